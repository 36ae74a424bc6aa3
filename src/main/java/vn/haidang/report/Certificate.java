package vn.haidang.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.Trace;

/**
 * What stands behind a printed number (chứng thực số liệu), as it was when its report was frozen. Plain data; its JSON is kept and hashed.
 *
 * @param nr which number of the report, from 1
 * @param printed as it stands in the report
 * @param value exact, in the unit of measure
 * @param unit name of the unit of measure
 * @param about the body's name and the period's
 * @param trace the formula's operands
 * @param sources entered values below it, at most {@link #MOST_SOURCES}
 * @param sourceCount how many there were
 * @param viewedAt the values are those of this time
 */
public record Certificate(
        String code,
        long reportId,
        String report,
        int nr,
        String printed,
        BigDecimal value,
        String unit,
        @Nullable String qualifier,
        @Nullable LocalDate asOf,
        String formula,
        String about,
        String period,
        @Nullable String basis,
        Trace trace,
        List<Source> sources,
        int sourceCount,
        Instant viewedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        String frozenBy,
        Instant frozenAt) {

    /** More are counted, not listed. */
    static final int MOST_SOURCES = 60;

    /**
     * A value that somebody entered.
     *
     * @param indicator its name
     * @param standing A, E or F
     * @param printed as it was typed or printed, null: as the value
     * @param source form, file or document
     * @param place cell, line or page within the source
     */
    public record Source(
            String code,
            String indicator,
            String body,
            String period,
            String standing,
            BigDecimal value,
            String unit,
            @Nullable String qualifier,
            @Nullable String printed,
            @Nullable LocalDate asOf,
            String kind,
            String source,
            @Nullable String place,
            @Nullable Long documentId,
            Act entered,
            @Nullable Act checked,
            @Nullable Act approved) {}

    /** Who did something to a value, and when. @param by null: an enterprise by its link, or the system */
    public record Act(@Nullable String by, Instant at) {}
}
