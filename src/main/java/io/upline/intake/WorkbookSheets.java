package io.upline.intake;

import io.upline.intake.form.Encoding;
import io.upline.intake.form.FileForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells the sheet with lines from sheets that explain or help. */
final class WorkbookSheets {

    private static final int ROWS = 20;

    private WorkbookSheets() {}

    /** The form of a workbook: the sheet that has a header, or its only one. */
    static FileForm choose(Path path, Sources sources) throws IOException {
        WorkbookCheck.check(path);
        List<String> names;
        try (WorkbookParts parts = WorkbookParts.open(path)) {
            names = parts.sheets().stream().map(WorkbookParts.Sheet::name).toList();
        }
        if (names.isEmpty()) {
            throw new RefusedFile(Problem.WORKBOOK_SHEETS, 0, 0, names);
        }
        if (names.size() == 1) {
            return form(path, names.getFirst(), sources);
        }
        List<String> headed = new ArrayList<>();
        for (String name : names) {
            if (isHeaded(path, name, sources)) {
                headed.add(name);
            }
        }
        if (headed.size() != 1) {
            throw new RefusedFile(Problem.WORKBOOK_SHEETS, 0, 0, shown(headed.isEmpty() ? names : headed));
        }
        return form(path, headed.getFirst(), sources);
    }

    private static List<String> shown(List<String> names) {
        return names.stream().map(Text::shown).toList();
    }

    private static FileForm form(Path path, String sheet, Sources sources) throws IOException {
        return FileForm.of(source(path, sheet, sources), Encoding.UTF_8, (char) 0, false, sheet);
    }

    /** The source that the first row belongs to; one that cannot be read is refused when it is read. */
    private static String source(Path path, String sheet, Sources sources) throws IOException {
        try (Records rows = WorkbookRecords.open(path, sheet)) {
            return rows.next()
                    ? Heading.of(rows.cells().texts(), sources)
                            .map(Heading::source)
                            .orElse(FileForm.OWN)
                    : FileForm.OWN;
        } catch (RefusedFile e) {
            return FileForm.OWN;
        }
    }

    /** Whether one of the first rows is a header. */
    private static boolean isHeaded(Path path, String sheet, Sources sources) throws IOException {
        try (Records rows = WorkbookRecords.open(path, sheet)) {
            for (int i = 0; i < ROWS && rows.next(); i++) {
                List<String> cells = rows.cells().texts();
                if (i == 0 ? Heading.of(cells, sources).isPresent() : Heading.isSure(cells, sources)) {
                    return true;
                }
            }
            return false;
        } catch (RefusedFile e) {
            // what is wrong with this sheet matters if it is the one that is read
            return false;
        }
    }
}
