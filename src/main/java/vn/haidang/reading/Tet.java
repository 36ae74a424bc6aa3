package vn.haidang.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first day of the lunar year (mồng một Tết) by the Vietnamese calendar, which counts new moons at the meridian 105° east
 * (Quyết định 121/CP of 8/8/1967). In 2007 and 2030 it is a day before the Chinese one.
 */
final class Tet {

    private static final int FIRST_YEAR = 2000;

    /** Month and day of each year from 2000 to 2050. */
    private static final int[] DAYS = {
        205, 124, 212, 201, 122, 209, 129, 217, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212,
        201, 122, 210, 129, 217, 206, 126, 213, 202, 123, 211, 131, 219, 208, 128, 215, 204, 124, 212, 201, 122, 210,
        130, 217, 206, 126, 214, 202, 123
    };

    private static final String[] STEMS = {"canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ"};
    private static final String[] BRANCHES = {
        "thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi"
    };

    private Tet() {}

    /** The day in a solar year, or null outside 2000 to 2050. */
    static @Nullable LocalDate of(int year) {
        int at = year - FIRST_YEAR;
        return at < 0 || at >= DAYS.length ? null : LocalDate.of(year, DAYS[at] / 100, DAYS[at] % 100);
    }

    /** The first Tết on or after a day. */
    static @Nullable LocalDate next(LocalDate day) {
        var tet = of(day.getYear());
        return tet != null && tet.isBefore(day) ? of(day.getYear() + 1) : tet;
    }

    /** The year from 2000 on that bears a name of the sexagenary cycle such as "Ất Tỵ", or 0. */
    static int year(String stem, String branch) {
        for (int year = FIRST_YEAR; year < FIRST_YEAR + DAYS.length; year++) {
            var named = BRANCHES[year % 12];
            boolean branchFits = named.equals(branch)
                    || (named.equals("tỵ") && branch.equals("tị"))
                    || (named.equals("tý") && branch.equals("tí"))
                    || (named.equals("mão") && branch.equals("mẹo"));
            if (STEMS[year % 10].equals(stem) && branchFits) {
                return year;
            }
        }
        return 0;
    }
}
