package vn.haidang.report;

import org.jspecify.annotations.Nullable;

/**
 * A text that people write: that of a report, or of one of its parts.
 *
 * @param partId null: the report's own
 */
record TextPlace(long reportId, @Nullable Long partId) {

    static TextPlace of(Report report) {
        return new TextPlace(report.id(), null);
    }

    static TextPlace of(Part part) {
        return new TextPlace(part.reportId(), part.id());
    }

    /** Where it is written. */
    String address() {
        return partId == null ? "/reports/" + reportId : "/reports/parts/" + partId;
    }
}
