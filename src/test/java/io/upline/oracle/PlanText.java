package io.upline.oracle;

import io.upline.plan.Plan;

/** A plan as lines of text, as far as it says something. */
final class PlanText {

    private PlanText() {}

    static String of(Plan plan) {
        StringBuilder text = new StringBuilder("plan\n  ").append(plan.terms()).append('\n');
        plan.volumes().forEach(v -> line(text, v));
        plan.trees().forEach(t -> line(text, t));
        plan.conditions().forEach(c -> line(text, c));
        plan.ranks().ranks().forEach(r -> line(text, r));
        if (!plan.ranks().ranks().isEmpty()) {
            line(text, "up " + plan.ranks().upAtMost() + " down " + plan.ranks().downAtMost());
        }
        plan.grades().ranks().forEach(r -> line(text, "grade " + r));
        plan.bonuses().forEach(b -> line(text, b));
        return text.toString();
    }

    private static void line(StringBuilder text, Object what) {
        text.append("  ")
                .append(what.toString()
                        .replace("Optional.empty", "-")
                        .replace("OptionalInt.empty", "-")
                        .replace("9223372036854775807", "max")
                        .replace("2147483647", "max")
                        .replace("All[of=[]]", "always"))
                .append('\n');
    }
}
