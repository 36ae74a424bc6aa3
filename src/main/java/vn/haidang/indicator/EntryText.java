package vn.haidang.indicator;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import org.jspecify.annotations.Nullable;

/** Values as a cell shows them: nothing rounded away, 1.234,5. */
final class EntryText {

    private EntryText() {}

    static String of(BigDecimal value) {
        DecimalFormat format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(CollectionText.VIETNAMESE));
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** With khoảng, trên, gần before it. */
    static String of(@Nullable Observation observation, CollectionText text) {
        if (observation == null) {
            return "";
        }
        Qualifier qualifier = observation.qualifier();
        String number = of(observation.value());
        return qualifier == null ? number : text.text("indicator.qualifier." + qualifier) + " " + number;
    }
}
