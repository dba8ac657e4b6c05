package io.upline.calculation.lines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Words of rules, numbered for the results of one period only: the empty word of base × rate first, whether it occurs or not, then those
 * that occur. An engine that knows more words numbers a period's as before.
 */
public final class RuleWords {

    private final List<String> words = new ArrayList<>(List.of(Rule.RATE.word()));

    /** The words of these rules in ascending order. */
    public static RuleWords of(Collection<Rule> rules) {
        RuleWords sorted = new RuleWords();
        TreeSet<String> words = new TreeSet<>();
        rules.forEach(rule -> words.add(rule.word()));
        words.remove(Rule.RATE.word());
        sorted.words.addAll(words);
        return sorted;
    }

    /** The number of a rule's word, which gets the next one when it has none. */
    public short numberOf(Rule rule) {
        int number = words.indexOf(rule.word());
        if (number < 0) {
            number = words.size();
            words.add(rule.word());
        }
        return (short) number;
    }

    /** The words by number. */
    public List<String> all() {
        return List.copyOf(words);
    }
}
