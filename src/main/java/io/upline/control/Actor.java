package io.upline.control;

import io.upline.fact.Fact;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Who does something: handed to every service that changes anything, and kept by none of them.
 *
 * @param name the name as it stands in rows, messages and the audit trail
 * @param known how the name came to be known
 * @param rights what the one who bears it may do
 * @param account the operating system's account from which it is done, which the system says and nobody claims; empty where that is not
 *     known
 */
public record Actor(String name, Known known, Set<Right> rights, String account) {

    private static final int NAME_MAX = 80;

    /**
     * The actor who starts scheduled runs. It is nobody, so that nobody is barred from approving what these runs make, and it decides
     * nothing.
     */
    public static final Actor SCHEDULE = new Actor("schedule", Known.SCHEDULE, Set.of(Right.RUN), "");

    /** Takes a copy of the rights; a name is not blank. */
    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("whoever changes something has a name");
        }
        rights = Set.copyOf(rights);
    }

    /**
     * An actor at this machine who may do everything: the separation of duties is between names, so that neither blanks, nor capital
     * letters, nor another way of storing the same letter make a second one. The name is kept in small letters.
     *
     * @throws Refusal when the name is longer than rows take, or holds what cannot be seen
     */
    public static Actor atThisMachine(String name, Known known) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll(" +", " ")
                .toLowerCase(Locale.ROOT);
        if (plain.length() > NAME_MAX || plain.chars().anyMatch(Actor::isUnseen)) {
            throw Refusal.of("actorName", "most", NAME_MAX);
        }
        return new Actor(plain, known, Set.of(Right.values()), "");
    }

    /** The same, at work from an account of the operating system. */
    public Actor from(String systemAccount) {
        return new Actor(name, known, rights, systemAccount);
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> letter == '\uFFFD';
        };
    }

    /**
     * Refuses what this actor may not do.
     *
     * @throws Refusal naming the right that is lacking
     */
    public void must(Right right) {
        if (!rights.contains(right)) {
            throw Refusal.of(
                    "noRight",
                    "actor",
                    name,
                    "right",
                    Fact.of("right." + right.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** How a name is known. */
    public enum Known {
        /** The name was given with the command. */
        CLAIMED("claimed"),
        /** The name is that of the operating system's user. */
        OS_USER("os-user"),
        /** The name is that of this program's scheduler. */
        SCHEDULE("schedule");

        private final String word;

        Known(String word) {
            this.word = word;
        }

        /** The word in the audit trail. */
        public String word() {
            return word;
        }

        /** The constant that a word names. */
        public static Known of(String word) {
            for (Known each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("nobody is known as " + word);
        }
    }

    /** What somebody may do. */
    public enum Right {
        /** The right to import, to calculate, and to continue what was begun. */
        RUN,
        /** The right to begin to post what was approved. */
        POST,
        /** The right to approve, to waive, and to ask for a restatement. */
        DECIDE
    }
}
