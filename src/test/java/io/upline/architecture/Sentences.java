package io.upline.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pieces of English sentences in the source, counted file by file. A piece is a string literal in which two words follow one another.
 * Not counted: help of commands (annotations), faults of the program itself (exceptions that are no facts, broken invariants), lines of
 * the log, SQL; and in the language of plans the help of its keys the printed plan's sentences, which stand with their kind and condition, and the heads of the reference's tables; the names of what is hashed.
 */
public final class Sentences {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z'] +[A-Za-z(']");
    private static final Pattern LOWER = Pattern.compile("[a-z]{2,}");
    private static final Pattern SQL =
            Pattern.compile("(?s)\\s*\\(?(select|insert|update|delete|create|alter|drop|truncate|copy|from"
                    + "|where|and|or|group|order|on|set|values|left|union)\\b.*");
    /** Calls whose arguments are for programmers, or help of a command. */
    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile("@\\w+|super|\\.description|LOG\\.\\w+|hold|(?:\\w+\\.)?(?:sql|read|bulk|update|query)"
                    + "|\\w*(?:Exception|Error|BrokenInvariant|DatabaseFault)");
    /** Calls whose arguments people are told. */
    private static final Pattern TOLD = Pattern.compile(
            "Refusal|ConfigurationProblem|OwnedElsewhereException|LostOwnershipException|Fact\\.of|\\w+\\.println");
    /** What is hashed: its words name formats and never change. */
    private static final Pattern HASHED =
            Pattern.compile(".*/(?:InputsDigest|RunDigest|TransferDigest|BatchHash|\\w+Parts)\\.java");
    /** In the language of plans: help of keys, the printed plan's sentences, heads of the reference's tables. */
    private static final Pattern PLAN_HELP = Pattern.compile(
            "io/upline/plan/(?:\\w+/\\w*Grammar|document/\\w+|reference/\\w+|condition/ConditionText|kind/(?!BonusReader|PoolReader|TableUse)\\w+)\\.java");

    private Sentences() {}

    /** Prints the counts of another tree, and their sum. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> counts = counts(Path.of(arguments[0], "src/main/java"));
        counts.forEach((file, count) -> System.out.println(file + " " + count));
        System.out.println(counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** How many pieces of sentences each file under a folder of sources has, by path; files without any are left out. */
    static Map<String, Integer> counts(Path sources) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> java =
                    files.filter(each -> each.toString().endsWith(".java")).toList();
            for (Path file : java) {
                String path = sources.relativize(file).toString().replace('\\', '/');
                boolean exempt = path.startsWith("io/upline/words/")
                        || path.startsWith("io/upline/bench/")
                        || HASHED.matcher(path).matches()
                        || PLAN_HELP.matcher(path).matches();
                int count = exempt ? 0 : count(Files.readString(file), talksSql(path));
                if (count > 0) {
                    counts.put(path, count);
                }
            }
        }
        return counts;
    }

    private static boolean talksSql(String path) {
        return path.endsWith("Store.java") || path.startsWith("io/upline/database/");
    }

    /** How many pieces of sentences a source has; in one that talks SQL only what is certainly told to people counts. */
    static int count(String source, boolean talksSql) {
        int count = 0;
        Deque<String> calls = new ArrayDeque<>();
        int word = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (source.startsWith("//", i)) {
                i = source.indexOf('\n', i);
            } else if (source.startsWith("/*", i)) {
                i = source.indexOf("*/", i) + 1;
            } else if (source.startsWith("\"\"\"", i)) {
                i = source.indexOf("\"\"\"", i + 3) + 2;
            } else if (c == '"' || c == '\'') {
                int end = endOf(source, i, c);
                count += c == '"' && isProse(source.substring(i + 1, end)) && isTold(calls, talksSql) ? 1 : 0;
                i = end;
            } else if (c == '(') {
                calls.push(source.substring(word, i).strip());
            } else if (c == ')' && !calls.isEmpty()) {
                calls.pop();
            }
            word = Character.isJavaIdentifierPart(c) || c == '.' || c == '@' ? word : i + 1;
        }
        return count;
    }

    private static int endOf(String source, int from, char quote) {
        int at = from + 1;
        while (source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static boolean isTold(Deque<String> calls, boolean talksSql) {
        boolean told = calls.stream().anyMatch(call -> TOLD.matcher(call).matches());
        boolean forProgrammers = calls.stream()
                .anyMatch(call -> FOR_PROGRAMMERS.matcher(call).matches()
                        && !TOLD.matcher(call).matches());
        return !forProgrammers && (told || !talksSql);
    }

    private static boolean isProse(String text) {
        return !text.startsWith("upline ")
                && WORDS.matcher(text).find()
                && LOWER.matcher(text).results().count() > 1
                && !SQL.matcher(text).matches();
    }
}
