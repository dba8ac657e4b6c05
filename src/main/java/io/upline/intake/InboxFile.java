package io.upline.intake;

import java.nio.file.Path;

/**
 * A file that waits in the inbox.
 *
 * @param path where it lies
 * @param members whether its header has {@code member_id} and no {@code order_id}, so that it goes first
 */
public record InboxFile(Path path, boolean members) {

    /** The file's name, without folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }
}
