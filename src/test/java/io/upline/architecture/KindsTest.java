package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.kind.Kinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A kind of bonus stands in one file of the plan and in the calculation's room of kinds, and nobody else names it. */
class KindsTest {

    private static final Set<String> ROOMS = Set.of("io.upline.plan.kind", "io.upline.calculation.kind");

    private static final Set<String> KINDS = Arrays.stream(BonusKind.class.getPermittedSubclasses())
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void nobodyOutsideTheRoomsOfKindsNamesOne() {
        List<Finding> findings = new ArrayList<>();
        for (JavaClass type : Modules.main()) {
            if (ROOMS.contains(type.getPackageName())) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getName();
                if (KINDS.contains(target.replaceAll("\\$.*", ""))) {
                    String message = "names the kind " + target + ": ask what it does, by a method of BonusKind";
                    findings.add(Modules.finding(type, dependency.getSourceCodeLocation(), message));
                }
            }
        }
        Finding.assertNone(findings);
    }

    @Test
    void eachKindHasALanguageWithAWordOfItsOwn() {
        assertThat(Kinds.words()).hasSize(KINDS.size()).doesNotHaveDuplicates();
        assertThat(Kinds.shape().byKind().keySet()).containsExactlyElementsOf(Kinds.words());
    }
}
