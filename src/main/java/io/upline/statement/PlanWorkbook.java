package io.upline.statement;

import io.upline.plan.Plan;
import io.upline.plan.document.Section;
import io.upline.plan.document.Section.Subject;
import io.upline.words.Words;
import io.upline.workbook.Footer;
import io.upline.workbook.Sheet;
import io.upline.workbook.SheetBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a plan for reading and signing as a workbook, part by part as it is printed: the same plan gives the same bytes. */
public final class PlanWorkbook {

    private final Plan plan;
    private final List<Section> sections;
    private final Words words;
    private final List<Sheet> sheets = new ArrayList<>();

    private PlanWorkbook(Plan plan, List<Section> sections, Words words) {
        this.plan = plan;
        this.sections = sections;
        this.words = words;
    }

    /** Writes the workbook in those words and leaves the target open. */
    public static void write(Plan plan, List<Section> sections, Words words, OutputStream target) throws IOException {
        new PlanWorkbook(plan, sections, words).write(target);
    }

    private void write(OutputStream target) throws IOException {
        String title = words.say("plan.workbook", "name", plan.name());
        sheet(words.say("plan.sheetPlan"), EnumSet.of(Subject.PLAN, Subject.DEFINITIONS, Subject.ORDER));
        sheet(words.say("plan.sheetRanks"), EnumSet.of(Subject.RANKS));
        sheet(words.say("plan.sheetBonuses"), EnumSet.of(Subject.BONUS));
        sheet(words.say("plan.sheetExamples"), EnumSet.of(Subject.EXAMPLES));
        sheet(words.say("plan.sheetWritten"), EnumSet.of(Subject.WRITTEN));
        Footer footer = new Footer(
                words.say(
                        "plan.footer",
                        "name",
                        plan.name(),
                        "hash",
                        plan.source().hash()),
                words.say("close.page", "page", Footer.PAGE, "pages", Footer.PAGES));
        SheetBook.write(title, plan.terms().currency(), footer, sheets, (sheet, slot, number, out) -> {}, target);
    }

    private void sheet(String name, Set<Subject> subjects) {
        List<Section> of = sections.stream()
                .filter(section -> subjects.contains(section.subject()))
                .toList();
        if (!of.isEmpty()) {
            String title = words.say("plan.workbook", "name", plan.name());
            String note = words.say("plan.hash", "hash", plan.source().hash());
            sheets.add(new SectionSheet(name, title, note, of, plan.terms().digits()));
        }
    }
}
