package io.upline.report;

import io.upline.plan.reference.Excerpt;
import io.upline.plan.reference.Reference;
import java.util.List;

/**
 * What the reference of the plan language says.
 *
 * @param asked the words that were asked for; empty for the whole
 * @param instead the words that were looked up one by one, where nothing is said of all that were asked for; empty otherwise
 * @param parts what belongs to them, in the order of the reference
 */
public record PlanReference(String asked, List<String> instead, List<Part> parts) {

    /** Takes copies. */
    public PlanReference {
        instead = List.copyOf(instead);
        parts = List.copyOf(parts);
    }

    /** What belongs to some words; everything where none is said. */
    public static PlanReference of(Reference reference, String asked) {
        List<Excerpt> found = asked.isBlank() ? reference.whole() : reference.about(asked);
        List<String> instead = found.isEmpty() ? reference.instead(asked) : List.of();
        List<Excerpt> single = instead.stream()
                .flatMap(word -> reference.about(word).stream())
                .distinct()
                .toList();
        return new PlanReference(
                asked,
                instead,
                (found.isEmpty() ? single : found)
                        .stream()
                                .map(part -> new Part(part.page(), part.title(), part.text()))
                                .toList());
    }

    /**
     * A part of the reference.
     *
     * @param page the page it stands on: a kind's word or a subject's; empty for keys of several
     * @param title the headings over it
     * @param text the part, as Markdown
     */
    public record Part(String page, String title, String text) {}
}
