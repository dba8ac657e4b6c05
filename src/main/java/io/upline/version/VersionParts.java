package io.upline.version;

import io.upline.control.Touched;
import io.upline.database.Part;
import java.util.List;

/** What is covered of runs, periods and versions, beside the rows of a version, which its digests cover. */
public final class VersionParts {

    /** The runs: what was asked for, by whom; how far one has come is its own. */
    public static final Part RUN = Part.of(
            "run",
            "run_id",
            "run_id",
            "n run_id",
            "t kind job",
            "d period_start period_end",
            "n draft_run",
            "t digest started_by",
            "m started_at");

    /** The states of periods. */
    public static final Part PERIOD = Part.of(
            "job_period",
            "job period_start period_end",
            "job",
            "t job",
            "d period_start",
            "t period",
            "d period_end",
            "t state",
            "n draft_run");

    /** Restatements asked for, by period. */
    public static final Part RESTATEMENT = Part.of(
            "restatement_request",
            "job period_start period_end",
            "request_id",
            "n request_id",
            "t job",
            "d period_start period_end",
            "t reason requested_by",
            "m requested_at",
            "n run_id");

    /** The versions, by run. */
    public static final Part VERSION = Part.of(
            "period_version",
            "run_id",
            "version_id",
            "n version_id",
            "t job",
            "d period_start period_end",
            "t period",
            "n version run_id",
            "t state",
            "n known",
            "d plan_first_day",
            "t plan_hash plan_text settings inputs_digest digest",
            "n members orders turnover",
            "t because",
            "n digest_format inputs_format meaning",
            "t created_by",
            "m created_at");

    /** The names that a version's rows refer to. */
    static final Part NAME =
            Part.of("version_name", "version_id", "what no", "n version_id", "t what", "n no", "t name");

    /** The versions that a version read. */
    static final Part READ = Part.of(
            "version_read",
            "version_id",
            "what job period_start period_end",
            "n version_id",
            "t what plan job period_kind",
            "d period_start period_end",
            "n version",
            "t digest",
            "n read_id");

    /** The totals of a version. */
    static final Part TOTAL = Part.of(
            "bonus_total", "version_id", "bonus", "n version_id bonus lines earned promised capped breakage rounding");

    /** What of a version's keys is another program's difference. */
    static final Part ENGINE = Part.of(
            "engine_difference",
            "version_id",
            "taken member_id bonus",
            "n version_id",
            "t member_id bonus",
            "n amount",
            "f taken");

    /** The members whose state stays as it was posted. */
    static final Part KEPT =
            Part.of("kept_state", "version_id", "member_id", "n version_id", "t member_id", "n from_version");

    private static final List<Part> OF_VERSION = List.of(NAME, READ, TOTAL, ENGINE, KEPT);

    /** The volumes of a version; made anew by {@code verify}, as the three that follow. */
    static final Part VOLUMES =
            Part.of("member_volume", "version_id", "member", "n version_id member member_key", "a volumes");

    /** The ranks of a version. */
    static final Part RANKS =
            Part.of("member_rank", "version_id", "member", "n version_id member member_key rank_no title_no", "f held");

    /** The earning lines of a version. */
    static final Part EARNINGS = Part.of(
            "earning",
            "version_id",
            "member line",
            "n version_id member line bonus source level base rate amount rule position");

    /** What a version carries on. */
    static final Part CARRIED = Part.of(
            "carried",
            "version_id",
            "member line",
            "n version_id member line",
            "t member_id bonus leg",
            "n volume",
            "t since what",
            "n count_no");

    /** All that acts of the audit trail cover. */
    public static final List<Part> ALL = List.of(RUN, PERIOD, RESTATEMENT, VERSION, NAME, READ, TOTAL, ENGINE, KEPT);

    private VersionParts() {}

    /** The small rows of a version. */
    public static List<Touched> ofVersion(long version) {
        return OF_VERSION.stream().map(part -> Touched.of(part, version)).toList();
    }
}
