package vn.haidang.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** A weekday beside a date that falls on another one: "thứ Hai, ngày 24/9/2024". */
final class WeekdayFindings {

    private static final String[] NAMES = {"Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"};

    private static final String WEEKDAY =
            "(?<![\\p{L}\\d])(thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s+nhật)\\s*[,(]?\\s*(?:ngày\\s+)?";
    private static final Pattern SLASHED =
            Pattern.compile(WEEKDAY + "((\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d\\d))(?![\\d/])");
    private static final Pattern WRITTEN =
            Pattern.compile(WEEKDAY + "((\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+((?:19|20)\\d\\d))(?!\\d)");

    private WeekdayFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        var plain = Letters.plain(paper.text());
        for (var pattern : List.of(SLASHED, WRITTEN)) {
            var match = pattern.matcher(plain);
            while (match.find()) {
                var day = day(match.group(3), match.group(4), match.group(5));
                int said = weekday(match.group(1));
                if (day != null && day.getDayOfWeek().getValue() != said) {
                    var at = new Span(match.start(1), match.end(2));
                    var printed = at.of(paper.text());
                    var right = NAMES[day.getDayOfWeek().getValue() - 1];
                    out.add(FindingText.of(
                            "day-of-week", Verdict.MISMATCH, printed, right, List.of(at), printed, day, right));
                }
            }
        }
    }

    private static int weekday(String words) {
        var last = Letters.folded(words).replaceFirst("^.*\\s", "");
        return switch (last) {
            case "hai", "2" -> 1;
            case "ba", "3" -> 2;
            case "tu", "4" -> 3;
            case "nam", "5" -> 4;
            case "sau", "6" -> 5;
            case "bay", "7" -> 6;
            default -> 7;
        };
    }

    private static @Nullable LocalDate day(String day, String month, String year) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
