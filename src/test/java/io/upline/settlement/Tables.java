package io.upline.settlement;

import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.money.Rate;
import io.upline.network.MemberIds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the text tables of settlement's tests, and writes transfers as they are read. Columns are separated by two blanks. */
final class Tables {

    static final MoneyPeriod SEPTEMBER = month(9);
    static final MoneyPeriod OCTOBER = month(10);
    static final MemberIds IDS = MemberIds.of(new String[] {"M1", "M2", "M3"});

    private Tables() {}

    static MoneyPeriod month(int month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return new MoneyPeriod(
                "monthly",
                first.toString().substring(0, 7),
                first,
                first.plusMonths(1).minusDays(1));
    }

    static long minor(String amount) {
        return amount.isEmpty() ? 0 : new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    static String plain(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    /** What a party has: {@code 12.00}, or {@code 12.00 held suspended 5.00 owes 3.00}, in EUR. */
    static Standing standing(String text) {
        long payable = 0;
        long owes = 0;
        Map<String, Long> held = new HashMap<>();
        List<String> words = text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "held" -> held.put(words.get(++i), minor(words.get(++i)));
                case "owes" -> owes = minor(words.get(++i));
                default -> payable = minor(words.get(i));
            }
        }
        return new Standing("EUR", payable, owes, held);
    }

    static String text(Standing standing) {
        StringBuilder text = new StringBuilder(plain(standing.payableMinor()));
        standing.heldMinor()
                .forEach((key, amount) ->
                        text.append(" held ").append(key).append(' ').append(plain(amount)));
        if (standing.receivableMinor() != 0) {
            text.append(" owes ").append(plain(standing.receivableMinor()));
        }
        return text.toString();
    }

    /** Transfers as {@code word debit>credit amount currency}, joined by a semicolon. */
    static String text(List<Transfer> transfers) {
        return String.join(
                "; ",
                transfers.stream()
                        .map(each -> each.event().word() + " " + each.debit() + ">" + each.credit() + " "
                                + plain(each.amountMinor())
                                + (each.currency().equals("EUR") ? "" : " " + each.currency()))
                        .toList());
    }

    /** Accruals of three positions that are their own parties, in EUR, of one bonus {@code Team}. */
    static Accruals accruals(MoneyPeriod period, long... earned) {
        Accruals accruals = new Accruals(
                period, List.of("Team"), PayeeFacts.own(3, "EUR"), Conversion.none("EUR", 2), Accruals.CauseOf.NONE);
        for (int position = 0; position < earned.length; position++) {
            accruals.earned(position, 0, earned[position]);
        }
        return accruals;
    }

    static PayoutRules rules(String minimum, boolean suspended) {
        return new PayoutRules(
                List.of(new HoldReason("suspended", party -> suspended)),
                minimum.isEmpty() ? Map.of() : Map.of("EUR", minor(minimum)));
    }

    static Cuts cuts(Standing... before) {
        Map<Integer, List<Standing>> standings = new HashMap<>();
        for (int party = 0; party < before.length; party++) {
            if (!before[party].equals(Standing.nothing("EUR"))) {
                standings.put(party, List.of(before[party]));
            }
        }
        return new Cuts(standings, standings, Map.of(), party -> "EUR", true);
    }

    static Rate rate(String factor) {
        return Rate.of(new BigDecimal(factor));
    }
}
