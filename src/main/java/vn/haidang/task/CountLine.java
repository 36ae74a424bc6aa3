package vn.haidang.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of the six classes, each number opening its list.
 *
 * @param name what the line is about
 * @param query address parameters that mean it, for the list
 */
public record CountLine(String name, String query, SixClasses classes) {

    public static CountLine of(
            String name, SixClasses classes, @Nullable LocalDate asOf, @Nullable String unit, @Nullable String source) {
        StringBuilder query = new StringBuilder();
        append(query, "asOf", asOf);
        append(query, "unit", unit);
        append(query, "source", source);
        return new CountLine(name, query.toString(), classes);
    }

    private static void append(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** Address of the list of a class or group of classes. */
    public String list(String classes) {
        return "/tasks?class=" + classes + query;
    }
}
