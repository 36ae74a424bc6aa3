package vn.haidang.indicator;

/**
 * A word of a formula.
 *
 * @param text as written; of {@link Kind#TEXT} without the quotes, of {@link Kind#NAME} in NFC
 * @param at offset of its first character
 * @param end offset after its last
 */
record FormulaToken(Kind kind, String text, int at, int end) {

    enum Kind {
        NUMBER,
        NAME,
        TEXT,
        SIGN,
        END
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
    }
}
