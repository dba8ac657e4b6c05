package io.upline.stress;

import io.upline.network.MemberIds;
import io.upline.network.MemberKind;
import io.upline.network.Members;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The members of a company: its wishes, each read as the nearest that can be. Nobody stands below a customer: who would, stands below the
 * next distributor above. A leg holds one: who would be the second, is placed at the end of that leg.
 */
final class Staff {

    private static final int YEAR = 365;

    private Staff() {}

    /** The members as a calculation sees them. */
    static Members of(Company company, Choices choices, LocalDate firstDay) {
        int n = company.size();
        String[] ids = new String[n];
        byte[] kind = new byte[n];
        int[] sponsor = new int[n];
        int[] joined = new int[n];
        int width = String.valueOf(n).length();
        for (int m = 0; m < n; m++) {
            ids[m] = String.format(Locale.ROOT, "M%0" + width + "d", m + 1);
            boolean customer = m > 0 && company.customer[m];
            kind[m] = (byte) (customer ? MemberKind.CUSTOMER : MemberKind.DISTRIBUTOR).ordinal();
            sponsor[m] = m == 0 ? -1 : distributor(company, company.sponsor[m]);
            joined[m] = Math.toIntExact(firstDay.toEpochDay()) - (company.recruit[m] ? 0 : YEAR);
        }
        int[] none = new int[n];
        Arrays.fill(none, -1);
        int[] placement = none.clone();
        int[] leg = new int[n];
        if (choices.legs() > 0) {
            place(company, choices.legs(), kind, placement, leg);
        }
        int[] packs = none.clone();
        for (int m = 0; m < n; m++) {
            packs[m] = kind[m] == MemberKind.DISTRIBUTOR.ordinal() ? company.pack[m] : -1;
        }
        return new Members(
                MemberIds.of(ids),
                kind,
                new byte[n],
                sponsor,
                placement,
                leg,
                joined,
                packs,
                choices.packages(),
                none,
                attributes(company, choices));
    }

    private static List<Members.Attribute> attributes(Company company, Choices choices) {
        List<Members.Attribute> attributes = new ArrayList<>();
        for (Choices.Attribute one : choices.attributes()) {
            attributes.add(
                    new Members.Attribute(one.name(), one.values(), company.attributes[attributes.size()].clone()));
        }
        return attributes;
    }

    private static int distributor(Company company, int from) {
        int at = from;
        while (at > 0 && company.customer[at]) {
            at = company.sponsor[at];
        }
        return at;
    }

    private static void place(Company company, int legs, byte[] kind, int[] placement, int... legOf) {
        int[][] under = new int[company.size()][legs];
        for (int m = 1; m < company.size(); m++) {
            if (kind[m] == MemberKind.DISTRIBUTOR.ordinal()) {
                int at = distributor(company, company.placement[m]);
                int leg = company.leg[m] % legs;
                while (under[at][leg] > 0) {
                    at = under[at][leg];
                }
                under[at][leg] = m;
                placement[m] = at;
                legOf[m] = leg + 1;
            }
        }
    }
}
