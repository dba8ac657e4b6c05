package io.upline.version;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.control.Digests;
import io.upline.ledger.MoneyPeriod;
import io.upline.network.MemberIds;
import io.upline.settlement.Proposal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one number by which "the same" is judged: SHA-256 over all business rows in canonical order. No surrogate keys, no clock, no
 * names of people, no bank data, no wording; job and days of the period, not its label.
 *
 * <p>Each fact stands behind its own number and adds nothing where it is absent; volumes, ranks, bonuses and rules stand as the words
 * that occur, never as the engine's vocabulary or an ordinal. So an engine that knows one more rule, kind or column gives every
 * closed period the digest it had.
 *
 * <p>Members are taken in blocks of fixed size, hashed side by side and joined in order, so that threads and ranges have no
 * influence. The format is numbered and stored with each version.
 */
public final class RunDigest {

    /** Number of the format. */
    public static final int FORMAT = 2;

    private static final int BLOCK = 4_096;

    private static final long END = 0;
    private static final long VOLUME = 1;
    private static final long RANK = 2;
    private static final long TITLE = 3;
    private static final long HELD = 4;
    private static final long EARNING = 5;
    private static final long SOURCE = 6;
    private static final long LEVEL = 7;
    private static final long BASE = 8;
    private static final long RATE = 9;
    private static final long AMOUNT = 10;
    private static final long RULE = 11;
    private static final long CARRIED = 12;
    private static final long LEG = 13;
    private static final long CARRIED_VOLUME = 14;
    private static final long SINCE = 15;
    private static final long WHAT = 16;
    private static final long COUNT = 17;
    private static final long TOTAL = 18;
    private static final long LINES = 19;
    private static final long EARNED = 20;
    private static final long PROMISED = 21;
    private static final long CAPPED = 22;
    private static final long BREAKAGE = 23;
    private static final long ROUNDING = 24;
    private static final long POSITION = 25;

    private RunDigest() {}

    /** Digest of one version's results. */
    public static String of(MoneyPeriod period, Results results) {
        int n = results.members().size();
        Digests head = new Digests()
                .add("upline version " + FORMAT)
                .add(period.job())
                .add(period.first().toEpochDay())
                .add(period.last().toEpochDay())
                .add(n);
        starts(n).parallelStream()
                .map(from -> new Block(results).of(from, Math.min(n, from + BLOCK)))
                .toList()
                .forEach(head::add);
        for (Results.BonusTotal total : results.totals()) {
            head.add(TOTAL).add(total.bonus());
            number(head, LINES, total.lines(), 0);
            number(head, EARNED, total.earnedMinor(), 0);
            number(head, PROMISED, total.promisedMinor(), 0);
            number(head, CAPPED, total.cappedMinor(), 0);
            number(head, BREAKAGE, total.breakageMinor(), 0);
            number(head, ROUNDING, total.roundingMinor(), 0);
        }
        return head.add(END).hex();
    }

    /** Digest of one version, of whose results a part may not be posted. */
    public static String of(MoneyPeriod period, Results results, EngineDifference engine) {
        return engine.digest(of(period, results));
    }

    /** Digest of a draft: its versions, oldest first, and the accruals and conversions it would post; nothing else. */
    static String of(List<String> versionDigests, MemberIds ids, Proposal proposal) {
        Digests head = new Digests().add("upline draft " + FORMAT);
        head.add(versionDigests.size());
        versionDigests.forEach(head::add);
        proposal.addOwed(head, ids);
        return head.hex();
    }

    private static List<Integer> starts(int n) {
        return IntStream.iterate(0, i -> i < n, i -> i + BLOCK).boxed().toList();
    }

    private static void number(Digests digests, long field, long value, long absent) {
        if (value != absent) {
            digests.add(field).add(value);
        }
    }

    /** A block of members. Its words are numbered by where they occur first in it. */
    private static final class Block {

        private final Results results;
        private final Digests digests = new Digests();
        private final ColumnDigest.Words words = new ColumnDigest.Words();
        private final int[] bonuses;
        private final int[] rules;

        Block(Results results) {
            this.results = results;
            this.bonuses = new int[results.bonuses().size()];
            this.rules = new int[results.rules().size()];
        }

        Digests of(int from, int to) {
            Earnings lines = results.earnings(from, to);
            List<State.Row> carried = results.carried(from, to);
            int line = 0;
            int row = 0;
            for (int member = from; member < to; member++) {
                String id = results.members().ids().at(member);
                digests.add(id);
                standing(member);
                for (; line < lines.size() && lines.payee()[line] == member; line++) {
                    earning(lines, line);
                }
                for (; row < carried.size() && carried.get(row).memberId().equals(id); row++) {
                    carried(carried.get(row));
                }
                digests.add(END);
            }
            if (line != lines.size() || row != carried.size()) {
                throw new IllegalStateException("earnings or carried rows are not in member order");
            }
            return digests;
        }

        private void standing(int member) {
            for (int v = 0; v < results.volumeNames().size(); v++) {
                long value = results.volume(v)[member];
                if (value != 0) {
                    digests.add(VOLUME);
                    words.add(digests, results.volumeNames().get(v));
                    digests.add(value);
                }
            }
            word(RANK, results.rankNames(), results.rank()[member]);
            word(TITLE, results.rankNames(), results.title()[member]);
            number(digests, HELD, results.held(member) ? 1 : 0, 0);
        }

        private void earning(Earnings lines, int line) {
            word(EARNING, results.bonuses(), lines.bonus()[line], bonuses);
            int source = lines.source()[line];
            if (source >= 0) {
                digests.add(SOURCE).add(results.members().ids().at(source));
            }
            number(digests, LEVEL, lines.level()[line], -1);
            number(digests, BASE, lines.baseCenti()[line], 0);
            number(digests, RATE, lines.rateE8()[line], 0);
            number(digests, AMOUNT, lines.amountMinor()[line], 0);
            word(RULE, results.rules(), lines.rule()[line], rules);
            if (lines.position()[line] != lines.payee()[line]) {
                digests.add(POSITION).add(results.members().ids().at(lines.position()[line]));
            }
        }

        private void carried(State.Row row) {
            digests.add(CARRIED);
            words.add(digests, row.bonus());
            word(LEG, row.leg());
            number(digests, CARRIED_VOLUME, row.volumeCenti(), 0);
            word(SINCE, row.since());
            word(WHAT, row.what());
            number(digests, COUNT, row.count(), 0);
        }

        private void word(long field, List<String> names, int number) {
            if (number >= 0) {
                word(field, names.get(number));
            }
        }

        /** Adds one of few words that millions of lines have; {@code known} keeps the numbers they got, so that none is looked up twice. */
        private void word(long field, List<String> names, int number, int[] known) {
            if (number < 0) {
                return;
            }
            if (known[number] != 0) {
                digests.add(field).add(known[number]);
                return;
            }
            String word = names.get(number);
            if (!word.isEmpty()) {
                digests.add(field);
                known[number] = words.add(digests, word);
            }
        }

        private void word(long field, String word) {
            if (!word.isEmpty()) {
                digests.add(field);
                words.add(digests, word);
            }
        }
    }
}
