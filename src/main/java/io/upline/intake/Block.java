package io.upline.intake;

import io.upline.order.OrderRow;
import io.upline.order.ProductRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some lines of a file that were read and judged, and are not yet written. It is empty at the end of the file. */
public final class Block {

    final List<OrderRow> orders;
    final List<OrderRow> payments = new ArrayList<>();
    final List<OrderRow> early = new ArrayList<>();
    final List<ProductRow> products = new ArrayList<>();
    final MemberRows members = new MemberRows();
    final List<Rejected> rejected = new ArrayList<>();
    /** Members whose lines were taken, held or found unchanged, by line. */
    final Map<Integer, String> mendedMembers = new HashMap<>();

    /** Products or lines of orders that were accepted or found unchanged while a rejection of theirs stands open. */
    final List<Subject> mendedSubjects = new ArrayList<>();

    final List<Integer> mendedRejections = new ArrayList<>();
    /** Rejections whose line came again in a file written to be mended, and was not taken again. */
    final List<Integer> rejectedAgain = new ArrayList<>();

    /** Lines that say what a line that stands or was waived has said, with its number; 0 for one of the same file. */
    final Map<Integer, Integer> repeated = new HashMap<>();

    private final int from;
    private int lines;
    private Tally tally = Tally.NONE;
    private Position end = Position.UNKNOWN;
    private @Nullable FileRefusal refusal;

    Block(int from, int expected) {
        this.from = from;
        this.orders = new ArrayList<>(expected);
    }

    /** How many lines were read for this block. */
    public int lines() {
        return lines;
    }

    /** What became of the block's lines. */
    public Tally tally() {
        return tally;
    }

    /** The refusal of the file, when so much is wrong that it is to be refused; to be handed to {@link Session#refuse}. */
    public Optional<FileRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** How many lines of the file stand before this block. */
    int from() {
        return from;
    }

    /** The position at which the line after this block begins. */
    Position end() {
        return end;
    }

    void end(Position position) {
        end = position;
    }

    void line() {
        lines++;
    }

    void count(Tally more) {
        tally = tally.plus(more);
    }

    void refuse(FileRefusal why) {
        refusal = why;
    }
}
