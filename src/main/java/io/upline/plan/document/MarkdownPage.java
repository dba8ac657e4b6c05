package io.upline.plan.document;

import io.upline.plan.document.Section.Branch;
import io.upline.plan.document.Section.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the parts of a printed plan as Markdown that is also read as it is. */
final class MarkdownPage {

    private final List<String> lines = new ArrayList<>();

    private MarkdownPage() {}

    static String of(List<Section> sections) {
        MarkdownPage page = new MarkdownPage();
        for (Section section : sections) {
            boolean first = section.subject() == Section.Subject.PLAN;
            page.lines.add((first ? "# " : "## ") + section.title());
            page.lines.add("");
            section.pieces().forEach(page::piece);
        }
        page.lines.removeLast();
        return String.join("\n", page.lines) + "\n";
    }

    private void piece(Piece piece) {
        switch (piece) {
            case Piece.Sentences(List<String> each) -> lines.addAll(each);
            case Piece.Items(List<String> each, boolean numbered) -> {
                for (int i = 0; i < each.size(); i++) {
                    lines.add((numbered ? i + 1 + ". " : "- ") + each.get(i));
                }
            }
            case Piece.Table table -> {
                row(table.head());
                row(table.head().stream().map(_ -> "---").toList());
                table.rows().forEach(this::row);
            }
            case Piece.Drawing drawing -> draw(drawing);
            case Piece.Text(List<String> text) -> text.forEach(line -> lines.add(("    " + line).stripTrailing()));
        }
        lines.add("");
    }

    private void row(List<String> cells) {
        lines.add(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** A tree as a block of text: its columns begin under one another, and each row stands right of the one above it. */
    private void draw(Piece.Drawing drawing) {
        if (!drawing.title().isEmpty()) {
            lines.add("### " + drawing.title());
            lines.add("");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(drawing.head());
        drawing.rows().forEach(branch -> rows.add(drawn(branch)));
        lines.addAll(Aligned.lines("    ", rows));
    }

    private static List<String> drawn(Branch branch) {
        List<String> cells = new ArrayList<>(branch.cells());
        if (!cells.getFirst().isEmpty() && branch.depth() > 0) {
            cells.set(0, "   ".repeat(branch.depth() - 1) + "+- " + cells.getFirst());
        }
        return cells;
    }
}
