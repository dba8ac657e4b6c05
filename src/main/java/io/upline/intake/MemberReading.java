package io.upline.intake;

import io.upline.fact.Near;
import io.upline.money.IsoCurrency;
import io.upline.network.Attributes;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over a members file: each line by itself, and whether a member stands twice with the same
 * {@code effective_on}. Lines are kept for {@link MemberVerdicts}.
 */
final class MemberReading implements FirstPass.Listener {

    private static final Map<MemberColumn, Integer> LONGEST = Map.of(
            MemberColumn.NAME, 200,
            MemberColumn.PACKAGE, 80,
            MemberColumn.EMAIL, 254,
            MemberColumn.IBAN, 34,
            MemberColumn.BIC, 11,
            MemberColumn.TAX_ID, 40,
            MemberColumn.VAT_ID, 40);
    private static final List<MemberColumn> NEVER_EMPTY = List.of(
            MemberColumn.MEMBER_ID,
            MemberColumn.KIND,
            MemberColumn.NAME,
            MemberColumn.JOINED_ON,
            MemberColumn.STATUS,
            MemberColumn.COUNTRY,
            MemberColumn.CURRENCY,
            MemberColumn.LANGUAGE);
    private static final List<MemberColumn> IDS =
            List.of(MemberColumn.MEMBER_ID, MemberColumn.SPONSOR_ID, MemberColumn.PLACEMENT_ID, MemberColumn.OWNER_ID);
    private static final int LEG_MAX = 9_999;
    private static final MemberColumn[] COLUMNS = MemberColumn.values();
    private static final int[] LONGEST_OF = Arrays.stream(COLUMNS)
            .mapToInt(column -> IDS.contains(column) ? Text.ID_MAX : LONGEST.getOrDefault(column, Integer.MAX_VALUE))
            .toArray();
    private static final String[] KINDS = words(MemberKind.values());
    private static final String[] STATUSES = words(MemberStatus.values());

    private final Header header;
    private final CompanyRules rules;
    private final MemberBook book;
    private final List<MemberLine> lines = new ArrayList<>();
    private final LongTable byIdAndDay = new LongTable(1 << 12);
    private final List<Long> content = new ArrayList<>();
    private final Map<String, Boolean> languages = new HashMap<>();
    private final List<AttributeColumn> attributes;
    private final Map<String, String> few = new HashMap<>();

    /** A column of one of the company's own attributes, with the values it may have. */
    private record AttributeColumn(int cell, String name, List<String> values) {}

    MemberReading(Header header, CompanyRules rules, MemberBook book) {
        this.header = header;
        this.rules = rules;
        this.book = book;
        this.attributes = rules.attributes().entrySet().stream()
                .map(each -> new AttributeColumn(header.names().indexOf(each.getKey()), each.getKey(), each.getValue()))
                .filter(column -> column.cell >= 0)
                .toList();
    }

    List<MemberLine> lines() {
        return lines;
    }

    @Override
    public void line(Cells cells, int ordinal) {
        int id = header.of(MemberColumn.MEMBER_ID);
        boolean hasId = cells.size() == header.size() && !cells.isEmpty(id) && cells.length(id) <= Text.ID_MAX;
        MemberLine line = new MemberLine(ordinal, cells.line(), hasId ? cells.get(id) : "");
        lines.add(line);
        content.add(contentOf(cells));
        Flaw flaw = read(cells, line);
        if (flaw != null) {
            line.reject(flaw);
            return;
        }
        line.key = book.ids().find(cells.text, cells.from(id), cells.to(id));
        if (line.key == 0) {
            line.key = book.register(line.id);
        }
        findTwin(cells, line);
    }

    private void findTwin(Cells cells, MemberLine line) {
        long key = Hash64.end(Hash64.step(cells.hash(header.of(MemberColumn.MEMBER_ID)), line.effective));
        int before = byIdAndDay.putIfAbsent(key, lines.size() - 1);
        if (before < 0) {
            return;
        }
        if (!content.get(before).equals(content.getLast())) {
            throw new RefusedFile(
                    Problem.MEMBER_TWICE,
                    cells.line(),
                    header.of(MemberColumn.MEMBER_ID) + 1,
                    Text.shown(line.id),
                    lines.get(before).line);
        }
        line.outcome = MemberLine.Outcome.TWIN;
        line.twin = lines.get(before);
    }

    static long contentOf(Cells cells) {
        long hash = cells.size();
        for (int i = 0; i < cells.size(); i++) {
            hash = Hash64.step(hash, cells.hash(i));
        }
        return Hash64.end(hash);
    }

    private @Nullable Flaw read(Cells cells, MemberLine line) {
        Flaw flaw = CellCheck.shape(cells, header);
        if (flaw == null) {
            readDays(cells, line);
            flaw = texts(cells);
        }
        if (flaw == null) {
            flaw = days(cells, line);
        }
        return flaw == null ? words(cells, line) : flaw;
    }

    private @Nullable Flaw texts(Cells cells) {
        for (MemberColumn column : NEVER_EMPTY) {
            int cell = header.of(column);
            if (cell >= 0 && cells.isEmpty(cell)) {
                return Flaw.of(Problem.MISSING, cell + 1, column.title());
            }
        }
        for (MemberColumn column : COLUMNS) {
            Flaw flaw = CellCheck.length(cells, header.of(column), header, LONGEST_OF[column.ordinal()]);
            if (flaw != null) {
                return flaw;
            }
        }
        for (MemberColumn column : IDS) {
            Flaw flaw = CellCheck.id(cells, header.of(column), header, Text.ID_MAX);
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    private void readDays(Cells cells, MemberLine line) {
        line.joined = day(cells, MemberColumn.JOINED_ON);
        line.effective = day(cells, MemberColumn.EFFECTIVE_ON);
        int cell = header.of(MemberColumn.EFFECTIVE_ON);
        line.effectiveUnreadable = cell >= 0 && line.effective == MemberLine.NO_DAY && !cells.isEmpty(cell);
    }

    private int day(Cells cells, MemberColumn column) {
        int cell = header.of(column);
        if (cell < 0) {
            return MemberLine.NO_DAY;
        }
        long day = Moments.date(cells.text, cells.from(cell), cells.to(cell));
        return day == Moments.UNREADABLE ? MemberLine.NO_DAY : (int) day;
    }

    private @Nullable Flaw days(Cells cells, MemberLine line) {
        if (line.joined == MemberLine.NO_DAY && header.of(MemberColumn.JOINED_ON) >= 0) {
            return unreadable(cells, MemberColumn.JOINED_ON);
        }
        return line.effectiveUnreadable ? unreadable(cells, MemberColumn.EFFECTIVE_ON) : null;
    }

    private Flaw unreadable(Cells cells, MemberColumn column) {
        int cell = header.of(column);
        return Flaw.of(Problem.DATE_UNREADABLE, cell + 1, column.title(), Text.masked(cells.get(cell)));
    }

    private @Nullable Flaw words(Cells cells, MemberLine line) {
        line.kind = wordOf(cells, MemberColumn.KIND, KINDS);
        line.status = wordOf(cells, MemberColumn.STATUS, STATUSES);
        line.leg = leg(cells);
        line.sponsor = text(cells, MemberColumn.SPONSOR_ID);
        line.placement = text(cells, MemberColumn.PLACEMENT_ID);
        line.packageName = text(cells, MemberColumn.PACKAGE);
        line.owner = text(cells, MemberColumn.OWNER_ID);
        line.country = text(cells, MemberColumn.COUNTRY);
        line.currency = text(cells, MemberColumn.CURRENCY);
        Flaw flaw = known(cells, MemberColumn.KIND, line.kind >= 0, Problem.KIND_UNKNOWN);
        flaw = flaw != null ? flaw : known(cells, MemberColumn.STATUS, line.status >= 0, Problem.STATUS_UNKNOWN);
        flaw = flaw != null ? flaw : known(cells, MemberColumn.LEG, line.leg >= 0, Problem.LEG_UNKNOWN);
        flaw = flaw != null ? flaw : codes(cells);
        return flaw != null ? flaw : attributes(cells, line);
    }

    /** Reads the company's own attributes; an empty cell clears one. */
    private @Nullable Flaw attributes(Cells cells, MemberLine line) {
        if (attributes.isEmpty()) {
            return null;
        }
        StringBuilder stated = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (AttributeColumn column : attributes) {
            String value = cells.get(column.cell);
            if (!value.isEmpty() && !column.values.contains(value)) {
                List<String> near = Near.of(value, column.values);
                return Flaw.of(
                        Problem.ATTRIBUTE_UNKNOWN,
                        column.cell + 1,
                        column.name,
                        Text.masked(value),
                        near.isEmpty() ? String.join(", ", column.values) : near.getFirst());
            }
            Attributes.append(stated, column.name, value);
            if (!value.isEmpty()) {
                Attributes.append(values, column.name, value);
            }
        }
        line.attributes = few.computeIfAbsent(stated.toString(), text -> text);
        line.attributesAtFirst = few.computeIfAbsent(values.toString(), text -> text);
        return null;
    }

    private @Nullable Flaw codes(Cells cells) {
        String country = text(cells, MemberColumn.COUNTRY);
        String language = text(cells, MemberColumn.LANGUAGE);
        String currency = text(cells, MemberColumn.CURRENCY);
        Flaw flaw = known(
                cells, MemberColumn.COUNTRY, country == null || IsoCodes.isCountry(country), Problem.COUNTRY_UNKNOWN);
        flaw = flaw != null
                ? flaw
                : known(
                        cells,
                        MemberColumn.LANGUAGE,
                        language == null || languages.computeIfAbsent(language, IsoCodes::isLanguage),
                        Problem.LANGUAGE_UNKNOWN);
        if (flaw != null || currency == null || currency.equals(rules.currency())) {
            return flaw;
        }
        int cell = header.of(MemberColumn.CURRENCY) + 1;
        return IsoCurrency.of(currency).isEmpty()
                ? Flaw.of(Problem.CURRENCY_UNKNOWN, cell, Text.masked(currency))
                : rules.currencyFlaw(currency, cell, rules.today());
    }

    private @Nullable Flaw known(Cells cells, MemberColumn column, boolean right, Problem problem) {
        int cell = header.of(column);
        return cell < 0 || right ? null : Flaw.of(problem, cell + 1, Text.masked(cells.get(cell)));
    }

    private @Nullable String text(Cells cells, MemberColumn column) {
        int cell = header.of(column);
        return cell < 0 ? null : cells.get(cell);
    }

    private int wordOf(Cells cells, MemberColumn column, String[] words) {
        int cell = header.of(column);
        for (int i = 0; i < words.length && cell >= 0; i++) {
            if (cells.is(cell, words[i])) {
                return i;
            }
        }
        return MemberLine.ABSENT;
    }

    private static String[] words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /** The leg that a cell names: 1 for L, 2 for R, the number itself, 0 for an empty cell, negative for none of these. */
    private int leg(Cells cells) {
        int cell = header.of(MemberColumn.LEG);
        if (cell < 0 || cells.isEmpty(cell) || cells.is(cell, "-")) {
            return 0;
        }
        if (cells.is(cell, "L") || cells.is(cell, "R")) {
            return cells.is(cell, "L") ? 1 : 2;
        }
        long number = Decimals.parse(cells.text, cells.from(cell), cells.to(cell), 0);
        return number >= 1 && number <= LEG_MAX ? (int) number : MemberLine.ABSENT;
    }
}
