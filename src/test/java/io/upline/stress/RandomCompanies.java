package io.upline.stress;

import java.util.SplittableRandom;

/** Companies in which everything is drawn by chance, by no rule of the search; whole points are bought, so that nothing is rounded. */
final class RandomCompanies {

    private RandomCompanies() {}

    static Company drawn(Choices choices, int members, long averageCenti, SplittableRandom chance) {
        Company company = new Company(members, choices.attributes().size());
        int kinds = 1 + chance.nextInt(4);
        for (int m = 0; m < members; m++) {
            if (m > 0) {
                company.sponsor[m] = chance.nextInt(3) == 0 ? m - 1 : chance.nextInt(m);
                company.placement[m] = chance.nextInt(m);
            }
            company.leg[m] = chance.nextInt(9);
            company.customer[m] = chance.nextInt(4) == 0;
            company.recruit[m] = chance.nextBoolean();
            company.pack[m] = chance.nextInt(choices.packages().size() + 1) - 1;
            for (int a = 0; a < company.attributes.length; a++) {
                int values = choices.attributes().get(a).values().size();
                company.attributes[a][m] = chance.nextInt(values + 1) - 1;
            }
            company.rank[m] = chance.nextInt(choices.assigned().size() + 1) - 1;
            company.type[m] = chance.nextInt(choices.types().size());
            company.bought[m] = chance.nextInt(kinds) == 0 ? 0 : 100 * chance.nextLong(averageCenti * 4 / 100);
        }
        company.rest = chance.nextInt(members);
        return company;
    }
}
