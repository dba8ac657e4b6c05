package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.upline.architecture.offences.Offences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class BannedCallTest {

    @Test
    void productDependsOnNoMachineHourOrChance() {
        Finding.assertNone(offencesOf(Modules.main(), false));
    }

    @Test
    void testsDependOnNoMachineHourOrChance() {
        Finding.assertNone(offencesOf(Modules.test(), true));
    }

    @Test
    void noTestIsSwitchedOff() {
        List<Finding> findings = new ArrayList<>();
        for (JavaClass type : Modules.test()) {
            boolean off = type.isAnnotatedWith(Disabled.class)
                    || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Disabled.class));
            if (off) {
                findings.add(new Finding(type.getName(), 1, "a test is mended or deleted, not switched off"));
            }
        }
        Finding.assertNone(findings);
    }

    @Test
    void eachOffenceIsFoundAtItsLine() {
        List<Finding> findings = offencesOf(new ClassFileImporter().importClasses(Offences.class), true);
        Collections.sort(findings);

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly(
                        "Instant.now is banned: ask the CompanyClock you are given",
                        "LocalDate.now is banned: ask the CompanyClock you are given",
                        "BigDecimal.divide(BigDecimal) is banned: name the scale and the rounding",
                        "String.format(String,Object[]) is banned: begin with a locale: Locale.ROOT",
                        "String.getBytes() is banned: name the charset: UTF_8",
                        "new Random() is banned: take a seed as an argument",
                        "Thread.sleep is banned: wait for the thing itself, with a limit");
        assertThat(findings)
                .extracting(Finding::path)
                .containsOnly("src/test/java/io/upline/architecture/offences/Offences.java");
        assertThat(findings).extracting(Finding::line).doesNotHaveDuplicates().allMatch(line -> line > 10);
    }

    private static List<Finding> offencesOf(Iterable<JavaClass> types, boolean tests) {
        List<BannedCall> banned = BannedCall.all();
        List<Finding> findings = new ArrayList<>();
        for (JavaClass type : types) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                for (BannedCall call : banned) {
                    if (call.isMadeBy(access, Modules.of(type), tests)) {
                        findings.add(Modules.finding(type, access.getSourceCodeLocation(), call.message()));
                    }
                }
            }
        }
        return findings;
    }
}
