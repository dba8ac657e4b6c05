package io.upline.intake;

import io.upline.company.ColumnSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The order exports of shops, each with the titles that it is recognised by and what its standard columns mean here. Which member bought,
 * what the measures are and which orders return others is the company's to say, beside {@code like:}.
 */
enum Shop {
    /** The export of the orders page: a row for each item, in the first of which stands what belongs to the order. */
    SHOPIFY(
            List.of(
                    "Name",
                    "Financial Status",
                    "Paid at",
                    "Subtotal",
                    "Created at",
                    "Lineitem quantity",
                    "Lineitem sku"),
            Map.of(
                    "order_id", ColumnSettings.of("Name"),
                    "ordered_at", ColumnSettings.of("Created at"),
                    "paid_at", ColumnSettings.of("Paid at"),
                    "member_id", ColumnSettings.of("Discount Code"),
                    "currency", ColumnSettings.of("Currency"),
                    "amount", ColumnSettings.of("Subtotal"),
                    "sku", ColumnSettings.of("Lineitem sku"),
                    "quantity", ColumnSettings.of("Lineitem quantity"))),
    /** The download of the orders report: a row for each order, without the moment of payment. */
    WOOCOMMERCE(
            List.of(
                    "Date",
                    "Order #",
                    "Status",
                    "Customer type",
                    "Product(s)",
                    "Items sold",
                    "Coupon(s)",
                    "N. Revenue"),
            Map.of(
                    "order_id", ColumnSettings.of("Order #"),
                    "ordered_at", ColumnSettings.of("Date"),
                    "paid_at", ColumnSettings.of("Date").when("Status", "completed", "processing"),
                    "member_id", ColumnSettings.of("Coupon(s)"),
                    "amount", ColumnSettings.of("N. Revenue"),
                    "quantity", ColumnSettings.of("Items sold"))),
    /** The export of the orders grid: a row for each order, without the moment of payment. */
    MAGENTO(
            List.of(
                    "ID",
                    "Purchase Point",
                    "Purchase Date",
                    "Bill-to Name",
                    "Grand Total (Base)",
                    "Status",
                    "Subtotal"),
            Map.of(
                    "order_id", ColumnSettings.of("ID"),
                    "ordered_at", ColumnSettings.of("Purchase Date").inForm("MMM d, yyyy h:mm:ss a"),
                    "paid_at",
                            ColumnSettings.of("Purchase Date")
                                    .inForm("MMM d, yyyy h:mm:ss a")
                                    .when("Status", "complete", "processing"),
                    "amount", ColumnSettings.of("Subtotal"))),
    /** The export of sales orders with their lines: a row for each line, in the first of which stands what belongs to the order. */
    ODOO(
            List.of(
                    "Order Reference",
                    "Order Date",
                    "Order Lines/Product",
                    "Order Lines/Quantity",
                    "Order Lines/Subtotal"),
            Map.of(
                    "order_id", ColumnSettings.of("Order Reference"),
                    "ordered_at", ColumnSettings.of("Order Date"),
                    "paid_at", ColumnSettings.of("Order Date").when("Status", "Sales Order", "sale", "Locked", "done"),
                    "currency", ColumnSettings.of("Currency"),
                    "amount", ColumnSettings.of("Order Lines/Subtotal"),
                    "sku", ColumnSettings.of("Order Lines/Product").part("^\\[([^\\]]+)\\]"),
                    "quantity", ColumnSettings.of("Order Lines/Quantity")));

    @SuppressWarnings("ImmutableEnumChecker") // the list is immutable, made by List.of
    private final List<String> header;

    @SuppressWarnings("ImmutableEnumChecker") // the map is immutable, made by Map.of
    private final Map<String, ColumnSettings> columns;

    Shop(List<String> header, Map<String, ColumnSettings> columns) {
        this.header = header;
        this.columns = columns;
    }

    /** The shop of a name in the settings. */
    static Optional<Shop> of(String like) {
        return Arrays.stream(values()).filter(shop -> shop.title().equals(like)).findFirst();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> header() {
        return header;
    }

    /** Its columns, with those that settings say instead. */
    Map<String, ColumnSettings> with(Map<String, ColumnSettings> settings) {
        Map<String, ColumnSettings> all = new LinkedHashMap<>(columns);
        all.putAll(settings);
        return all;
    }
}
