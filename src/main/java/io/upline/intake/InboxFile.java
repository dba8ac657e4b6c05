package io.upline.intake;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that waits in the inbox.
 *
 * @param path where it lies
 * @param members whether its header has {@code member_id} and no {@code order_id}, so that it goes first
 * @param products whether its header is that of product lists, so that it goes before orders
 */
public record InboxFile(Path path, boolean members, boolean products) {

    /** A file of members or of orders. */
    public InboxFile(Path path, boolean members) {
        this(path, members, false);
    }

    /** Whether its name says that it is a workbook, not a text. */
    boolean isWorkbook() {
        return name().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** The file's name, without folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }
}
