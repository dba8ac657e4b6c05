package io.upline.report;

import io.upline.fact.Fact;
import java.util.List;

/**
 * Files that a command has written.
 *
 * @param files their paths
 * @param next what to do with them
 */
public record FilesWritten(List<String> files, List<Fact> next) {

    /** Takes copies. */
    public FilesWritten {
        files = List.copyOf(files);
        next = List.copyOf(next);
    }
}
