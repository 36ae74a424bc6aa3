package vn.haidang.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.platform.TextFold;

/** Finds the day of the meeting or inspection on which a paper without a date of its own gave its tasks. */
final class AssignedDay {

    /** How far into the text the opening sentences reach. */
    private static final int OPENING = 4000;

    /** In folded text: 23/12/2024, 23-12-2024, 23.12.2024, 23 thang 12 nam 2024. */
    private static final Pattern DAY = Pattern.compile(
            "ngay\\s+(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+thang\\s+)(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+nam\\s+)(\\d{4})");

    /** What takes place on such a day; a day beside "so … ngay" is that of a cited paper. */
    private static final Pattern OCCASION =
            Pattern.compile("\\b(hop|giao ban|hoi nghi|hoi y|lam viec|kiem tra|doi thoai|buoi|phien)\\b");

    private static final Pattern CITED = Pattern.compile("\\bso\\s+[0-9a-z/.-]+\\s*$");

    private AssignedDay() {}

    static Optional<LocalDate> ofMeeting(String body) {
        String opening = TextFold.fold(body.substring(0, Math.min(body.length(), OPENING)));
        for (String paragraph : opening.split("\n")) {
            if (OCCASION.matcher(paragraph).find()) {
                Matcher day = DAY.matcher(paragraph);
                while (day.find()) {
                    if (!CITED.matcher(paragraph.substring(0, day.start())).find()) {
                        return date(day);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
