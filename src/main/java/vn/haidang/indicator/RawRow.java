package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A row of an import as a program writes it, not looked up yet.
 *
 * @param line where it stands, from 1
 * @param readable whether it was what its format says
 * @param part {@code SEX=F;AGE=U25} in any order, null or empty for the whole
 * @param hasValue whether it says anything of the value; nothing said is not the same as none
 * @param value plain number with a point, null: takes a draft back
 */
record RawRow(
        long line,
        boolean readable,
        @Nullable String indicator,
        @Nullable String body,
        @Nullable String period,
        @Nullable String part,
        @Nullable String standing,
        boolean hasValue,
        @Nullable String value,
        @Nullable String qualifier,
        @Nullable String printed,
        @Nullable String asOf,
        @Nullable String place,
        @Nullable String version) {

    static RawRow unreadable(long line) {
        return new RawRow(line, false, null, null, null, null, null, false, null, null, null, null, null, null);
    }
}
