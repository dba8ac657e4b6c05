package io.upline.version;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.control.Digests;
import io.upline.ledger.Transfer;
import io.upline.network.MemberIds;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Proposal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one number by which "the same" is judged: SHA-256 over all business rows in canonical order. No surrogate keys, no
 * clock, no names of people, no bank data, no wording.
 *
 * <p>Members are taken in blocks of fixed size, hashed side by side and joined in order, so that threads and ranges have no
 * influence. The format is numbered: a digest of another format is never compared.
 */
public final class RunDigest {

    /** Number of the format. */
    static final int FORMAT = 1;

    private static final int BLOCK = 4_096;

    private RunDigest() {}

    /** Digest of one version's results. */
    public static String of(String job, String period, Results results) {
        Digests head = new Digests().add("upline version " + FORMAT).add(job).add(period);
        for (List<String> names :
                List.of(results.volumeNames(), results.rankNames(), results.bonuses(), results.rules())) {
            head.add(names.size());
            names.forEach(head::add);
        }
        int n = results.members().size();
        head.add(n);
        starts(n).parallelStream()
                .map(from -> block(results, from, Math.min(n, from + BLOCK)))
                .toList()
                .forEach(head::add);
        results.totals()
                .forEach(total -> head.add(total.bonus())
                        .add(total.lines())
                        .add(total.earnedMinor())
                        .add(total.promisedMinor())
                        .add(total.cappedMinor())
                        .add(total.breakageMinor())
                        .add(total.roundingMinor()));
        return head.hex();
    }

    /** Digest of a draft: its versions, oldest first, and the settlement it proposes. */
    static String of(List<String> versionDigests, MemberIds ids, Proposal proposal) {
        Digests head = new Digests().add("upline draft " + FORMAT);
        head.add(versionDigests.size());
        versionDigests.forEach(head::add);
        for (int member = 0; member < proposal.members(); member++) {
            MemberAccount account = proposal.account(member);
            if (account != null) {
                head.add(ids.at(member));
                add(head, account);
                proposal.transfers(member).forEach(transfer -> add(head, transfer));
            }
        }
        return head.hex();
    }

    private static List<Integer> starts(int n) {
        return IntStream.iterate(0, i -> i < n, i -> i + BLOCK).boxed().toList();
    }

    private static Digests block(Results results, int from, int to) {
        Digests digests = new Digests();
        Earnings lines = results.earnings(from, to);
        List<State.Row> carried = results.carried(from, to);
        int line = 0;
        int row = 0;
        for (int member = from; member < to; member++) {
            String id = results.members().ids().at(member);
            digests.add(id);
            for (int v = 0; v < results.volumeNames().size(); v++) {
                digests.add(results.volume(v)[member]);
            }
            digests.add(results.rank()[member]).add(results.title()[member]).add(results.held(member) ? 1 : 0);
            for (; line < lines.size() && lines.payee()[line] == member; line++) {
                add(digests, results, lines, line);
            }
            for (; row < carried.size() && carried.get(row).memberId().equals(id); row++) {
                add(digests, carried.get(row));
            }
        }
        if (line != lines.size() || row != carried.size()) {
            throw new IllegalStateException("earnings or carried rows are not in member order");
        }
        return digests;
    }

    private static void add(Digests digests, Results results, Earnings lines, int line) {
        int source = lines.source()[line];
        digests.add(lines.bonus()[line])
                .add(source < 0 ? "" : results.members().ids().at(source))
                .add(lines.level()[line])
                .add(lines.baseCenti()[line])
                .add(lines.rateE8()[line])
                .add(lines.amountMinor()[line])
                .add(lines.rule()[line]);
    }

    private static void add(Digests digests, State.Row row) {
        digests.add(row.bonus())
                .add(row.leg())
                .add(row.volumeCenti())
                .add(row.since())
                .add(row.what())
                .add(row.count());
    }

    private static void add(Digests digests, MemberAccount account) {
        digests.add(account.currency())
                .add(account.broughtForwardMinor())
                .add(account.accruedMinor())
                .add(account.otherMinor())
                .add(account.toBePaidMinor())
                .add(account.heldMinor())
                .add(account.carriedMinor());
    }

    private static void add(Digests digests, Transfer transfer) {
        digests.add(transfer.event().name())
                .add(transfer.debit())
                .add(transfer.credit())
                .add(transfer.amountMinor())
                .add(transfer.currency())
                .add(transfer.bonus())
                .add(transfer.job())
                .add(transfer.period());
    }
}
