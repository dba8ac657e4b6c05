package io.upline.cli;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.desk.Command;
import io.upline.desk.TestHome;
import io.upline.period.CompanyClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The home's log tells who did what, with what, and how it ended; and nothing of the people in the files. */
class HomeLogTest {

    private static final String MARK = "Zyxmark";

    @TempDir
    Path folder = Path.of("");

    @Test
    void tellsTheStoryOfACloseWithoutAWordOfThePeopleInIt() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        mark(home.inbox().resolve("members.csv"));
        home.drop("refused.csv", MARK + "column," + MARK + "other", MARK + "value," + MARK);
        home.drop(
                "orders-bad.csv",
                "order_id,member_id,ordered_at,paid_at,currency,amount,QV,CV",
                MARK + "1," + MARK + ",2026-09-01," + MARK + ",EUR," + MARK + ",1.00,1.00");

        assertThat(exit(home, "olga", "run", JOB, "--period", "2026-09")).isEqualTo(3);
        assertThat(exit(home, "finn", "approve", JOB, "--period", "2026-09")).isEqualTo(4);
        assertThat(exit(home, "finn", "explain", JOB, "--period", "2026-09", MARK))
                .isEqualTo(4);
        assertThat(exit(home, "finn", "rejections", "--aside", "refused.csv", "--reason", MARK))
                .isZero();
        assertThat(exit(home, "finn", "post", JOB, "--period", "2026-09")).isEqualTo(4);

        List<String> log = Files.readAllLines(folder.resolve("data/upline.log"));
        assertThat(String.join("\n", log)).doesNotContain(MARK);
        assertThat(log)
                .anyMatch(line ->
                        line.matches(".* run 1 CALCULATE " + JOB + " 2026-09: begun by olga \\(claimed\\), fence 1"))
                .anyMatch(line -> line.contains("run 1: members.csv: 40 lines read = 40 accepted"))
                .anyMatch(line -> line.contains("run 1: orders-2026-09.csv: 200 lines read = "))
                .anyMatch(line -> line.contains("run 1: note.refused refused.csv:"))
                .anyMatch(line -> line.matches(".* run 1 CALCULATE " + JOB + ": COMPLETED in \\d+\\.\\d s"))
                .anyMatch(line -> line.contains("approve refused (4): "))
                .anyMatch(line -> line.contains("post refused (4): "));
        LocalDateTime told = LocalDateTime.parse(log.getFirst().substring(0, 19).replace(' ', 'T'));
        CompanyClock clock = CompanyClock.inZone(ZoneId.of("Europe/Stockholm"));
        assertThat(Duration.between(told.atZone(clock.zone()).toInstant(), clock.now())
                        .abs())
                .as("the company's time")
                .isLessThan(Duration.ofMinutes(10));
        assertThat(log).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\w+ +\\d+ .*"));
    }

    /** A run that is killed cannot say so: whoever comes next does, once; and nothing of the files is lost with it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tellsOfAKillOfItsFilesAndOfWhatWasDecided(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 1_500, 1, 1, 15);
        try (Command run = Command.start(home, "olga", "run", JOB, "--period", "2026-09")) {
            await(() -> log().stream().anyMatch(line -> line.contains("run 1: orders-2026-09.csv: ")));
            assertThat(run.killAfter(0)).isTrue();
        }
        assertThat(exit(home, "finn", "status", JOB)).isZero();
        assertThat(exit(home, "finn", "status", JOB)).isZero();
        assertThat(log().stream().filter(line -> line.contains(" was killed: ")).toList())
                .singleElement()
                .asString()
                .contains("run 1 (CALCULATE) of " + JOB + " 2026-09 was killed: it was heard of last at ")
                .contains("; begun by olga, in hand since ")
                .endsWith("; next: restart " + JOB + " --period 2026-09");
        int before = log().size();
        Command restarted = Command.start(home, "paul", "restart", JOB, "--period", "2026-09");
        assertThat(restarted.exit()).as(restarted.said()).isZero();
        assertThat(restarted.said())
                .as("the files that the killed one took")
                .contains("members.csv: 1500 lines read")
                .containsOnlyOnce("orders-2026-09.csv: ");
        assertThat(log().subList(before, log().size()))
                .anyMatch(line -> line.contains("run 1 CALCULATE " + JOB + " 2026-09: continued by paul"))
                .anyMatch(line -> line.contains("run 1: members.csv: 1500 lines read"))
                .anyMatch(line -> line.matches(
                        ".* run 1: " + JOB + " 2026-09: \\d+ payees? accrued [\\d.]+ EUR; \\d+ payments? of .*"));
        assertThat(exit(home, "finn", "approve", JOB, "--period", "2026-09")).isZero();
        assertThat(exit(home, "paul", "post", JOB, "--period", "2026-09")).isZero();
        assertThat(log())
                .anyMatch(line -> line.matches(".* approve: " + JOB + " 2026-09: \\d+ payees? accrued .* EUR; .*"))
                .anyMatch(line -> line.matches(".* run \\d+: " + JOB + " 2026-09: \\d+ payees? accrued .* EUR; .*"));
        assertThat(log().stream()
                        .filter(line -> line.contains(" post " + JOB + "/2026-09 by "))
                        .toList())
                .as("one line of a post, beside those of its run")
                .hasSize(1);
        Command audit = Command.start(home, "finn", "audit", "--period", "2026-09");
        assertThat(audit.exit()).isZero();
        assertThat(audit.said()).contains("run 1, which had been killed").doesNotContain("RUNNING");
    }

    private List<String> log() {
        try {
            Path log = folder.resolve("data/upline.log");
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Puts the mark into every cell of a person's that takes any text; the others are of a form. */
    private static void mark(Path members) throws IOException {
        List<String> lines = Files.readAllLines(members);
        List<String> titles = List.of(lines.getFirst().split(",", -1));
        List<String> marked = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            for (String free : List.of("name", "first_name", "last_name", "street", "city", "phone", "tax_id")) {
                if (titles.contains(free)) {
                    cells[titles.indexOf(free)] = MARK + i;
                }
            }
            if (titles.contains("email")) {
                cells[titles.indexOf("email")] = MARK + i + "@example.com";
            }
            marked.add(String.join(",", cells));
        }
        Files.write(members, marked);
        assertThat(Stream.of("name", "email").filter(titles::contains)).isNotEmpty();
    }

    private static int exit(TestHome home, String user, String... words) {
        Command command = Command.start(home, user, words);
        int code = command.exit();
        System.out.println(command.said());
        return code;
    }
}
