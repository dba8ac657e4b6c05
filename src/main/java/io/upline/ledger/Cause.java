package io.upline.ledger;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a difference was posted: the facts that made it, each by its own word and name, the most telling first. A cause is never a sentence;
 * sentences are made where somebody reads it.
 *
 * @param references at most {@value #NAMED} of them
 * @param all how many facts there are, named or not
 */
public record Cause(List<Reference> references, int all) {

    /** How many references are named at most. */
    public static final int NAMED = 20;

    private static final int ROW = 4_000;

    /** No cause, as usual: a period's own earnings need none. */
    public static final Cause NONE = new Cause(List.of(), 0);

    /** Keeps the first {@value #NAMED} references, or as many of them as a row takes; each whole. */
    public Cause {
        if (all < references.size()) {
            throw new IllegalArgumentException("there are as many causes as are named, or more");
        }
        references = List.copyOf(references.subList(0, fitting(references)));
    }

    private static int fitting(List<Reference> references) {
        int length = 0;
        int fitting = 0;
        while (fitting < Math.min(NAMED, references.size())) {
            length += references.get(fitting).stored().length() + 1;
            if (length > ROW) {
                return fitting;
            }
            fitting++;
        }
        return fitting;
    }

    /** The cause that is all of these. */
    public static Cause of(List<Reference> references) {
        return references.isEmpty() ? NONE : new Cause(references, references.size());
    }

    /** The cause that is a single fact. */
    public static Cause of(Word word, String id) {
        return of(List.of(new Reference(word, id)));
    }

    /** Whether there is nothing to be told. */
    public boolean isEmpty() {
        return all == 0;
    }

    /** The same cause with a fact that is named before all others. */
    public Cause after(Reference first) {
        List<Reference> all = new ArrayList<>(List.of(first));
        all.addAll(references);
        return new Cause(all, this.all + 1);
    }

    /** The cause as it is stored and hashed: one line for each reference, with its word, a blank and its name. */
    public String stored() {
        return String.join("\n", references.stream().map(Reference::stored).toList());
    }

    /** The cause as a fact to be told: the facts that are named, and how many more there are. */
    public Fact fact() {
        List<Fact> named = references.stream().map(Reference::fact).toList();
        return Fact.of("cause.facts", "facts", named, "more", all - references.size());
    }

    /** Reads what {@link #stored} made. */
    public static Cause read(String stored, int all) {
        if (all == 0) {
            return NONE;
        }
        List<Reference> references = new ArrayList<>();
        for (String line : stored.split("\n", -1)) {
            int blank = line.indexOf(' ');
            references.add(new Reference(Word.of(line.substring(0, blank)), line.substring(blank + 1)));
        }
        return new Cause(references, all);
    }

    /** A fact that made a difference: what it is and which one; an empty name where there is only one of its kind. */
    public record Reference(Word word, String id) {

        private static final int LONGEST = 1_000;

        /** Refuses a name that would not be read back as it was stored. */
        public Reference {
            if (id.length() > LONGEST || id.indexOf('\n') >= 0) {
                throw new IllegalArgumentException(
                        "a cause is named in one line of " + LONGEST + " characters at most");
            }
        }

        private String stored() {
            return word.word() + ' ' + id;
        }

        private Fact fact() {
            return Fact.of("cause." + word.name().toLowerCase(Locale.ROOT), "id", id);
        }
    }

    /** What kind of fact made a difference, in the order in which they are named. A word is added and never renamed. */
    public enum Word {
        /** An order that came after its period was closed. */
        LATE("late"),
        /** The return of an order of the period. */
        RETURN("return"),
        /** An order that was rejected, or whose payment was not known, and that was mended. */
        MENDED("mended"),
        /** An order of which other figures came, and were accepted. */
        EDITED("edited"),
        /** A member's line that changed who is above the member, or what it is. */
        MOVE("move"),
        /** A rate of exchange. */
        RATE("rate"),
        /** Another version of the plan. */
        PLAN("plan"),
        /** A period of another job that was read and restated. */
        READ("read"),
        /** An earlier period of this job that was restated and carries on. */
        CARRIED("carried"),
        /** A restatement that a person asked for. */
        ASKED("asked"),
        /** Something that all members together did: a pool's share, a cap of the whole company. */
        COMPANY("COMPANY"),
        /** A program that calculates otherwise than the one that posted. */
        ENGINE("ENGINE");

        private final String word;

        Word(String word) {
            this.word = word;
        }

        /** The word as it stands in rows and hashes. */
        public String word() {
            return word;
        }

        static Word of(String word) {
            for (Word each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("the ledger knows no cause '" + word + "'");
        }
    }
}
