package vn.haidang.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into one cell, and what they saw there before.
 *
 * @param shown what stood in the cell when it was read
 * @param version of the value that was shown, null: the cell was empty
 * @param place cell of a sheet it was taken from
 */
record EntryTyped(
        int indicatorId,
        int coordinateId,
        String text,
        String shown,
        @Nullable Integer version,
        Standing standing,
        @Nullable LocalDate asOf,
        @Nullable String place) {

    static String field(int indicatorId, int coordinateId) {
        return indicatorId + "-" + coordinateId;
    }

    String field() {
        return field(indicatorId, coordinateId);
    }

    /**
     * The cell {@code 12-0} of a form that came in: its text is {@code v-12-0}, what was shown {@code o-12-0}, its version {@code n-12-0}, what the
     * line claims to be {@code s-12} and its day {@code d-12}.
     */
    static EntryTyped of(String field, Map<String, String> form) {
        String[] ids = field.split("-");
        if (ids.length != 2) {
            throw new IllegalArgumentException("field " + field);
        }
        String version = form.getOrDefault("n-" + field, "").strip();
        return new EntryTyped(
                Integer.parseInt(ids[0]),
                Integer.parseInt(ids[1]),
                form.getOrDefault("v-" + field, "").strip(),
                form.getOrDefault("o-" + field, "").strip(),
                version.isEmpty() ? null : Integer.valueOf(version),
                standing(form.getOrDefault("s-" + ids[0], "A")),
                day(form.getOrDefault("d-" + ids[0], "")),
                null);
    }

    EntryTyped with(String newText) {
        return new EntryTyped(indicatorId, coordinateId, newText, shown, version, standing, asOf, place);
    }

    private static Standing standing(String code) {
        return code.isBlank() ? Standing.ACTUAL : Standing.of(code);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
