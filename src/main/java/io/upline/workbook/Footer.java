package io.upline.workbook;

/**
 * What stands at the foot of each printed page, left and right, as a footer takes it: an ampersand begins a code.
 *
 * @see Layout#footerText(String)
 */
public record Footer(String left, String right) {

    /** The code of the page's number. */
    public static final String PAGE = "&P";

    /** The code of how many pages there are. */
    public static final String PAGES = "&N";
}
