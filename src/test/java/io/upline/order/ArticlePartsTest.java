package io.upline.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lines carry of articles, where lines were edited, name no article, or are returned later. */
class ArticlePartsTest {

    private static final int SECOND = OrderRow.EDIT;
    private static final int THIRD = 2 * OrderRow.EDIT;
    private static final Articles MACHINE = new Articles(List.of("TM7"), List.of());
    private static final Articles OTHERS = new Articles(List.of(), List.of("TM7"));

    /** Lines of orders with two measures. */
    private static Orders lines(List<String> ids, long[] qv, long... cv) {
        int[] zeros = new int[ids.size()];
        int[] none = new int[ids.size()];
        Arrays.fill(none, -1);
        return new Orders(
                ids,
                zeros,
                zeros,
                zeros,
                zeros,
                zeros,
                List.of("standard"),
                none,
                new boolean[ids.size()],
                none,
                List.of(),
                new int[0],
                new long[ids.size()],
                List.of("QV", "CV"),
                new long[][] {qv, cv});
    }

    /** As where no line takes from an order that is known. */
    private static Optional<SoldLines> none(int row) {
        return Optional.empty();
    }

    private static SoldLines sold() {
        SoldLines sold = new SoldLines();
        sold.add(1, "TM7", 0, 300);
        sold.add(2, "BAG", 0, 100);
        return sold;
    }

    @Test
    void areNotLookedForWhereNoneAreAskedFor() {
        Orders lines = lines(List.of("O1"), new long[] {1}, 2);

        assertThat(ArticleParts.with(lines, new int[] {1}, List.of("TM7"), List.of(), ArticlePartsTest::none))
                .isSameAs(lines);
    }

    /**
     * The second line of O1 was a bag, keeps that with an edit that names nothing, and is a machine with the one after it. The first line of
     * O2 was a machine and is a bag, which concerns neither its second line nor the first line of O1.
     */
    @Test
    void followTheLastEditThatNamesAnArticleThroughAllOfALine() {
        Orders lines = lines(
                List.of("O1", "O1", "O1", "O1", "O2", "O2", "O2"),
                new long[] {100, 2, 3, 4, 50, 6, 7},
                1000,
                20,
                30,
                40,
                500,
                60,
                70);
        int[] line = {1, 2, SECOND + 2, THIRD + 2, 1, 2, SECOND + 1};
        List<String> skus = List.of("TM7", "BAG", "", "TM7", "TM7", "TM7", "BAG");

        Orders parts = ArticleParts.with(lines, line, skus, List.of(MACHINE, OTHERS), ArticlePartsTest::none);

        assertThat(parts.measures())
                .containsExactly(
                        "QV",
                        "CV",
                        MACHINE.column("QV"),
                        MACHINE.column("CV"),
                        OTHERS.column("QV"),
                        OTHERS.column("CV"));
        assertThat(parts.measureCenti()).isDeepEqualTo(new long[][] {
            {100, 2, 3, 4, 50, 6, 7},
            {1000, 20, 30, 40, 500, 60, 70},
            {100, 2, 3, 4, 0, 6, 0},
            {1000, 20, 30, 40, 0, 60, 0},
            {0, 0, 0, 0, 50, 0, 7},
            {0, 0, 0, 0, 500, 0, 70}
        });
    }

    /** An edit that names nothing leaves the article of the line, be it the very first. */
    @Test
    void stayWithTheirArticleWhereAnEditNamesNone() {
        Orders lines = lines(List.of("O1", "O1", "O1"), new long[] {1, 2, 3}, 10, 20, 30);

        Orders parts = ArticleParts.with(
                lines,
                new int[] {1, 2, SECOND + 1},
                List.of("TM7", "BAG", ""),
                List.of(MACHINE),
                ArticlePartsTest::none);

        assertThat(parts.measureCenti()[3]).containsExactly(10, 0, 30);
    }

    /**
     * Of 300 and 100 a return of 20.02 in two lines, which name nothing, takes 15.02 and 5.00 at once: 1501.5 is rounded up. A line between
     * them that names its article takes of that one. QV was not bought, and is returned as of no article. The return after it is another.
     */
    @Test
    void ofALaterReturnAreSharedByItsLinesThatNameNone() {
        List<ReturnedLine> lines = List.of(
                new ReturnedLine("R1", "O1", 40, 10, -5, -1001),
                new ReturnedLine("R1", "O1", 40, 10, 0, -7),
                new ReturnedLine("R1", "O1", 40, 10, -1, -1001),
                new ReturnedLine("R2", "O1", 41, 10, 0, -40),
                new ReturnedLine("R3", "O9", 41, 11, -2, -8));

        List<ReturnedLine> parts = ArticleParts.with(
                lines,
                List.of("", "BAG", "", "", "TM7"),
                List.of(MACHINE, OTHERS),
                row -> lines.get(row).original().equals("O1") ? Optional.of(sold()) : Optional.empty());

        assertThat(parts.stream().map(ReturnedLine::measureCenti))
                .containsExactly(
                        new long[] {-5, -1001, 0, -1502, -6, -500},
                        new long[] {0, -7, 0, 0, 0, -7},
                        new long[] {-1, -1001, 0, 0, 0, 0},
                        new long[] {0, -40, 0, -30, 0, -10},
                        new long[] {-2, -8, -2, -8, 0, 0});
        assertThat(parts.stream().map(ReturnedLine::returned)).containsExactly("R1", "R1", "R1", "R2", "R3");
        assertThat(parts.stream().map(ReturnedLine::day)).containsExactly(40, 40, 40, 41, 41);
        assertThat(parts.stream().map(ReturnedLine::originalDay)).containsExactly(10, 10, 10, 10, 11);
    }

    @Test
    void ofNoReturnsAreNone() {
        assertThat(ArticleParts.with(List.of(), List.of(), List.of(MACHINE), ArticlePartsTest::none))
                .isEmpty();
    }

    /** Of a line of 300 and its edit of −100 200 are left, and 100 of the other, which is a cap by now: of 75 it takes 50 and 25. */
    @Test
    void ofAnEditedOriginalAreOfItsLastArticle() {
        SoldLines sold = new SoldLines();
        sold.add(1, "TM7", 300);
        sold.add(2, "BAG", 100);
        sold.add(SECOND + 1, "", -100);
        sold.add(SECOND + 2, "CAP", 0);

        assertThat(sold.shares(-75))
                .containsOnlyKeys("TM7", "CAP")
                .containsEntry("TM7", new long[] {-50})
                .containsEntry("CAP", new long[] {-25});
        assertThat(SoldLines.article(sold, 1, "BAG")).isEqualTo("TM7");
        assertThat(SoldLines.article(sold, 2, "BAG")).isEqualTo("CAP");
    }

    @Test
    void ofALineThatTakesFromNoneThatIsKnownAreOfItsOwnArticle() {
        assertThat(SoldLines.article(null, 1, "BAG")).isEqualTo("BAG");
        assertThat(SoldLines.article(sold(), 0, "BAG")).isEqualTo("BAG");
        assertThat(SoldLines.article(sold(), 3, "BAG")).isEqualTo("BAG");
        assertThat(SoldLines.article(sold(), 1, "")).isEqualTo("TM7");
    }

    /** What the order carries nothing of falls to no article, and is kept beside what the others take. */
    @Test
    void ofWhatWasNotBoughtAreOfNoArticle() {
        assertThat(sold().shares(-6, -4))
                .containsOnlyKeys("", "TM7", "BAG")
                .containsEntry("", new long[] {-6, 0})
                .containsEntry("TM7", new long[] {0, -3})
                .containsEntry("BAG", new long[] {0, -1});
    }
}
