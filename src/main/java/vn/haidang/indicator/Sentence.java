package vn.haidang.indicator;

import java.util.List;
import java.util.Locale;
import vn.haidang.platform.Messages;

/**
 * What is to be said, in no language yet.
 *
 * @param arguments numbers and names as text; a {@link Period} is named in the reader's language
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public String text(Messages messages, Locale language) {
        Object[] filled = arguments.stream()
                .map(argument -> argument instanceof Period period ? name(period, messages, language) : argument)
                .toArray();
        return messages.text(language, key, filled);
    }

    /** A period as people say it: quý 2/2023, 6 tháng đầu năm 2023. */
    public static String name(Period period, Messages messages, Locale language) {
        return messages.text(
                language,
                "indicator.check.period." + period.span()
                        + (period.span() == Period.Span.HALF_YEAR ? "." + period.number() : ""),
                String.valueOf(period.number()),
                String.valueOf(period.year()));
    }
}
