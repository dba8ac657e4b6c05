package io.upline.files;

import io.upline.fact.Fact;
import io.upline.fact.FactException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file that could not be written or read: which one, and what to do. It ends a command with code 1. */
public final class FileFault extends FactException {

    private static final long serialVersionUID = 1L;

    /** How systems say that a disk is full, or that a person's part of it is. */
    private static final Pattern FULL = Pattern.compile("(?i)no.space.left|quota.exceeded|not.enough.space");

    /** Ends because of a fact. */
    public FileFault(Fact why) {
        super(why);
    }

    /** What a system's error at a file or folder means. */
    public static FileFault of(IOException error, Path at) {
        FileFault fault = new FileFault(meant(error, at));
        fault.initCause(error);
        return fault;
    }

    /** Whether the disk is full. */
    public static boolean isFull(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            String said = String.valueOf(each.getMessage());
            if (each instanceof IOException && FULL.matcher(said).find()) {
                return true;
            }
        }
        return false;
    }

    private static Fact meant(IOException error, Path at) {
        if (isFull(error)) {
            Path folder = at.toAbsolutePath().getParent();
            return Fact.of("file.noSpace", "folder", folder == null ? at : folder);
        }
        return switch (error) {
            case AccessDeniedException denied ->
                Fact.of(
                        "file.denied",
                        "file",
                        at,
                        "owner",
                        Rights.denied(at).values().getOrDefault("owner", ""),
                        "user",
                        Rights.denied(at).values().getOrDefault("user", ""));
            case NoSuchFileException gone -> Fact.of("file.gone", "file", at);
            case FileSystemException other ->
                Fact.of("file.unfit", "file", at, "because", String.valueOf(other.getReason()));
            default -> Fact.of("file.unfit", "file", at, "because", String.valueOf(error.getMessage()));
        };
    }
}
