package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page between two marks, which is what the program comes to; {@code -Dgolden} writes it anew. */
public final class DrawnPart {

    private DrawnPart() {}

    /** Holds what stands between two marks of a page against what was drawn. */
    public static void assertHolds(Path page, String begin, String drawn, String end) throws IOException {
        String text = Files.readString(page);
        String before = text.substring(text.indexOf(begin), text.indexOf(end, text.indexOf(begin)) + end.length());
        if (System.getProperty("golden") != null) {
            Files.writeString(page, text.replace(before, begin + drawn + end));
        } else {
            assertThat(before).isEqualTo(begin + drawn + end);
        }
    }
}
