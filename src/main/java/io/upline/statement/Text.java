package io.upline.statement;

/** The words of a statement that are the same on each, by their codes in the bundle {@code statement}. */
enum Text {
    STATEMENT("statement.statement"),
    SANDBOX("statement.sandbox"),
    DRAFT("statement.draft"),
    DRAFT_MARK("statement.draftMark"),
    SUMMARY("statement.summary"),
    EARNINGS("statement.earnings"),
    TEAM("statement.team"),
    MEMBER("statement.member"),
    STATEMENT_NUMBER("statement.number"),
    RANK("statement.rank"),
    TITLE("statement.title"),
    JOB("statement.job"),
    PERIOD("statement.period"),
    FROM("statement.from"),
    TO("statement.to"),
    TO_BE_PAID("statement.toBePaid"),
    HOW("statement.how"),
    BROUGHT_FORWARD("statement.broughtForward"),
    CORRECTIONS("statement.corrections"),
    OTHER("statement.other"),
    TOTAL("statement.total"),
    HELD("statement.held"),
    CARRIED("statement.carriedForward"),
    BONUS("statement.bonus"),
    CAUSE("statement.cause"),
    SOURCE("statement.source"),
    SOURCE_NAME("statement.sourceName"),
    LEVEL("statement.level"),
    BASE("statement.base"),
    RATE("statement.rate"),
    RULE("statement.rule"),
    BASE_TIMES_RATE("statement.baseTimesRate"),
    POSITION("statement.position"),
    SHOWN("statement.shown"),
    TOTAL_BY_BONUS("statement.totalByBonus"),
    TOTAL_EARNINGS("statement.totalEarnings"),
    NO_EARNINGS("statement.noEarnings"),
    OWN_VOLUMES("statement.ownVolumes"),
    VOLUME("statement.volume"),
    TEAM_BY_LEVEL("statement.teamByLevel"),
    MEMBERS("statement.members"),
    NO_TEAM("statement.noTeam"),
    NONE("statement.none");

    private final String code;

    Text(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
