package io.upline.plan.volume;

import java.util.List;

/**
 * Articles that the plan calls by one name.
 *
 * @param name its name, unique among groups
 * @param skus numbers of the articles, as they are listed
 */
public record SkuGroup(String name, List<String> skus) {

    /** Copies the list. */
    public SkuGroup {
        skus = List.copyOf(skus);
    }
}
