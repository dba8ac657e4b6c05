package io.upline.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Says of lines of orders what of each measure is of the articles that a plan asks for. A line counts for the article that it names, or that
 * the last edit of it names; a return for the article that it takes back. A return that names none takes from all lines of its order
 * ({@link SoldLines#shares}).
 *
 * <p>Cost: one look at each line for each distinct article, and a column for each set of articles and each measure. Plans that ask for no
 * articles never come here.
 */
public final class ArticleParts {

    private final List<String> skus;
    private final List<Articles> asked;
    private final Map<String, boolean[]> setsOf = new HashMap<>();

    private ArticleParts(List<String> skus, List<Articles> asked) {
        this.skus = skus;
        this.asked = asked;
    }

    /**
     * The same lines with the columns of these articles behind their measures; the same object where none are asked for.
     *
     * @param lines a row for each line, in the order of deciding moment, order id and line
     * @param line number of each line in its order; empty where each is the first
     * @param skus the article of each line, empty for none
     * @param asked the sets of articles, each different
     * @param original the order that a line takes from; empty for a sale, or where it is not known
     */
    public static Orders with(
            Orders lines,
            int[] line,
            List<String> skus,
            List<Articles> asked,
            IntFunction<Optional<SoldLines>> original) {
        if (asked.isEmpty()) {
            return lines;
        }
        return new ArticleParts(line.length == 0 ? skus : edited(lines, line, skus), asked).with(lines, original);
    }

    /** The article of each line as its last edit names it. */
    private static List<String> edited(Orders lines, int[] line, List<String> skus) {
        List<String> articles = new ArrayList<>(skus);
        for (int row = 0; row < line.length; row++) {
            int of = line[row] % OrderRow.EDIT;
            for (int before = row - 1; line[row] > of && before >= 0 && isOfOneOrder(lines, before, row); before--) {
                if (line[before] % OrderRow.EDIT == of) {
                    if (articles.get(row).isEmpty()) {
                        articles.set(row, articles.get(before));
                    }
                    articles.set(before, articles.get(row));
                }
            }
        }
        return articles;
    }

    private static boolean isOfOneOrder(Orders lines, int one, int next) {
        return lines.id().get(one).equals(lines.id().get(next));
    }

    private Orders with(Orders lines, IntFunction<Optional<SoldLines>> original) {
        int measures = lines.measures().size();
        List<String> names = new ArrayList<>();
        asked.forEach(set -> lines.measures().forEach(measure -> names.add(set.column(measure))));
        long[][] parts = new long[names.size()][lines.size()];
        fill(parts, lines.id()::get, row -> carried(lines, row), original);
        String[] all = Arrays.copyOf(lines.measures().toArray(String[]::new), measures + names.size());
        long[][] centi = Arrays.copyOf(lines.measureCenti(), all.length);
        for (int k = 0; k < parts.length; k++) {
            all[measures + k] = names.get(k);
            centi[measures + k] = parts[k];
        }
        return lines.carrying(List.of(all), centi);
    }

    private static long[] carried(Orders lines, int row) {
        long[] centi = new long[lines.measureCenti().length];
        for (int m = 0; m < centi.length; m++) {
            centi[m] = lines.measureCenti()[m][row];
        }
        return centi;
    }

    /** What each row carries of each set of articles and measure; the lines of a return that name no article share what they take together. */
    private void fill(
            long[][] parts,
            IntFunction<String> id,
            IntFunction<long[]> centi,
            IntFunction<Optional<SoldLines>> original) {
        BitSet shared = new BitSet();
        for (int row = 0; row < skus.size(); row++) {
            long[] carried = centi.apply(row);
            Optional<SoldLines> sold = skus.get(row).isEmpty() ? original.apply(row) : Optional.empty();
            if (sold.isEmpty()) {
                put(parts, row, skus.get(row), carried);
            } else if (!shared.get(row)) {
                for (int next = row + 1; next < skus.size() && id.apply(next).equals(id.apply(row)); next++) {
                    if (skus.get(next).isEmpty() && original.apply(next).isPresent()) {
                        carried = SoldLines.sum(carried, centi.apply(next));
                        shared.set(next);
                    }
                }
                int at = row;
                sold.get().shares(carried).forEach((sku, share) -> put(parts, at, sku, share));
            }
        }
    }

    private void put(long[][] parts, int row, String sku, long... centi) {
        boolean[] sets = setsOf.computeIfAbsent(sku, this::setsOf);
        for (int set = 0; set < sets.length; set++) {
            for (int m = 0; sets[set] && m < centi.length; m++) {
                long[] column = parts[set * centi.length + m];
                column[row] = Math.addExact(column[row], centi[m]);
            }
        }
    }

    private boolean[] setsOf(String sku) {
        boolean[] sets = new boolean[asked.size()];
        for (int set = 0; set < sets.length; set++) {
            sets[set] = asked.get(set).has(sku);
        }
        return sets;
    }

    /**
     * The same lines of returns with what they take back of these articles behind their measures.
     *
     * @param lines those of one return one behind the other
     */
    static List<ReturnedLine> with(
            List<ReturnedLine> lines,
            List<String> skus,
            List<Articles> asked,
            IntFunction<Optional<SoldLines>> original) {
        int measures = lines.isEmpty() ? 0 : lines.getFirst().measureCenti().length;
        long[][] parts = new long[asked.size() * measures][lines.size()];
        new ArticleParts(skus, asked)
                .fill(
                        parts,
                        row -> lines.get(row).returned(),
                        row -> lines.get(row).measureCenti(),
                        original);
        List<ReturnedLine> all = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            long[] plain = lines.get(row).measureCenti();
            long[] more = Arrays.copyOf(plain, plain.length + parts.length);
            for (int k = 0; k < parts.length; k++) {
                more[plain.length + k] = parts[k][row];
            }
            all.add(lines.get(row).carrying(more));
        }
        return all;
    }
}
