package vn.haidang.indicator;

import java.util.Collection;

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
        return year < FIRST_YEAR || year > LAST_YEAR ? WHOLE : WHOLE + "_" + year;
    }
}
