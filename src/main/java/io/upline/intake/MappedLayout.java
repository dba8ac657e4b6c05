package io.upline.intake;

import static java.util.Objects.requireNonNull;

import io.upline.company.ColumnSettings;
import io.upline.intake.form.Evidence;
import io.upline.intake.form.FileForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Lines of a source's file as lines of orders. A line that names no order, or the same one without an amount, is a further line of the
 * order before it, and has of it what belongs to the whole order.
 */
final class MappedLayout implements Layout {

    private static final Set<OrderColumn> OF_ORDER = Set.of(
            OrderColumn.ORDERED_AT,
            OrderColumn.PAID_AT,
            OrderColumn.MEMBER_ID,
            OrderColumn.TYPE,
            OrderColumn.ORIGINAL_ORDER_ID,
            OrderColumn.CURRENCY,
            OrderColumn.PARTY_ID,
            OrderColumn.PARTY_HOST_ID);

    private final FileForm form;
    private final Header header;
    private final PlainCells plain;
    private final List<Column> columns;
    private final int titles;
    private final int id;
    private final int amount;
    private final String[] carried;
    private String order = "";
    private int number;

    /** A column of orders: what it holds, and the rule by which it comes from the source's. */
    private record Column(String name, Kind kind, boolean ofOrder, Rule rule) {}

    private enum Kind {
        TEXT,
        NUMBER,
        DAY,
        NUMBER_OF_LINE
    }

    private MappedLayout(FileForm form, Header header, PlainCells plain, List<Column> columns, int titles) {
        this.form = form;
        this.header = header;
        this.plain = plain;
        this.columns = columns;
        this.titles = titles;
        this.carried = new String[columns.size()];
        this.id = header.of(OrderColumn.ORDER_ID);
        this.amount = header.of(OrderColumn.AMOUNT);
    }

    /** Finds the columns of a mapping in a file's header. */
    static MappedLayout of(FileForm form, Cells first, Source source, Mapping mapping, CompanyRules rules) {
        ToIntFunction<String> found = titles(first, mapping);
        Map<String, ColumnSettings> settings = new LinkedHashMap<>(mapping.columns());
        settings.putIfAbsent(
                OrderColumn.TYPE.title(), constant(rules.orderTypes().getFirst()));
        settings.putIfAbsent(OrderColumn.CURRENCY.title(), constant(rules.currency()));
        List<Column> columns = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (OrderColumn column : OrderColumn.values()) {
            add(
                    columns,
                    untold,
                    column.title(),
                    kind(column),
                    OF_ORDER.contains(column),
                    column.required(),
                    settings,
                    found,
                    first);
        }
        boolean listed = rules.measures().stream()
                .anyMatch(measure -> settings.containsKey(measure)
                        && requireNonNull(settings.get(measure)).ofProducts());
        for (OrderColumn needed : List.of(OrderColumn.SKU, OrderColumn.QUANTITY)) {
            if (listed && !settings.containsKey(needed.title())) {
                untold.add(needed.title());
            }
        }
        for (String measure : rules.measures()) {
            add(columns, untold, measure, Kind.NUMBER, false, true, settings, found, first);
        }
        if (!untold.isEmpty()) {
            throw new RefusedFile(Problem.SOURCE_INCOMPLETE, first.line(), 0, source.name(), untold);
        }
        Cells names = new Cells();
        names.begin(first.line());
        columns.forEach(column -> names.add(column.name(), Cells.Mark.PLAIN));
        Header header = Header.read(names, rules);
        return new MappedLayout(form, header, new PlainCells(form, mapping.zone()), columns, first.size());
    }

    private static ToIntFunction<String> titles(Cells first, Mapping mapping) {
        List<String> titles = first.texts().stream().map(mapping::plain).toList();
        return title -> titles.indexOf(mapping.plain(title));
    }

    private static ColumnSettings constant(String text) {
        return new ColumnSettings(List.of(), text, Map.of(), "", "", "", "", List.of(), "", "", "");
    }

    private static Kind kind(OrderColumn column) {
        return column == OrderColumn.LINE
                ? Kind.NUMBER_OF_LINE
                : column.isDay() ? Kind.DAY : column.isNumber() ? Kind.NUMBER : Kind.TEXT;
    }

    private static void add(
            List<Column> columns,
            List<String> untold,
            String name,
            Kind kind,
            boolean ofOrder,
            boolean required,
            Map<String, ColumnSettings> settings,
            ToIntFunction<String> found,
            Cells first) {
        ColumnSettings from = settings.get(name);
        if (kind == Kind.NUMBER_OF_LINE) {
            from = constant("1");
        }
        if (from == null) {
            if (required) {
                untold.add(name);
            }
            return;
        }
        Optional<String> missing = Rule.missing(from, found);
        if (missing.isPresent() && required) {
            throw new RefusedFile(Problem.COLUMN_MISSING, first.line(), 0, missing.get());
        }
        if (missing.isEmpty()) {
            columns.add(new Column(name, kind, ofOrder, new Rule(from, found)));
        }
    }

    @Override
    public FileForm form() {
        return form;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean isPlain() {
        return false;
    }

    @Override
    public boolean keepsPlace() {
        return false;
    }

    @Override
    public Layout begun() {
        return new MappedLayout(form, header, plain, columns, titles);
    }

    @Override
    public void witness(Cells line, Evidence evidence) {
        if (line.size() != titles) {
            return;
        }
        for (Column column : columns) {
            Rule rule = column.rule();
            int cell = rule.column();
            if (cell < 0 || line.mark(cell) != Cells.Mark.PLAIN) {
                continue;
            }
            char[] text = (rule.hasShare() ? line.get(rule.base()) : rule.text(line)).toCharArray();
            if (column.kind() == Kind.NUMBER) {
                evidence.number(text, 0, text.length, line.line(), cell + 1);
            } else if (column.kind() == Kind.DAY) {
                evidence.day(text, 0, text.length, line.line(), cell + 1);
            }
        }
    }

    @Override
    public void rewrite(Cells line, Cells to) {
        to.begin(line.line());
        if (line.size() != titles) {
            to.misshape(line, titles);
            return;
        }
        String[] texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columns.get(i).rule().text(line);
        }
        boolean further =
                !order.isEmpty() && (texts[id].isEmpty() || (texts[id].equals(order) && texts[amount].isEmpty()));
        number = further ? number + 1 : 1;
        order = further ? order : texts[id];
        texts[id] = order;
        for (int i = 0; i < texts.length; i++) {
            Column column = columns.get(i);
            if (column.ofOrder()) {
                int cell = column.rule().column();
                boolean untold = texts[i].isEmpty() || cell < 0 || line.isEmpty(cell);
                texts[i] = further && untold ? carried[i] : texts[i];
                carried[i] = texts[i];
            }
            write(column, texts[i], further, line, to);
        }
    }

    private void write(Column column, String text, boolean further, Cells line, Cells to) {
        int cell = column.rule().column();
        Cells.Mark mark = cell < 0 ? Cells.Mark.PLAIN : line.mark(cell);
        switch (column.kind()) {
            case NUMBER_OF_LINE -> to.add(String.valueOf(number), Cells.Mark.PLAIN);
            case TEXT -> to.add(text, mark);
            case DAY -> to.add(plain.day(text, false), mark);
            case NUMBER -> to.add(number(column, text, further, line, mark), mark);
        }
    }

    private String number(Column column, String text, boolean further, Cells line, Cells.Mark mark) {
        Rule rule = column.rule();
        boolean shared = rule.hasShare() && text.isEmpty();
        String written = shared ? line.get(rule.base()) : text;
        if (written.isEmpty()) {
            return further && !column.name().equals(OrderColumn.QUANTITY.title()) ? "0" : "";
        }
        String number = mark == Cells.Mark.PLAIN ? plain.number(written) : written;
        if (column.name().equals(OrderColumn.QUANTITY.title())) {
            return PlainCells.whole(number);
        }
        return shared && PlainCells.isNumber(number) ? rule.share(number) : number;
    }
}
