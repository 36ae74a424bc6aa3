package vn.haidang.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/**
 * What the checks of a paper look at.
 *
 * @param verbatim whether the text is the writer's own, not recognised from a picture or restored
 * @param readable false where the text has lost its marks, so that words cannot be compared
 * @param day the day of the paper, or of the meeting it tells of
 */
record CheckedPaper(
        Layout layout,
        Letterhead head,
        @Nullable LocalDate day,
        List<Reference> references,
        List<TaskReading> tasks,
        List<AssignmentTable> tables,
        UnitDirectory directory,
        boolean readable,
        boolean verbatim) {

    Words words() {
        return layout.words;
    }

    String text() {
        return layout.words.text;
    }

    /** The lines outside tables and in tables of layout, in their order. */
    List<Layout.Line> lines() {
        return lines(0, layout.items.size());
    }

    List<Layout.Line> lines(int from, int to) {
        var out = new ArrayList<Layout.Line>();
        for (int i = from; i < Math.min(to, layout.items.size()); i++) {
            if (layout.items.get(i) instanceof Layout.Line line) {
                out.add(line);
            }
        }
        return out;
    }

    /** Number and symbol as they are cited: "971/BQL-TTXXĐT"; null unless both are known. */
    @Nullable
    String ownNumber() {
        return head.number() == null || head.symbol() == null ? null : head.number() + "/" + head.symbol();
    }

    /** Whether it goes to a portal, a newspaper or another place that everybody reads. */
    boolean isPublished() {
        return head.recipients().stream()
                .map(Letters::plain)
                .anyMatch(r -> PORTAL.matcher(Letters.folded(r)).find()
                        || PRESS.matcher(r).find());
    }

    private static final Pattern PORTAL = Pattern.compile(
            "\\bcong (?:thong tin|ttdt|dien tu)|\\btrang (?:thong tin|ttdt|tin)|website|fanpage|\\bportal\\b|\\bcong bao\\b");
    private static final Pattern PRESS =
            Pattern.compile("^báo (?!cáo)|báo chí|đài (?:phát thanh|truyền hình|pt)|để đăng|đăng tải|bản tin");
}
