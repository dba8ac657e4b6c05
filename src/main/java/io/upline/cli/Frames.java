package io.upline.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes over the socket between a command and the process that does it. There: the folder in which it was typed, and its words.
 * Back: that it is taken, pieces of standard output and of standard error as they come, then the exit code.
 */
final class Frames {

    static final int TAKEN = 0;
    static final int OUT = 1;
    static final int ERR = 2;
    static final int EXIT = 3;

    /** Most bytes of a word, and most words: nobody types more. */
    private static final int WORD_MAX = 100_000;

    private static final int WORDS_MAX = 1_000;

    private static final int FORM = 0x75706c31;

    private Frames() {}

    /** A command as it was typed. */
    record Request(String folder, List<String> words) {

        /** Takes a copy. */
        Request {
            words = List.copyOf(words);
        }
    }

    static void write(Request request, DataOutputStream to) throws IOException {
        to.writeInt(FORM);
        word(request.folder(), to);
        to.writeInt(request.words().size());
        for (String word : request.words()) {
            word(word, to);
        }
        to.flush();
    }

    static Request request(DataInputStream from) throws IOException {
        if (from.readInt() != FORM) {
            throw new IOException("not a command");
        }
        String folder = word(from);
        int count = from.readInt();
        if (count < 0 || count > WORDS_MAX) {
            throw new IOException("too many words");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(from));
        }
        return new Request(folder, words);
    }

    private static void word(String word, DataOutputStream to) throws IOException {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String word(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > WORD_MAX) {
            throw new IOException("a word that is too long");
        }
        return new String(from.readNBytes(length), StandardCharsets.UTF_8);
    }
}
