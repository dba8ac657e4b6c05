package io.upline.plan;

/**
 * Where a plan was read from.
 *
 * @param file name of the file, for messages; never a full path
 * @param text the text, exactly as read
 * @param hash SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits
 */
public record PlanSource(String file, String text, String hash) {}
