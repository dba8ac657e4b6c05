package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of {@code src/docs} say what the code is; {@code -Dgolden} draws anew what is drawn. */
class PagesTest {

    private static final Path PAGES = Path.of("src/docs");
    private static final String BEGIN = "<!-- drawn from the code: modules -->\n";
    private static final String END = "<!-- end of what is drawn -->\n";
    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void theDiagramOfModulesIsThatOfTheCode() throws IOException {
        DrawnPart.assertHolds(PAGES.resolve("architecture.md"), BEGIN, diagram(), END);
    }

    @Test
    void theDataModelNamesEachTableOnce() throws IOException {
        String page = Files.readString(PAGES.resolve("data-model.md"));
        TreeSet<String> created = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".sql")
                            && !each.toString().contains("batch.sql")
                            && !each.toString().contains("quartz"))
                    .toList()) {
                Matcher table = TABLE.matcher(Files.readString(file));
                while (table.find()) {
                    created.add(table.group(1));
                }
            }
        }
        for (String table : created) {
            assertThat(page.lines().filter(line -> line.startsWith("| `" + table + "` |")))
                    .as("rows of " + table + " in data-model.md")
                    .hasSize(1);
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>(
                List.of(Path.of("README.md"), Path.of(".github/CONTRIBUTING.md"), Path.of("jobs/README.md")));
        try (Stream<Path> files = Files.list(PAGES)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            Matcher link = LINK.matcher(Files.readString(page));
            Path folder = Objects.requireNonNull(page.toAbsolutePath().getParent());
            while (link.find()) {
                assertThat(folder.resolve(link.group(1)))
                        .as("%s links to %s", page, link.group(1))
                        .exists();
            }
        }
    }

    @Test
    void theFirstPageIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")).size()).isLessThanOrEqualTo(150);
    }

    /** A row for each module in the order in which they may use one another: what it uses. */
    private static String diagram() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : Modules.main()) {
            String from = Modules.of(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(Modules.ROOT + ".")) {
                    String to = Modules.of(target);
                    if (!to.equals(from)) {
                        uses.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
                    }
                }
            }
        }
        StringBuilder rows = new StringBuilder("| module | uses |\n|---|---|\n");
        for (String module : Modules.ORDER) {
            if (uses.containsKey(module) || uses.values().stream().anyMatch(used -> used.contains(module))) {
                rows.append("| `").append(module).append("` | ");
                rows.append(String.join(" ", uses.getOrDefault(module, Set.of())));
                rows.append(" |\n");
            }
        }
        return rows.toString();
    }
}
