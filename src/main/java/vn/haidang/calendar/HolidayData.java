package vn.haidang.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The dated holidays delivered with the application, read from {@code calendar/holidays.csv}. */
public final class HolidayData {

    private static final String RESOURCE = "/calendar/holidays.csv";
    private static final String HEADER = "from,to,kind,name,citation,certainty";

    private HolidayData() {}

    /** All delivered holidays in the order of the file, oldest first. */
    public static List<Holiday> load() {
        try (InputStream in = HolidayData.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the application");
            }
            return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the six comma-separated columns of {@link #HEADER}; lines that are empty or begin with # are skipped. */
    static List<Holiday> parse(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        if (!HEADER.equals(lines.readLine())) {
            throw new IllegalArgumentException("line 1: expected " + HEADER);
        }
        List<Holiday> holidays = new ArrayList<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                holidays.add(holiday(number, line));
            }
        }
        return List.copyOf(holidays);
    }

    private static Holiday holiday(int number, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("line " + number + ": 6 columns expected, " + cells.length + " found");
        }
        try {
            return new Holiday(
                    LocalDate.parse(cells[0]),
                    LocalDate.parse(cells[1]),
                    HolidayKind.valueOf(cells[2]),
                    cells[3],
                    cells[4],
                    Certainty.valueOf(cells[5]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
