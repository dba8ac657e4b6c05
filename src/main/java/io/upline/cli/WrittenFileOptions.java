package io.upline.cli;

import io.upline.files.NamedFiles;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command writes files that its user names. */
final class WrittenFileOptions {

    @Option(names = "--force", description = "replaces files that are there")
    boolean force;

    /** The files of a command that works on a home. */
    NamedFiles beside(HomeOptions options) {
        return new NamedFiles(force, options.home().ownFolders());
    }

    /** The files of a command that works on no home. */
    NamedFiles anywhere() {
        return new NamedFiles(force, List.<Path>of());
    }
}
