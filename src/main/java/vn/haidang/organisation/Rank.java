package vn.haidang.organisation;

/** Place of a post in its unit. The label is the message {@code organisation.rank.NAME}. */
public enum Rank {
    /** Trưởng: leads the unit. */
    HEAD,
    /** Phó: stands for the head. */
    DEPUTY,
    /** Works there. */
    MEMBER
}
