package io.upline.oracle;

import io.upline.calculation.Inputs;
import io.upline.calculation.State;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.network.Members;
import io.upline.order.Orders;
import io.upline.period.PayPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A company in one period as plain objects: what the oracle reads, and what a difference is printed from.
 *
 * @param measures names of the measures, in the company's order
 */
record Company(
        PayPeriod period,
        PayPeriod firstPeriod,
        List<String> measures,
        List<Person> members,
        List<Purchase> orders,
        State before,
        List<Gift> given,
        List<Forced> forced) {

    /** An amount set from outside. */
    record Gift(String member, String bonus, long amountMinor) {}

    /** A rank set from outside. */
    record Forced(String member, String rank) {}

    Company withBefore(State state) {
        return new Company(period, firstPeriod, measures, members, orders, state, given, forced);
    }

    /** The columns taken apart again. */
    static Company of(Inputs inputs) {
        Members m = inputs.members();
        List<Gift> gifts = new ArrayList<>();
        for (Inputs.Given gift : inputs.given()) {
            gifts.add(new Gift(m.ids().at(gift.member()), gift.bonus(), gift.amountMinor()));
        }
        List<Forced> forced = new ArrayList<>();
        for (Inputs.ForcedRank rank : inputs.forced()) {
            forced.add(new Forced(m.ids().at(rank.member()), rank.rank()));
        }
        return new Company(
                inputs.period(),
                inputs.firstPeriod(),
                inputs.orders().measures(),
                people(m),
                purchases(m, inputs.orders()),
                inputs.before(),
                gifts,
                forced);
    }

    private static List<Person> people(Members m) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < m.size(); i++) {
            people.add(new Person(
                    m.ids().at(i),
                    MemberKind.values()[m.kind()[i]],
                    MemberStatus.values()[m.status()[i]],
                    idOf(m, m.sponsor()[i]),
                    idOf(m, m.placement()[i]),
                    m.leg()[i],
                    m.joinedOn()[i],
                    m.packageOf()[i] < 0 ? "" : m.packages().get(m.packageOf()[i]),
                    idOf(m, m.owner()[i])));
        }
        return people;
    }

    private static String idOf(Members m, int number) {
        return number < 0 ? "" : m.ids().at(number);
    }

    private static List<Purchase> purchases(Members m, Orders o) {
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < o.size(); i++) {
            Map<String, BigDecimal> measures = new LinkedHashMap<>();
            for (int k = 0; k < o.measures().size(); k++) {
                measures.put(o.measures().get(k), BigDecimal.valueOf(o.measureCenti()[k][i], 2));
            }
            int party = o.party()[i];
            purchases.add(new Purchase(
                    o.id().get(i),
                    m.ids().at(o.buyer()[i]),
                    o.periodsBack()[i],
                    o.day()[i],
                    o.secondOfDay()[i],
                    o.types().get(o.type()[i]),
                    o.original()[i] < 0 ? "" : o.id().get(o.original()[i]),
                    o.firstOfBuyer()[i],
                    party < 0 ? "" : o.parties().get(party),
                    party < 0 ? "" : idOf(m, o.partyHost()[party]),
                    measures));
        }
        return purchases;
    }
}
