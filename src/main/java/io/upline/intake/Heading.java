package io.upline.intake;

import io.upline.intake.form.FileForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header of a file as its source recognises it.
 *
 * @param source name of the source
 * @param kind what it brings; orders stand for history too
 */
record Heading(String source, FileKind kind) {

    private static final int OWN_LEAST = 3;

    /** The heading that the cells of a line are, if they are one: whatever the case of letters and the blanks around them. */
    static Optional<Heading> of(List<String> cells, Sources sources) {
        Optional<Heading> named = sources.recognised(cells);
        if (named.isPresent()) {
            return named;
        }
        List<String> names = new ArrayList<>();
        cells.forEach(cell -> names.add(plain(cell)));
        if (names.contains(OrderColumn.ORDER_ID.title())) {
            return Optional.of(new Heading(FileForm.OWN, FileKind.ORDERS));
        }
        if (names.contains(MemberColumn.MEMBER_ID.title())) {
            return Optional.of(new Heading(FileForm.OWN, FileKind.MEMBERS));
        }
        return names.containsAll(ProductColumn.titles())
                ? Optional.of(new Heading(FileForm.OWN, FileKind.PRODUCTS))
                : Optional.empty();
    }

    /** Whether the cells are so surely a header that it is recognised below other lines too. */
    static boolean isSure(List<String> cells, Sources sources) {
        if (sources.recognised(cells).isPresent()) {
            return true;
        }
        Optional<Heading> heading = of(cells, sources);
        return heading.isPresent()
                && (heading.get().kind() == FileKind.PRODUCTS
                        || cells.stream()
                                        .map(Heading::plain)
                                        .filter(name -> OrderColumn.named(name) || MemberColumn.named(name))
                                        .count()
                                >= OWN_LEAST);
    }

    /** The title of a column as it is compared. */
    static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
