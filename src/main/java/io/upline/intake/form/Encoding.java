package io.upline.intake.form;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The encodings in which files are read. */
public enum Encoding {
    /** The usual one; with or without a mark. */
    UTF_8("UTF-8"),
    /** Two bytes a character, the lower one first; with a mark. */
    UTF_16LE("UTF-16LE"),
    /** Two bytes a character, the higher one first; with a mark. */
    UTF_16BE("UTF-16BE"),
    /** Central Europe. */
    WINDOWS_1250("windows-1250"),
    /** Western Europe. */
    WINDOWS_1252("windows-1252");

    private final String title;

    Encoding(String title) {
        this.title = title;
    }

    /** Its name, as it is written in settings and said to people. */
    public String title() {
        return title;
    }

    /** Whether a character is one byte that can only be read when somebody says how. */
    public boolean isDeclared() {
        return this == WINDOWS_1250 || this == WINDOWS_1252;
    }

    /** How many bytes a character of ASCII has. */
    public int unit() {
        return this == UTF_16LE || this == UTF_16BE ? 2 : 1;
    }

    /** The same among the charsets of Java. */
    public Charset charset() {
        return Charset.forName(title);
    }

    /** The encodings that have to be declared. */
    public static List<Encoding> declared() {
        return Arrays.stream(values()).filter(Encoding::isDeclared).toList();
    }

    /** The encoding of a name, upper or lower case. */
    public static Optional<Encoding> of(String title) {
        return Arrays.stream(values())
                .filter(one -> one.title.equalsIgnoreCase(title))
                .findFirst();
    }
}
