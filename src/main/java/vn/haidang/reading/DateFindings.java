package vn.haidang.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Days and years that cannot be: 31/02, "20219-2025", "giai đoạn 2025-2021", results of a year to come. */
final class DateFindings {

    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.,-])(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?![\\d/-]|[.,]\\d)");
    private static final Pattern WRITTEN =
            Pattern.compile("ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("ngày\\s+(\\d{1,2})/(\\d{1,2})(?![\\d/-]|\\.\\d)");
    private static final Pattern LONG_YEAR = Pattern.compile(
            "(?<![\\d.,/-])((?:19|20)\\d{3})\\s*-\\s*((?:19|20)\\d{2,3})(?![\\d/]|[.,]\\d)|(?<![\\d.,/-])((?:19|20)\\d{2})\\s*-\\s*((?:19|20)\\d{3})(?![\\d/]|[.,]\\d)");
    private static final Pattern SPAN_OF_YEARS = Pattern.compile(
            "(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|năm học|khóa)\\s+(?:từ\\s+(?:năm\\s+)?)?((?:19|20)\\d\\d)\\s*(?:-|đến(?: năm)?)\\s*((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern RESULTS = Pattern.compile(
            "(?:báo cáo|tổng kết|tổng hợp|đánh giá)[^.;]{0,40}?kết quả([^.;]{0,120}?)năm\\s+(20\\d\\d)(?!\\d)");
    private static final Pattern TO_COME = Pattern.compile(
            "kế hoạch|dự kiến|dự báo|phương hướng|chương trình|mục tiêu|đề xuất|phấn đấu|chỉ tiêu|nhiệm vụ");

    private DateFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        var plain = Letters.plain(paper.text());
        longYears(paper, plain, out);
        if (paper.readable()) {
            impossible(paper, plain, out);
            reversed(paper, plain, out);
            results(paper, out);
        }
    }

    private static void impossible(CheckedPaper paper, String plain, List<Finding> out) {
        var slashed = SLASHED.matcher(plain);
        while (slashed.find()) {
            boolean dated = slashed.group(2).equals("/") || isDay(plain, slashed.start());
            if (dated) {
                day(paper, slashed.start(), slashed.end(), slashed.group(1), slashed.group(3), slashed.group(4), out);
            }
        }
        var written = WRITTEN.matcher(plain);
        while (written.find()) {
            day(paper, written.start(1), written.end(), written.group(1), written.group(2), written.group(3), out);
        }
        var without = WITHOUT_YEAR.matcher(plain);
        while (without.find()) {
            day(paper, without.start(1), without.end(), without.group(1), without.group(2), "2024", out);
        }
    }

    private static boolean isDay(String plain, int at) {
        return plain.substring(Math.max(0, at - 6), at).contains("ngày");
    }

    private static void day(
            CheckedPaper paper, int from, int to, String day, String month, String year, List<Finding> out) {
        int d = Integer.parseInt(day);
        int m = Integer.parseInt(month);
        int y = Integer.parseInt(year);
        if (isDay(d, m, y)) {
            return;
        }
        var at = new Span(from, to);
        var printed = at.of(paper.text());
        if (m >= 1 && m <= 12 && d >= 1 && d <= 31) {
            var last = FindingText.day(YearMonth.of(y, m).atEndOfMonth());
            out.add(FindingText.of(
                    "no-such-day",
                    Verdict.MISMATCH,
                    printed,
                    last,
                    List.of(at),
                    printed,
                    m,
                    YearMonth.of(y, m).lengthOfMonth()));
        } else if (m > 12 && d <= 12 && m <= 31) {
            out.add(FindingText.of("month-and-day-changed", Verdict.MISMATCH, printed, null, List.of(at), printed));
        } else {
            out.add(FindingText.of("no-such-date", Verdict.MISMATCH, printed, null, List.of(at), printed));
        }
    }

    private static boolean isDay(int day, int month, int year) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A year of five digits in a span of years. */
    private static void longYears(CheckedPaper paper, String plain, List<Finding> out) {
        var match = LONG_YEAR.matcher(plain);
        while (match.find()) {
            var at = new Span(match.start(), match.end());
            var printed = at.of(paper.text());
            var wrong = match.group(1) != null ? match.group(1) : match.group(4);
            if (isSpanOfYears(plain, match.start())) {
                out.add(FindingText.of(
                        "year-of-five-digits", Verdict.STRUCTURE, printed, null, List.of(at), printed, wrong));
            }
        }
    }

    private static boolean isSpanOfYears(String plain, int at) {
        return Letters.folded(plain.substring(Math.max(0, at - 20), at))
                .matches("(?s).*(?:giai doan|nhiem ky|nam|tu)\\s*$");
    }

    private static void reversed(CheckedPaper paper, String plain, List<Finding> out) {
        var match = SPAN_OF_YEARS.matcher(plain);
        while (match.find()) {
            int first = Integer.parseInt(match.group(1));
            int last = Integer.parseInt(match.group(2));
            if (last < first) {
                var at = new Span(match.start(1), match.end(2));
                var printed = at.of(paper.text());
                out.add(FindingText.of(
                        "years-reversed", Verdict.MISMATCH, printed, last + "-" + first, List.of(at), printed));
            }
        }
    }

    /** A task to report the results of a year that has not begun, with no day that lies in it. */
    private static void results(CheckedPaper paper, List<Finding> out) {
        var day = paper.day();
        if (day == null) {
            return;
        }
        for (var task : paper.tasks()) {
            var match = RESULTS.matcher(Letters.plain(task.text()));
            if (!match.find()) {
                continue;
            }
            int year = Integer.parseInt(match.group(2));
            boolean later = task.deadlines().stream()
                    .anyMatch(d -> d.date() == null || d.date().getYear() >= year);
            if (year > day.getYear()
                    && !later
                    && !TO_COME.matcher(match.group(1)).find()) {
                var at = new Span(
                        task.span().start() + match.start(), task.span().start() + match.end());
                var printed = at.of(paper.text());
                out.add(FindingText.of(
                        "results-of-year-to-come",
                        Verdict.AMBIGUOUS,
                        printed,
                        null,
                        List.of(at),
                        printed,
                        day,
                        String.valueOf(year),
                        String.valueOf(day.getYear())));
            }
        }
    }
}
