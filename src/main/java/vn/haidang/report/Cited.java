package vn.haidang.report;

/**
 * A number printed in a report, with where it came from.
 *
 * @param nr counted from 1 in reading order
 * @param line of the template
 * @param printed as it stands in the report: number, unit and "khoảng"; the sign of a gap where something is missing
 */
record Cited(int nr, int line, Asked asked, Answer answer, String printed) {

    boolean isMissing() {
        return answer.amount() == null;
    }
}
