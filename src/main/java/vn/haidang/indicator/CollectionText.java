package vn.haidang.indicator;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Messages;

/** What people call the things of collection: periods, rounds, parts; in the record and in mails always in Vietnamese. */
@Component
class CollectionText {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Messages messages;

    CollectionText(Messages messages) {
        this.messages = messages;
    }

    /** Any message in Vietnamese. */
    String text(String key, Object... arguments) {
        return messages.text(VIETNAMESE, key, arguments);
    }

    /** 6 tháng đầu năm 2023. */
    String period(Period period, Locale language) {
        return messages.text(language, periodKey(period), period.written(), String.valueOf(period.year()));
    }

    String period(Period period) {
        return period(period, VIETNAMESE);
    }

    /** The message that names a period; its arguments are {@link Period#written} and the year. */
    static String periodKey(Period period) {
        return "indicator.collection.period." + period.span()
                + (period.span() == Period.Span.HALF_YEAR ? "." + period.number() : "");
    }

    /** Name of a round for people: the form and its period. */
    String label(CollectionForm form, Period period) {
        return form.name() + " · " + period(period);
    }
}
