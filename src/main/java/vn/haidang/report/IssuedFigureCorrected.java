package vn.haidang.report;

import java.util.List;
import java.util.UUID;

/**
 * A value was corrected that a report rests on which is fixed already: the report stays as it is, those who answer for it decide what to do.
 *
 * @param id the same when it is told again
 * @param by who decided the correction
 * @param note why
 * @param label the report, its number, what it says and what the value is now
 * @param address where it is seen
 * @param recipients who began, approved and froze the report
 */
public record IssuedFigureCorrected(
        UUID id, long reportId, String by, String note, String label, String address, List<Long> recipients) {

    public IssuedFigureCorrected {
        recipients = List.copyOf(recipients);
    }
}
