package vn.haidang.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.haidang.calendar.Rolling;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;

/** A form as somebody typed it: what can be read is read, what cannot says so; nothing typed is lost. */
final class CollectionFormTyped {

    private static final int LONGEST_NAME = 200;

    private final MultiValueMap<String, String> typed;

    CollectionFormTyped(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** @throws Refused saying what is wrong */
    CollectionForm read(long id) {
        Integer days = whole("daysAfter");
        Integer day = whole("dayOfMonth");
        if ((days == null) == (day == null)
                || days != null && (days < 0 || days > 366)
                || day != null && (day < 1 || day > 31)) {
            throw new Refused("indicator.collection.form.due");
        }
        Integer months = whole("monthsAfter");
        String name = TextFold.nfc(text("name")).strip();
        return new CollectionForm(
                id,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                TextFold.nfc(text("note")).strip(),
                Period.Span.valueOf(text("every")),
                text("calendar"),
                new DueRule(
                        days,
                        day,
                        months == null ? 0 : Math.min(Math.max(months, 0), 12),
                        Rolling.valueOf(text("rolling"))),
                typed.containsKey("automatic"),
                text("collector").isBlank() ? null : Long.valueOf(text("collector")),
                all("kinds").stream().map(BodyKind::valueOf).toList(),
                all("bodies").stream().map(Integer::valueOf).toList(),
                rows(),
                date("validFrom"),
                date("validTo"),
                text("version").isBlank() ? 0 : Integer.parseInt(text("version")));
    }

    /** The same with whatever cannot be read left out, to show the form again. */
    CollectionForm shown(long id) {
        if ((text("daysAfter").isBlank()) == (text("dayOfMonth").isBlank())) {
            typed.set("daysAfter", text("daysAfter").isBlank() ? "0" : text("daysAfter"));
            typed.remove("dayOfMonth");
        }
        try {
            return read(id);
        } catch (Refused unreadable) {
            typed.set("daysAfter", "0");
            typed.remove("dayOfMonth");
            return read(id);
        }
    }

    /** {@code 12} or {@code 12:3}, an indicator and its breakdown. */
    private List<CollectionForm.Row> rows() {
        List<CollectionForm.Row> rows = new ArrayList<>();
        for (String row : all("rows")) {
            if (!row.isBlank()) {
                String[] parts = row.split(":");
                rows.add(new CollectionForm.Row(
                        Integer.parseInt(parts[0]), parts.length > 1 ? Integer.valueOf(parts[1]) : null));
            }
        }
        return rows;
    }

    private List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    private String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private @Nullable Integer whole(String name) {
        String value = text(name).strip();
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,4}")) {
            throw new Refused("indicator.collection.form.due");
        }
        return Integer.valueOf(value);
    }

    private @Nullable LocalDate date(String name) {
        try {
            return text(name).isBlank() ? null : LocalDate.parse(text(name).strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
