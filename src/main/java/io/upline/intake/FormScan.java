package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.intake.form.Encoding;
import io.upline.intake.form.Evidence;
import io.upline.intake.form.FileForm;
import io.upline.progress.Progress;
import java.io.IOException;

/** A pass over all lines of a file for nothing but its form. Most files are plain and need none. */
final class FormScan {

    private FormScan() {}

    /** The form of a file, found out from all of its lines; refuses one that leaves two readings open. */
    static FileForm of(InboxFile file, FileForm first, CompanyRules rules, Progress progress) throws IOException {
        try {
            return scan(file, first, rules, progress);
        } catch (RefusedFile refused) {
            if (refused.problem() != Problem.ENCODING_NOT_UTF8) {
                throw refused;
            }
            boolean members = isMembers(file, first, rules);
            Encoding declared = EightBits.encoding(file, rules.sources().of(first.source()), members, refused);
            return scan(file, first.in(declared), rules, progress);
        }
    }

    private static boolean isMembers(InboxFile file, FileForm form, CompanyRules rules) throws IOException {
        FileForm any = form.in(Encoding.WINDOWS_1252);
        try (Records records = FileReading.written(file, any, Position.BEGINNING, FileReading.newDigest())) {
            return FileReading.layout(records, any, rules).header().members();
        }
    }

    private static FileForm scan(InboxFile file, FileForm form, CompanyRules rules, Progress progress)
            throws IOException {
        Evidence evidence = new Evidence();
        try (Records records = FileReading.written(file, form, Position.BEGINNING, FileReading.newDigest())) {
            Layout layout = FileReading.layout(records, form, rules);
            progress.begin(Fact.of("progress.checking", "file", file.name()), Progress.Unit.LINES, -1);
            int lines = 0;
            while (records.next()) {
                layout.witness(records.cells(), evidence);
                if ((++lines & 0xFFFF) == 0) {
                    progress.advanceTo(lines);
                }
            }
            progress.end();
        }
        return FormCheck.decide(form, evidence, rules.sources().of(form.source()));
    }
}
