package vn.haidang.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** A number or a day in the letterhead that is left blank or cannot be read. */
final class HeadFindings {

    private static final int MOST_LINES = 12;

    /** "Số: … /BC-BQL", also where recognition hurt the first word: what stands between it and the symbol. Folded text. */
    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*[$s5][oe06]\\s*[:.;]?\\s*([^a-z]{0,20}?)\\s*[/-]\\s*([a-z][a-z\\d&]*(?:[-/] ?[a-z\\d&]+){0,4})");

    private static final Pattern LEGIBLE = Pattern.compile("\\d{1,6}(?:\\s*/\\s*\\d{4})?");

    /** "…, ngày … tháng … năm 2023", also where recognition hurt the words. Folded text. */
    private static final Pattern DAY =
            Pattern.compile("(?:^|, ?)(ngay\\b(.{0,14}?)\\bth[a-z]ng\\b(.{0,14}?)\\bn[a-z]m ?(?:\\d{4})?)(?=\\D|$)");

    private HeadFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        boolean numbered = false;
        boolean dated = false;
        var lines = paper.lines(0, MOST_LINES);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var text = paper.text()
                    .substring(line.start(), lines.get(whole(paper, lines, i)).end());
            if (text.length() > 200 || ended(text)) {
                return;
            }
            numbered = numbered || number(line, text, out);
            dated = dated || day(line, text, out);
        }
    }

    /** The last of the cells that wide blanks have cut "ngày      tháng      năm 2025" into. */
    private static int whole(CheckedPaper paper, List<Layout.Line> lines, int i) {
        int last = i;
        while (last + 1 < lines.size()
                && lines.get(last + 1).column() > 1
                && lines.get(last).text(paper.words()).matches(".*(?:ngày|tháng)")) {
            last++;
        }
        return last;
    }

    private static boolean ended(String text) {
        var plain = Letters.folded(text);
        return plain.startsWith("kinh gui") || plain.startsWith("can cu ");
    }

    private static boolean number(Layout.Line line, String text, List<Finding> out) {
        var match = NUMBER.matcher(Letters.folded(text));
        if (!match.find()) {
            return false;
        }
        var inside = match.group(1).strip();
        var printed = text.substring(match.start(), match.end()).strip();
        var symbol = text.substring(match.start(2), match.end(2));
        var spans = List.of(new Span(line.start() + match.start(), line.start() + match.end()));
        if (inside.matches("[.…_\\s-]*")) {
            out.add(FindingText.of("number-missing", Verdict.AMBIGUOUS, printed, null, spans, symbol));
        } else if (!LEGIBLE.matcher(inside).matches()) {
            out.add(FindingText.of("number-illegible", Verdict.AMBIGUOUS, printed, null, spans, inside));
        }
        return true;
    }

    private static boolean day(Layout.Line line, String text, List<Finding> out) {
        var match = DAY.matcher(Letters.folded(text).replace('\t', ' '));
        if (!match.find()) {
            return false;
        }
        var day = match.group(2).strip();
        var month = match.group(3).strip();
        var printed =
                text.substring(match.start(1), match.end(1)).replace('\t', ' ').strip();
        var spans = List.of(new Span(line.start() + match.start(1), line.start() + match.end(1)));
        boolean blank = isBlank(day) || isBlank(month);
        if (blank) {
            out.add(FindingText.of("day-missing", Verdict.AMBIGUOUS, printed, null, spans, printed));
        } else if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}")) {
            out.add(FindingText.of("day-illegible", Verdict.AMBIGUOUS, printed, null, spans, printed));
        }
        return true;
    }

    private static boolean isBlank(String value) {
        return value.matches("[.…_\\s-]*");
    }
}
