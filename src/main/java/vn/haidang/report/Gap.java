package vn.haidang.report;

/**
 * Something without which a report cannot go out.
 *
 * @param line of the template
 * @param what the formula, or the code of the part that nobody wrote yet
 */
record Gap(int line, Kind kind, String what, String why) {

    /** The label is the message {@code report.gap.NAME}. */
    enum Kind {
        FIGURE,
        PART,
        NOT_OFFICIAL
    }
}
