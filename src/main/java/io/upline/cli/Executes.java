package io.upline.cli;

/** Whatever executes commands. */
@FunctionalInterface
interface Executes {

    /** Executes a command, its name and arguments as typed; gives its exit code. */
    int done(String... words);
}
