package io.upline.words;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.reference.Reference;
import io.upline.report.AuditReport;
import io.upline.report.Compared;
import io.upline.report.Decision;
import io.upline.report.Ended;
import io.upline.report.Explained;
import io.upline.report.FilesWritten;
import io.upline.report.FoundMembers;
import io.upline.report.HeldPreview;
import io.upline.report.JobStatus;
import io.upline.report.LibraryPlan;
import io.upline.report.OpenRejections;
import io.upline.report.PlanCheck;
import io.upline.report.PlanPage;
import io.upline.report.PlanReference;
import io.upline.report.PlanTests;
import io.upline.report.Review;
import io.upline.report.RunEnd;
import io.upline.report.Verification;
import io.upline.statement.ExportTable;
import io.upline.statement.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What programs get is what {@code src/docs/json.md} says they get. */
class JsonPageTest {

    private static final List<Class<?>> SHOWN = List.of(
            JobStatus.class,
            Review.class,
            RunEnd.class,
            Explained.class,
            FoundMembers.class,
            Verification.class,
            Decision.class,
            OpenRejections.class,
            HeldPreview.class,
            Compared.class,
            FilesWritten.class,
            PlanCheck.class,
            PlanPage.class,
            PlanReference.class,
            PlanTests.class,
            LibraryPlan.class,
            Ended.class,
            AuditReport.class,
            JobStatus.RunningStep.class);

    @TempDir
    Path folder;

    @Test
    void pageHasTheKeysOfEachObjectAndNoOthers() throws IOException {
        Map<String, Map<String, String>> page = JsonPage.documented();
        for (ExportTable.Kind kind : ExportTable.Kind.values()) {
            assertThat(page).containsKey(name(kind));
            assertThat(page.getOrDefault(name(kind), Map.of()).keySet()).containsExactlyElementsOf(kind.columns());
            page.remove(name(kind));
        }
        assertThat(page).isEqualTo(JsonPage.of(SHOWN));
    }

    @Test
    void commandsPrintTheKeysOfThePage() throws IOException {
        Map<String, Map<String, String>> page = JsonPage.documented();
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        home.close("2026-09");
        Set<String> wrong = new TreeSet<>();
        try (Desk desk = home.desk("olga")) {
            check(page, "RunEnd", desk.run(JOB, "2026-10").end(), wrong);
            check(page, "list of JobStatus", desk.inquiry().status(JOB, ""), wrong);
            check(page, "list of JobStatus", desk.inquiry().status(JOB, "2026-10"), wrong);
            check(page, "Review", desk.inquiry().review(JOB, "2026-10"), wrong);
            check(page, "Explained", desk.inquiry().explain(JOB, "2026-09", "M000001"), wrong);
            check(page, "FoundMembers", desk.inquiry().members(JOB, "2026-09", "a"), wrong);
            check(page, "Verification", desk.inquiry().verify(JOB, ""), wrong);
            check(page, "OpenRejections", desk.rejected().of("", ""), wrong);
            for (ExportTable.Kind kind : ExportTable.Kind.values()) {
                ByteArrayOutputStream json = new ByteArrayOutputStream();
                Exports.json(desk.inquiry().export(JOB, "2026-09", kind), json);
                walk(page, name(kind), "list of " + name(kind), new ObjectMapper().readTree(json.toByteArray()), wrong);
            }
        }
        Plan plan = PlanReader.read(Path.of("config/plans/nordic/2026-01-01.yaml"))
                .plan()
                .orElseThrow();
        check(page, "PlanPage", PlanPage.of(plan, Path.of("")), wrong);
        check(page, "PlanReference", PlanReference.of(Reference.read(), "minus"), wrong);
        try (Desk desk = home.desk("finn")) {
            check(page, "Decision", desk.approving().approve(JOB, "2026-10"), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static String name(ExportTable.Kind kind) {
        return "export " + kind.name().toLowerCase(Locale.ROOT);
    }

    private static void check(Map<String, Map<String, String>> page, String type, Object shown, Set<String> wrong) {
        String text = new Json(Words.english()).of(shown);
        assertThat(text).doesNotContain("\n", "\u001b");
        walk(page, type, type, new ObjectMapper().readTree(text), wrong);
    }

    private static void walk(
            Map<String, Map<String, String>> page, String at, String type, JsonNode node, Set<String> wrong) {
        if (type.endsWith(" or null")) {
            if (!node.isNull()) {
                walk(page, at, type.substring(0, type.length() - " or null".length()), node, wrong);
            }
        } else if (type.startsWith("list of ")) {
            if (!node.isArray()) {
                wrong.add(at + " is no list");
            }
            node.forEach(each -> walk(page, at, type.substring("list of ".length()), each, wrong));
        } else if (type.startsWith("object of ")) {
            if (!node.isObject()) {
                wrong.add(at + " is no object");
            }
            node.forEach(each -> walk(page, at, type.substring("object of ".length()), each, wrong));
        } else if (page.containsKey(type)) {
            Map<String, String> keys = page.get(type);
            if (!Set.copyOf(node.propertyNames()).equals(keys.keySet())) {
                wrong.add(at + " has the keys " + node.propertyNames());
            }
            keys.forEach((key, inner) -> {
                if (node.has(key)) {
                    walk(page, at + "." + key, inner, node.get(key), wrong);
                }
            });
        } else if (!isOf(type, node)) {
            wrong.add(at + " is no " + type + ": " + node);
        }
    }

    private static boolean isOf(String type, JsonNode node) {
        return switch (type) {
            case "number" -> node.isIntegralNumber();
            case "decimal" -> node.isString() && node.stringValue().matches("(-?[0-9]+(\\.[0-9]+)?)?");
            case "truth" -> node.isBoolean();
            case "amount" -> Set.copyOf(node.propertyNames()).equals(Set.of("amount", "currency"));
            case "fact" -> Set.copyOf(node.propertyNames()).equals(Set.of("code", "values", "text"));
            case "text", "word", "day", "period" -> node.isString();
            default -> false;
        };
    }
}
