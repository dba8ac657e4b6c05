package io.upline.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The modules in the order in which they may use one another, and the compiled classes in them. */
final class Modules {

    static final String ROOT = "io.upline";

    /** A module may use what stands before it. */
    static final List<String> ORDER = List.of(
            "fact",
            "files",
            "database",
            "progress",
            "program",
            "money",
            "period",
            "network",
            "order",
            "plan",
            "calculation",
            "scenario",
            "stress",
            "company",
            "control",
            "intake",
            "ledger",
            "settlement",
            "anchor",
            "version",
            "report",
            "words",
            "workbook",
            "statement",
            "compliance",
            "delivery",
            "close",
            "sample",
            "desk",
            "console",
            "cli",
            "bench");

    /** Arithmetic and language: no Spring, no SQL, except in a store. */
    static final Set<String> PURE = Set.of(
            "fact",
            "money",
            "period",
            "network",
            "order",
            "plan",
            "calculation",
            "scenario",
            "stress",
            "sample",
            "progress");

    private Modules() {}

    /** The classes of the product and of its measurements. */
    static JavaClasses main() {
        return Imported.MAIN;
    }

    /** The tests' classes, without those that offend on purpose. */
    static JavaClasses test() {
        return Imported.TEST;
    }

    private static final class Imported {
        static final JavaClasses MAIN = new ClassFileImporter()
                .withImportOption(
                        location -> !Source.folderOf(location.toString()).equals(Source.TEST))
                .importPackages(ROOT);
        static final JavaClasses TEST = new ClassFileImporter()
                .withImportOption(
                        location -> Source.folderOf(location.toString()).equals(Source.TEST))
                .withImportOption(location -> !location.contains("/offences/"))
                .importPackages(ROOT);
    }

    /**
     * {@code calculation} for {@code io.upline.calculation.Results} and for what stands in its rooms; empty for the root and for what is
     * not ours.
     */
    static String of(JavaClass type) {
        return ofPackage(type.getPackageName());
    }

    /** The module that a package belongs to. */
    static String ofPackage(String name) {
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.", -1)[0] : "";
    }

    /** Whether the class is a store or part of one. */
    static boolean isStore(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName().endsWith("Store");
    }

    /** The folder of sources that the class was compiled from. */
    static Path sources(JavaClass type) {
        return Source.folderOf("/" + type.getName().replace('.', '/'));
    }

    /** A breach at a place in a class. */
    static Finding finding(JavaClass origin, SourceCodeLocation at, String message) {
        String folder = sources(origin).toString().replace('\\', '/');
        String path = folder + "/" + origin.getPackageName().replace('.', '/') + "/" + at.getSourceFileName();
        return new Finding(path, Math.max(1, at.getLineNumber()), message);
    }
}
