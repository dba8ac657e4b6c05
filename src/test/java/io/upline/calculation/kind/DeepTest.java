package io.upline.calculation.kind;

import io.upline.calculation.Worked;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels after a table's lists, and who is shut off there. */
class DeepTest {

    private static final String DEEP = """
        measures: [CV]
        ranks: {assigned: [Silver, Gold, Crown]}
        bonuses:
        - {name: Team, kind: levels, base: CV, compression: COMPRESSION, SKIP blockedBy: BLOCKED, rates: RATES, deeper: 1%}
        """;

    private static String deep(String compression, String blockedBy, String rates) {
        return DEEP.replace("COMPRESSION", compression)
                .replace("BLOCKED", blockedBy)
                .replace("RATES", rates);
    }

    /** From the buyer up, ranks of C, A (who has the lowest number) and Z. */
    private static String line(String c, String a, String z) {
        return String.format(
                Locale.ROOT, "id  sponsor  CV  rank\nZ  -  0  %s\nA  Z  0  %s\nC  A  0  %s\nD  C  100  -\n", z, a, c);
    }

    @Test
    void countsWhoIsShutOffAsSkipped() {
        String rates = "{Gold: [10%], Crown: [10%, 5%]}";
        String plan = deep("dynamic", "equalRank", rates);
        String all = """
            C  Team  D  1  100  0.1   10
            Z  Team  D  2  100  0.05  5
            """;
        String line = """
            id  sponsor  CV   rank
            Z   -        0    Crown
            B   Z        0    Gold
            A   B        0    Gold
            C   A        0    Gold
            D   C        100  -
            """;
        Worked.plan(plan.replace("SKIP", "")).members(line).earns(all);
        Worked.plan(plan.replace("SKIP", "skipAtMost: 3,")).members(line).earns(all);
        Worked.plan(plan.replace("SKIP", "skipAtMost: 2,")).members(line).earns(all);
        Worked.plan(plan.replace("SKIP", "skipAtMost: 1,")).members(line).earns("C  Team  D  1  100  0.1  10");
        String higher = deep("dynamic", "higherRank", rates).replace("SKIP", "");
        Worked.plan(higher).members(line).earns("""
            A  Team  D  2  100  0.01  1
            B  Team  D  3  100  0.01  1
            C  Team  D  1  100  0.1   10
            Z  Team  D  4  100  0.01  1
            """);
        Worked.plan(higher).members(line("Crown", "Gold", "Crown")).earns(all);
    }

    @ParameterizedTest
    @CsvSource({"none", "dynamic"})
    void isShutOffByAnybodyBelowAndNotOnlyByTheNext(String compression) {
        String rates = "{Silver: [10%, 5%], Gold: [10%, 5%]}";
        String equal = deep(compression, "equalRank", rates).replace("SKIP", "");
        String higher = deep(compression, "higherRank", rates).replace("SKIP", "");
        String listed = """
            A  Team  D  2  100  0.05  5
            C  Team  D  1  100  0.1   10
            """;
        for (String line : new String[] {line("Gold", "Silver", "Gold"), line("Silver", "Gold", "Gold")}) {
            Worked.plan(equal).members(line).earns(listed);
            Worked.plan(higher).members(line).earns(listed + "Z  Team  D  3  100  0.01  1");
        }
        String one = "{Silver: [10%], Gold: [10%]}";
        for (String blockedBy : new String[] {"equalRank", "higherRank"}) {
            Worked.plan(deep(compression, blockedBy, one).replace("SKIP", ""))
                    .members(line("Gold", "Silver", "Crown"))
                    .earns("C  Team  D  1  100  0.1  10\nZ  Team  D  " + (compression.equals("none") ? "3" : "2")
                            + "  100  0.01  1");
        }
    }

    @Test
    void countsMembersSkippedBeforeAndBeyondTheList() {
        String plan = deep("dynamic", "none", "{Gold: [10%]}");
        String line = """
            id  sponsor  CV   rank
            Z   -        0    Gold
            A   Z        0    -
            C   A        0    -
            B   C        0    Gold
            E   B        0    -
            D   E        100  -
            """;
        Worked.plan(plan.replace("SKIP", "skipAtMost: 3,")).members(line).earns("""
            B  Team  D  1  100  0.1   10
            Z  Team  D  2  100  0.01  1
            """);
        Worked.plan(plan.replace("SKIP", "skipAtMost: 2,")).members(line).earns("B  Team  D  1  100  0.1  10");
        Worked.plan(plan.replace("SKIP", "skipAtMost: 1,")).members(line).earns("B  Team  D  1  100  0.1  10");
    }

    @Test
    void isShutOffByACustomerWithAPlaceOfItsOwnAsByAMemberWithoutRank() {
        String plan = """
            measures: [CV]
            customers: {place: %s}
            ranks: {assigned: [Gold]}
            bonuses:
            - {name: Team, kind: levels, base: CV, levels: {from: 0}, compression: none, blockedBy: BLOCKED, rates: RATES}
            """;
        String listed = plan.replace("RATES", "[3%%], deeper: 1%%");
        String members = """
            id  sponsor  kind         CV   rank
            A   -        distributor  0    Gold
            B   A        distributor  0    -
            K   B        customer     100  -
            """;
        String equal = listed.replace("BLOCKED", "equalRank");
        Worked.plan(equal, "ownNode").members(members).earns("A  Team  K  2  100  0.01  1");
        Worked.plan(listed.replace("BLOCKED", "higherRank"), "ownNode")
                .members(members)
                .earns("""
                    A  Team  K  2  100  0.01  1
                    B  Team  K  1  100  0.01  1
                    """);
        Worked.plan(equal, "atSponsor").members(members).earns("""
            A  Team  K  1  100  0.01  1
            B  Team  K  0  100  0.03  3
            """);
        String flat = plan.replace("RATES", "1%%").replace("BLOCKED", "equalRank");
        Worked.plan(flat, "atSponsor").members(members).earns("""
            A  Team  K  1  100  0.01  1
            B  Team  K  0  100  0.01  1
            """);
        Worked.plan(flat, "ownNode")
                .members("id  sponsor  CV  rank\nA  -  0  Gold\nB  A  100  -\n")
                .earns("""
                    A  Team  B  1  100  0.01  1
                    B  Team  B  0  100  0.01  1
                    """);
    }
}
