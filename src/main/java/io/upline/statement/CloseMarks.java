package io.upline.statement;

import io.upline.intake.bridge.Step;
import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.words.Words;
import io.upline.workbook.Cells;
import io.upline.workbook.TableSheet.Marks;
import java.math.RoundingMode;
import java.time.LocalDateTime;

/** What several sheets of the close workbook share: the mark of a draft, and how shares, times and steps are told. */
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

    /** A step between the files and the orders of a period, in words. */
    static String step(Step step, Words words) {
        return switch (step) {
            case REJECTED -> words.say("close.stepRejected");
            case WAITING -> words.say("close.stepWaiting");
            case HELD -> words.say("close.stepHeld");
            case COMPLETED -> words.say("close.stepCompleted");
            case PAYMENT -> words.say("close.stepPayment");
            case UNPAID -> words.say("close.stepUnpaid");
            case LATER -> words.say("close.stepLater");
            case EARLIER -> words.say("close.stepEarlier");
            case BEFORE -> words.say("close.stepBefore");
            case HISTORY -> words.say("close.stepHistory");
            case NOWHERE -> words.say("close.stepNowhere");
            case KEPT -> words.say("close.stepKept");
            case PAID -> words.say("close.stepPaid");
        };
    }
}
