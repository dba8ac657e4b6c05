package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is written by one module, and read only by it and those above it. Read from the SQL of the stores and from the
 * schema.
 */
class TableTest {

    private static final Path SCHEMA = Path.of("src/main/resources/db/migration");

    /** Each table and the module that writes it. */
    private static final Map<String, List<String>> OWNERS = Map.of(
            "network", List.of("member", "member_change", "member_person", "early_buyer"),
            "order",
                    List.of(
                            "customer_order",
                            "order_return",
                            "order_payment",
                            "order_import",
                            "order_type",
                            "company_measure",
                            "product_measure",
                            "order_product"),
            "intake",
                    List.of(
                            "import_file",
                            "import_check",
                            "import_verdict",
                            "import_warning",
                            "held_line",
                            "refused_file_decision",
                            "rejection",
                            "rejection_waiver",
                            "rejection_acceptance"),
            "control", List.of("lease", "audit", "seal", "approval"),
            "ledger", List.of("ledger_period", "ledger_batch", "batch_period", "transfer", "account_balance"),
            "settlement", List.of("payment_run", "payment_run_line", "payment", "account_sheet", "proposed_transfer"),
            "anchor", List.of("home", "anchor_mark", "adoption"),
            "version",
                    List.of(
                            "run",
                            "job_period",
                            "restatement_request",
                            "period_version",
                            "version_name",
                            "version_read",
                            "member_volume",
                            "member_rank",
                            "earning",
                            "carried",
                            "bonus_total",
                            "engine_difference",
                            "kept_state",
                            "run_range"),
            "close", List.of("written_file"));

    /** Tables of the libraries, which bring their own SQL. */
    private static final List<String> OF_LIBRARIES = List.of("batch_job_", "batch_step_", "qrtz_");

    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join) (\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from|merge into) (\\w+)");
    /** Where a store names a table alone: for bulk rows, for partitions, in a list. */
    private static final Pattern NAMED = Pattern.compile("(?<!Column\\.\\w{1,8}\\()\"(\\w+)\"");

    private static final Pattern PARTITIONED = Pattern.compile("(PartitionedTable\\.\\w+\\(\\s*\"\\w+\")[^;]*;");
    private static final Pattern JOINED_TEXT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** What a store does with a table. */
    private record Use(String path, String module, String table, boolean writes) {}

    @Test
    void everyTableHasAnOwner() {
        assertThat(owners().keySet()).isEqualTo(created());
        assertThat(OWNERS.values().stream().mapToInt(List::size).sum())
                .as("each table once")
                .isEqualTo(owners().size());
    }

    @Test
    void tablesAreWrittenByTheirOwnerAlone() {
        List<Finding> findings = new ArrayList<>();
        Set<String> written = new TreeSet<>();
        for (Use use : uses()) {
            String owner = owners().getOrDefault(use.table(), "");
            if (use.writes()) {
                written.add(use.table());
                if (!use.module().equals(owner)) {
                    findings.add(new Finding(
                            use.path(),
                            1,
                            "writes " + use.table() + "; only " + owner + " does: let it write the row"));
                }
            }
        }
        Finding.assertNone(findings);
        assertThat(written).as("tables that somebody writes").isEqualTo(created());
    }

    @Test
    void tablesAreReadByTheirOwnerAndFromAbove() {
        List<Finding> findings = new ArrayList<>();
        for (Use use : uses()) {
            String owner = owners().getOrDefault(use.table(), "");
            if (Modules.ORDER.indexOf(use.module()) < Modules.ORDER.indexOf(owner)) {
                findings.add(new Finding(
                        use.path(),
                        1,
                        "reads " + use.table() + " of " + owner + ", which stands above it: take it as an argument"));
            }
        }
        Finding.assertNone(findings);
    }

    @Test
    void findsTablesInSql() {
        assertThat(usesIn(Source.of("src/main/java/io/upline/version/AnyStore.java", """
            package io.upline.version;
            class AnyStore {
                static final List<Column> C = List.of(Column.ofInt("member"));
                static final PartitionedTable T = PartitionedTable.of("transfer", "run", "member");
                String a = "select x from member m join " + "earning e on e.member = m.member";
                String b = "update run set state = 'DONE'";
                Object c = database.bulk("carried", C);
            }
            """)))
                .extracting(use -> use.table() + (use.writes() ? " written" : " read"))
                .containsExactlyInAnyOrder(
                        "member read", "earning read", "run written", "carried written", "transfer written");
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        OWNERS.forEach((module, tables) -> tables.forEach(table -> owners.put(table, module)));
        return owners;
    }

    /** The tables of the schema, those of the libraries left out. */
    private static Set<String> created() {
        Set<String> created = new TreeSet<>();
        try (Stream<Path> steps = Files.walk(SCHEMA)) {
            for (Path step :
                    steps.filter(file -> file.toString().endsWith(".sql")).toList()) {
                Matcher matcher = CREATED.matcher(Files.readString(step).toLowerCase(Locale.ROOT));
                while (matcher.find()) {
                    String table = matcher.group(1);
                    if (OF_LIBRARIES.stream().noneMatch(table::startsWith)) {
                        created.add(table);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return created;
    }

    private static List<Use> uses() {
        return Source.main().stream()
                .filter(source -> source.path().startsWith("src/main/"))
                .filter(source -> source.fileName().endsWith("Store.java"))
                .flatMap(source -> usesIn(source).stream())
                .toList();
    }

    private static Set<Use> usesIn(Source source) {
        Set<Use> uses = new LinkedHashSet<>();
        String text = JOINED_TEXT.matcher(source.text()).replaceAll("");
        Matcher texts = TEXT.matcher(text);
        while (texts.find()) {
            String sql = texts.group();
            add(uses, source, WRITTEN.matcher(sql), true);
            add(uses, source, READ.matcher(sql.replace("delete from ", "")), false);
        }
        add(uses, source, NAMED.matcher(PARTITIONED.matcher(text).replaceAll("$1)")), true);
        return uses;
    }

    private static void add(Set<Use> uses, Source source, Matcher tables, boolean writes) {
        while (tables.find()) {
            if (owners().containsKey(tables.group(1))) {
                uses.add(new Use(source.path(), source.module(), tables.group(1), writes));
            }
        }
    }
}
