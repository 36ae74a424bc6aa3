package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet whose value others changed since the sheet was made.
 *
 * @param id 0 where it is not kept yet
 * @param point what the sheet would write
 * @param found what stood in the cell
 * @param stands the value that stands, as text; empty where none does
 * @param standsAs what that claims to be, null where none stands
 * @param by who wrote it, as the person may be told
 * @param problem message key of why the sheet's value could not be taken when it was chosen
 * @param choice null: not chosen yet
 */
public record SheetConflict(
        long id,
        int row,
        String place,
        Point point,
        Why why,
        String found,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable String printed,
        @Nullable LocalDate asOf,
        @Nullable Standing standsAs,
        @Nullable Integer standsVersion,
        String stands,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String problem,
        @Nullable Choice choice,
        int version) {

    /** Why somebody has to choose. */
    public enum Why {
        /** The value was changed since the sheet was made. */
        CHANGED,
        /** The value was taken away since. */
        GONE,
        /** The sheet does not say what stood when it was made. */
        UNKNOWN
    }

    /** What somebody chooses. */
    public enum Choice {
        /** Giữ số đang có. */
        KEEP,
        /** Lấy số trong tệp. */
        TAKE
    }

    /** Whether what stood when it was shown stands still. */
    boolean isFresh(@Nullable Observation now) {
        return now == null
                ? standsVersion == null
                : standsVersion != null
                        && standsVersion == now.version()
                        && standsAs == now.point().standing();
    }

    /** With what stands now. */
    SheetConflict beside(@Nullable Observation now, CollectionText text, @Nullable String author) {
        return new SheetConflict(
                id,
                row,
                place,
                point,
                why,
                found,
                value,
                qualifier,
                printed,
                asOf,
                now == null ? null : now.point().standing(),
                now == null ? null : now.version(),
                EntryText.of(now, text),
                author,
                now == null ? null : now.recordedAt(),
                problem,
                choice,
                version);
    }

    SheetConflict because(Why other) {
        return new SheetConflict(
                id,
                row,
                place,
                point,
                other,
                found,
                value,
                qualifier,
                printed,
                asOf,
                standsAs,
                standsVersion,
                stands,
                by,
                at,
                null,
                choice,
                version);
    }

    SheetConflict refused(String key) {
        return new SheetConflict(
                id,
                row,
                place,
                point,
                why,
                found,
                value,
                qualifier,
                printed,
                asOf,
                standsAs,
                standsVersion,
                stands,
                by,
                at,
                key,
                choice,
                version);
    }

    Entry entry() {
        return new Entry(point, value, qualifier, printed, asOf, place, null);
    }
}
