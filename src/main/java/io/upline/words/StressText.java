package io.upline.words;

import io.upline.report.PlanStress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan pays at worst as text: the shares, and the company that costs most as a tree. */
final class StressText {

    private final Words words;

    StressText(Words words) {
        this.words = words;
    }

    List<String> of(PlanStress stress) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(words.say("stress.head", "tried", stress.tried(), "periods", stress.periods()));
        for (PlanStress.AtAverage each : stress.averages()) {
            String size = words.say("stress.size", "members", each.members(), "average", each.average());
            lines.add(row(size, "", each.share()));
        }
        lines.add(words.say(
                "stress.worst",
                "members",
                stress.members(),
                "average",
                stress.average(),
                "paid",
                stress.paid(),
                "share",
                stress.share()));
        stress.bonuses().forEach(each -> lines.add(row(each.bonus(), each.paid() + "", each.share())));
        if (!stress.never().isEmpty()) {
            lines.add(words.say("stress.never", "bonuses", stress.never()));
        }
        stress.before().ifPresent(share -> lines.add(words.say("stress.before", "share", share)));
        lines.add(words.say("stress.tree", "periods", stress.periods()));
        stress.people().forEach(person -> lines.add(person(person)));
        stress.allowed()
                .ifPresent(most -> lines.add(
                        stress.over()
                                ? words.say("stress.over", "most", most, "share", stress.most())
                                : words.say("stress.allowed", "most", most)));
        lines.add(words.say(
                "stress.known",
                "measures",
                stress.measures(),
                "point",
                stress.point(),
                "currency",
                stress.paid().currency()));
        return lines;
    }

    private static String row(String name, String amount, String share) {
        return String.format(Locale.ROOT, "  %-44s %16s %10s %%", name, amount, share);
    }

    private String person(PlanStress.Person person) {
        return "  " + "  ".repeat(person.depth())
                + words.say(
                        "stress.person",
                        "id",
                        person.id(),
                        "kind",
                        kind(person),
                        "pack",
                        person.pack().orElse(""),
                        "attributes",
                        person.attributes().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")),
                        "rank",
                        person.rank().orElse(""),
                        "placed",
                        placed(person).orElse(""),
                        "bought",
                        person.boughtInAll(),
                        "earned",
                        person.earned());
    }

    private String kind(PlanStress.Person person) {
        if (person.customer()) {
            return person.recruit() ? words.say("stress.newCustomer") : words.say("stress.customer");
        }
        return person.recruit() ? words.say("stress.recruit") : words.say("stress.distributor");
    }

    private Optional<String> placed(PlanStress.Person person) {
        return person.placement().map(parent -> words.say("stress.placed", "parent", parent, "leg", person.leg()));
    }
}
