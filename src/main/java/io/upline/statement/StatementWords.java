package io.upline.statement;

import io.upline.ledger.Cause;
import io.upline.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of statements in one language. What is the same on each of them is looked up once, not for each statement. */
final class StatementWords {

    private final Words words;
    private final Map<Text, String> texts = new EnumMap<>(Text.class);

    StatementWords(Words words) {
        this.words = words;
        for (Text text : Text.values()) {
            texts.put(text, words.say(text.code()));
        }
    }

    /** A text that is the same on each statement. */
    String of(Text text) {
        return Objects.requireNonNull(texts.get(text));
    }

    /** A title or footer, of a draft behind its mark. */
    String marked(Heading heading, String text) {
        return heading.draft() ? of(Text.DRAFT_MARK) + " " + text : text;
    }

    /** Name of an earnings sheet, counted from 0. */
    String earningsSheet(int index) {
        String name = of(Text.EARNINGS);
        return index == 0 ? name : words.say("statement.further", "sheet", name, "number", index + 1);
    }

    String subtitle(String period) {
        return words.say("statement.subtitle", "period", period);
    }

    String footer(String memberId, String period) {
        return words.say("statement.footer", "member", memberId, "period", period);
    }

    /** The number of the page and of all pages, each as a footer's code or a number. */
    String page(String page, String pages) {
        return words.say("statement.page", "page", page, "pages", pages);
    }

    String period(String period) {
        return words.say("statement.periodIs", "period", period);
    }

    String amount(String currency) {
        return words.say("statement.amount", "currency", currency);
    }

    String chart(String currency) {
        return words.say("statement.chart", "currency", currency);
    }

    String heldBecause(List<?> holds) {
        return words.say("statement.heldBecause", "reasons", holds);
    }

    /** The name of a bonus with the position that earned it. */
    String ofPosition(String bonus, String position) {
        return words.say("statement.ofPosition", "bonus", bonus, "position", position);
    }

    String cause(Cause cause) {
        return words.of(cause);
    }
}
