package io.upline.bench;

import io.upline.calculation.Results;
import io.upline.database.Database;
import io.upline.database.DatabaseAddress;
import io.upline.desk.OpenHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/** One run of everything: rounds of the close, and on what the last of them left in the database, floors and peers. */
final class CloseBench {

    private final Server server;
    private final Path folder;
    private final Sizes sizes;

    /**
     * How large.
     *
     * @param rounds closes, of which the median counts
     * @param slice orders, and earnings, that the default batch is measured on
     * @param walked orders whose uplines are walked
     */
    record Sizes(int members, long orders, int rounds, int threads, int slice, int walked, long seed) {}

    /** What was measured; {@code median} is one of {@code rounds}. */
    record Measured(
            List<CloseRound> rounds,
            CloseRound median,
            String database,
            LoadedPeriod loaded,
            Map<Stage, Floor> floors,
            Floor loadFloor,
            Floor calculationFloor,
            RollUp rollUp,
            Peers peers) {}

    /** What others take, as measured on a slice. */
    record Peers(RollUp recursive, Floor walk, Floor orders, Floor earnings, Floor statements, long lines) {}

    CloseBench(Server server, Path folder, Sizes sizes) {
        this.server = server;
        this.folder = folder;
        this.sizes = sizes;
    }

    Measured run(@Nullable Path recording) throws Exception {
        Path files = folder.resolve("files");
        said("generating " + sizes.members() + " members, " + sizes.orders() + " orders");
        BenchHome.generate(files, sizes.members(), sizes.orders(), sizes.seed());
        List<CloseRound> rounds = new ArrayList<>();
        BenchHome home = new BenchHome(folder.resolve("home0"), files);
        for (int k = 0; k < sizes.rounds(); k++) {
            // homes of earlier rounds stay until the end: a file system that has just lost many files is slow to make
            // new ones
            home = new BenchHome(folder.resolve("home" + k), files);
            DatabaseAddress address = server.fresh("round" + k, home.root());
            home.make(address, sizes.threads());
            said("closing, round " + (k + 1) + " of " + sizes.rounds());
            rounds.add(k == sizes.rounds() - 1 && recording != null ? recorded(home, recording) : CloseRound.of(home));
        }
        if (rounds.stream().map(CloseRound::digest).distinct().count() > 1) {
            throw new IllegalStateException("the rounds differ in their digest");
        }
        CloseRound median = rounds.stream()
                .sorted(Comparator.comparingLong(CloseRound::nanos))
                .toList()
                .get(rounds.size() / 2);
        try (OpenHome opened = home.open(BenchHome.OLGA)) {
            return measured(rounds, median, opened.get(Database.class), home);
        }
    }

    private static CloseRound recorded(BenchHome home, Path file) throws Exception {
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            CloseRound round = CloseRound.of(home);
            recording.dump(file);
            return round;
        }
    }

    private Measured measured(List<CloseRound> rounds, CloseRound median, Database database, BenchHome home)
            throws Exception {
        said("load and calculation");
        LoadedPeriod loaded = LoadedPeriod.of(database);
        said("floors");
        PlainCopyStore copies = new PlainCopyStore(database, folder);
        Map<Stage, Floor> floors = new EnumMap<>(Stage.class);
        Floor scan = PlainFiles.scan(
                home.files().resolve("members.csv"), home.files().resolve("orders.csv"));
        Floor imported = copies.of(Stage.IMPORT);
        floors.put(Stage.IMPORT, new Floor(scan.things(), scan.nanos() + imported.nanos()));
        Floor load = copies.load();
        Floor calculation = PlainCalculation.of(loaded.inputs());
        floors.put(Stage.CALCULATION, new Floor(load.things(), load.nanos() + calculation.nanos()));
        floors.put(Stage.ROWS, copies.of(Stage.ROWS));
        floors.put(
                Stage.STATEMENTS,
                PlainFiles.statements(home.statements(), folder.resolve("plain"), median.statements()));
        RollUp rollUp = RollUp.of(loaded.inputs());
        Peers peers = peers(database, loaded, home);
        if (peers.recursive().total() != rollUp.total()) {
            throw new IllegalStateException("the recursive query comes to another sum of group volumes");
        }
        return new Measured(
                rounds, median, ServerStore.version(database), loaded, floors, load, calculation, rollUp, peers);
    }

    private Peers peers(Database database, LoadedPeriod loaded, BenchHome home) throws Exception {
        SqlPeerStore sql = new SqlPeerStore(database);
        sql.prepare(loaded.inputs());
        said("peer: recursive query");
        RollUp recursive = sql.recursive();
        said("peer: walk up from each of " + sizes.walked() + " orders");
        Floor walk = sql.walk(loaded.inputs(), sizes.walked());
        said("peer: default batch on " + sizes.slice() + " orders and as many earnings");
        Results results = loaded.results();
        Path statements = folder.resolve("peer");
        try (UsualBatchStore batch = new UsualBatchStore(database)) {
            Floor orders = batch.orders(home.files().resolve("orders.csv"), sizes.slice());
            Floor earnings = batch.earnings(results, sizes.slice());
            Floor files = batch.statements(results, Math.max(1, sizes.slice() / 20), statements);
            long lines = results.totals().stream()
                    .mapToLong(Results.BonusTotal::lines)
                    .sum();
            return new Peers(recursive, walk, orders, earnings, files, lines);
        } finally {
            BenchFolder.delete(statements);
        }
    }

    private static void said(String what) {
        System.err.println("bench: " + what);
    }
}
