package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** What words say of a figure's period, standing and certainty. */
final class FigureTime {

    private static final Pattern MONTHS = Pattern.compile("(\\d{4})-(\\d{1,2})M");
    private static final Pattern UNTIL_END = Pattern.compile("\\b(?:het|cuoi) (?:thang|quy|nam)\\b");
    private static final Pattern ESTIMATE = Pattern.compile("\\buoc\\b");
    private static final Pattern EXPECTED = Pattern.compile("\\b(?:du kien|se|hoan thien thu tuc|chuan bi)\\b");
    private static final Pattern PLANNED =
            Pattern.compile("\\b(?:ke hoach|du toan|chi tieu|muc tieu|phan dau|kh|kh nam)\\b");
    private static final Pattern DIRECTIONS = Pattern.compile(
            "\\b(?:phuong huong|nhiem vu trong tam|cuoi nam|thoi gian toi|ke hoach nam|nhiem vu nam|giai phap chu yeu)\\b");
    private static final Pattern LEVEL = Pattern.compile(
            "\\b(?:tinh den|den ngay|den nay|hien co|hien nay|hien dang|luy ke den|tai thoi diem|con hieu luc)\\b");
    private static final Pattern COURSE =
            Pattern.compile("\\b(?:trong nam|trong ky|trong thang|trong quy|phat sinh)\\b");
    private static final Pattern COMPARED = Pattern.compile("\\b(?:cung ky|nam truoc|nam ngoai|so voi nam)\\b");

    private static final Pattern BASE = Pattern.compile("\\b(?:so voi|cao hon|thap hon|hon muc|duoi muc)\\b[^,;]*$");
    private static final Pattern SAME_STRETCH = Pattern.compile("\\W*(?:trong )?cung ky\\b.*", Pattern.DOTALL);
    private static final Pattern STRETCH_BEFORE = Pattern.compile("\\b(?:thang|quy|ky) truoc\\b");
    private static final Pattern CHANGED =
            Pattern.compile("\\b(?:tang|giam)(?: them)?(?: hon| khoang| gan| tren)?\\s*$");
    private static final Pattern NAMED_YEAR = Pattern.compile("\\b(?:nam |/)((?:19|20)\\d\\d)\\b");

    private FigureTime() {}

    /** "cao hơn mức", "so với cuối năm 2022 là": what follows is held against what stood before. */
    static boolean isBase(String words) {
        return BASE.matcher(TextFold.fold(words)).find();
    }

    /** "Cùng kỳ năm 2024 thu hút": of the same stretch of another year. */
    static boolean isOfSameStretch(String words) {
        return SAME_STRETCH.matcher(TextFold.fold(words)).matches();
    }

    static boolean isOfStretchBefore(String words) {
        return STRETCH_BEFORE.matcher(TextFold.fold(words)).find();
    }

    /** "giảm 1.210 người so với": by how much, not how many. */
    static boolean isChange(String before, String behind) {
        return CHANGED.matcher(TextFold.fold(before)).find()
                && TextFold.fold(behind).strip().startsWith("so voi");
    }

    static boolean namesYear(String words) {
        return NAMED_YEAR.matcher(TextFold.fold(words)).find();
    }

    /** The period of which a value is that another is held against: the same stretch of the year that is named, else the one before. */
    static Period compared(String words, Period with) {
        String folded = TextFold.fold(words);
        Matcher year = NAMED_YEAR.matcher(folded);
        if (year.find()) {
            return new Period(Integer.parseInt(year.group(1)) * 100 + with.code() % 100);
        }
        return STRETCH_BEFORE.matcher(folded).find() ? with.previous() : with.lastYear();
    }

    /** Whether what is said is expected to come, not aimed at. */
    static boolean isExpected(String words) {
        return EXPECTED.matcher(TextFold.fold(words)).find();
    }

    /** The period as a reading names it. */
    static @Nullable Period period(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        Matcher months = MONTHS.matcher(iso);
        try {
            if (months.matches()) {
                return Period.firstMonths(Integer.parseInt(months.group(1)), Integer.parseInt(months.group(2)));
            }
        } catch (IllegalArgumentException odd) {
            return null;
        }
        return Period.parse(iso).orElse(null);
    }

    /** A period is never shorter than the one in which the indicator is collected. */
    static Period fitting(Indicator indicator, Period period) {
        Set<Period.Span> shorter = switch (indicator.every()) {
            case MONTH, FIRST_MONTHS -> Set.of();
            case QUARTER -> Set.of(Period.Span.MONTH);
            case HALF_YEAR -> Set.of(Period.Span.MONTH, Period.Span.QUARTER);
            case YEAR ->
                Set.of(Period.Span.MONTH, Period.Span.QUARTER, Period.Span.HALF_YEAR, Period.Span.FIRST_MONTHS);
        };
        return shorter.contains(period.span()) ? Period.holding(indicator.every(), period.lastDay()) : period;
    }

    /** "Hết tháng 6": from the beginning of the year. */
    static boolean isUntilEnd(String words) {
        return UNTIL_END.matcher(TextFold.fold(words)).find();
    }

    /** Of a plan, unless the words go on to what happened. */
    static boolean isPlan(String words) {
        String folded = TextFold.fold(words);
        Matcher planned = PLANNED.matcher(folded);
        int at = -1;
        while (planned.find()) {
            at = planned.end();
        }
        return at >= 0 && !folded.substring(at).contains(" thuc hien");
    }

    static boolean isComparison(String words) {
        return COMPARED.matcher(TextFold.fold(words)).find();
    }

    /** @param words of the figure's own part of its sentence, up to it */
    static Standing standing(@Nullable String qualifier, String words, boolean damaged) {
        if ("FORECAST".equals(qualifier)) {
            return Standing.FORECAST;
        }
        String folded = TextFold.fold(words);
        if (EXPECTED.matcher(folded).find() || damaged && isNearly(folded, "du kien")) {
            return Standing.FORECAST;
        }
        boolean estimate =
                "ESTIMATE".equals(qualifier) || ESTIMATE.matcher(folded).find();
        return estimate ? Standing.ESTIMATE : Standing.ACTUAL;
    }

    private static boolean isNearly(String folded, String phrase) {
        String[] words = folded.split("[^\\p{L}\\p{N}]+");
        for (int i = 0; i + 1 < words.length; i++) {
            if (Wording.isOneLetterAway(words[i] + " " + words[i + 1], phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence speaks of a level at a day (true) or of what came about (false). */
    static @Nullable Boolean stock(String words) {
        String folded = TextFold.fold(words);
        int level = lastAt(LEVEL, folded);
        int course = lastAt(COURSE, folded);
        return level < 0 && course < 0 ? null : Boolean.valueOf(level > course);
    }

    private static int lastAt(Pattern pattern, String folded) {
        Matcher matcher = pattern.matcher(folded);
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at;
    }

    /** How sure the writer was, from the reading or from the words right before the figure. */
    static @Nullable Qualifier qualifier(@Nullable String read, String before) {
        String folded = TextFold.fold(before).strip();
        if (folded.endsWith("gan") || folded.endsWith("duoi")) {
            return Qualifier.LESS;
        }
        return read == null
                ? null
                : switch (read) {
                    case "APPROXIMATE" -> Qualifier.ABOUT;
                    case "MORE_THAN" -> Qualifier.MORE;
                    default -> null;
                };
    }

    /** A stretch that begins after the paper was written has not happened. */
    static boolean isToCome(Period period, Optional<LocalDate> issued) {
        return issued.isPresent() && period.firstDay().isAfter(issued.get());
    }

    /** Whether a heading announces what is still to be done. */
    static boolean isOfDirections(String heading) {
        return DIRECTIONS.matcher(TextFold.fold(heading)).find();
    }
}
