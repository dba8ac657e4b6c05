package io.upline.statement;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * One export: its kind, and its rows, each as wide as the kind's columns, already in the kind's order.
 *
 * @param kind which export it is, and so which columns
 * @param rows read once, front to back
 */
public record ExportTable(Kind kind, Iterator<List<Cell>> rows) {

    /** The kinds of export, each with exactly the columns that others read. */
    public enum Kind {
        /** Volumes of members. */
        VOLUMES("member_id", "volume", "value"),
        /** Paid-as rank and title of members. */
        RANKS("member_id", "rank", "title"),
        /** Earning lines. */
        EARNINGS("member_id", "bonus", "source_member_id", "level", "base", "rate", "amount", "currency", "reason"),
        /** State carried into the next period. */
        CARRIED("member_id", "bonus", "leg", "volume", "since", "what", "count"),
        /** The ledger, two lines a transfer. */
        LEDGER(
                "entry",
                "posted_on",
                "account",
                "member_id",
                "debit",
                "credit",
                "currency",
                "bonus",
                "period",
                "cause",
                "position"),
        /** The payment list. */
        PAYMENTS("payment", "member_id", "amount", "currency", "status", "method", "held_because"),
        /** The lines between the files of a posting and the orders of its period. */
        BRIDGE(
                "step",
                "file",
                "line",
                "order_id",
                "order_line",
                "ordered_on",
                "counts_on",
                "member_id",
                "amount",
                "currency",
                "why");

        @SuppressWarnings("ImmutableEnumChecker") // the list is immutable, made by List.of
        private final List<String> columns;

        Kind(String... columns) {
            this.columns = List.of(columns);
        }

        /** The code of the kind's name as people read it. */
        String code() {
            return "export." + name().toLowerCase(Locale.ROOT);
        }

        /** Header names, in order. */
        public List<String> columns() {
            return columns;
        }
    }
}
