package io.upline.words;

import io.upline.report.FoundMembers;
import java.util.ArrayList;
import java.util.List;

/** Writes the members that were found by name, one a line, and how to go on. */
final class FoundMembersText {

    private final Words words;

    FoundMembersText(Words words) {
        this.words = words;
    }

    List<String> of(FoundMembers found) {
        List<String> lines = new ArrayList<>();
        if (found.members().isEmpty()) {
            lines.add(words.say("explain.nobodyFound", "asked", found.asked()));
        }
        for (FoundMembers.Member member : found.members()) {
            lines.add(words.say(
                    "explain.found",
                    "id",
                    member.id(),
                    "name",
                    member.name(),
                    "country",
                    member.country(),
                    "kind",
                    member.kind(),
                    "status",
                    member.status(),
                    "payee",
                    member.payee(),
                    "not",
                    !member.payee(),
                    "period",
                    found.period()));
        }
        if (found.more() > 0) {
            lines.add(words.say("explain.moreFound", "more", found.more()));
        }
        lines.add(words.of(found.next()));
        return lines;
    }
}
