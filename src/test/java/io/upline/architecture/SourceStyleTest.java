package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of style that a reader of the source could check by eye. */
class SourceStyleTest {

    @Test
    void filesAndMethodsFitTheEye() {
        assertHolds(Source.all(), SourceRules::tooLong);
    }

    @Test
    void productHasNoInexactNumbers() {
        assertHolds(Source.main(), SourceRules::inexactNumbers);
    }

    @Test
    void onlyCommandsCatchEverything() {
        assertHolds(Source.main(), SourceRules::swallowedExceptions);
    }

    @Test
    void namesAreTheFieldsWords() {
        assertHolds(Source.all(), SourceRules::emptyNames);
    }

    @Test
    void whatIsPublicSaysWhatItIsFor() {
        assertHolds(Source.main(), SourceRules::undocumented);
    }

    static Stream<Arguments> offences() {
        return Stream.of(
                offence("long", "class A {\n void b() {\n" + "//\n".repeat(69) + "}}", 2, SourceRules::tooLong),
                offence("long file", "\n".repeat(501), 501, SourceRules::tooLong),
                offence("field", "class A {\n double b;\n}", 2, SourceRules::inexactNumbers),
                offence("literal", "class A {\n\n long b = (long) 1.5;\n}", 3, SourceRules::inexactNumbers),
                offence(
                        "var",
                        "class A { void b(Number n) {\n var c = n.doubleValue(); }}",
                        2,
                        SourceRules::inexactNumbers),
                offence("boxed", "class A {\n Object b = Double.MAX_VALUE;\n}", 2, SourceRules::inexactNumbers),
                offence(
                        "catch",
                        "class A { void b() { try { b();\n} catch (Exception e) {}}}",
                        2,
                        SourceRules::swallowedExceptions),
                offence("name", "\n\nclass RunManager {}", 3, SourceRules::emptyNames),
                offence("default", "class DefaultRun {}", 1, SourceRules::emptyNames),
                offence("type", "\npublic class A {}", 2, SourceRules::undocumented),
                offence("method", "/** A. */ public class A {\npublic void b() {}}", 2, SourceRules::undocumented));
    }

    private static Arguments offence(String what, String text, int line, Function<Source, List<Finding>> rule) {
        return Arguments.of(what, text, line, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offences")
    void eachOffenceIsFoundAtItsLine(String what, String text, int line, Function<Source, List<Finding>> rule) {
        assertThat(rule.apply(Source.of("src/main/java/io/upline/order/A.java", text)))
                .as(what)
                .singleElement()
                .asString()
                .startsWith("src/main/java/io/upline/order/A.java:" + line + ": ");
    }

    @Test
    void catchThatEndsByThrowingIsNoOffence() {
        String text = "class A { void b() { try { b(); } catch (RuntimeException e) { b(); throw e; }}}";

        assertThat(SourceRules.swallowedExceptions(Source.of("order/A.java", text)))
                .isEmpty();
    }

    private static void assertHolds(List<Source> sources, Function<Source, List<Finding>> rule) {
        assertThat(sources).isNotEmpty();
        Finding.assertNone(
                sources.stream().flatMap(source -> rule.apply(source).stream()).toList());
    }
}
