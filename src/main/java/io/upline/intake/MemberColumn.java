package io.upline.intake;

import io.upline.network.MemberPerson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Columns of a members file, in the order in which problems are looked for. */
enum MemberColumn {
    MEMBER_ID(false),
    KIND(false),
    NAME(true),
    SPONSOR_ID(false),
    PLACEMENT_ID(false),
    LEG(false),
    JOINED_ON(false),
    EFFECTIVE_ON(false),
    STATUS(false),
    COUNTRY(false),
    CURRENCY(false),
    LANGUAGE(false),
    OWNER_ID(false),
    PACKAGE(false),
    EMAIL(true),
    IBAN(true),
    BIC(true),
    TAX_ID(true),
    VAT_ID(true);

    /** Columns that are not dated, in the order of a person's values. */
    static final List<MemberColumn> PERSON = MemberPerson.COLUMNS.stream()
            .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();

    private final boolean personal;

    MemberColumn(boolean personal) {
        this.personal = personal;
    }

    /** Whether its cells never stand in logs, errors or excerpts. */
    boolean personal() {
        return personal;
    }

    /** Whether a column is called that. */
    static boolean named(String title) {
        return Arrays.stream(values()).anyMatch(column -> column.title().equals(title));
    }

    /** Whether it holds dates. */
    boolean isDay() {
        return this == JOINED_ON || this == EFFECTIVE_ON;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
