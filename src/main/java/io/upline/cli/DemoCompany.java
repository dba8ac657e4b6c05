package io.upline.cli;

import io.upline.company.ConfigurationProblem;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.progress.Progress;
import io.upline.sample.CompanyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whose periods a demo closes: what its home begins with, and the files that are dropped before each period is closed. */
interface DemoCompany {

    /**
     * Fills an empty home with configuration and jobs.
     *
     * @throws ConfigurationProblem when the folder has files that no demo made
     */
    void make(DemoHome home) throws IOException;

    /** The job of whose last period is shown what its users see of it. */
    default String job() {
        return "nordic-monthly";
    }

    /** The periods after which files arrive, in order: those of that job. */
    List<PayPeriod> periods();

    /** Drops the files of a period into the inbox. */
    void deliver(DemoHome home, PayPeriod period, Path inbox, Progress progress) throws IOException;

    /** What is told of the company before it is closed, if anything. */
    Optional<Fact> told();

    /** Whose account is explained in the end, by the list of payments of the last period. */
    default String explained(Path payments) throws IOException {
        return "M000001";
    }

    /** The sample company, or one of so many members in its place whose first month alone is closed. */
    static DemoCompany sample(int members) {
        PayPeriod first = PayPeriod.parse(PeriodKind.MONTH, "2026-09");
        return members > 0 ? new Generated(members, first) : new Sample(List.of(first, first.next()));
    }

    /** The committed sample company. */
    record Sample(List<PayPeriod> periods) implements DemoCompany {

        @Override
        public void make(DemoHome home) throws IOException {
            home.makeAfresh();
        }

        @Override
        public void deliver(DemoHome home, PayPeriod period, Path inbox, Progress progress) throws IOException {
            home.deliver(period.toString(), inbox);
        }

        @Override
        public Optional<Fact> told() {
            return Optional.empty();
        }
    }

    /** Generated members under the sample's plans. */
    record Generated(int members, PayPeriod month) implements DemoCompany {

        @Override
        public void make(DemoHome home) throws IOException {
            home.makeAfresh();
        }

        @Override
        public List<PayPeriod> periods() {
            return List.of(month);
        }

        @Override
        public void deliver(DemoHome home, PayPeriod period, Path inbox, Progress progress) throws IOException {
            CompanyGenerator company = CompanyGenerator.of(members, 1, period.last());
            company.writeMembers(inbox.resolve("members.csv"), progress);
            company.writeOrders(inbox.resolve("orders-" + period + ".csv"), period, 5L * members, progress);
        }

        @Override
        public Optional<Fact> told() {
            return Optional.empty();
        }
    }
}
