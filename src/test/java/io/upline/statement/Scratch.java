package io.upline.statement;

import java.nio.file.*;

class Scratch {
    public static void main(String[] a) throws Exception {
        Path d = Path.of("/tmp/sx/out");
        Files.createDirectories(d);
        StatementWriter w = new StatementWriter();
        var h = StatementSample.heading("EUR", 2);
        StatementFile f = w.write(StatementSample.of("M-20417", "Anna-Karin Lindström", 40, h));
        Files.write(d.resolve("s40.xlsx"), f.bytes());
        System.out.println(f.name() + " " + f.bytes().length);
        f = w.write(StatementSample.of("M-20418", "=HYPERLINK(\"http://x\")", 0, StatementSample.sandbox(h)));
        Files.write(d.resolve("s0.xlsx"), f.bytes());
        var c = new StatementContent[1000];
        for (int i = 0; i < 1000; i++) c[i] = StatementSample.of("M-" + i, "Anna Lind " + i, 40, h);
        for (int r = 0; r < 12; r++) {
            long t = System.nanoTime();
            long n = 0;
            for (int i = 0; i < 1000; i++) n += w.write(c[i]).bytes().length;
            System.out.println("us/file " + (System.nanoTime() - t) / 1000 / 1000 + " bytes " + n / 1000);
        }
    }
}
