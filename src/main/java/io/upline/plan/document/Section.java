package io.upline.plan.document;

import java.util.List;

/**
 * A part of the printed plan, whatever it is printed on.
 *
 * @param subject what it is about
 * @param title its heading
 * @param pieces what stands under it, in order
 */
public record Section(Subject subject, String title, List<Piece> pieces) {

    /** Copies the list. */
    public Section {
        pieces = List.copyOf(pieces);
    }

    /** What a part is about. */
    public enum Subject {
        /** What decides money throughout. */
        PLAN,
        /** Volumes, trees or conditions. */
        DEFINITIONS,
        /** Ranks or grades. */
        RANKS,
        /** A bonus or cap. */
        BONUS,
        /** In which order it is calculated. */
        ORDER,
        /** Worked examples. */
        EXAMPLES,
        /** The text from which it was read. */
        WRITTEN
    }

    /** Something that stands under a heading. */
    public sealed interface Piece {

        /** Whole sentences, one after the other. */
        record Sentences(List<String> each) implements Piece {

            /** Copies the list. */
            public Sentences {
                each = List.copyOf(each);
            }
        }

        /** Sentences of which each stands for itself, numbered or not. */
        record Items(List<String> each, boolean numbered) implements Piece {

            /** Copies the list. */
            public Items {
                each = List.copyOf(each);
            }
        }

        /** A table; each row has as many cells as the head. */
        record Table(List<String> head, List<List<String>> rows) implements Piece {

            /** Copies the lists. */
            public Table {
                head = List.copyOf(head);
                rows = List.copyOf(rows);
            }
        }

        /**
         * A tree, its columns under a head.
         *
         * @param title what it shows; empty for nothing more than the heading says
         * @param head names of the columns, the first that of the tree's
         * @param rows from the top down
         */
        record Drawing(String title, List<String> head, List<Branch> rows) implements Piece {

            /** Copies the lists. */
            public Drawing {
                head = List.copyOf(head);
                rows = List.copyOf(rows);
            }
        }

        /** Lines that stand exactly as they are. */
        record Text(List<String> lines) implements Piece {

            /** Copies the list. */
            public Text {
                lines = List.copyOf(lines);
            }
        }
    }

    /**
     * A row of a drawn tree.
     *
     * @param depth how many stand above it, 0 for a root; for a further line of the same member that of the member
     * @param cells its cells, the first that of the tree's column, which is empty where the row belongs to the one above
     */
    public record Branch(int depth, List<String> cells) {

        /** Copies the list. */
        public Branch {
            cells = List.copyOf(cells);
        }
    }
}
