package vn.haidang.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * What was typed into one of the forms of a body, and what is wrong with it.
 *
 * @param which {@code names}, {@code parent}, {@code top}, {@code merger}, {@code end}, {@code new}; empty: none was sent
 * @param problem null where nothing is wrong
 * @param stale somebody else saved in between
 */
public record BodyForm(
        String which, Map<String, String> typed, @Nullable BodyRefused problem, boolean stale) {

    static final BodyForm NONE = new BodyForm("", Map.of(), null, false);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    public boolean is(String form) {
        return which.equals(form);
    }

    /** As typed into a form, empty where it is another form's. */
    public String value(String form, String field) {
        return is(form) ? raw(field) : "";
    }

    /** Message key of what is wrong with a field, null where it is right. */
    public @Nullable String problem(String form, String field) {
        return is(form) && problem != null && problem.field().equals(field) ? problem.key() : null;
    }

    public Object[] arguments() {
        return problem == null ? new Object[0] : problem.arguments();
    }

    BodyForm refused(BodyRefused because) {
        return new BodyForm(which, typed, because, false);
    }

    BodyForm overtaken() {
        return new BodyForm(which, typed, null, true);
    }

    String raw(String field) {
        return TextFold.nfc(typed.getOrDefault(field, "")).strip().replaceAll("\\s+", " ");
    }

    String text(String field) {
        if (raw(field).isEmpty()) {
            throw new BodyRefused(field, "indicator.bodies.missing");
        }
        return raw(field);
    }

    @Nullable
    String optional(String field) {
        return raw(field).isEmpty() ? null : raw(field);
    }

    LocalDate day(String field) {
        LocalDate day = dayOf(text(field));
        if (day == null) {
            throw new BodyRefused(field, "indicator.bodies.notADay", raw(field));
        }
        return day;
    }

    @Nullable
    LocalDate optionalDay(String field) {
        return raw(field).isEmpty() ? null : day(field);
    }

    int version() {
        return raw("version").matches("\\d{1,9}") ? Integer.parseInt(raw("version")) : -1;
    }

    /** As the browser's date field sends it, or as people write it; null for anything else. */
    static @Nullable LocalDate dayOf(String typed) {
        try {
            LocalDate day = typed.indexOf('/') > 0 ? LocalDate.parse(typed, DAY) : LocalDate.parse(typed);
            return day.getYear() >= 1900 && day.getYear() <= 2200 ? day : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
