package vn.haidang.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * A day as somebody wrote it in a cell.
 *
 * @param day null where nothing is written, or words for "none"
 * @param problem message below {@code task.city.problem.} where it is no day
 */
record CityDay(@Nullable LocalDate day, @Nullable String problem) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})(?:[ T].*)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern NONE =
            Pattern.compile("|-+|/|x|0|khong|khong (co )?(thoi )?han|thuong xuyen|none|no deadline");

    /** What spreadsheets count days from, and the years between which a bare number is taken for a day. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2099;

    private static final CityDay NO_DAY = new CityDay(null, "NOT_A_DAY");
    private static final CityDay NOT_IN_CALENDAR = new CityDay(null, "NOT_IN_CALENDAR");

    /** Reads 7/6/2023, 07.06.2023, 07-06-23, 2023-06-07, a spreadsheet's number of a day, and words for none. */
    static CityDay of(String written) {
        String text = written.strip();
        if (NONE.matcher(TextFold.fold(text)).matches()) {
            return new CityDay(null, null);
        }
        Matcher day = WRITTEN.matcher(text);
        if (day.matches()) {
            int year = Integer.parseInt(day.group(3));
            return at(year < 100 ? 2000 + year : year, day.group(2), day.group(1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return at(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3));
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            LocalDate found = EPOCH.plusDays(Integer.parseInt(serial.group(1)));
            return found.getYear() >= EARLIEST && found.getYear() <= LATEST ? new CityDay(found, null) : NO_DAY;
        }
        return NO_DAY;
    }

    private static CityDay at(int year, String month, String day) {
        try {
            LocalDate found = LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
            return year >= EARLIEST && year <= LATEST ? new CityDay(found, null) : NOT_IN_CALENDAR;
        } catch (DateTimeException e) {
            return NOT_IN_CALENDAR;
        }
    }
}
