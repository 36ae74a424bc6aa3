package vn.haidang.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Text for people, by key. {@code messages/<room>.properties} holds the Vietnamese, {@code <room>_en.properties} the English. Where English lacks a
 * key the Vietnamese is shown; where both lack it, the key.
 */
@Component
public class Messages {

    private static final Locale ENGLISH = Locale.ENGLISH;

    private final Map<String, String> vietnamese = new ConcurrentHashMap<>();
    private final Map<String, String> english = new ConcurrentHashMap<>();

    public Messages() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
                load(file, isEnglish ? english : vietnamese);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Resource file, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, value) -> into.put((String) key, (String) value));
    }

    /**
     * @param arguments fill {@code {0}}, {@code {1}} …; numbers and dates are given as text already formatted for people
     */
    public String text(Locale language, String key, Object... arguments) {
        String pattern = language.getLanguage().equals(ENGLISH.getLanguage())
                ? english.getOrDefault(key, vietnamese.getOrDefault(key, key))
                : vietnamese.getOrDefault(key, key);
        return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, language).format(arguments);
    }

    public boolean has(String key) {
        return vietnamese.containsKey(key);
    }
}
