package vn.haidang.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Sentences for people at a terminal, from {@code messages/<room>.properties}: Vietnamese, or English where the terminal's language is
 * English. Patterns are {@link MessageFormat} when arguments are given, plain text otherwise.
 */
public final class ConsoleText {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private ConsoleText(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The messages of a room in the language of this terminal. */
    public static ConsoleText of(String room) {
        return of(room, locale(System.getenv()));
    }

    /** The messages of a room in the language asked for. */
    public static ConsoleText of(String room, Locale locale) {
        return new ConsoleText(ResourceBundle.getBundle("messages." + room, locale, NO_FALLBACK), locale);
    }

    /** The messages of another room in the same language. */
    public ConsoleText room(String room) {
        return of(room, locale);
    }

    /** The text of a key. A key that is missing is a mistake of the programmer and fails. */
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** English when the first of LC_ALL, LC_MESSAGES and LANG that is set begins with "en"; otherwise Vietnamese. */
    static Locale locale(Map<String, String> environment) {
        boolean english = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("en"))
                .isPresent();
        return english ? Locale.ENGLISH : Locale.of("vi");
    }
}
