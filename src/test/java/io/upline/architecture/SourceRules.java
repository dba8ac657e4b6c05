package io.upline.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** What can be read off a source file alone; each rule gives its findings, sorted by place. */
final class SourceRules {

    static final int FILE_LINES_MAX = 500;
    static final int METHOD_LINES_MAX = 70;

    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Default|Abstract|Base)[A-Z].*|.*(Impl|Manager|Helpers?|Utils?|Data|Info|Processor)");
    private static final Set<String> INEXACT = Set.of("doubleValue", "floatValue", "parseDouble", "parseFloat");
    private static final Set<String> EVERYTHING = Set.of("Exception", "RuntimeException", "Throwable", "Error");

    private SourceRules() {}

    static List<Finding> tooLong(Source source) {
        List<Finding> findings = new ArrayList<>();
        int lines = (int) source.text().lines().count();
        if (lines > FILE_LINES_MAX) {
            String message =
                    "a file has at most " + FILE_LINES_MAX + " lines, this one " + lines + ": split it by idea";
            findings.add(new Finding(source.path(), FILE_LINES_MAX + 1, message));
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                int length = source.lastLineOf(method) - source.lineOf(method) + 1;
                if (length > METHOD_LINES_MAX) {
                    findings.add(source.finding(
                            method,
                            "a method has at most " + METHOD_LINES_MAX + " lines, " + method.getName() + " has "
                                    + length + ": let parents decide and leaves compute"));
                }
                return super.visitMethod(method, null);
            }
        }.scan(source.unit(), null);
        return findings;
    }

    /** Money and volume are {@code long}; only {@code workbook} hands POI the {@code double} it asks for: a cell, a place. */
    static List<Finding> inexactNumbers(Source source) {
        List<Finding> findings = new ArrayList<>();
        String instead = ": use long minor units, Math.…Exact and money.Rounding, or BigDecimal";
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitPrimitiveType(PrimitiveTypeTree type, Void unused) {
                if (type.getPrimitiveTypeKind() == TypeKind.DOUBLE || type.getPrimitiveTypeKind() == TypeKind.FLOAT) {
                    findings.add(source.finding(type, type + " is not exact" + instead));
                }
                return super.visitPrimitiveType(type, null);
            }

            @Override
            public Void visitIdentifier(IdentifierTree name, Void unused) {
                if (name.getName().contentEquals("Double") || name.getName().contentEquals("Float")) {
                    findings.add(source.finding(name, name + " is not exact" + instead));
                }
                return super.visitIdentifier(name, null);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void unused) {
                boolean inexact =
                        literal.getKind() == Tree.Kind.DOUBLE_LITERAL || literal.getKind() == Tree.Kind.FLOAT_LITERAL;
                if (inexact && !source.module().equals("workbook")) {
                    findings.add(source.finding(literal, literal + " is not exact" + instead));
                }
                return super.visitLiteral(literal, null);
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void unused) {
                String name = select.getIdentifier().toString();
                if (INEXACT.contains(name) && !source.module().equals("workbook")) {
                    findings.add(source.finding(select, name + " is not exact" + instead));
                }
                return super.visitMemberSelect(select, null);
            }
        }.scan(source.unit(), null);
        return findings;
    }

    /** {@code catch (Exception …)} stands at the top of a command, or ends by throwing. */
    static List<Finding> swallowedExceptions(Source source) {
        List<Finding> findings = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitCatch(CatchTree caught, Void unused) {
                String type = caught.getParameter().getType().toString();
                if (EVERYTHING.contains(type) && !source.module().equals("cli") && !throwsAtItsEnd(caught)) {
                    findings.add(source.finding(
                            caught,
                            "catch (" + type + ") stands only at the top of a command: name the exceptions, or end by"
                                    + " throwing"));
                }
                return super.visitCatch(caught, null);
            }
        }.scan(source.unit(), null);
        return findings;
    }

    private static boolean throwsAtItsEnd(CatchTree caught) {
        List<? extends StatementTree> statements = caught.getBlock().getStatements();
        return !statements.isEmpty() && statements.getLast() instanceof ThrowTree;
    }

    static List<Finding> emptyNames(Source source) {
        List<Finding> findings = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                    findings.add(source.finding(
                            type, "the name " + type.getSimpleName() + " says nothing: use the field's word for it"));
                }
                return super.visitClass(type, null);
            }
        }.scan(source.unit(), null);
        return findings;
    }

    /** What is public, in a type that is public, says what it is for. */
    static List<Finding> undocumented(Source source) {
        List<Finding> findings = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                if (!type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    return null;
                }
                require(type, "public type " + type.getSimpleName());
                return super.visitClass(type, null);
            }

            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                if (method.getModifiers().getFlags().contains(Modifier.PUBLIC) && !overrides(method)) {
                    require(method, "public method " + method.getName());
                }
                return null;
            }

            private void require(Tree tree, String what) {
                String comment = source.trees().getDocComment(getCurrentPath());
                if (comment == null || comment.isBlank()) {
                    findings.add(
                            source.finding(tree, what + " has no Javadoc: say what it is for, units, what it refuses"));
                }
            }
        }.scan(source.unit(), null);
        return findings;
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
}
