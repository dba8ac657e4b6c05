package io.upline.report;

import io.upline.plan.Plan;
import io.upline.plan.document.ExampleDrawing;
import io.upline.plan.document.PlanDocument;
import io.upline.plan.document.Section;
import io.upline.scenario.ExampleSheets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it is printed for signing.
 *
 * @param plan its name
 * @param from its first day, which its file's name says
 * @param currency what is paid
 * @param hash SHA-256 of its file
 * @param page the printed plan, as Markdown
 */
public record PlanPage(String plan, Optional<LocalDate> from, String currency, String hash, String page) {

    /** The parts of that page, for whoever prints them otherwise. */
    public static List<Section> parts(Plan plan, Path folder) {
        return PlanDocument.of(plan, examples(plan, folder));
    }

    private static List<Section.Piece> examples(Plan plan, Path folder) {
        return ExampleDrawing.of(ExampleSheets.of(plan, folder));
    }

    /** The page of a plan whose examples name CSV files of this folder. */
    public static PlanPage of(Plan plan, Path folder) {
        return new PlanPage(
                plan.name(),
                plan.firstDay(),
                plan.terms().currency(),
                plan.source().hash(),
                PlanDocument.markdown(plan, examples(plan, folder)));
    }
}
