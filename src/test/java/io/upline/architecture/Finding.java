package io.upline.architecture;

import static org.assertj.core.api.Assertions.fail;

import java.util.Collection;
import java.util.stream.Collectors;

/** One breach of a rule, told as {@code path:line: what is wrong and what to do instead}. */
record Finding(String path, int line, String message) implements Comparable<Finding> {

    /** Fails with every finding, in order of place, or returns when there is none. */
    static void assertNone(Collection<Finding> findings) {
        if (!findings.isEmpty()) {
            fail(findings.stream()
                    .distinct()
                    .sorted()
                    .map(Finding::toString)
                    .collect(Collectors.joining("\n", findings.size() + " breaches of the style:\n", "")));
        }
    }

    @Override
    public int compareTo(Finding other) {
        int byPath = path.compareTo(other.path);
        int byLine = byPath != 0 ? byPath : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return path + ":" + line + ": " + message;
    }
}
