package io.upline.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Companies from which a search sets out, some drawn by chance, some of plain shapes: chains, trees filled from the top, stars; bought by all,
 * by the last, by those at the end, or by each just what a figure of the plan asks for.
 */
final class Starts {

    private static final List<Integer> WIDTHS = List.of(1, 2, 3, 5);
    private static final List<Boolean> EITHER = List.of(false, true);

    private final Choices choices;
    private final int members;
    private final long averageCenti;

    Starts(Choices choices, int members, long averageCenti) {
        this.choices = choices;
        this.members = members;
        this.averageCenti = averageCenti;
    }

    /** Companies of which each member is drawn by itself, without end. */
    Stream<Company> drawn(SplittableRandom chance) {
        Changes changes = new Changes(choices, averageCenti, chance);
        return Stream.generate(() -> {
            Company company = new Company(members, choices.attributes().size());
            company.rest = chance.nextInt(members);
            for (int m = 0; m < members; m++) {
                changes.draw(company, m);
            }
            return company;
        });
    }

    /** Companies of plain shapes. */
    Stream<Company> plain() {
        return IntStream.concat(WIDTHS.stream().mapToInt(Integer::intValue), IntStream.of(members))
                .boxed()
                .flatMap(this::shapes);
    }

    private Stream<Company> shapes(int width) {
        List<Company> all = new ArrayList<>();
        for (boolean recruits : EITHER) {
            for (boolean customers : EITHER) {
                for (boolean best : EITHER) {
                    purchases(all, shaped(width, recruits, customers, best));
                }
            }
        }
        return all.stream();
    }

    private Company shaped(int width, boolean recruits, boolean customers, boolean best) {
        Company company = new Company(members, choices.attributes().size());
        for (int m = 1; m < members; m++) {
            company.sponsor[m] = (m - 1) / width;
            company.placement[m] = company.sponsor[m];
            company.leg[m] = (m - 1) % width;
            company.recruit[m] = recruits;
            company.customer[m] = customers && isLast(m, width);
        }
        Arrays.fill(company.pack, best ? choices.packages().size() - 1 : -1);
        Arrays.fill(company.rank, best ? choices.assigned().size() - 1 : -1);
        company.rest = members - 1;
        return company;
    }

    private boolean isLast(int member, int width) {
        return (long) member * width + 1 >= members;
    }

    private void purchases(List<Company> all, Company company) {
        all.add(company);
        Company same = company.copy();
        Arrays.fill(same.bought, averageCenti);
        all.add(same);
        Company atEnd = company.copy();
        long count = 0;
        for (int m = 0; m < members; m++) {
            count += company.sponsor[members - 1] < m ? 1 : 0;
        }
        for (int m = 0; m < members; m++) {
            boolean ends = company.sponsor[members - 1] < m;
            atEnd.bought[m] = ends ? averageCenti * members / count / Company.POINT * Company.POINT : 0;
        }
        all.add(atEnd);
        for (long figure : choices.figuresCenti()) {
            if (figure < averageCenti) {
                Company each = company.copy();
                Arrays.fill(each.bought, figure);
                all.add(each);
            }
        }
    }
}
