package vn.haidang.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table that holds values: that of a year where all are of one, which PostgreSQL plans far quicker than the whole with its thirty parts. */
final class Partition {

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2045;
    private static final String WHOLE = "indicator.observations";

    private Partition() {}

    static String holding(Collection<Point> points) {
        int year = 0;
        for (Point point : points) {
            if (year != 0 && point.period().year() != year) {
                return WHOLE;
            }
            year = point.period().year();
        }
        return year == 0 ? WHOLE : of(year);
    }

    private static String of(int year) {
        return WHOLE + (year < FIRST_YEAR || year > LAST_YEAR ? "_other" : "_" + year);
    }

    /** Things by the table that holds their points, in the order of tables: who writes to several takes them in that order. */
    static <T> Map<String, List<T>> split(Collection<T> things, Function<T, Point> point) {
        return things.stream()
                .collect(Collectors.groupingBy(
                        thing -> of(point.apply(thing).period().year()), TreeMap::new, Collectors.toList()));
    }
}
