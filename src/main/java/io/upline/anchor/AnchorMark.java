package io.upline.anchor;

/**
 * How far the anchor was written, as the database knows it.
 *
 * @param file the anchor's path then
 * @param lines how many whole lines it held
 * @param from the byte at which the last of them begins
 * @param to the byte behind it
 * @param hash its hash
 * @param batch all sealed batches up to this one are in the anchor
 */
record AnchorMark(String file, long lines, long from, long to, String hash, long batch) {}
