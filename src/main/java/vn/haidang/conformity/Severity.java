package vn.haidang.conformity;

/** How much a finding weighs. */
public enum Severity {
    /** A rule of the decree is not kept. */
    DEVIATION,
    /** Good to know; the decree leaves room or the finding may be meant. */
    ADVICE,
    /** The file does not show whether the rule is kept; somebody has to look. */
    CANNOT_TELL
}
