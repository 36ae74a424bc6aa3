package vn.haidang.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values as a cell shows them: nothing rounded away, 1.234,5. */
final class EntryText {

    private EntryText() {}

    static String of(BigDecimal value) {
        return FigureText.grouped(value.signum() == 0 ? BigDecimal.ZERO : plain(value), false);
    }

    /** With khoảng, trên, gần before it. */
    static String of(@Nullable Observation observation, CollectionText text) {
        return observation == null ? "" : of(observation.value(), observation.qualifier(), text);
    }

    static String of(BigDecimal value, @Nullable Qualifier qualifier, CollectionText text) {
        String number = of(value);
        return qualifier == null ? number : text.text("indicator.qualifier." + qualifier) + " " + number;
    }

    /** So that it can be read in one way only, whatever stands beside: no marks between thousands, never just three decimals. */
    static String sure(BigDecimal value) {
        BigDecimal plain = plain(value);
        return (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString().replace('.', ',');
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
