package io.upline.statement;

import io.upline.program.Program;
import io.upline.words.Words;
import java.util.List;

/** By what a file is made: the same build, words and Java make the same bytes of the same facts. */
public final class Made {

    /** The areas that files speak in. */
    private static final List<String> AREAS = List.of("statement", "close", "export", "cause", "hold", "fate");

    private Made() {}

    /** What makes files in this process: {@code 1.0.0 53710f13db, words 8c1f02a9d4, Java 25.0.1+8}. */
    public static String here() {
        return Here.TEXT;
    }

    /** The build and words of what made a file, without the Java, which decides only how parts are packed. */
    public static String withoutJava(String made) {
        int java = made.indexOf(", Java ");
        return java < 0 ? made : made.substring(0, java);
    }

    private static final class Here {

        static final String TEXT = Program.running().version() + " "
                + Program.running().commit() + ", words " + Words.fingerprint(AREAS) + ", Java " + Runtime.version();
    }
}
