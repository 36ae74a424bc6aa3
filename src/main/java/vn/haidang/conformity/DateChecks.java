package vn.haidang.conformity;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Place and date of issue. */
final class DateChecks {

    private static final Pattern DATE = Pattern.compile(
            "^(.*?)(,?)(\\s*)ngày([\\s\\u00a0]*)(\\d*)([\\s\\u00a0.…_]*)tháng([\\s\\u00a0]*)(\\d*)([\\s\\u00a0.…_]*)năm([\\s\\u00a0]*)(\\d*)(.*)$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Examination examination;

    DateChecks(Examination examination) {
        this.examination = examination;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("date-in-words", this::dateInWords),
                Map.entry("place-comma", this::placeComma),
                Map.entry("place-capital", this::placeCapital),
                Map.entry("day-padded", this::dayPadded),
                Map.entry("month-padded", this::monthPadded),
                Map.entry("date-beside-number", this::dateBesideNumber));
    }

    private @Nullable Segment first(Element element) {
        return examination.found.first(element);
    }

    private @Nullable Matcher date() {
        Segment segment = first(Element.PLACE_DATE);
        if (segment == null) {
            return null;
        }
        Matcher matcher = DATE.matcher(segment.text());
        return matcher.matches() ? matcher : null;
    }

    private void datePart(Rule rule, String expected, int group, String instead) {
        Segment segment = first(Element.PLACE_DATE);
        Matcher matcher = date();
        if (segment != null && matcher != null) {
            Segment part = NumberChecks.part(segment, matcher, group);
            examination.report(
                    rule,
                    segment,
                    Say.quoted(expected),
                    Say.quoted(segment.text().strip()),
                    () -> examination.rewrite(part, instead));
        }
    }

    private void dateInWords(Rule rule) {
        Segment segment = first(Element.PLACE_DATE);
        if (segment != null && date() == null) {
            examination.report(
                    rule,
                    segment,
                    Say.of("conformity.value.dateInWords"),
                    Say.quoted(segment.text().strip()),
                    null);
        }
    }

    private void placeComma(Rule rule) {
        Matcher matcher = date();
        if (matcher == null) {
            return;
        }
        if (matcher.group(1).isBlank()) {
            Segment segment = first(Element.PLACE_DATE);
            if (segment != null) {
                examination.report(
                        rule,
                        segment,
                        Say.of("conformity.value.placeFirst"),
                        Say.quoted(segment.text().strip()),
                        null);
            }
        } else if (matcher.group(2).isEmpty()) {
            datePart(rule, matcher.group(1).strip() + ", ngày …", 2, ",");
        }
    }

    private void placeCapital(Rule rule) {
        Matcher matcher = date();
        if (matcher == null) {
            return;
        }
        String place = matcher.group(1).strip();
        for (String word : place.split("[\\s\\-]+")) {
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !isCommonNoun(word)) {
                Segment segment = first(Element.PLACE_DATE);
                if (segment != null) {
                    examination.report(
                            rule, segment, Say.of("conformity.value.placeCapitals"), Say.quoted(place), null);
                }
                return;
            }
        }
    }

    /** "Thành phố Hồ Chí Minh": only the first syllable of such nouns is written large. */
    private static boolean isCommonNoun(String word) {
        return Set.of("phố", "xã", "trấn", "huyện", "quận", "phường", "tỉnh").contains(word);
    }

    private void dayPadded(Rule rule) {
        Matcher matcher = date();
        if (matcher != null && matcher.group(5).matches("[1-9]")) {
            datePart(rule, "0" + matcher.group(5), 5, "0" + matcher.group(5));
        }
    }

    private void monthPadded(Rule rule) {
        Matcher matcher = date();
        if (matcher == null) {
            return;
        }
        String month = matcher.group(8);
        if (month.matches("[12]")) {
            datePart(rule, "0" + month, 8, "0" + month);
        } else if (month.matches("0[3-9]")) {
            datePart(rule, month.substring(1), 8, month.substring(1));
        }
    }

    /** Number and date stand on one line: in one row of a table, or on one line parted by tabs. */
    private void dateBesideNumber(Rule rule) {
        Segment number = first(Element.NUMBER);
        Segment date = first(Element.PLACE_DATE);
        if (number == null || date == null || number.para() == date.para()) {
            return;
        }
        TableCell one = number.para().column();
        TableCell other = date.para().column();
        boolean boxes = number.para().inBox || date.para().inBox;
        boolean beside = one != null && other != null && one.table() == other.table();
        if (!boxes && !beside) {
            examination.report(
                    rule, date, Say.of("conformity.value.sameLine"), Say.of("conformity.value.elsewhere"), null);
        }
    }
}
