package io.upline.cli;

/** What a command's exit code means to a script. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int BLEMISHED = 3;
    static final int REFUSED = 4;

    private ExitCode() {}
}
