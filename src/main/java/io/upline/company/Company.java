package io.upline.company;

import io.upline.money.IsoCurrency;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/company.yaml} says.
 *
 * @param name the company's name, as printed on statements
 * @param zone time zone of period borders and of dates without offset
 * @param currency the ledger's currency, ISO 4217
 * @param measures names of the volume columns of order lines
 * @param orderTypes order types accepted
 * @param inbox folder of incoming files, absolute
 * @param minimumPayoutMinor least amount paid out, by currency, in minor units
 * @param approvals people other than the draft's makers who must approve
 * @param identity how far a name is believed: {@code claimed}, {@code os-user} or {@code password}
 * @param payDays the days on which payment runs are made: days of the month, {@code last}, or days of the week; empty when each post ends with one
 * @param anchor file outside the home for the ledger's head, or {@code null}
 * @param sources where files come from, and how they are written there
 * @param attributes attributes of members that are the company's own, each with the values it may have
 */
public record Company(
        String name,
        ZoneId zone,
        IsoCurrency currency,
        List<String> measures,
        List<String> orderTypes,
        Path inbox,
        SortedMap<String, Long> minimumPayoutMinor,
        int approvals,
        String identity,
        List<String> payDays,
        @Nullable Path anchor,
        List<SourceSettings> sources,
        SortedMap<String, List<String>> attributes) {

    private static final Pattern PAY_DAY = Pattern.compile("[1-9]|[12]\\d|3[01]|last|MON|TUE|WED|THU|FRI|SAT|SUN");

    /**
     * Reads the home's company.
     *
     * @throws ConfigurationProblem naming file and key
     */
    public static Company read(Home home) {
        Settings settings = Settings.read(home.root(), home.companyFile());
        String anchor = settings.optional("anchor");
        Company company = new Company(
                settings.text("company"),
                zone(settings),
                currency(settings, "currency", settings.text("currency")),
                settings.list("measures", List.of()),
                settings.list("orderTypes", List.of("standard", "autoship", "kit", "return")),
                home.resolve(settings.text("inbox", "jobs/inbox")),
                minimums(settings),
                settings.wholeNumber("approvals", 1),
                settings.text("identity", "claimed"),
                payDays(settings),
                anchor == null ? null : home.resolve(anchor),
                SourceSettings.read(settings),
                AttributeSettings.read(settings));
        if (settings.wholeNumber("planApprovals", 0) != 0) {
            throw settings.wrong("planApprovals", "planApprovals");
        }
        settings.refuseOthers();
        if (company.measures.isEmpty()
                || company.measures.stream().anyMatch(String::isBlank)
                || Set.copyOf(company.measures).size() < company.measures.size()) {
            throw settings.wrong("measures", "measures");
        }
        if (company.approvals < 1) {
            throw settings.wrong("approvals", "approvals");
        }
        if (!List.of("claimed", "os-user").contains(company.identity)) {
            throw settings.wrong("identity", "identity");
        }
        return company;
    }

    /** Whether each post ends with a payment run over all payees. */
    public boolean paysAtOnce() {
        return payDays.isEmpty();
    }

    /** The settings that decide money, in one line that a restart compares. */
    public String decisive() {
        return "timeZone=" + zone + " currency=" + currency.code() + " measures=" + measures + " orderTypes="
                + orderTypes + " minimumPayout=" + minimumPayoutMinor
                + AttributeSettings.text(attributes);
    }

    private static List<String> payDays(Settings settings) {
        List<String> days = settings.list("payDays", List.of());
        for (String day : days) {
            if (!PAY_DAY.matcher(day).matches()) {
                throw settings.wrong("payDays", "payDays", "is", day);
            }
        }
        return days;
    }

    private static ZoneId zone(Settings settings) {
        try {
            return ZoneId.of(settings.text("timeZone"));
        } catch (DateTimeException e) {
            throw settings.wrong("timeZone", "timeZone");
        }
    }

    private static IsoCurrency currency(Settings settings, String key, String code) {
        return IsoCurrency.of(code)
                .filter(currency -> currency.kind() == IsoCurrency.Kind.TENDER)
                .orElseThrow(() -> settings.wrong("currency", key, "is", code));
    }

    private static SortedMap<String, Long> minimums(Settings settings) {
        SortedMap<String, Long> minimums = new TreeMap<>();
        for (Map.Entry<String, Object> each : settings.map("minimumPayout").entrySet()) {
            IsoCurrency currency =
                    currency(settings, "minimumPayout", each.getKey().toUpperCase(Locale.ROOT));
            String amount = each.getValue().toString();
            if (!amount.matches("\\d{1,12}(\\.\\d{1,4})?")) {
                throw settings.wrong("amount", "minimumPayout", "is", amount);
            }
            try {
                long minor =
                        new BigDecimal(amount).movePointRight(currency.digits()).longValueExact();
                if (minimums.put(currency.code(), minor) != null) {
                    throw settings.wrong("twice", "minimumPayout", "currency", currency.code());
                }
            } catch (ArithmeticException e) {
                throw settings.wrong("digits", "minimumPayout", "currency", currency.code());
            }
        }
        return minimums;
    }
}
