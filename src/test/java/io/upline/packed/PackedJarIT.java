package io.upline.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jars that the build has packed. */
class PackedJarIT {

    private static final Path PRODUCT = Path.of("target/upline.jar");
    private static final Path MEASUREMENTS = Path.of("target/upline-bench.jar");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/io/upline/";

    /** File by file: the same names, the same bytes. */
    @Test
    void itsBillOfMaterialsIsWhatItHolds() throws IOException, NoSuchAlgorithmException {
        try (ZipFile jar = new ZipFile(PRODUCT.toFile())) {
            Map<String, String> held = new TreeMap<>();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    held.put(entry.getName().substring(LIBRARIES.length()), sha256(jar, entry));
                }
            }
            Map<String, String> billed = new TreeMap<>();
            for (JsonNode component : bill(jar).get("components")) {
                billed.put(
                        component.get("name").asString() + "-"
                                + component.get("version").asString() + ".jar",
                        hash(component));
            }
            assertThat(billed).isEqualTo(held).hasSizeGreaterThan(50);
        }
    }

    @Test
    void theProductHoldsNoMeasurementsAndTheMeasurementsNoTests() throws IOException {
        try (ZipFile product = new ZipFile(PRODUCT.toFile());
                ZipFile measurements = new ZipFile(MEASUREMENTS.toFile())) {
            assertThat(Collections.list(product.entries()))
                    .extracting(ZipEntry::getName)
                    .contains(CLASSES + "Upline.class")
                    .noneMatch(name -> name.startsWith(CLASSES + "bench/") || name.contains("hibernate"));
            assertThat(Collections.list(measurements.entries()))
                    .extracting(ZipEntry::getName)
                    .contains(CLASSES + "Upline.class", CLASSES + "bench/Bench.class")
                    .anyMatch(name -> name.startsWith(LIBRARIES + "hibernate-core-"))
                    .noneMatch(name -> name.startsWith(CLASSES + "bench/") && name.endsWith("Test.class"));
        }
    }

    private static JsonNode bill(ZipFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
            return new JsonMapper().readTree(in);
        }
    }

    private static String hash(JsonNode component) {
        return component
                .get("hashes")
                .valueStream()
                .filter(hash -> hash.get("alg").asString().equals("SHA-256"))
                .map(hash -> hash.get("content").asString())
                .findFirst()
                .orElse("none");
    }

    private static String sha256(ZipFile jar, ZipEntry entry) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = jar.getInputStream(entry)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}
