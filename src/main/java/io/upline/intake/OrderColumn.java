package io.upline.intake;

import java.util.Arrays;
import java.util.Locale;

/** Columns of an orders file beside the company's measures, in the order in which problems are looked for. */
enum OrderColumn {
    ORDER_ID(true),
    LINE(false),
    ORDERED_AT(true),
    PAID_AT(true),
    MEMBER_ID(true),
    TYPE(true),
    ORIGINAL_ORDER_ID(false),
    ORIGINAL_LINE(false),
    CURRENCY(true),
    AMOUNT(true),
    PARTY_ID(false),
    PARTY_HOST_ID(false),
    SKU(false),
    QUANTITY(false);

    private final boolean required;

    OrderColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

    /** Whether a column is called that. */
    static boolean named(String title) {
        return Arrays.stream(values()).anyMatch(column -> column.title().equals(title));
    }

    /** Whether it holds dates. */
    boolean isDay() {
        return this == ORDERED_AT || this == PAID_AT;
    }

    /** Whether it holds numbers that can have a decimal sign or groups. */
    boolean isNumber() {
        return this == AMOUNT || this == QUANTITY;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
