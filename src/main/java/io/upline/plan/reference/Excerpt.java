package io.upline.plan.reference;

/**
 * A piece of the reference.
 *
 * @param page the page it stands on: a kind's word or a subject's; empty for what stands on several
 * @param title the headings over it
 * @param text the piece, as Markdown
 */
public record Excerpt(String page, String title, String text) {}
