package vn.haidang.indicator;

/** How sure the giver of a figure was; kept and printed. The label is the message {@code indicator.qualifier.NAME}. */
public enum Qualifier {
    /** Khoảng. */
    ABOUT,
    /** Trên, hơn. */
    MORE,
    /** Dưới, gần. */
    LESS
}
