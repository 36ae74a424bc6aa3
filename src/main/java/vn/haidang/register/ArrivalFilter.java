package vn.haidang.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents that came in a list shows, as the address says it. Null means: whatever.
 *
 * @param q words in subject, number, symbol, kind, signer or sender; accents do not matter
 * @param state null: all; {@code open} in the address: all that somebody still has to do with
 * @param unit code of a unit that has it
 * @param from first day of arrival
 */
public record ArrivalFilter(
        String q,
        @Nullable Integer year,
        @Nullable ArrivalState state,
        boolean openOnly,
        @Nullable Urgency urgency,
        @Nullable Long sender,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final String OPEN = "open";

    /** @throws IllegalArgumentException where a value makes no sense */
    static ArrivalFilter of(Map<String, String> address) {
        String state = text(address, "state");
        boolean open = OPEN.equals(state);
        String urgency = text(address, "urgency");
        String year = text(address, "year");
        String sender = text(address, "sender");
        return new ArrivalFilter(
                address.getOrDefault("q", "").strip(),
                year == null ? null : Integer.valueOf(year),
                open || state == null ? null : ArrivalState.valueOf(state.toUpperCase(Locale.ROOT)),
                open,
                urgency == null ? null : Urgency.valueOf(urgency.toUpperCase(Locale.ROOT)),
                sender == null ? null : Long.valueOf(sender),
                text(address, "unit"),
                day(address, "from"),
                day(address, "to"));
    }

    public String stateWord() {
        return openOnly ? OPEN : state == null ? "" : state.name();
    }

    /** The same for an address, without a question mark. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", q);
        add(parts, "year", year);
        add(parts, "state", stateWord());
        add(parts, "urgency", urgency);
        add(parts, "sender", sender);
        add(parts, "unit", unit);
        add(parts, "from", from);
        add(parts, "to", to);
        return String.join("&", parts);
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String text(Map<String, String> address, String name) {
        String value = address.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable LocalDate day(Map<String, String> address, String name) {
        String value = text(address, name);
        return value == null ? null : LocalDate.parse(value);
    }
}
