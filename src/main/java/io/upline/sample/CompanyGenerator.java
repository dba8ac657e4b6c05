package io.upline.sample;

import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a synthetic company as the files that a real one would hand in.
 *
 * <p>About 45 of 100 members are distributors, the others their customers, with names from Sweden, Denmark, Poland and Ireland,
 * all in euro, joined over ten years. 20 % of the distributors make 80 % of the sales (their own orders and those of their
 * customers), the top 5 % make 60 %. Under a unilevel plan about a tenth of the members is paid.
 *
 * <p>The same size, seed and last day give the same bytes everywhere. Memory is 5 bytes a member (17 with a placement tree) and
 * 4 more while orders are written, whatever the number of orders.
 */
public final class CompanyGenerator {

    private final Population people;
    private final @Nullable PlacementTree placement;

    private CompanyGenerator(Population people, @Nullable PlacementTree placement) {
        this.people = people;
        this.placement = placement;
    }

    /**
     * Draws a company.
     *
     * @param members how many members it has, at least 1
     * @param seed any number; another seed gives another company
     * @param lastDay the day on which the last member joined: usually the last day of the last period wanted
     */
    public static CompanyGenerator of(int members, long seed, LocalDate lastDay) {
        return of(Shape.LARGE, members, seed, lastDay);
    }

    static CompanyGenerator of(Shape shape, int members, long seed, LocalDate lastDay) {
        return new CompanyGenerator(new Population(shape, members, seed, lastDay), null);
    }

    /** The same company, its distributors placed in a tree of two legs as well. */
    public CompanyGenerator withPlacement() {
        return new CompanyGenerator(people, new PlacementTree(people));
    }

    /** Writes all members in the order of joining. */
    public void writeMembers(Path file, Progress progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeMembers(out, progress);
        }
    }

    /** Writes all members in the order of joining, and leaves the target open. */
    public void writeMembers(OutputStream target, Progress progress) throws IOException {
        new MemberFile(people, placement).write(new CsvBytes(target), people.firstDay(), people.lastDay(), progress);
    }

    /** Writes the members who joined from one day to another, both inclusive, in the order of joining. */
    public void writeMembers(Path file, LocalDate from, LocalDate to, Progress progress) throws IOException {
        int first = (int) Math.max(people.firstDay(), from.toEpochDay());
        int last = (int) Math.min(people.lastDay(), to.toEpochDay());
        try (OutputStream out = Files.newOutputStream(file)) {
            new MemberFile(people, placement).write(new CsvBytes(out), first, last, progress);
        }
    }

    /**
     * Writes the orders of a period, with the measures {@code QV} and {@code CV}, in the order of their moments.
     *
     * @param lines how many, returns and starter kits included
     * @throws IllegalArgumentException when nobody has joined by the first day of the period
     */
    public void writeOrders(Path file, PayPeriod period, long lines, Progress progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeOrders(out, period, lines, progress);
        }
    }

    /** Writes the same orders, and leaves the target open. */
    public void writeOrders(OutputStream target, PayPeriod period, long lines, Progress progress) throws IOException {
        new OrderFile(people, period, lines).write(new CsvBytes(target), progress);
    }
}
