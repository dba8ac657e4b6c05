package io.upline.stress;

import java.util.SplittableRandom;

/** Small changes by chance, by which a search comes from one company to the next. */
final class Changes {

    private final Choices choices;
    private final long averageCenti;
    private final SplittableRandom chance;

    Changes(Choices choices, long averageCenti, SplittableRandom chance) {
        this.choices = choices;
        this.averageCenti = averageCenti;
        this.chance = chance;
    }

    /** Changes one thing, or up to three. */
    void change(Company company) {
        for (int left = 1 + chance.nextInt(3); left > 0; left--) {
            int member = chance.nextInt(company.size());
            switch (chance.nextInt(5)) {
                case 0 -> move(company, member);
                case 1, 2 -> buy(company, member);
                case 3 -> role(company, member);
                default -> many(company, member);
            }
        }
    }

    /** Draws all that is wished of a member anew. */
    void draw(Company company, int member) {
        if (member > 0) {
            company.sponsor[member] = chance.nextBoolean() ? member - 1 : chance.nextInt(member);
            company.placement[member] = chance.nextInt(member);
        }
        company.leg[member] = choices.legs() > 0 ? chance.nextInt(choices.legs()) : 0;
        company.customer[member] = chance.nextInt(4) == 0;
        company.recruit[member] = chance.nextBoolean();
        company.pack[member] = chance.nextInt(choices.packages().size() + 1) - 1;
        for (int a = 0; a < choices.attributes().size(); a++) {
            company.attributes[a][member] = value(a);
        }
        company.rank[member] = chance.nextInt(choices.assigned().size() + 1) - 1;
        company.type[member] = chance.nextInt(choices.kinds());
        company.bought[member] = chance.nextBoolean() ? 0 : amount();
    }

    private void move(Company company, int member) {
        if (member == 0) {
            return;
        }
        int other = chance.nextInt(member);
        boolean placed = choices.legs() > 0;
        switch (chance.nextInt(placed ? 4 : 2)) {
            case 0 -> company.sponsor[member] = other;
            case 1 -> company.sponsor[member] = company.sponsor[Math.max(1, other)];
            case 2 -> company.placement[member] = other;
            default -> company.leg[member] = chance.nextInt(choices.legs());
        }
    }

    private void buy(Company company, int member) {
        int other = chance.nextInt(company.size());
        switch (chance.nextInt(6)) {
            case 0 -> company.rest = member;
            case 1 -> company.bought[member] = 0;
            case 2 -> {
                long before = company.bought[member];
                company.bought[member] = company.bought[other];
                company.bought[other] = before;
            }
            case 3 -> company.bought[member] = company.bought[other];
            case 4 -> company.bought[member] += amount();
            default -> company.bought[member] = amount();
        }
    }

    /** A figure of the plan, the average, or a part or multiple of one of these. */
    private long amount() {
        int figures = choices.figuresCenti().size();
        int which = chance.nextInt(figures + 1);
        long amount = which == figures ? averageCenti : choices.figuresCenti().get(which);
        return switch (chance.nextInt(6)) {
            case 0 -> amount / 2 / Company.POINT * Company.POINT;
            case 1 -> amount * 2;
            case 2 -> amount * (1 + chance.nextInt(10));
            default -> amount;
        };
    }

    private void role(Company company, int member) {
        switch (chance.nextInt(choices.attributes().isEmpty() ? 5 : 6)) {
            case 0 -> company.customer[member] = !company.customer[member];
            case 1 -> company.recruit[member] = !company.recruit[member];
            case 2 -> company.pack[member] = chance.nextInt(choices.packages().size() + 1) - 1;
            case 3 -> company.rank[member] = chance.nextInt(choices.assigned().size() + 1) - 1;
            case 4 -> company.type[member] = chance.nextInt(choices.kinds());
            default -> {
                int attribute = chance.nextInt(choices.attributes().size());
                company.attributes[attribute][member] = value(attribute);
            }
        }
    }

    /** A value of an attribute by chance, or none. */
    private int value(int attribute) {
        return chance.nextInt(choices.attributes().get(attribute).values().size() + 1) - 1;
    }

    /** Several members at once, one beside or below the other. */
    private void many(Company company, int member) {
        int count = 1 + chance.nextInt(Math.max(1, company.size() / 2));
        int end = Math.min(company.size(), member + count);
        int other = chance.nextInt(company.size());
        int back = 1 + chance.nextInt(company.size());
        int how = chance.nextInt(4);
        for (int m = Math.max(1, member); m < end; m++) {
            switch (how) {
                case 0 -> company.sponsor[m] = m - 1;
                case 1 -> company.sponsor[m] = Math.min(other, m - 1);
                case 2 -> company.take(company, other, m);
                default -> {
                    if (m > back) {
                        company.take(company, m - back, m);
                        company.sponsor[m] = company.sponsor[m - back] + back;
                        company.placement[m] = company.placement[m - back] + back;
                    }
                }
            }
        }
    }
}
