package io.upline.plan.grammar;

import io.upline.plan.grammar.Names.Kind;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.grammar.Shape.Need;
import io.upline.plan.grammar.Shape.Open;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pieces of which the language is described: shapes that many keys share, and ways to make keys. */
public final class Grammar {

    /** The beginning of a pattern that lets no control character pass, and none that turns the direction of writing. */
    private static final String UNSEEN =
            "(?!.*[\\u0000-\\u001f\\u007f-\\u009f\\u00ad" + "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff";

    public static final Shape NAME = new Shape.Text(
            "a name of at most 60 characters that can be seen, not beginning with # , { } [ or ]",
            UNSEEN + "])[^\\s#,{}\\[\\]].{0,59}");

    /** The name of a plan, which is that of a folder. */
    public static final Shape FOLDER_NAME =
            new Shape.Text("the name of a folder, without / or backslash", UNSEEN + "/\\\\])[^\\s#,{}\\[\\].].{0,59}");

    public static final Shape WORD = new Shape.Text("a word", "\\S.{0,59}");

    /** The number of an article; column names list several. */
    public static final Shape SKU = new Shape.Text(
            "an article number of at most 80 characters that can be seen, without comma or semicolon",
            UNSEEN + ",;])\\S(.{0,78}\\S)?");

    public static final Shape VOLUME = new Shape.Reference(Set.of(Kind.VOLUME, Kind.MEASURE));
    public static final Shape MEASURE = new Shape.Reference(Set.of(Kind.MEASURE));
    public static final Shape SKU_GROUP = new Shape.Reference(Set.of(Kind.SKU_GROUP));
    public static final Shape TREE = new Shape.Reference(Set.of(Kind.TREE));
    public static final Shape RANK = new Shape.Reference(Set.of(Kind.RANK));
    public static final Shape GRADE = new Shape.Reference(Set.of(Kind.GRADE));
    public static final Shape BONUS = new Shape.Reference(Set.of(Kind.BONUS));
    public static final Shape POINTS = new Shape.Decimal(2, false);
    public static final Shape MONEY = new Shape.Decimal(2, false);
    public static final Shape COUNT = new Shape.Whole(1, 1_000_000);
    public static final Shape FLAG = new Shape.Flag();
    public static final Shape SHARE = new Shape.Percent(100);
    public static final Shape CONDITION = new Shape.Named("condition");

    private Grammar() {}

    /** A key, whether it must stand, what may stand under it, and one sentence of what it means. */
    public static MapKey key(String name, Need need, Shape shape, String meaning) {
        return new MapKey(name, shape, need, meaning);
    }

    /** A map of these keys; {@code title} is how messages call it. */
    public static Keys keys(String title, MapKey... keys) {
        return new Keys(title, List.of(keys), Optional.empty(), List.of());
    }

    /** A map whose keys are free and whose values all have one shape. */
    public static Keys map(String title, Shape value) {
        return new Keys(title, List.of(), Optional.of(new Open(Set.of(), value)), List.of());
    }

    /** One of these words. */
    public static Shape words(String... words) {
        return new Shape.Words(List.of(words));
    }

    /** A single item or a list of them. */
    public static Shape oneOrMore(Shape item) {
        return new Shape.ByForm(Optional.of(item), Optional.of(new Shape.ListOf(item)), Optional.empty());
    }

    /** Different shapes for a single value, a list and a map; {@code null} where that form may not stand. */
    public static Shape form(@Nullable Shape scalar, @Nullable Shape list, @Nullable Shape map) {
        return new Shape.ByForm(Optional.ofNullable(scalar), Optional.ofNullable(list), Optional.ofNullable(map));
    }
}
