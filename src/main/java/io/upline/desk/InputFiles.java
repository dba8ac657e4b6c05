package io.upline.desk;

import io.upline.company.Company;
import io.upline.fact.Fact;
import io.upline.intake.DoneFiles;
import java.util.List;

/** The files that imports took, where they are still kept: nothing is calculated from them any more, but they are what the rows rest on. */
final class InputFiles {

    /** So many damages of files are told one by one. */
    private static final int TOLD = 50;

    private final DoneFiles done;
    private final Company company;

    InputFiles(DoneFiles done, Company company) {
        this.done = done;
        this.company = company;
    }

    /** Names those that were changed; of those that lie there no more only says how many there are. */
    void check(List<Fact> damages, List<Fact> sound) {
        DoneFiles.Found found = done.look(company.inbox());
        found.changed().stream()
                .limit(TOLD)
                .forEach(each ->
                        damages.add(Fact.of("verify.inputChanged", "file", each.file(), "known", each.known())));
        if (found.changed().size() > TOLD) {
            damages.add(Fact.of("verify.inputsMore", "count", found.changed().size() - TOLD));
        }
        found.unread().forEach(file -> damages.add(Fact.of("verify.inputUnread", "file", file)));
        if (found.taken() > 0) {
            sound.add(Fact.of(
                    "verify.inputFiles",
                    "taken",
                    found.taken(),
                    "whole",
                    found.whole(),
                    "missing",
                    found.missing() == 0 ? "" : found.missing(),
                    "others",
                    found.others() == 0 ? "" : found.others()));
        }
    }
}
