package io.upline.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Columns of a file of product lists beside the company's measures. */
enum ProductColumn {
    SKU,
    FROM;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What all of them are called. */
    static List<String> titles() {
        return Arrays.stream(values()).map(ProductColumn::title).toList();
    }
}
