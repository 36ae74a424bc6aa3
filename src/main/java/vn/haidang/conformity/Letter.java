package vn.haidang.conformity;

/**
 * How letters look once styles, defaults and what is set on them are put together.
 *
 * @param font of ASCII letters
 * @param otherFont of letters beyond ASCII, such as most Vietnamese vowels
 * @param points size
 * @param raised set smaller, above or below the line
 * @param color six hexadecimal digits, or "auto"
 * @param language as declared, empty for none
 */
record Letter(
        String font,
        String otherFont,
        double points,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean capitals,
        boolean raised,
        boolean hidden,
        String color,
        String language) {

    /** Black, as far as an eye or a printer can tell. */
    boolean isBlack() {
        return color.equals("auto") || color.equals("000000");
    }
}
