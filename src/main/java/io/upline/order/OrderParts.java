package io.upline.order;

import io.upline.database.Part;
import java.util.List;

/** What is covered of the rows that imports bring of orders: each row by the number of its import. */
public final class OrderParts {

    /** The lines of orders. */
    public static final Part ORDER = Part.of(
            "customer_order",
            "known",
            "line order_id order_line",
            "t order_id",
            "n order_line known line buyer type_no",
            "f history is_return",
            "n ordered_day ordered_second paid_day paid_second",
            "t currency",
            "n amount_minor measure_1 measure_2 measure_3 measure_4 measure_5 measure_6 measure_7 measure_8",
            "t party_id",
            "n party_host",
            "t sku",
            "n quantity");

    /** The lines that take an order back. */
    public static final Part RETURN = Part.of(
            "order_return",
            "known",
            "order_id order_line",
            "t order_id",
            "n order_line",
            "t original_id",
            "n original_line at_line known");

    /** Payment dates that came after their orders. */
    public static final Part PAYMENT = Part.of(
            "order_payment",
            "known",
            "order_id order_line",
            "t order_id",
            "n order_line known paid_day paid_second line");

    /** The days that an import's orders span. */
    public static final Part SPAN = Part.of(
            "order_import",
            "known",
            "known",
            "n known",
            "f history",
            "n lines first_ordered last_ordered first_paid last_paid");

    /** Rows of dated product lists. */
    public static final Part PRODUCT = Part.of(
            "product_measure",
            "known",
            "line sku from_day",
            "t sku",
            "n from_day known line measure_1 measure_2 measure_3 measure_4 measure_5 measure_6 measure_7 measure_8");

    /** The lines of orders that follow these lists. */
    public static final Part LISTED = Part.of(
            "order_product",
            "known",
            "order_id order_line",
            "t order_id",
            "n order_line known",
            "t sku",
            "n list_day pieces measures");

    /** The numbers of order types; one that no import has used yet is no import's. */
    public static final Part TYPE = Part.of("order_type", "no", "no", "n no", "t name");

    /** The numbers of measures; one that no import has used yet is no import's. */
    public static final Part MEASURE = Part.of("company_measure", "no", "no", "n no", "t name");

    /** Those that belong to an import. */
    public static final List<Part> OF_IMPORTS = List.of(ORDER, RETURN, PAYMENT, SPAN, PRODUCT, LISTED);

    /** Those that belong to the company. */
    public static final List<Part> NUMBERS = List.of(
            TYPE.openWhere("select cast(no as varchar(10)) from order_type"),
            MEASURE.openWhere("select cast(no as varchar(10)) from company_measure"));

    private OrderParts() {}
}
