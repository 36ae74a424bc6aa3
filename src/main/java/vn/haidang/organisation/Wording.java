package vn.haidang.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Messages;

/** The words in which the record of changes and sheets speak: Vietnamese, whatever language the acting person reads. */
@Component
class Wording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    Wording(Messages messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.text(VIETNAMESE, key, arguments);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The fields that differ between two states of a thing. */
    Difference difference() {
        return new Difference();
    }

    /** Collects changed fields for the record. */
    final class Difference {
        private final Map<String, Object> before = new LinkedHashMap<>();
        private final Map<String, Object> after = new LinkedHashMap<>();

        private Difference() {}

        /** @param field message key below {@code audit.field.organisation.} */
        Difference of(String field, @Nullable Object old, @Nullable Object now) {
            if (!Objects.equals(old, now)) {
                put(before, field, old);
                put(after, field, now);
            }
            return this;
        }

        Difference now(String field, @Nullable Object now) {
            return of(field, null, now);
        }

        Difference period(Period old, Period now) {
            return of("validFrom", old.from(), now.from()).of("validTo", old.to(), now.to());
        }

        @Nullable
        Map<String, Object> before() {
            return before.isEmpty() ? null : before;
        }

        @Nullable
        Map<String, Object> after() {
            return after.isEmpty() ? null : after;
        }

        boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }

        private void put(Map<String, Object> to, String field, @Nullable Object value) {
            if (value == null) {
                return;
            }
            to.put(
                    "organisation." + field,
                    switch (value) {
                        case LocalDate day -> day(day);
                        case Boolean yes -> say(yes ? "organisation.yes" : "organisation.no");
                        case UnitKind kind -> say("organisation.kind." + kind);
                        case Rank rank -> say("organisation.rank." + rank);
                        case vn.haidang.platform.Role role -> say("role." + role);
                        default -> String.valueOf(value);
                    });
        }
    }
}
