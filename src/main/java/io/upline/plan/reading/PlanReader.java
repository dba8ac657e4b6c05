package io.upline.plan.reading;

import io.upline.fact.Fact;
import io.upline.plan.Plan;
import io.upline.plan.PlanSource;
import io.upline.plan.grammar.Grammar;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import io.upline.plan.yaml.YamlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads plans. Nothing is executed, no class is loaded, and every problem of the file is found in one reading.
 *
 * <p>The stages, each of which works only on what passed the one before, are: bytes to text; YAML without aliases and tags; names; every
 * key and value against {@link Grammar}; records; cycles; lint.
 */
public final class PlanReader {

    private static final long MOST_BYTES = 4L * YamlReader.MOST_CHARACTERS;

    private PlanReader() {}

    /**
     * What came of reading.
     *
     * @param plan the plan; empty exactly when there is an error among the problems
     * @param problems errors and warnings by place
     */
    public record Result(Optional<Plan> plan, List<Problem> problems) {
        /** Copies the list. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a plan file; a name like {@code 2026-01-01.yaml} says its first day.
     *
     * @throws IOException when the file cannot be read from disk
     */
    public static Result read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Problems problems = new Problems(name);
        Optional<String> text = text(file, problems);
        return text.isPresent() ? read(name, text.get()) : new Result(Optional.empty(), problems.sorted());
    }

    /** Reads the text of a plan file of that name. */
    public static Result read(String name, String text) {
        return read(name, text, new Problems(name));
    }

    /** Reads the text of a plan that a period was posted with: it may lack what plans are asked for only since then. */
    public static Result readPosted(String name, String text) {
        return read(name, text, Problems.ofPosted(name));
    }

    private static Result read(String name, String text, Problems problems) {
        Optional<Node> root = YamlReader.read(text, problems);
        Optional<Fact> other = root.flatMap(node -> OtherFile.insteadOfPlan(node, name));
        other.ifPresent(is -> problems.error(ProblemCode.NO_PLAN, root.orElseThrow(), is));
        if (other.isPresent()) {
            return result(Optional.empty(), problems);
        }
        return result(
                root.flatMap(node -> new PlanAssembly(new PlanSource(name, text, sha256(text)), problems).plan(node)),
                problems);
    }

    /**
     * Reads a plan that stands inside a scenario file. It is refused for syntax, cycles and missing switches; the rest of
     * lint are warnings, and no examples are asked for.
     *
     * @param file name of the scenario file
     * @param text text of the whole scenario file, which becomes the plan's source
     * @param root where the plan stands in it
     */
    public static Result readInline(String file, String text, Mapping root) {
        return inline(file, text, root, new Problems(file, true));
    }

    /** The same, refused for all that lint refuses a plan in a file of its own for. */
    public static Result readInlineStrictly(String file, String text, Mapping root) {
        return inline(file, text, root, new Problems(file));
    }

    private static Result inline(String file, String text, Mapping root, Problems problems) {
        return result(new PlanAssembly(new PlanSource(file, text, sha256(text)), problems).plan(root), problems);
    }

    /**
     * The text of a file of at most 8 MB; empty when it is larger or no UTF-8, and the problems say so.
     *
     * @throws IOException when the file cannot be read from disk
     */
    public static Optional<String> text(Path file, Problems problems) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            problems.error(
                    ProblemCode.TOO_LARGE,
                    1,
                    1,
                    Fact.of("problem.tooManyBytes", "bytes", Files.size(file), "most", MOST_BYTES));
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException _) {
            problems.error(ProblemCode.NOT_TEXT, 1, 1, Fact.of("problem.notUtf8"));
            return Optional.empty();
        }
    }

    private static Result result(Optional<Plan> plan, Problems problems) {
        return new Result(problems.errors() == 0 ? plan : Optional.empty(), problems.sorted());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
