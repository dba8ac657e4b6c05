package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.upline.architecture.offences.NumberOffences;
import io.upline.calculation.ground.Numbering;
import io.upline.network.MemberNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A member's number of one space becomes that of another in one place, and bears the name of its space. */
class NumbersTest {

    private static final Set<String> TO_NUMBER = Set.of("numberOfKey", "onRoll");
    private static final Pattern NAMED = Pattern.compile("(\\w+)\\s*=\\s*[\\w.()\\s]*\\.numbersIn\\(");

    @Test
    void numbersChangeSpaceInOnePlace() {
        Finding.assertNone(byHand(Modules.main()));
    }

    @Test
    void changeByHandIsFound() {
        assertThat(byHand(new ClassFileImporter().importClasses(NumberOffences.class)))
                .singleElement()
                .asString()
                .contains("numberIn");
    }

    /** Not even another class of their package touches them. */
    @Test
    void arraysOfChangesArePrivate() {
        for (Class<?> type : List.of(MemberNumbers.class, Numbering.class)) {
            List<JavaField> arrays = new ClassFileImporter()
                    .importClasses(type).get(type).getFields().stream()
                            .filter(field -> field.getRawType().isArray())
                            .toList();
            assertThat(arrays)
                    .as(type.getSimpleName())
                    .hasSize(2)
                    .allSatisfy(field -> assertThat(field.getModifiers()).contains(JavaModifier.PRIVATE));
        }
    }

    @Test
    void keptNumbersBearTheNameOfTheirSpace() {
        List<Finding> findings = new ArrayList<>();
        int kept = 0;
        for (Source source : Source.main()) {
            Matcher named = NAMED.matcher(source.text());
            while (named.find()) {
                kept++;
                if (!Set.of("onRoll", "inPeriod").contains(named.group(1))) {
                    int line = (int)
                            source.text().substring(0, named.start()).lines().count();
                    findings.add(
                            new Finding(source.path(), line, "call it onRoll or inPeriod, as its space is called"));
                }
            }
        }
        Finding.assertNone(findings);
        assertThat(kept).as("places that keep numbers of another space").isPositive();
    }

    /** Outside {@code network}: who asks for a key and for the number of a key in one method changes space by hand. */
    private static List<Finding> byHand(JavaClasses classes) {
        List<Finding> findings = new ArrayList<>();
        for (JavaClass type : classes) {
            if (Modules.of(type).equals("network")) {
                continue;
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                List<JavaMethodCall> calls = unit.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isAssignableTo(MemberNumbers.class))
                        .toList();
                boolean keys = calls.stream().anyMatch(call -> call.getName().equals("keyOf"));
                calls.stream()
                        .filter(call -> keys && TO_NUMBER.contains(call.getName()))
                        .forEach(call -> findings.add(Modules.finding(
                                type,
                                call.getSourceCodeLocation(),
                                "changes a number's space by hand: numberIn and numbersIn do it")));
            }
        }
        return findings;
    }
}
