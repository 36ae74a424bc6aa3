package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A row of an import as a program writes it, not looked up yet.
 *
 * @param line where it stands, from 1
 * @param broken why it cannot be looked up at all, null where it can
 * @param part {@code SEX=F;AGE=U25} in any order, null or empty for the whole
 * @param hasValue whether it says anything of the value; nothing said is not the same as none
 * @param value plain number with a point, null: takes a draft back
 * @param unit code of the unit the value is in, where the row says it; it must then be the indicator's
 */
record RawRow(
        long line,
        @Nullable Refusal broken,
        @Nullable String indicator,
        @Nullable String body,
        @Nullable String period,
        @Nullable String part,
        @Nullable String standing,
        boolean hasValue,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String printed,
        @Nullable String asOf,
        @Nullable String place,
        @Nullable String version) {

    static RawRow unreadable(long line) {
        return broken(line, Refusal.UNREADABLE_ROW);
    }

    static RawRow broken(long line, Refusal refusal) {
        return new RawRow(line, refusal, null, null, null, null, null, false, null, null, null, null, null, null, null);
    }
}
