package vn.haidang.figure;

/** What a check says of what it looked at. */
public enum Verdict {
    /** Off by no more than the printed digits of the parts allow. */
    ROUNDING,
    /** The last digit was cut off where it should have been rounded. */
    TRUNCATED,
    /** Does not add up, or two places contradict each other. */
    MISMATCH,
    /** Can be read in more than one way; a person must say which. */
    AMBIGUOUS,
    /** As of a day that is too old for what the document reports. */
    STALE,
    /** The number is right, what it is called is wrong or unclear. */
    LABEL,
    /** The unit is suspicious. */
    UNIT,
    /** A table or numbering is damaged. */
    STRUCTURE,
    /** Private data in something that will be published. */
    PRIVACY
}
