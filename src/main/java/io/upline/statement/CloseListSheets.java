package io.upline.statement;

import io.upline.statement.CloseLists.Act;
import io.upline.statement.CloseLists.Balance;
import io.upline.statement.CloseLists.FileLine;
import io.upline.words.Words;
import io.upline.workbook.Sheet;
import io.upline.workbook.TableSheet;
import io.upline.workbook.TableSheet.Marks;
import java.util.List;

/** The sheets of the lists behind the tie-out. */
final class CloseListSheets {

    private final CloseContent content;
    private final Words words;
    private final Marks marks;

    CloseListSheets(CloseContent content, Words words, Marks marks) {
        this.content = content;
        this.words = words;
        this.marks = marks;
    }

    Sheet fileLines() {
        CloseLists lists = content.lists();
        String currency = content.heading().currency();
        String note = lists.moreLines() == 0
                ? words.say("close.fileLinesNote", "currency", currency)
                : words.say(
                        "close.fileLinesMore",
                        "currency",
                        currency,
                        "count",
                        lists.moreLines(),
                        "job",
                        content.heading().job(),
                        "period",
                        content.heading().period());
        return this.<FileLine>table(words.say("close.fileLines"), note, lists.lines())
                .text(words.say("close.step"), 30, FileLine::step)
                .text(words.say("close.file"), 26, FileLine::file)
                .plainNumber(words.say("close.fileLine"), 8, FileLine::line)
                .textAfterNumber(words.say("close.order"), 18, FileLine::order)
                .plainNumber(words.say("close.orderLine"), 8, FileLine::orderLine)
                .day(words.say("close.ordered"), 12, FileLine::ordered)
                .day(words.say("close.countsOn"), 12, FileLine::counts)
                .textAfterNumber(words.say("close.buyer"), 16, FileLine::memberId)
                .money(words.say("close.amount"), 15, FileLine::amountMinor)
                .proseAfterNumber(words.say("close.whyOrPeriod"), 46, FileLine::why);
    }

    Sheet held() {
        return balances(
                words.say("close.heldList"),
                words.say("close.heldListNote"),
                content.lists().held());
    }

    Sheet carried() {
        return balances(
                words.say("close.carriedList"),
                words.say("close.carriedListNote"),
                content.lists().carried());
    }

    private Sheet balances(String name, String note, List<Balance> rows) {
        return this.<Balance>table(name, note, rows)
                .text(words.say("close.member"), 20, Balance::memberId)
                .text(words.say("close.name"), 34, Balance::name)
                .money(words.say("close.amount"), 18, Balance::amountMinor)
                .proseAfterNumber(words.say("close.reason"), 60, Balance::why);
    }

    Sheet acts() {
        return this.<Act>table(
                        words.say("close.acts"),
                        words.say("close.actsNote"),
                        content.lists().acts())
                .plainNumber(words.say("close.actNumber"), 9, Act::number)
                .time(words.say("close.when"), 20, act -> CloseMarks.seconds(act.at()))
                .textAfterNumber(words.say("close.who"), 24, Act::who)
                .text(words.say("close.what"), 24, Act::what)
                .text(words.say("close.actSubject"), 30, Act::subject)
                .prose(words.say("close.actDetail"), 70, Act::detail);
    }

    private <T> TableSheet<T> table(String name, String note, List<T> rows) {
        return new TableSheet<>(name, note, marks, content.heading().digits(), rows);
    }
}
