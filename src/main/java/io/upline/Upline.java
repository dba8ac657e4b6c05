package io.upline;

import io.upline.cli.UplineCommand;

/** Starts a command. */
public final class Upline {

    private Upline() {}

    /** Runs the command in {@code args} and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(UplineCommand.execute(args));
    }
}
