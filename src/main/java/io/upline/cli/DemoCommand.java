package io.upline.cli;

import io.upline.company.HomeEnvironment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Makes a fresh home from the sample company (or of N generated members, or of a company made for a"
                    + " plan of the library), closes its periods, and says where ledger, statements and close workbook"
                    + " are.")
final class DemoCommand implements Callable<Integer> {

    private static final int MOST_MEMBERS = 10_000_000;

    @Option(names = "--members", paramLabel = "N", description = "generated members (default: the sample company)")
    @Nullable
    Integer members;

    @Option(
            names = "--like",
            paramLabel = "PLAN",
            description = {
                "a plan of the library (plan library): a company made for it, two periods,",
                "the second with late orders and returns"
            })
    String like = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/demo",
            description = "folder (default: target/demo)")
    Path out = Path.of("target/demo");

    @Option(names = "--show", description = "also shows what status, review and explain say of the last period")
    boolean show;

    @Option(
            names = "--keep",
            hidden = true,
            description = "makes nothing, but shows what an earlier demo left in the folder")
    boolean keep;

    @Override
    public Integer call() throws Exception {
        return HomeEnvironment.onItsOwn(this::shown);
    }

    private int shown() throws Exception {
        Demo demo = new Demo(out.toAbsolutePath().normalize(), company(), new ConsoleProgress());
        int code = keep ? ExitCode.DONE : demo.run();
        return show && code == ExitCode.DONE ? demo.show() : code;
    }

    private DemoCompany company() {
        int asked = 0;
        if (members != null) {
            asked = members;
            Bounds.hold("--members", asked, 1, like.isEmpty() ? MOST_MEMBERS : LikeCompany.MOST_MEMBERS);
        }
        return like.isEmpty() ? DemoCompany.sample(asked) : new LikeCompany(like, asked);
    }
}
