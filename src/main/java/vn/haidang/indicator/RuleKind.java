package vn.haidang.indicator;

/** What a rule looks at. The label is the message {@code indicator.rule.kind.NAME}. */
public enum RuleKind {
    /** The value lies between bounds. */
    RANGE,
    /** The value is what its parts add up to. */
    SUM,
    /** Two expressions stand to each other as they should. */
    COMPARE,
    /** The quotient of two values lies between bounds. */
    RATIO,
    /** The value does not move too far from an earlier one. */
    JUMP,
    /** The value is not lower than an earlier one. */
    MONOTONE,
    /** Where one value is given, so are the others. */
    BOTH,
    /** A body does not give a value that those below it give too. */
    CHILDREN
}
