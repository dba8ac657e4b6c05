package io.upline.desk;

import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.statement.Manifest;
import io.upline.statement.Manifest.Entry;
import io.upline.workbook.PartsHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of a closed period as they lie in its outbox, held against the manifest: changed, exchanged, missing, foreign. */
final class OutboxCheck {

    private final PayPeriod period;
    private final Path folder;
    private final Map<String, Entry> listed = new HashMap<>();
    private final Map<String, String> byHash = new HashMap<>();

    OutboxCheck(PayPeriod period, Path folder, List<Entry> entries) {
        this.period = period;
        this.folder = folder;
        for (Entry entry : entries) {
            listed.put(entry.file(), entry);
            byHash.put(entry.sha256(), entry.file());
        }
    }

    /** What does not hold, by file. */
    List<Fact> damages() {
        List<Fact> damages = new ArrayList<>(listed.keySet().stream().sorted().toList().parallelStream()
                .map(name -> damage(Objects.requireNonNull(listed.get(name))))
                .filter(Objects::nonNull)
                .toList());
        for (String name : foreign()) {
            damages.add(Fact.of("verify.fileForeign", "period", period, "file", name));
        }
        return damages;
    }

    private @Nullable Fact damage(Entry entry) {
        Path file = folder.resolve(entry.file());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Fact.of("verify.fileMissing", "period", period, "file", entry.file());
        }
        try {
            String found = Manifest.Found.at(file).sha256();
            if (found.equals(entry.sha256())) {
                return null;
            }
            String other = byHash.get(found);
            if (other != null) {
                return Fact.of("verify.fileExchanged", "period", period, "file", entry.file(), "other", other);
            }
            return Fact.of(
                    "verify.fileChanged",
                    "period",
                    period,
                    "file",
                    entry.file(),
                    "empty",
                    Files.size(file) == 0,
                    "packed",
                    !entry.parts().isEmpty() && parts(file).equals(entry.parts()));
        } catch (IOException e) {
            return Fact.of("verify.fileUnread", "period", period, "file", entry.file());
        }
    }

    private static String parts(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return PartsHash.of(in);
        } catch (RuntimeException e) {
            throw new IOException("no workbook", e);
        }
    }

    /** What lies there and is not listed. */
    private Set<String> foreign() {
        try {
            Set<String> foreign = new TreeSet<>(Manifest.listable(folder));
            foreign.removeAll(listed.keySet());
            return foreign;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
