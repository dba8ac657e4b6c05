package io.upline.plan.document;

import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.kind.Sentences;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.SkuGroup;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Volumes, trees and what picks a row of a table, each in one sentence of the printed plan. */
final class Definitions {

    private final ConditionText conditions;

    Definitions(ConditionText conditions) {
        this.conditions = conditions;
    }

    String of(Volume volume) {
        return volume.name() + ": " + inWords(volume) + ".";
    }

    /** What a volume is, without its name. */
    String inWords(Volume volume) {
        String what = switch (volume.what()) {
            case Volume.What.Measure measure ->
                measure.measure()
                        + measure.less().map(less -> " less " + less).orElse("")
                        + (measure.times().equals(io.upline.money.Rate.ONE) ? "" : " times " + measure.times());
            case Volume.What.Count count -> "the number of " + word(count.counted());
            case Volume.What.Sum sum -> "the sum of " + Sentences.and(sum.volumes());
            case Volume.What.Extreme(boolean isLeast, List<String> volumes) ->
                "the " + (isLeast ? "least" : "greatest") + " of " + Sentences.and(volumes);
        };
        if (!volume.madeOf().isEmpty()) {
            return what;
        }
        String buyers = volume.members().equals(Condition.ALWAYS)
                ? ""
                : "; only of those who meet: " + conditions.of(volume.members());
        boolean isOfMembers =
                volume.what() instanceof Volume.What.Count(Volume.Counted counted) && counted == Volume.Counted.MEMBERS;
        return what + window(volume.window()) + " of " + reach(volume.reach(), isOfMembers)
                + volume.orders().map(this::of).orElse("") + buyers;
    }

    private String reach(Volume.Reach reach, boolean isOfMembers) {
        List<String> scopes = new ArrayList<>();
        if (reach.self()) {
            scopes.add("the member itself");
        }
        if (reach.customers()) {
            scopes.add("its customers");
        }
        if (reach.downline()) {
            scopes.add(isOfMembers ? "its downline" : "its downline with their customers");
        }
        return Sentences.and(scopes)
                + (reach.tree().equals(Tree.SPONSOR) ? "" : " in the tree " + reach.tree())
                + (reach.depth() == Volume.Reach.UNLIMITED
                        ? ""
                        : ", " + ConditionText.counted(reach.depth(), "level") + " deep")
                + (reach.strongestLegsLeftOut() == 0
                        ? ""
                        : (reach.strongestLegsLeftOut() == 1
                                ? ", without the strongest leg"
                                : ", without the " + reach.strongestLegsLeftOut() + " strongest legs"))
                + reach.until()
                        .map(until -> ", without whoever meets (with all below): " + conditions.of(until))
                        .orElse("");
    }

    private static String window(Volume.Window window) {
        if (window.equals(Volume.Window.THIS)) {
            return "";
        }
        return switch (window) {
            case Volume.Window.Recent recent ->
                window.equals(Volume.Window.EVER)
                        ? " since the first period"
                        : " over " + recent.periods() + " periods, this one included,";
            case Volume.Window.Earlier earlier -> earlier(earlier);
        };
    }

    private static String earlier(Volume.Window.Earlier window) {
        String units = window.last() == 1 ? word(window.unit()) : window.last() + " " + word(window.unit()) + "s";
        return window.unit() == Volume.Window.Unit.PERIOD
                ? " over the " + units + " before this one,"
                : " over the whole periods that end in the " + units + " before the one in which this period ends,";
    }

    private String of(OrderFilter orders) {
        List<String> said = new ArrayList<>();
        if (!orders.types().isEmpty()) {
            said.add("of type " + String.join(" or ", orders.types()));
        }
        if (!orders.notTypes().isEmpty()) {
            said.add("not of type " + String.join(" or ", orders.notTypes()));
        }
        if (orders.first()) {
            said.add("that are the buyer's first");
        }
        if (orders.notFirst()) {
            said.add("that are not the buyer's first");
        }
        orders.withinDaysOfJoining().ifPresent(days -> said.add(ConditionText.days(days) + " of joining"));
        orders.sizes()
                .forEach(size ->
                        said.add("of at least " + ConditionText.number(size.atLeastCenti()) + " " + size.measure()));
        String lines = lines(orders);
        if (said.isEmpty()) {
            return lines.isEmpty() ? "; who ordered" : "; only " + lines;
        }
        return "; only orders " + Sentences.and(said) + (lines.isEmpty() ? "" : ", and of these only " + lines);
    }

    private static String lines(OrderFilter orders) {
        if (!orders.asksForArticles()) {
            return "";
        }
        List<String> these = new ArrayList<>();
        if (!orders.skus().isEmpty()) {
            these.add("of " + articles(orders.skus()));
        }
        if (!orders.namesGroups()) {
            if (!orders.notSkus().isEmpty()) {
                these.add(
                        orders.notSkus().size() == 1
                                ? "not of " + articles(orders.notSkus())
                                : "of none of " + articles(orders.notSkus()));
            }
            return "lines " + Sentences.and(these);
        }
        List<String> others = Stream.of(articles(orders.notSkus()), groups(orders.notSkuGroups()))
                .filter(said -> !said.isEmpty())
                .toList();
        if (orders.skuGroups().isEmpty()) {
            return "lines of all articles but " + Sentences.and(others);
        }
        these.add("of " + groups(orders.skuGroups()) + (others.isEmpty() ? "" : " without " + Sentences.and(others)));
        return "lines " + Sentences.and(these);
    }

    private static String articles(List<String> skus) {
        return skus.isEmpty() ? "" : (skus.size() == 1 ? "the article " : "the articles ") + String.join(", ", skus);
    }

    private static String groups(List<SkuGroup> groups) {
        List<String> names = groups.stream().map(SkuGroup::name).toList();
        return names.isEmpty() ? "" : (names.size() == 1 ? "the group " : "the groups ") + String.join(", ", names);
    }

    String of(SkuGroup group) {
        return group.name() + ": " + articles(group.skus()) + ".";
    }

    String of(Condition.Named condition) {
        return condition.name() + ": " + conditions.of(condition.of()) + ".";
    }

    String of(Tree tree) {
        return switch (tree) {
            case Tree.Kept kept ->
                kept.name() + ": those of the " + kept.from() + " tree who meet " + conditions.of(kept.keep())
                        + "; what others sell "
                        + switch (kept.volume()) {
                            case LOST -> "is lost.";
                            case MOVES_UP -> "moves up in its leg.";
                            case BECOMES_OWN -> "becomes the own of the next above, in no leg; their customers, too.";
                        };
            case Tree.Matrix matrix ->
                matrix.name() + ": a matrix " + matrix.width() + " wide and " + matrix.depth()
                        + " deep, filled from the " + matrix.from() + " tree.";
            case Tree.PassUp passUp ->
                passUp.name() + ": the " + passUp.from() + " tree, of which each passes "
                        + (passUp.recruits() == 1
                                ? "the first recruit up."
                                : "the first " + passUp.recruits() + " recruits up.");
        };
    }

    /** What picks the row of a table, and whose; empty for a table of one row for all. */
    static String row(RateTable table) {
        String by = table.by() instanceof RateTable.By.OfTwo(RateTable.By.OfMember first, RateTable.By.Key second)
                ? group(first) + " " + key(second).replaceFirst("The row", "Among them the row")
                : key(table.by());
        String whose = switch (table.whose()) {
            case PAYEE -> "";
            case SOURCE -> " It is the source's.";
            case LOWER -> " It is the lower one of payee and source.";
            case HIGHER -> " It is the higher one of payee and source.";
        };
        String slices = table.slices() ? " Each part of the figure is paid at the rate of its own row." : "";
        return (by + whose + slices).strip();
    }

    private static String key(RateTable.By by) {
        return switch (by) {
            case RateTable.By.Everybody _, RateTable.By.OfTwo _ -> "";
            case RateTable.By.OfLadder ladder ->
                "The row is that of the " + word(ladder.ladder()) + "; one that is not named takes the next lower row.";
            case RateTable.By.OfPackage _ -> "The row is that of the package; one that is not named has none.";
            case RateTable.By.OfAttribute attribute ->
                "The row is that of the " + attribute.name() + "; one that is not named takes that of '"
                        + RateTable.By.OTHER + "', where it stands.";
            case RateTable.By.OfVolume volume ->
                "The row is the highest that " + volume.volume() + " reaches; below the lowest there is none.";
            case RateTable.By.OfSoFar volume ->
                "The row is the highest that " + volume.volume()
                        + " reaches with the order that is paid on, of orders up"
                        + " to that one; below the lowest there is none.";
            case RateTable.By.OfBase _ ->
                "The row is the highest that the base reaches; below the lowest there is none.";
            case RateTable.By.OfMatched _ ->
                "The row is the highest that what was matched reaches; below the lowest there is none.";
            case RateTable.By.OfPlace place -> "The row is the place by " + place.volume() + ".";
        };
    }

    /** What the first of two keys says. */
    private static String group(RateTable.By.OfMember first) {
        return switch (first) {
            case RateTable.By.OfLadder ladder ->
                "The payee's " + word(ladder.ladder())
                        + " says which rows; one that is not named takes the next lower ones.";
            case RateTable.By.OfPackage _ ->
                "The payee's package says which rows; one that is not named takes those of '" + RateTable.By.OTHER
                        + "', where they stand.";
            case RateTable.By.OfAttribute attribute ->
                "The payee's " + attribute.name() + " says which rows; one that is not named takes those of '"
                        + RateTable.By.OTHER + "', where they stand.";
            case RateTable.By.OfVolume volume ->
                "The payee's " + volume.volume() + " says which rows, those of the highest figure that it reaches;"
                        + " below the lowest there are none.";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
