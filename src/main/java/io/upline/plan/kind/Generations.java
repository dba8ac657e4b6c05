package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.form;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.words;

import io.upline.fact.Fact;
import io.upline.plan.condition.Condition;
import io.upline.plan.grammar.Names.Kind;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.grammar.Shape.Need;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node;
import java.util.List;
import java.util.Set;

/**
 * How members are counted off in generations. For a payee and a source below it, the generation is the number of boundaries on the path
 * strictly below the payee. Generation 0 (the own group) is not paid.
 *
 * @param boundary who is a boundary
 * @param opens whether a boundary's own orders are of the generation it opens
 * @param compression {@code NONE}: every boundary counts. {@code DYNAMIC}, walking up from the source: the first
 *     boundary opens generation 1; a boundary above that is paid the generation on offer closes it (above it the next
 *     generation is on offer); one that is not paid (fails {@code needs}, or has no rate for it) does not, and the same
 *     generation is offered to the next. With {@code SAME_OR_HIGHER}, where boundaries differ by payee: boundaries
 *     after the first that fail {@code needs} are not counted
 * @param blockedBy whether a boundary of the same or a higher rank on the path shuts the payee off
 */
public record Generations(Boundary boundary, Opens opens, Compression compression, BlockedBy blockedBy) {

    /** Who is a boundary between generations. */
    public sealed interface Boundary {

        /** Whoever meets a condition. */
        record Meets(Condition condition) implements Boundary {}

        /** Whoever has the payee's paid-as rank or a higher one; a payee without rank is paid nothing. */
        record SameOrHigher() implements Boundary {}
    }

    /** Whether a boundary's own orders are of the generation it opens. */
    public enum Opens {
        /** They are: the boundary and all below it, to the next boundary. */
        BOUNDARY_OWN_GROUP,
        /** They are not: its own and its customers' orders still belong to the generation before. */
        BELOW_BOUNDARY
    }

    /** The word for boundaries that differ by payee, which no condition may be called. */
    public static final String SAME_OR_HIGHER = "sameOrHigher";

    static MapKey boundaryKey(Need need) {
        return key(
                "boundary",
                need,
                form(new Shape.WordOrReference(List.of(SAME_OR_HIGHER), Set.of(Kind.CONDITION)), CONDITION, CONDITION),
                "Who is a boundary between generations.");
    }

    static MapKey opensKey(Need need) {
        return key(
                "opens",
                need,
                words("boundaryOwnGroup", "belowBoundary"),
                "Whether a boundary's own orders are of the generation it opens.");
    }

    static Generations read(Reading reading) {
        reading.conflict(reading.map().has("levels"), "levels", Fact.of("problem.generationLevels"));
        Node boundary = Values.need(reading.map(), "boundary");
        return new Generations(
                boundary instanceof Node.Scalar word && word.text().equals(SAME_OR_HIGHER)
                        ? new Boundary.SameOrHigher()
                        : new Boundary.Meets(reading.conditions().read(boundary)),
                reading.word(Opens.class, "opens", Opens.BOUNDARY_OWN_GROUP),
                Compression.read(reading),
                BlockedBy.read(reading));
    }

    /** Whether so many can be paid the same generation of an order as there are ranks, at most. */
    boolean hasFewPayees(Bounds bounds) {
        return switch (boundary) {
            case Boundary.Meets(Condition condition) -> bounds.payeesMeet(condition);
            case Boundary.SameOrHigher() -> true;
        };
    }

    void needs(Needs needs) {
        switch (boundary) {
            case Boundary.Meets(Condition condition) -> needs.condition(condition);
            case Boundary.SameOrHigher() -> needs.ranks();
        }
        blockedBy.needs(needs);
    }

    void say(Sentences sentences) {
        sentences.add(
                switch (boundary) {
                    case Boundary.Meets(Condition condition) ->
                        "A generation begins at whoever meets: " + sentences.condition(condition) + ".";
                    case Boundary.SameOrHigher() ->
                        "A generation begins at whoever has the payee's rank or a higher one.";
                });
        sentences.add(
                switch (opens) {
                    case BOUNDARY_OWN_GROUP -> "Orders of the boundary itself belong to the generation it opens.";
                    case BELOW_BOUNDARY -> "Orders of the boundary itself belong to the generation before.";
                });
        sentences.add(
                switch (compression) {
                    case NONE -> "Every boundary counts.";
                    case DYNAMIC -> "A boundary that is not paid does not count.";
                });
        blockedBy.say(sentences);
    }
}
