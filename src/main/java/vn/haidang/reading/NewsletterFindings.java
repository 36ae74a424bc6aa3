package vn.haidang.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** A newsletter's plan against its letter and against itself: the day to deliver, the room per item, the period it tells of. */
final class NewsletterFindings {

    /** Fewer words than this are no news item. */
    private static final int FEWEST_WORDS = 100;

    private static final Pattern WORDS_PER_PAGE = Pattern.compile(
            "(?:1|một) trang(?: giấy)?(?: a4)?\\s*(?:=|là|bằng|tương đương|khoảng)\\s*([\\d.]{2,6})\\s*(?:từ|chữ)");
    private static final Pattern QUARTER =
            Pattern.compile("quý\\s+(iv|iii|ii|i|[1-4])\\s*(?:/|-|năm|,|\\s)\\s*(?:năm\\s*)?(20\\d\\d)");

    private NewsletterFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        for (var table : paper.tables()) {
            if (table.isNewsletter()) {
                deadline(paper, table, out);
                room(paper, table, out);
                period(paper, table, out);
            }
        }
    }

    // ---- the day to deliver

    /** "Trước ngày 20/3" in the letter and "20/3" in the table are two days under the strict reading. */
    private static void deadline(CheckedPaper paper, AssignmentTable table, List<Finding> out) {
        var rows = table.rows().stream()
                .filter(r -> r.ownDue() != null && r.dueAt() != null)
                .toList();
        var body = body(paper);
        for (var deadline : body) {
            var day = Objects.requireNonNull(deadline.date());
            var same = rows.stream().filter(r -> day.equals(r.ownDue())).toList();
            boolean bare = same.stream()
                    .anyMatch(r -> !Letters.plain(
                                    Objects.requireNonNull(r.dueAt()).of(paper.text()))
                            .contains("trước"));
            if (deadline.boundary() == Boundary.BEFORE && bare) {
                var strict = day.minusDays(1);
                var working = workingDay(strict);
                var at = same.getFirst().dueAt();
                var rule = working.equals(strict) ? "deadline-strict" : "deadline-strict-weekend";
                out.add(FindingText.of(
                        rule,
                        Verdict.AMBIGUOUS,
                        deadline.phrase(),
                        FindingText.day(working),
                        FindingText.spans(deadline.span(), at),
                        deadline.phrase(),
                        day,
                        strict,
                        weekday(strict),
                        working,
                        weekday(working)));
                return;
            }
        }
        if (body.size() == 1) {
            later(paper, body.getFirst(), rows, out);
        }
    }

    private static void later(
            CheckedPaper paper, DeadlineReading deadline, List<AssignmentTable.Row> rows, List<Finding> out) {
        var day = Objects.requireNonNull(deadline.date());
        for (var row : rows) {
            var due = row.ownDue();
            if (due != null && due.isAfter(day)) {
                out.add(FindingText.of(
                        "deadline-after-letter",
                        Verdict.MISMATCH,
                        Objects.requireNonNull(row.dueAt()).of(paper.text()),
                        FindingText.day(day),
                        FindingText.spans(row.dueAt(), deadline.span()),
                        due,
                        deadline.phrase()));
                return;
            }
        }
    }

    /** The days by which the letter's body asks to send something. */
    private static List<DeadlineReading> body(CheckedPaper paper) {
        var layout = paper.layout();
        return paper.lines(layout.bodyFrom, layout.bodyTo).stream()
                .filter(l -> SENDS.matcher(Letters.plain(l.text(paper.words()))).find())
                .flatMap(l -> DeadlineGrammar.parse(l.text(paper.words()), paper.day(), l.start()).stream())
                .filter(d -> d.type() == DeadlineType.DATE && d.date() != null)
                .toList();
    }

    private static final Pattern SENDS = Pattern.compile("gửi|nộp|cung cấp|hoàn thành");

    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    static String weekday(LocalDate day) {
        return FindingText.say("findings.weekday." + day.getDayOfWeek().getValue());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    // ---- room

    /** So many items in so few pages that each is too short to be one. */
    private static void room(CheckedPaper paper, AssignmentTable table, List<Finding> out) {
        var match = WORDS_PER_PAGE.matcher(Letters.plain(paper.text()));
        if (!match.find()) {
            return;
        }
        int words = Integer.parseInt(match.group(1).replace(".", ""));
        for (var row : table.rows()) {
            var pages = row.ownPages();
            var count = row.reading().count();
            if (pages == null || count == null || count < 2) {
                continue;
            }
            int each = (int) Math.round(pages * words / count);
            if (each < FEWEST_WORDS) {
                var unit = Objects.requireNonNullElse(row.reading().countUnit(), "tin");
                out.add(FindingText.of(
                        "words-per-item",
                        Verdict.AMBIGUOUS,
                        count + " " + unit + ", " + FindingText.number(pages) + " trang",
                        String.valueOf(each),
                        FindingText.spans(row.contentAt(), row.pagesAt()),
                        count,
                        unit,
                        FindingText.number(pages),
                        each,
                        words));
            }
        }
    }

    // ---- the period it tells of

    private static void period(CheckedPaper paper, AssignmentTable table, List<Finding> out) {
        for (var row : table.rows()) {
            var match = QUARTER.matcher(Letters.plain(row.contentAt().of(paper.text())));
            var due = row.reading().due() != null ? row.reading().due() : latest(table);
            if (due == null || !match.find()) {
                continue;
            }
            var end = quarterEnd(match.group(1), Integer.parseInt(match.group(2)));
            long days = java.time.temporal.ChronoUnit.DAYS.between(due, end);
            if (days > 0 && days < 92) {
                int from = row.contentAt().start() + match.start();
                var at = new Span(from, row.contentAt().start() + match.end());
                var printed = at.of(paper.text());
                var spans = FindingText.spans(at, row.dueAt());
                out.add(FindingText.of(
                        "closes-before-period",
                        Verdict.AMBIGUOUS,
                        printed,
                        FindingText.day(end),
                        spans,
                        printed,
                        due,
                        days,
                        end));
                return;
            }
        }
    }

    private static @Nullable LocalDate latest(AssignmentTable table) {
        return table.rows().stream()
                .map(r -> r.reading().due())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static LocalDate quarterEnd(String quarter, int year) {
        int number = switch (quarter) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
        return LocalDate.of(year, number * 3, 1).plusMonths(1).minusDays(1);
    }
}
