package vn.haidang.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * What somebody typed into a form or a row of a sheet. Problems are collected while values are taken; {@link #check()} refuses them together, and
 * until then the values of wrong fields are placeholders.
 */
final class Typed {

    static final String VERSION = "version";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> values;
    private final List<Form.Problem> problems = new ArrayList<>();

    Typed(Map<String, String> values) {
        this.values = values;
    }

    /** As typed, in NFC, with single blanks; empty where there is nothing. */
    String raw(String field) {
        return TextFold.nfc(values.getOrDefault(field, "")).strip().replaceAll("\\s+", " ");
    }

    /** Whether the form had the field at all. */
    boolean has(String field) {
        return values.containsKey(field);
    }

    /** Exactly as typed, for passwords. */
    String secret(String field) {
        return TextFold.nfc(values.getOrDefault(field, ""));
    }

    String text(String field, int longest) {
        String value = raw(field);
        if (value.isEmpty()) {
            refuse(field, "organisation.form.missing");
        } else if (value.length() > longest) {
            refuse(field, "organisation.form.tooLong", String.valueOf(longest));
        }
        return value;
    }

    @Nullable
    String optional(String field, int longest) {
        return raw(field).isEmpty() ? null : text(field, longest);
    }

    /** A day as the browser's date field sends it, or as people write it: 5/1/2025. */
    @Nullable
    LocalDate day(String field) {
        String value = raw(field);
        if (value.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = value.indexOf('/') > 0 ? LocalDate.parse(value, DAY) : LocalDate.parse(value);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        refuse(field, "organisation.form.notADay", value);
        return null;
    }

    LocalDate requiredDay(String field) {
        boolean missing = raw(field).isEmpty();
        LocalDate day = day(field);
        if (missing) {
            refuse(field, "organisation.form.missing");
        }
        return day == null ? LocalDate.EPOCH : day;
    }

    Period period(String first, String last) {
        Period period = new Period(day(first), day(last));
        if (period.isReversed()) {
            refuse(last, "organisation.form.reversed");
            return Period.ALWAYS;
        }
        return period;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        String value = raw(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        refuse(field, value.isEmpty() ? "organisation.form.missing" : "organisation.form.unknown");
        return type.getEnumConstants()[0];
    }

    /** @return 0 where nothing was chosen */
    long id(String field) {
        try {
            return raw(field).isEmpty() ? 0 : Long.parseLong(raw(field));
        } catch (NumberFormatException e) {
            refuse(field, "organisation.form.unknown");
            return 0;
        }
    }

    long requiredId(String field) {
        if (raw(field).isEmpty()) {
            refuse(field, "organisation.form.missing");
        }
        return id(field);
    }

    boolean checked(String field) {
        return !raw(field).isEmpty();
    }

    /** The version of the thing when the form was shown. */
    int version() {
        return (int) id(VERSION);
    }

    void refuse(String field, String key, Object... arguments) {
        problems.add(new Form.Problem(field, key, arguments));
    }

    List<Form.Problem> problems() {
        return List.copyOf(problems);
    }

    /** @throws FormRefused where something is wrong */
    void check() {
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }
}
