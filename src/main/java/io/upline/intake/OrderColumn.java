package io.upline.intake;

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

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
