package io.upline.anchor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was read of an anchor's file, from a line on.
 *
 * @param lines the whole lines, in order
 * @param breaks numbers of lines that do not follow the line before
 * @param pieces how many pieces of lines were passed over: a process was killed, or the machine lost its power, while it wrote
 * @param size the file's size in bytes
 * @param isEnded whether the file is empty or ends with a line end
 */
record AnchorText(List<AnchorLine> lines, List<Long> breaks, int pieces, long size, boolean isEnded) {

    static final AnchorText EMPTY = new AnchorText(List.of(), List.of(), 0, 0, true);

    /**
     * Reads the file from a byte on, at which a line begins.
     *
     * @param number of the line that begins there
     * @param previous hash of the line before it; empty where that is not known or there is none
     */
    static AnchorText read(FileChannel file, long from, long number, Optional<String> previous) throws IOException {
        long size = file.size();
        byte[] bytes = bytes(file, from, Math.max(0, size - from));
        List<AnchorLine> lines = new ArrayList<>();
        List<Long> breaks = new ArrayList<>();
        int pieces = 0;
        int at = 0;
        Optional<String> before = previous;
        while (at < bytes.length) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int next = Math.min(end + 1, bytes.length);
            String text = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            Optional<AnchorLine> line =
                    AnchorLine.of(text, number + lines.size(), from + at, from + next, before.orElse(""));
            if (line.isPresent()) {
                if (before.isPresent() && !line.get().follows(before.get())) {
                    breaks.add(line.get().number());
                }
                lines.add(line.get());
                before = Optional.of(line.get().hash());
            } else if (!text.isEmpty()) {
                pieces++;
            }
            at = next;
        }
        return new AnchorText(
                lines, breaks, pieces, size, bytes.length == 0 ? size == 0 : bytes[bytes.length - 1] == '\n');
    }

    private static byte[] bytes(FileChannel file, long from, long length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(length));
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = file.read(buffer, from + buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** The hash of the last line; empty where there is none. */
    String end() {
        return lines.isEmpty() ? "" : lines.getLast().hash();
    }
}
