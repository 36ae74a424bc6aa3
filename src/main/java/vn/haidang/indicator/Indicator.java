package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted or measured (chỉ tiêu).
 *
 * @param code stable code, e.g. {@code FDI.NEW.CAPITAL}; formulas and report templates name it
 * @param decimals decimals printed; values keep all that were given
 * @param every shortest period in which it is collected
 * @param calendar name of the closing rules it follows
 * @param level kind of body that gives the values, null: any, each its own part
 * @param formula how it is computed from others, null: it is entered
 * @param additive values of several bodies and of several parts may be added
 * @param dimensionIds by what it may be broken down, in the order of forms
 * @param collectorId unit that collects and checks it
 * @param approverId unit whose head approves it
 */
public record Indicator(
        int id,
        String code,
        String name,
        String nameEn,
        String shortName,
        Measure measure,
        Nature nature,
        Direction direction,
        int decimals,
        Period.Span every,
        String calendar,
        @Nullable BodyKind level,
        @Nullable String formula,
        boolean additive,
        String definition,
        List<Integer> dimensionIds,
        @Nullable Long collectorId,
        @Nullable Long approverId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int sortOrder,
        int version) {

    /** How values of several periods go together. The label is the message {@code indicator.nature.NAME}. */
    public enum Nature {
        /** Phát sinh trong kỳ: adds up over time. */
        FLOW,
        /** Thời điểm, lũy kế: a level at a day; the last one of a period counts. */
        STOCK
    }

    /** Which way is good. The label is the message {@code indicator.direction.NAME}. */
    public enum Direction {
        HIGHER,
        LOWER,
        NONE
    }

    public Indicator {
        dimensionIds = List.copyOf(dimensionIds);
    }

    public boolean isComputed() {
        return formula != null;
    }

    /** Maps of indicators are many, and ids differ. */
    @Override
    public int hashCode() {
        return id;
    }
}
