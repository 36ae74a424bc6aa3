package vn.haidang.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found.
 *
 * @param id in its own room
 * @param title first line of a result
 * @param detail second line, may be empty
 * @param body the text that is searched and quoted, may be empty
 * @param address page that shows it
 * @param facets what filters ask for: name of the filter ({@link Filter}) to values, e.g. {@code loai} to "TB" and "Thông báo"
 * @param day of issue, on which it was given; null where it has none
 * @param units every way in which the units it has to do with are called
 * @param readers roles and places that may see it ({@link Readers}), null for everybody who is signed in
 */
public record SearchEntry(
        long id,
        String title,
        String detail,
        String body,
        String address,
        Map<String, List<String>> facets,
        @Nullable LocalDate day,
        List<String> units,
        @Nullable List<String> readers) {}
