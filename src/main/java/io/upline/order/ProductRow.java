package io.upline.order;

/**
 * A line of a dated product list as it is stored: what one piece of an article brings from a day on.
 *
 * @param line physical line of the file
 * @param sku number of the article
 * @param from the first epoch day
 * @param measures the measures in hundredths, in the company's order; shared, not copied
 */
public record ProductRow(int line, String sku, int from, long[] measures) {}
