package io.upline.statement;

import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.words.Words;
import io.upline.workbook.Cells;
import io.upline.workbook.TableSheet.Marks;
import java.math.RoundingMode;
import java.time.LocalDateTime;

/** What several sheets of the close workbook share: the mark of a draft, and how shares and times are told. */
final class CloseMarks {

    private CloseMarks() {}

    /** The words of each table: of a draft with its mark. */
    static Marks of(CloseContent content, Words words) {
        return new Marks(words.say("close.total"), words.say("close.none"), stamp(content, words));
    }

    /** A title, of a draft behind its mark. */
    static String title(CloseContent content, Words words, String title) {
        return content.heading().draft() ? stamp(content, words) + " " + title : title;
    }

    private static String stamp(CloseContent content, Words words) {
        return content.heading().draft() ? words.say("close.draftMark") : "";
    }

    /** A date and time as the workbook counts days, in hundred-millionths. It is rounded up, since 1:59:59.99 would show as 1:59:59. */
    static long seconds(LocalDateTime at) {
        return Cells.serial(at.toLocalDate()) * Rate.ONE_E8
                + Rounding.multiplyDivide(at.toLocalTime().toSecondOfDay(), Rate.ONE_E8, 86_400, RoundingMode.UP);
    }
}
