package io.upline.control;

/** Why somebody does something, in that person's own words: what is kept of it, and what is refused. */
public final class Reason {

    /** Most characters of a reason; a longer one is refused, never cut. */
    static final int MOST = 900;

    private Reason() {}

    /**
     * The reason as it is kept: without blanks around it.
     *
     * @throws Refusal when nothing is said, when it is too long, or when it holds what cannot be shown on one line
     */
    public static String of(String said) {
        String reason = said.strip();
        if (reason.isEmpty()) {
            throw Refusal.of("reasonEmpty");
        }
        if (reason.length() > MOST) {
            throw Refusal.of("reasonTooLong", "length", reason.length(), "most", MOST);
        }
        if (reason.codePoints().anyMatch(Reason::isHidden)) {
            throw Refusal.of("reasonHidden");
        }
        return reason;
    }

    /** Whether a character is a line end, another control, a mark that turns the direction of a text, or half of a character. */
    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
