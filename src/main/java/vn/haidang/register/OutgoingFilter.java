package vn.haidang.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.haidang.platform.TextFold;

/**
 * Which outgoing documents a list shows, as the address says it. Null means: whatever.
 *
 * @param state name of a state, or {@link #OPEN}
 * @param kind code of the kind
 * @param unit id of the drafting unit
 * @param from first day of the document
 * @param late only what should be out by now
 */
public record OutgoingFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String kind,
        @Nullable Long unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean late) {

    /** Everything somebody still has to do something with. */
    public static final String OPEN = "OPEN";

    /** @throws IllegalArgumentException where a value makes no sense */
    static OutgoingFilter of(MultiValueMap<String, String> parameters) {
        String state = text(parameters, "state");
        if (state != null && !state.equals(OPEN)) {
            OutgoingState.valueOf(state);
        }
        String unit = text(parameters, "unit");
        return new OutgoingFilter(
                text(parameters, "q"),
                state,
                text(parameters, "kind"),
                unit == null ? null : Long.valueOf(unit),
                day(text(parameters, "from")),
                day(text(parameters, "to")),
                text(parameters, "late") != null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("not a day: " + text, e);
        }
    }

    private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank()
                ? null
                : TextFold.nfc(value.strip().replace("\u0000", ""));
    }

    public boolean shows(@Nullable String other) {
        return java.util.Objects.equals(state, other);
    }

    /** The query part of an address that means the same, without question mark. */
    public String query() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("q", q);
        values.put("state", state);
        values.put("kind", kind);
        values.put("unit", unit);
        values.put("from", from);
        values.put("to", to);
        values.put("late", late ? "1" : null);
        StringJoiner query = new StringJoiner("&");
        values.forEach((name, value) -> {
            if (value != null) {
                query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
