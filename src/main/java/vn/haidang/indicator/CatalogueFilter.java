package vn.haidang.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * What is asked of the list of indicators.
 *
 * @param words in code, names or definition, accents aside
 * @param collector unit that collects, null: any
 * @param kind null: any that is not ended
 */
public record CatalogueFilter(
        String words, @Nullable Long collector, @Nullable Kind kind) {

    /** The label is the message {@code indicator.catalogue.kind.NAME}. */
    public enum Kind {
        ENTERED,
        COMPUTED,
        ENDED
    }

    /** Whether all that is not ended is asked for. */
    public boolean isEmpty() {
        return words.isBlank() && collector == null && kind == null;
    }

    boolean takes(Indicator indicator, LocalDate today) {
        boolean ended = indicator.validTo() != null && indicator.validTo().isBefore(today);
        boolean ofKind = switch (kind) {
            case null -> !ended;
            case ENTERED -> !ended && !indicator.isComputed();
            case COMPUTED -> !ended && indicator.isComputed();
            case ENDED -> ended;
        };
        return ofKind && (collector == null || collector.equals(indicator.collectorId())) && hasWords(indicator);
    }

    private boolean hasWords(Indicator indicator) {
        String text = TextFold.fold(String.join(
                " ",
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                indicator.shortName(),
                indicator.definition()));
        for (String word : TextFold.fold(words).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
