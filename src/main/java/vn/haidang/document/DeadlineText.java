package vn.haidang.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Messages;
import vn.haidang.reading.Boundary;
import vn.haidang.reading.Every;

/** A deadline in words, as it was understood. */
@Component
class DeadlineText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    DeadlineText(Messages messages) {
        this.messages = messages;
    }

    /** E.g. "trước ngày 27/12/2024", "hằng tháng, trước ngày 25". */
    String of(Deadline deadline, Locale language) {
        Deadline whole = deadline.normalised();
        String words = switch (whole.type()) {
            case DATE -> dated(whole, language);
            case PERIOD -> text(language, "period", day(whole.date()));
            case EVENT ->
                whole.date() == null ? text(language, "event") : text(language, "eventOn", dated(whole, language));
            case RECURRING -> recurring(whole, language);
        };
        return whole.time() == null
                ? words
                : text(language, "at", words, whole.time().toString());
    }

    private String dated(Deadline deadline, Locale language) {
        Boundary boundary = deadline.boundary() == null ? Boundary.BY : deadline.boundary();
        return text(language, "boundary." + boundary, day(deadline.date()));
    }

    private String recurring(Deadline deadline, Locale language) {
        Every every = deadline.every();
        if (every == null) {
            return text(language, "everyUnknown");
        }
        StringBuilder words = new StringBuilder(text(language, "every." + every));
        String boundary = deadline.boundary() == null
                ? Boundary.BY.name()
                : deadline.boundary().name();
        if (deadline.dayOfWeek() != null) {
            words.append(", ")
                    .append(text(language, "weekday." + boundary, text(language, "day." + deadline.dayOfWeek())));
        }
        if (deadline.dayOfMonth() != null) {
            words.append(", ").append(text(language, "monthday." + boundary, String.valueOf(deadline.dayOfMonth())));
        }
        if (deadline.monthOfPeriod() != null) {
            words.append(", ").append(text(language, "month", String.valueOf(deadline.monthOfPeriod())));
        }
        if (deadline.startsAfter() != null) {
            words.append(", ").append(text(language, "startsAfter", day(deadline.startsAfter())));
        }
        if (deadline.endsOn() != null) {
            words.append(", ").append(text(language, "endsOn", day(deadline.endsOn())));
        }
        return words.toString();
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.text(language, "document.deadline." + key, arguments);
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "?" : DAY.format(day);
    }
}
