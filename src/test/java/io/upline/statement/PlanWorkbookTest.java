package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.document.Section;
import io.upline.plan.document.Section.Branch;
import io.upline.plan.document.Section.Piece;
import io.upline.plan.reading.PlanReader;
import io.upline.report.PlanPage;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan's workbook says what its printed page says, read back by another library. */
class PlanWorkbookTest {

    private static final Path LIBRARY = Path.of("config/plans/library");

    static Stream<Path> plansOfTheLibrary() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARY)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plansOfTheLibrary")
    void saysWhatThePrintedPageSays(Path file) throws IOException {
        Plan plan = PlanReader.read(file).plan().orElseThrow();
        List<Section> parts = PlanPage.parts(plan, LIBRARY);
        byte[] bytes = written(plan, parts);

        try (Readback workbook = new Readback(bytes)) {
            List<String> texts = new ArrayList<>();
            List<BigDecimal> numbers = new ArrayList<>();
            for (Cell cell : workbook.cells()) {
                if (cell.getType() == CellType.STRING) {
                    texts.add(cell.asString());
                } else {
                    numbers.add(new BigDecimal(cell.getRawValue()).stripTrailingZeros());
                }
            }
            String all = texts.stream().map(String::strip).collect(Collectors.joining(" "));
            for (String sentence : sentences(parts)) {
                assertThat(all).contains(sentence);
            }
            for (String cell : cells(parts)) {
                boolean isShare = cell.matches("[0-9.]+%");
                if (isShare || cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
                    BigDecimal number = new BigDecimal(cell.replace("%", "")).movePointLeft(isShare ? 2 : 0);
                    // the ids of members are texts
                    assertThat(numbers.contains(number.stripTrailingZeros()) || texts.contains(cell))
                            .as(cell)
                            .isTrue();
                } else {
                    assertThat(all).contains(cell.strip());
                }
            }
            assertThat(workbook.sheets())
                    .contains("Plan", "Bonuses", "Examples", "As written")
                    .doesNotHaveDuplicates();
            assertThat(plan.source()
                            .text()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList())
                    .isSubsetOf(column(workbook, "As written"));
            assertThat(all).contains(plan.source().hash());
        }
        assertThat(written(plan, parts)).isEqualTo(bytes);
    }

    private static byte[] written(Plan plan, List<Section> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PlanWorkbook.write(plan, parts, Words.english(), bytes);
        return bytes.toByteArray();
    }

    private static List<String> column(Readback workbook, String sheet) throws IOException {
        List<String> column = new ArrayList<>();
        for (Row row : workbook.rows(sheet)) {
            column.add(Readback.text(row, 0));
        }
        return column;
    }

    private static List<String> sentences(List<Section> parts) {
        List<String> sentences = new ArrayList<>();
        for (Section part : parts) {
            sentences.add(part.title());
            for (Piece piece : part.pieces()) {
                switch (piece) {
                    case Piece.Sentences(List<String> each) -> sentences.addAll(each);
                    case Piece.Items(List<String> each, boolean _) -> sentences.addAll(each);
                    case Piece.Drawing drawing -> sentences.add(drawing.title());
                    case Piece.Table _, Piece.Text _ -> {}
                }
            }
        }
        return sentences;
    }

    private static List<String> cells(List<Section> parts) {
        List<String> cells = new ArrayList<>();
        for (Section part : parts) {
            for (Piece piece : part.pieces()) {
                switch (piece) {
                    case Piece.Table(List<String> head, List<List<String>> rows) -> {
                        cells.addAll(head);
                        rows.forEach(cells::addAll);
                    }
                    case Piece.Drawing(String _, List<String> head, List<Branch> rows) -> {
                        cells.addAll(head);
                        rows.forEach(row -> cells.addAll(row.cells()));
                    }
                    case Piece.Sentences _, Piece.Items _, Piece.Text _ -> {}
                }
            }
        }
        return cells;
    }
}
