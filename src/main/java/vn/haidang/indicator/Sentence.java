package vn.haidang.indicator;

import java.util.List;
import java.util.Locale;
import vn.haidang.platform.Messages;

/**
 * What is to be said, in no language yet.
 *
 * @param arguments numbers and names as text; a {@link Period} is named, another sentence said in the reader's language
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public String text(Messages messages, Locale language) {
        return text((message, filled) -> messages.text(language, message, filled));
    }

    /** In the language of whatever finds text by key. */
    public String text(BoardText.Words words) {
        Object[] filled = arguments.stream()
                .map(argument -> switch (argument) {
                    case Period period -> name(period, words);
                    case Sentence sentence -> sentence.text(words);
                    default -> argument;
                })
                .toArray();
        return words.t(key, filled);
    }

    /** A period as people say it: quý 2/2023, 6 tháng đầu năm 2023. */
    static String name(Period period, Messages messages, Locale language) {
        return name(period, (message, filled) -> messages.text(language, message, filled));
    }

    private static String name(Period period, BoardText.Words words) {
        String half = period.span() == Period.Span.HALF_YEAR ? "." + period.number() : "";
        return words.t(
                "indicator.check.period." + period.span() + half, period.written(), String.valueOf(period.year()));
    }
}
