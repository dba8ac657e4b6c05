package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.State;
import io.upline.control.Digests;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.network.Members;
import io.upline.network.Owners;
import io.upline.order.Orders;
import java.util.List;
import java.util.Locale;

/**
 * SHA-256 over everything a version is calculated from, beside its plan: a change between failure and restart is seen. Sections of
 * named columns, with words instead of ordinals; what is absent adds nothing.
 */
final class InputsDigest {

    /** Number of the format. Each version stores the number of the format it was made with. */
    static final int FORMAT = 2;

    private InputsDigest() {}

    static String of(Inputs inputs, Owners owners, List<VersionRead> reads) {
        Digests digests = new Digests()
                .add("upline inputs " + FORMAT)
                .add(inputs.period().first().toEpochDay())
                .add(inputs.period().last().toEpochDay())
                .add(inputs.firstPeriod().first().toEpochDay());
        members(inputs.members()).addTo(digests);
        orders(inputs.orders()).addTo(digests);
        parties(inputs.orders()).addTo(digests);
        var held = inputs.before().ranks();
        new ColumnDigest("ranks before", held.size())
                .texts("member", row -> held.get(row).memberId())
                .words("rank", row -> held.get(row).rank())
                .words("title", row -> held.get(row).title())
                .addTo(digests);
        carried(inputs.before().rows()).addTo(digests);
        var given = inputs.given();
        new ColumnDigest("given", given.size())
                .numbers("member", row -> given.get(row).member(), -1)
                .words("bonus", row -> given.get(row).bonus())
                .numbers("amount", row -> given.get(row).amountMinor(), 0)
                .addTo(digests);
        var forced = inputs.forced();
        new ColumnDigest("forced", forced.size())
                .numbers("member", row -> forced.get(row).member(), -1)
                .words("rank", row -> forced.get(row).rank())
                .words(
                        "only",
                        row -> forced.get(row).only().map(InputsDigest::word).orElse(""))
                .addTo(digests);
        List<Owners.Owned> owned = owners.owned();
        new ColumnDigest("payees", owned.size())
                .texts("position", row -> owned.get(row).position())
                .words("owner", row -> owned.get(row).owner())
                .addTo(digests);
        new ColumnDigest("reads", reads.size())
                .words("what", row -> word(reads.get(row).what()))
                .words("job", row -> reads.get(row).job())
                .numbers("first day", row -> reads.get(row).period().first().toEpochDay(), Long.MIN_VALUE)
                .numbers("last day", row -> reads.get(row).period().last().toEpochDay(), Long.MIN_VALUE)
                .numbers("version", row -> reads.get(row).number(), -1)
                .texts("digest", row -> reads.get(row).digest())
                .addTo(digests);
        return digests.hex();
    }

    private static ColumnDigest members(Members members) {
        MemberKind[] kinds = MemberKind.values();
        MemberStatus[] statuses = MemberStatus.values();
        ColumnDigest digest = new ColumnDigest("members", members.size())
                .texts("id", members.ids()::at)
                .words("kind", row -> word(kinds[members.kind()[row]]))
                .words("status", row -> word(statuses[members.status()[row]]))
                .numbers("sponsor", row -> members.sponsor()[row], -1)
                .numbers("placement", row -> members.placement()[row], -1)
                .numbers("leg", row -> members.leg()[row], 0)
                .numbers("joined", row -> members.joinedOn()[row], Long.MIN_VALUE)
                .words("package", row -> named(members.packages(), members.packageOf()[row]))
                .numbers("owner", row -> members.owner()[row], -1);
        members.attributes().forEach(attribute -> digest.words("attribute " + attribute.name(), attribute::at));
        return digest;
    }

    private static ColumnDigest orders(Orders orders) {
        ColumnDigest digest = new ColumnDigest("orders", orders.size())
                .texts("id", orders.id()::get)
                .numbers("buyer", row -> orders.buyer()[row], -1)
                .numbers("periods back", row -> orders.periodsBack()[row], 0)
                .numbers("day", row -> orders.day()[row], Long.MIN_VALUE)
                .numbers("second", row -> orders.secondOfDay()[row], 0)
                .words("type", row -> named(orders.types(), orders.type()[row]))
                .numbers("original", row -> orders.original()[row], -1)
                .numbers("first", row -> orders.firstOfBuyer()[row] ? 1 : 0, 0)
                .numbers("party", row -> orders.party()[row], -1)
                .numbers("amount", row -> orders.amountMinor()[row], 0);
        for (int measure = 0; measure < orders.measures().size(); measure++) {
            long[] values = orders.measureCenti()[measure];
            digest.numbers("measure " + orders.measures().get(measure), row -> values[row], 0);
        }
        return digest;
    }

    private static ColumnDigest parties(Orders orders) {
        return new ColumnDigest("parties", orders.parties().size())
                .texts("id", orders.parties()::get)
                .numbers("host", row -> orders.partyHost()[row], -1);
    }

    private static ColumnDigest carried(List<State.Row> rows) {
        return new ColumnDigest("carried", rows.size())
                .texts("member", row -> rows.get(row).memberId())
                .words("bonus", row -> rows.get(row).bonus())
                .words("leg", row -> rows.get(row).leg())
                .numbers("volume", row -> rows.get(row).volumeCenti(), 0)
                .words("since", row -> rows.get(row).since())
                .words("what", row -> rows.get(row).what())
                .numbers("count", row -> rows.get(row).count(), 0);
    }

    private static String named(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
