package vn.haidang.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words that reports are made of, and those of the language of their templates: {@code messages/report-words.properties}. */
final class ReportWords {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages/report-words",
            VIETNAMESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ReportWords() {}

    /** @throws MissingResourceException where there is none of that key */
    static String say(String key, Object... arguments) {
        String pattern = WORDS.getString("report.words." + key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, VIETNAMESE).format(arguments);
    }

    /** Whether a word of a template is this one of the language. */
    static boolean is(String key, String word) {
        return word.equalsIgnoreCase(say("key." + key));
    }
}
