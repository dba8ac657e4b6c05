package io.upline.statement;

/** Every word that a statement says of itself, in one place; English only for now. */
enum Text {
    STATEMENT("Commission statement"),
    SANDBOX("SANDBOX: a rehearsal. Nothing on this statement is paid."),
    SUMMARY("Summary"),
    EARNINGS("Earnings"),
    TEAM("Team"),
    MEMBER("Member"),
    STATEMENT_NUMBER("Statement no."),
    RANK("Rank paid as"),
    TITLE("Title"),
    JOB("Plan run"),
    PERIOD("Period"),
    FROM("From"),
    TO("To"),
    TO_BE_PAID("To be paid"),
    HOW("How it was made up"),
    BROUGHT_FORWARD("Brought forward"),
    CORRECTIONS("Corrections of earlier periods"),
    OTHER("Other movements"),
    TOTAL("Total"),
    HELD("Less: held back"),
    CARRIED("Less: carried to the next period"),
    HELD_BECAUSE("Held back: "),
    EARNINGS_BY_BONUS("Earnings by bonus"),
    CORRECTED_PERIOD("Period"),
    BONUS("Bonus"),
    AMOUNT("Amount"),
    CAUSE("Cause"),
    SOURCE("From"),
    SOURCE_NAME("Name"),
    LEVEL("Level"),
    BASE("Base"),
    RATE("Rate"),
    REASON("Rule"),
    SHOWN("Total of the lines shown"),
    TOTAL_BY_BONUS("Total by bonus"),
    TOTAL_EARNINGS("Total earnings"),
    NO_EARNINGS("No earnings in this period."),
    OWN_VOLUMES("Your volumes"),
    VOLUME("Volume"),
    TEAM_BY_LEVEL("Your team by level"),
    MEMBERS("Members"),
    NO_TEAM("No team in this period."),
    NONE("none");

    private final String english;

    Text(String english) {
        this.english = english;
    }

    /** The language a reader of {@code tag} (BCP 47) gets: English, as long as no other is spoken. */
    @SuppressWarnings("unused")
    static String spoken(String tag) {
        return "en";
    }

    /** The text in a language that is spoken. */
    @SuppressWarnings("unused")
    String in(String language) {
        return english;
    }
}
