package io.upline.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The least files take: bytes of the same input looked at once, parts of the same statements deflated one after the other. */
final class PlainFiles {

    private static final int SAMPLES = 200;

    private PlainFiles() {}

    /** Reads files of lines and takes each field as a number or a hash: no check, no text. */
    static Floor scan(Path... files) throws IOException {
        long begun = System.nanoTime();
        long lines = 0;
        long sum = 0;
        byte[] buffer = new byte[1 << 20];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                long field = 0;
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    for (int i = 0; i < length; i++) {
                        byte letter = buffer[i];
                        if (letter == ',' || letter == '\n') {
                            sum += field;
                            field = 0;
                            lines += letter == '\n' ? 1 : 0;
                        } else {
                            field = field * 31 + letter;
                        }
                    }
                }
            }
        }
        long nanos = System.nanoTime() - begun;
        return new Floor(sum == 0 ? 0 : lines, nanos);
    }

    /** Writes as many files as there are statements, their parts those of real ones, each deflated anew; then deletes them. */
    static Floor statements(Path real, Path folder, long count) throws IOException {
        List<List<Part>> samples = samples(real);
        if (samples.isEmpty()) {
            return new Floor(0, 0);
        }
        Files.createDirectories(folder);
        long begun = System.nanoTime();
        for (int k = 0; k < count; k++) {
            write(folder.resolve("S" + k + ".xlsx"), samples.get(k % samples.size()));
        }
        long nanos = System.nanoTime() - begun;
        BenchFolder.delete(folder);
        return new Floor(count, nanos);
    }

    private static void write(Path file, List<Part> parts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.bytes());
                zip.closeEntry();
            }
        }
    }

    private static List<List<Part>> samples(Path real) throws IOException {
        List<List<Part>> samples = new ArrayList<>();
        if (!Files.isDirectory(real)) {
            return samples;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(real, "*.xlsx")) {
            for (Path file : files) {
                if (samples.size() == SAMPLES) {
                    break;
                }
                List<Part> parts = new ArrayList<>();
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        parts.add(new Part(entry.getName(), zip.readAllBytes()));
                    }
                }
                samples.add(parts);
            }
        }
        return samples;
    }

    private record Part(String name, byte[] bytes) {}
}
