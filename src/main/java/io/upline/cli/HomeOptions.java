package io.upline.cli;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.desk.Desk;
import io.upline.period.CompanyClock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that works on a home takes. */
final class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "the company's folder, with config/ and jobs/ (default: this one)")
    Path home = Path.of(".");

    @Option(
            names = {"--user", "--by"},
            paramLabel = "NAME",
            description = "who does it (default: the operating system's user)")
    @Nullable
    String user;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    Home home() {
        return new Home(home);
    }

    String user() {
        return user == null || user.isBlank() ? System.getProperty("user.name", "unknown") : user;
    }

    /** Opens the home for the command. */
    Desk desk() {
        Home opened = home();
        Company.read(opened);
        FaultLog.into(opened.root());
        String command = spec == null ? "upline" : spec.name();
        Desk desk = Desk.open(
                opened, user(), command, company -> CompanyClock.inZone(company.zone()), new ConsoleProgress());
        GracefulStop.of(desk);
        return desk;
    }
}
