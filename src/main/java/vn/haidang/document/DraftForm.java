package vn.haidang.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;
import vn.haidang.reading.Boundary;
import vn.haidang.reading.DeadlineType;
import vn.haidang.reading.Every;
import vn.haidang.text.Span;

/** The editor's form. Deadlines come as parallel lists, one value of each field per deadline; one without a type is left out. */
final class DraftForm {

    /** Stands for all units in the list of leads. */
    static final String ALL_UNITS = "*";

    private final MultiValueMap<String, String> fields;

    private DraftForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    static Draft.Content read(MultiValueMap<String, String> fields, @Nullable String leadPrinted) {
        return new DraftForm(fields).content(leadPrinted);
    }

    private Draft.Content content(@Nullable String leadPrinted) {
        String lead = orEmpty(fields.getFirst("lead"));
        boolean all = lead.equals(ALL_UNITS);
        Long leadId = all || lead.isEmpty() ? null : id(lead);
        String sponsor = orEmpty(fields.getFirst("sponsor"));
        return new Draft.Content(
                orEmpty(fields.getFirst("ref")),
                orEmpty(fields.getFirst("text")),
                all,
                leadId,
                leadPrinted,
                fields.getOrDefault("coUnit", List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .map(DraftForm::id)
                        .filter(unit -> !unit.equals(leadId))
                        .distinct()
                        .toList(),
                orEmpty(fields.getFirst("partners"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                sponsor.isEmpty() ? null : id(sponsor),
                orNull(fields.getFirst("deliverable")),
                orNull(fields.getFirst("reportTo")),
                deadlines());
    }

    private List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        int count = fields.getOrDefault("deadline.type", List.of()).size();
        for (int i = 0; i < count; i++) {
            String type = value("type", i);
            if (!type.isEmpty()) {
                deadlines.add(deadline(DeadlineType.valueOf(type), i));
            }
        }
        return deadlines;
    }

    private Deadline deadline(DeadlineType type, int i) {
        try {
            return new Deadline(
                    value("phrase", i),
                    type,
                    day("date", i),
                    value("time", i).isEmpty() ? null : LocalTime.parse(value("time", i)),
                    value("boundary", i).isEmpty() ? null : Boundary.valueOf(value("boundary", i)),
                    value("every", i).isEmpty() ? null : Every.valueOf(value("every", i)),
                    number("dayOfMonth", i, 31),
                    number("dayOfWeek", i, 7),
                    number("monthOfPeriod", i, 12),
                    day("startsAfter", i),
                    day("endsOn", i),
                    span(value("span", i)));
        } catch (DateTimeException noSuchDay) {
            throw new Refused("document.draft.day");
        }
    }

    private String value(String field, int i) {
        List<String> values = fields.getOrDefault("deadline." + field, List.of());
        return i < values.size() ? orEmpty(values.get(i)) : "";
    }

    private @Nullable LocalDate day(String field, int i) {
        return value(field, i).isEmpty() ? null : LocalDate.parse(value(field, i));
    }

    private @Nullable Integer number(String field, int i, int largest) {
        if (value(field, i).isEmpty()) {
            return null;
        }
        int number = Integer.parseInt(value(field, i));
        if (number < 1 || number > largest) {
            throw new Refused("document.draft.day");
        }
        return number;
    }

    private static @Nullable Span span(String pair) {
        int comma = pair.indexOf(',');
        return comma < 0
                ? null
                : new Span(Integer.parseInt(pair.substring(0, comma)), Integer.parseInt(pair.substring(comma + 1)));
    }

    private static Long id(String value) {
        return Long.valueOf(value);
    }

    private static String orEmpty(@Nullable String value) {
        // browsers send line ends as CR LF
        return value == null ? "" : TextFold.nfc(value.replace("\r\n", "\n")).strip();
    }

    private static @Nullable String orNull(@Nullable String value) {
        String text = orEmpty(value);
        return text.isEmpty() ? null : text;
    }
}
