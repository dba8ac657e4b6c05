package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.control.Digests;
import io.upline.network.Members;
import io.upline.order.Orders;
import java.util.List;

/** SHA-256 over everything a version is calculated from, beside its plan: a change between failure and restart is seen. */
final class InputsDigest {

    private InputsDigest() {}

    static String of(Inputs inputs, List<VersionRead> reads) {
        Digests digests = new Digests().add("upline inputs 1");
        digests.add(inputs.period().toString()).add(inputs.firstPeriod().toString());
        add(digests, inputs.members());
        add(digests, inputs.orders());
        inputs.before()
                .ranks()
                .forEach(held -> digests.add(held.memberId()).add(held.rank()).add(held.title()));
        inputs.before()
                .rows()
                .forEach(row -> digests.add(row.memberId())
                        .add(row.bonus())
                        .add(row.leg())
                        .add(row.volumeCenti())
                        .add(row.since())
                        .add(row.what())
                        .add(row.count()));
        inputs.given()
                .forEach(given -> digests.add(given.member()).add(given.bonus()).add(given.amountMinor()));
        inputs.forced()
                .forEach(forced -> digests.add(forced.member())
                        .add(forced.rank())
                        .add(forced.only().map(Enum::name).orElse("")));
        reads.forEach(read -> digests.add(read.what().name())
                .add(read.job())
                .add(read.period().toString())
                .add(read.number())
                .add(read.digest()));
        return digests.hex();
    }

    private static void add(Digests digests, Members members) {
        digests.add(members.size());
        members.packages().forEach(digests::add);
        for (int m = 0; m < members.size(); m++) {
            digests.add(members.ids().at(m))
                    .add(members.kind()[m])
                    .add(members.status()[m])
                    .add(members.sponsor()[m])
                    .add(members.placement()[m])
                    .add(members.leg()[m])
                    .add(members.joinedOn()[m])
                    .add(members.packageOf()[m])
                    .add(members.owner()[m]);
        }
    }

    private static void add(Digests digests, Orders orders) {
        digests.add(orders.size());
        orders.types().forEach(digests::add);
        orders.measures().forEach(digests::add);
        for (int o = 0; o < orders.size(); o++) {
            digests.add(orders.id().get(o))
                    .add(orders.buyer()[o])
                    .add(orders.periodsBack()[o])
                    .add(orders.day()[o])
                    .add(orders.secondOfDay()[o])
                    .add(orders.type()[o])
                    .add(orders.original()[o])
                    .add(orders.firstOfBuyer()[o] ? 1 : 0)
                    .add(orders.party()[o])
                    .add(orders.amountMinor()[o]);
            for (long[] measure : orders.measureCenti()) {
                digests.add(measure[o]);
            }
        }
    }
}
