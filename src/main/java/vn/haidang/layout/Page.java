package vn.haidang.layout;

/** The page, in millimetres: A4 with margins inside the ranges of Nghị định 30/2020/NĐ-CP, appendix I part I. */
final class Page {

    static final int SHORT_SIDE = 210;
    static final int LONG_SIDE = 297;
    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 15;
    /** Upper edge of the page number below the upper edge of the page. */
    static final int NUMBER = 10;
    /** Lower edge of the address above the lower edge of the page. */
    static final int ADDRESS = 8;
    /** Left column of the head: issuer, number. The right one takes what is left of the text's width. */
    static final double HEAD_LEFT = 67;

    private Page() {}

    static double textWidth(boolean landscape) {
        return (landscape ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
    }

    static double headRight() {
        return textWidth(false) - HEAD_LEFT;
    }
}
