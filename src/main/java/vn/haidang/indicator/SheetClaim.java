package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** What a row of a sheet claims its figures to be: actual, estimated or expected, and of which day. */
final class SheetClaim {

    private static final Map<String, Standing> WORDS = Map.ofEntries(
            Map.entry("a", Standing.ACTUAL),
            Map.entry("thuc hien", Standing.ACTUAL),
            Map.entry("thuc te", Standing.ACTUAL),
            Map.entry("actual", Standing.ACTUAL),
            Map.entry("e", Standing.ESTIMATE),
            Map.entry("uoc", Standing.ESTIMATE),
            Map.entry("uoc thuc hien", Standing.ESTIMATE),
            Map.entry("uoc tinh", Standing.ESTIMATE),
            Map.entry("estimate", Standing.ESTIMATE),
            Map.entry("f", Standing.FORECAST),
            Map.entry("du kien", Standing.FORECAST),
            Map.entry("du bao", Standing.FORECAST),
            Map.entry("forecast", Standing.FORECAST));

    private SheetClaim() {}

    /** By its name with or without accents, or its letter; empty where it is none. */
    static Optional<Standing> standing(String text) {
        return Optional.ofNullable(
                WORDS.get(TextFold.fold(text).replaceAll("\\s+", " ").strip()));
    }

    /** Message key of what is wrong with the day, null: nothing. Only what is expected can be of a day to come. */
    static @Nullable String problem(LocalDate day, @Nullable Standing standing, LocalDate today) {
        if (day.getYear() < 2000 || day.getYear() > 2099) {
            return "indicator.sheet.dayYear";
        }
        return day.isAfter(today) && standing != Standing.FORECAST ? "indicator.sheet.dayToCome" : null;
    }
}
