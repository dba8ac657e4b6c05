package io.upline.plan.yaml;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the plain part of YAML: maps, lists and text. No class is ever loaded and nothing is resolved: the events of the
 * parser are taken as they come, and anchors, aliases, merge keys, tags and further documents are refused.
 */
public final class YamlReader {

    /** Most characters of a file. */
    public static final int MOST_CHARACTERS = 2_000_000;

    private static final int MOST_DEPTH = 40;
    private static final int MOST_NODES = 100_000;

    private final Problems problems;
    private final List<String> lines;
    private final Iterator<Event> events;
    private int nodes;

    private YamlReader(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(0)
                .build();
        this.lines = text.lines().toList();
        this.events = new Parse(settings).parseString(text).iterator();
        this.problems = problems;
    }

    /** The one document of the text; empty when it is refused, and the problems say why. */
    public static Optional<Node> read(String text, Problems problems) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.length() > MOST_CHARACTERS) {
            problems.error(
                    ProblemCode.TOO_LARGE,
                    1,
                    1,
                    Fact.of("problem.tooManyCharacters", "characters", bare.length(), "most", MOST_CHARACTERS));
            return Optional.empty();
        }
        try {
            return new YamlReader(bare, problems).document();
        } catch (Refused _) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Fact said = said(e);
            // where a quotation mark is not closed, the parser comes to the end of the file
            var mark = said.code().equals("problem.yamlQuote") ? e.getContextMark() : e.getProblemMark();
            int line = mark.map(m -> m.getLine() + 1).orElse(1);
            int column = mark.map(m -> m.getColumn() + 1).orElse(1);
            problems.error(ProblemCode.SYNTAX, line, column, said);
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.error(ProblemCode.SYNTAX, 1, 1, Fact.of("problem.notYamlCharacter"));
            return Optional.empty();
        }
    }

    /** What is wrong in our words; the parser's own say which token it had hoped for. */
    private static Fact said(MarkedYamlEngineException e) {
        String problem = e.getProblem().replace(' ', '-');
        String context = e.getContext() == null ? "" : e.getContext().replace(' ', '-');
        if (problem.contains("TAB")) {
            return Fact.of("problem.yamlTab");
        }
        if (problem.contains("mapping-values-are-not-allowed") || problem.contains("block-sequence-entries")) {
            return Fact.of("problem.yamlColon");
        }
        if (context.contains("quoted-scalar")) {
            return Fact.of("problem.yamlQuote");
        }
        if (context.contains("flow-")) {
            return Fact.of("problem.yamlBracket");
        }
        if (problem.contains("':'") || problem.contains("simple-key")) {
            return Fact.of("problem.yamlKey");
        }
        if (problem.contains("<block-end>") || problem.contains("block-end")) {
            return Fact.of("problem.yamlIndent");
        }
        return problem.contains("cannot-start-any-token")
                ? Fact.of("problem.yamlCharacter")
                : Fact.of("problem.notYamlHere");
    }

    private Optional<Node> document() {
        Optional<Node> root = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    documents++;
                    if (documents > 1) {
                        throw refused(ProblemCode.SEVERAL_DOCUMENTS, event, Fact.of("problem.severalDocuments"));
                    }
                }
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                default -> root = Optional.of(node(event, 1));
            }
        }
        if (root.isEmpty()) {
            problems.error(ProblemCode.SYNTAX, 1, 1, Fact.of("problem.emptyFile"));
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (++nodes > MOST_NODES || depth > MOST_DEPTH) {
            throw refused(ProblemCode.TOO_LARGE, event, Fact.of("problem.tooLarge"));
        }
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw refused(ProblemCode.ALIAS, event, Fact.of("problem.alias"));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> {
                refuseTag(start.getTag(), event);
                yield sequence(start, depth);
            }
            case MappingStartEvent start -> {
                refuseTag(start.getTag(), event);
                yield mapping(start, depth);
            }
            default -> throw refused(ProblemCode.SYNTAX, event, Fact.of("problem.notYamlHere"));
        };
    }

    private Node.Scalar scalar(ScalarEvent event) {
        refuseTag(event.getTag(), event);
        ScalarStyle style = event.getScalarStyle();
        boolean block = style == ScalarStyle.LITERAL;
        boolean plain = style == ScalarStyle.PLAIN;
        int begin = column(event) + (plain ? 0 : 1);
        return new Node.Scalar(
                event.getValue(),
                plain,
                block,
                line(event),
                column(event),
                block ? textColumn(event.getValue(), line(event), begin) : begin);
    }

    /** The column at which the lines of a text block begin that stand below a line; the parser has taken the blanks before them away. */
    private int textColumn(String text, int line, int otherwise) {
        int kept = text.lines()
                .filter(each -> !each.isBlank())
                .findFirst()
                .map(YamlReader::blanks)
                .orElse(0);
        return lines.stream()
                .skip(line)
                .filter(each -> !each.isBlank())
                .findFirst()
                .map(each -> blanks(each) - kept + 1)
                .orElse(otherwise);
    }

    private static int blanks(String line) {
        return line.length() - line.stripLeading().length();
    }

    private Node sequence(SequenceStartEvent start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(items, line(start), column(start));
    }

    private Node mapping(MappingStartEvent start, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof Node.Scalar key)) {
                throw refused(ProblemCode.WRONG_FORM, event, Fact.of("problem.keyForm"));
            }
            if (key.plain() && key.text().equals("<<")) {
                throw refused(ProblemCode.ALIAS, event, Fact.of("problem.mergeKey"));
            }
            Node value = node(events.next(), depth + 1);
            if (keys.add(key.text())) {
                entries.add(new Node.Entry(key, value));
            } else {
                problems.error(ProblemCode.DUPLICATE_KEY, key, Fact.of("problem.duplicateKey", "key", key.text()));
            }
        }
        return new Node.Mapping(entries, line(start), column(start));
    }

    private void refuseTag(Optional<?> tag, Event event) {
        if (tag.isPresent()) {
            throw refused(ProblemCode.TAG, event, Fact.of("problem.tag"));
        }
    }

    private Refused refused(ProblemCode code, Event at, Fact what) {
        problems.error(code, line(at), column(at), what);
        return new Refused();
    }

    private static int line(Event event) {
        return event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    private static int column(Event event) {
        return event.getStartMark().map(m -> m.getColumn() + 1).orElse(1);
    }

    /** Ends the reading of a file whose problem has been noted. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("refused", null, false, false);
        }
    }
}
