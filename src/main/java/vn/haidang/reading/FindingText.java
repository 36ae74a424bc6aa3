package vn.haidang.reading;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Span;

/** Writes findings with the sentences of {@code messages/findings.properties}; the key is {@code findings.<rule>}. */
final class FindingText {

    static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingText() {}

    static Finding of(
            String rule,
            Verdict verdict,
            @Nullable String printed,
            @Nullable String computed,
            List<Span> spans,
            Object... args) {
        return new Finding(rule, verdict, say("findings." + rule, args), printed, computed, spans);
    }

    static String say(String key, Object... args) {
        var pattern = ResourceBundle.getBundle("messages/findings", VIETNAMESE, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, VIETNAMESE)
                .format(Arrays.stream(args)
                        .map(a -> a instanceof LocalDate day ? day(day) : a)
                        .toArray());
    }

    /** 20/03/2023. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "2", "0,5". */
    static String number(double value) {
        var text = String.valueOf(Math.round(value * 100) / 100.0);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).replace('.', ',');
    }

    static List<Span> spans(@Nullable Span... spans) {
        return Arrays.stream(spans).filter(java.util.Objects::nonNull).toList();
    }
}
