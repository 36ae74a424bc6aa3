package vn.haidang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.Period;
import vn.haidang.indicator.Qualifier;

/**
 * A number printed in a report, as it is kept.
 *
 * @param nr which number of the report, from 1
 * @param line line of the text with figures by reference
 * @param expression formula
 * @param amount exact value; null: something is missing
 * @param measure code of the unit of measure
 * @param trace how it came about, JSON
 * @param code address of its certificate; null while the report is not frozen
 * @param certificate JSON as it was when the report was frozen; null before
 * @param hash SHA-256 of the certificate's characters; null before
 */
public record Citation(
        long id,
        long reportId,
        int nr,
        int line,
        int bodyId,
        Period period,
        int coordinateId,
        String expression,
        String printed,
        @Nullable BigDecimal amount,
        String measure,
        @Nullable Qualifier qualifier,
        @Nullable LocalDate asOf,
        int decimals,
        @Nullable String basis,
        boolean official,
        @Nullable String missing,
        String trace,
        @Nullable String code,
        @Nullable String certificate,
        @Nullable String hash) {

    public boolean isMissing() {
        return amount == null;
    }
}
