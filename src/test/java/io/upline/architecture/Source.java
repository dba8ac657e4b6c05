package io.upline.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file, parsed but not compiled. */
record Source(String path, String text, CompilationUnitTree unit, Trees trees) {

    static final Path MAIN = Path.of("src/main/java");
    static final Path BENCH = Path.of("src/bench/java");
    static final Path TEST = Path.of("src/test/java");
    static final Path JMH = Path.of("src/jmh/java");

    /** Every folder of sources. */
    static final List<Path> FOLDERS = List.of(MAIN, BENCH, TEST, JMH);

    /** The Java files under a folder, in order of their paths. */
    static List<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder whose file became the class file at a path: the compiler puts measurements and tests into one folder. */
    static Path folderOf(String path) {
        String type = path.substring(path.lastIndexOf("/io/upline/") + 1).split("[$.\\]]", -1)[0];
        return FOLDERS.stream()
                .filter(folder -> Files.exists(folder.resolve(type + ".java")))
                .findFirst()
                .orElse(MAIN);
    }

    /** Every file of the product and of its measurements. */
    static List<Source> main() {
        return all().stream()
                .filter(source -> source.path.startsWith("src/main/") || source.path.startsWith("src/bench/"))
                .toList();
    }

    /** Every file, also of the tests and of the measurements of single sweeps, parsed once. */
    static List<Source> all() {
        return Parsed.ALL;
    }

    private static final class Parsed {
        static final List<Source> ALL = parse(FOLDERS.stream()
                .flatMap(folder -> filesUnder(folder).stream())
                .map(Text::read)
                .toList());
    }

    /** A file that stands nowhere; for testing the tests. */
    static Source of(String path, String text) {
        return parse(List.of(new Text(path, text))).getFirst();
    }

    private static List<Source> parse(List<Text> texts) {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, texts);
        Trees trees = Trees.instance(task);
        List<Source> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Text text = texts.get(sources.size());
                sources.add(new Source(text.path, text.text, unit, trees));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        static Text read(Path file) {
            try {
                return new Text(file.toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The line on which a piece of the file begins. */
    int lineOf(Tree tree) {
        return lineAt(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    /** The line on which a piece of the file ends. */
    int lastLineOf(Tree tree) {
        return lineAt(trees.getSourcePositions().getEndPosition(unit, tree));
    }

    private int lineAt(long position) {
        return position < 0 ? 1 : (int) unit.getLineMap().getLineNumber(position);
    }

    /**
     * The module the file belongs to: {@code calculation} in {@code …/io/upline/calculation/Results.java} and in
     * {@code …/io/upline/calculation/kind/PoolLines.java}; empty in the root.
     */
    String module() {
        String ours = path.substring(path.indexOf("io/upline/") < 0 ? 0 : path.indexOf("io/upline/") + 10);
        return ours.contains("/") ? ours.substring(0, ours.indexOf('/')) : "";
    }

    /** The name of the file without its path. */
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A breach at a piece of this file. */
    Finding finding(Tree at, String message) {
        return new Finding(path, lineOf(at), message);
    }
}
