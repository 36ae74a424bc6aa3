package vn.haidang.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * One task that a document sets.
 *
 * @param ref the number printed or implied, such as "3.2"
 * @param unit the lead as printed, "*" for every unit (each answers for itself), null when nobody is named
 * @param unitCode the lead's code when a directory was given and knows it
 * @param coUnits units of the same authority that take part
 * @param coUnitCodes codes of those co-units that the directory knows
 * @param partners bodies outside the authority that take part
 * @param text exactly the words at {@code span}
 * @param confidence 0 to 1; below 0.8 somebody should look
 */
public record TaskReading(
        String ref,
        @Nullable String unit,
        @Nullable String unitCode,
        List<String> coUnits,
        List<String> coUnitCodes,
        List<String> partners,
        String text,
        @Nullable String deliverable,
        @Nullable String reportTo,
        List<DeadlineReading> deadlines,
        double confidence,
        List<Doubt> doubts,
        Span span) {

    /** Stands in {@link #unit()} for every unit. */
    public static final String EVERY_UNIT = "*";
}
