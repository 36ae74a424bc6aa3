package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** The lines and assignment tables of a document in their order, and which of them are head, body, signature and annex. */
final class Layout {

    sealed interface Item {}

    /**
     * A paragraph or a line of a cell.
     *
     * @param body where the words after the label begin
     * @param column 0 outside tables, else 1 for the first cell of a row
     */
    record Line(
            int start,
            int end,
            int body,
            int from,
            int to,
            @Nullable Label label,
            int column,
            boolean bold) implements Item {

        String text(Words words) {
            return words.text.substring(start, end);
        }

        String bodyText(Words words) {
            return words.text.substring(body, end);
        }

        boolean is(Label.Kind kind) {
            return label != null && label.kind() == kind;
        }
    }

    /** A table that says who does what by when. */
    record Assignments(List<String> names, List<List<SourceText.Cell>> rows) implements Item {}

    private static final Set<String> SIGN_OFF = Set.of("kt.", "tm.", "tl.", "tuq.", "q.", "t/m", "t/l", "k/t");

    final Words words;
    final List<Item> items = new ArrayList<>();
    /** Index of the first item after the letterhead. */
    int bodyFrom;
    /** Index of the item where recipients or signature begin. */
    int bodyTo;
    /** Index of the first item of an annex, or the number of items. */
    int annexFrom;

    Layout(Words words, SourceText source) {
        this.words = words;
        for (var block : source.blocks()) {
            switch (block) {
                case SourceText.Para para -> line(para.start(), para.end(), 0, para.bold());
                case SourceText.Table table -> table(table);
            }
        }
        bodyTo = tail();
        annexFrom = annex();
    }

    private void table(SourceText.Table table) {
        int header = header(table);
        if (header >= 0) {
            var rows = table.rows();
            var names = texts(rows.get(header));
            int first = header + 1;
            while (first < rows.size() && isHeaderToo(rows.get(header), rows.get(first))) {
                names = joined(names, texts(rows.get(first)));
                first++;
            }
            for (int i = 0; i < header; i++) {
                lines(rows.get(i));
            }
            var more = rows.subList(first, rows.size());
            var before = header == 0 ? openTable() : null;
            if (before == null || !before.names().equals(names)) {
                items.add(new Assignments(names, more));
            } else {
                goOn(before, more);
            }
            return;
        }
        var before = openTable();
        if (before != null && continues(before, table)) {
            goOn(before, table.rows());
            return;
        }
        if (table.rows().stream().allMatch(r -> r.size() <= 2)) {
            columns(table);
        } else {
            table.rows().forEach(this::lines);
        }
    }

    // ---- a table that goes on after a page break

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:[Tt]rang )?[-–]? ?\\d{1,3}(?: ?/ ?\\d{1,3})? ?[-–]?");

    /** The table that nothing but the number of a page has followed, or null. */
    private @Nullable Assignments openTable() {
        int at = items.size() - 1;
        if (at > 0
                && items.get(at) instanceof Line line
                && PAGE_NUMBER.matcher(line.text(words)).matches()) {
            at--;
        }
        return at >= 0 && items.get(at) instanceof Assignments table ? table : null;
    }

    /** Whether a table without a heading has the columns of the one before, its first cell in the first row a number or nothing. */
    private boolean continues(Assignments before, SourceText.Table table) {
        int width = before.names().size();
        boolean wide = table.rows().stream().allMatch(r -> r.size() <= width)
                && table.rows().stream().anyMatch(r -> r.size() * 2 > width && r.size() > 2);
        var first = texts(table.rows().getFirst()).getFirst();
        return wide && (first.isEmpty() || first.matches("[\\dIVX.]{1,6}|[A-H]")) && first.length() < 7;
    }

    private void goOn(Assignments before, List<List<SourceText.Cell>> more) {
        if (items.getLast() instanceof Line) {
            items.removeLast();
        }
        var rows = new ArrayList<>(before.rows());
        rows.addAll(more);
        items.set(items.size() - 1, new Assignments(before.names(), List.copyOf(rows)));
    }

    private int header(SourceText.Table table) {
        for (int i = 0; i < Math.min(3, table.rows().size() - 1); i++) {
            var names = texts(table.rows().get(i));
            if (names.size() >= 3 && TableColumns.looksLikeHeader(names)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHeaderToo(List<SourceText.Cell> header, List<SourceText.Cell> row) {
        int same = 0;
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            same += header.get(i).equals(row.get(i))
                            && row.get(i).end() > row.get(i).start()
                    ? 1
                    : 0;
        }
        var texts = texts(row);
        boolean counted = texts.stream().filter(t -> !t.isEmpty()).allMatch(t -> t.matches("\\(?\\d{1,2}\\)?"));
        boolean first = !row.isEmpty()
                && row.getFirst().end() > row.getFirst().start()
                && !header.getFirst().equals(row.getFirst());
        return counted && texts.size() > 2
                || same > 0 && TableColumns.looksLikeHeader(texts)
                || !first && TableColumns.looksLikeHeader(texts);
    }

    private static List<String> joined(List<String> names, List<String> more) {
        var out = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var other = i < more.size() ? more.get(i) : "";
            boolean tells = !other.isEmpty() && TableColumns.role(other) != null;
            out.add(tells ? other : names.get(i));
        }
        return out;
    }

    List<String> texts(List<SourceText.Cell> row) {
        return row.stream().map(c -> words.text.substring(c.start(), c.end())).toList();
    }

    /** A table of two columns is layout: the left column is read to its end, row by row pairs otherwise. */
    private void columns(SourceText.Table table) {
        table.rows().forEach(this::lines);
    }

    private void lines(List<SourceText.Cell> row) {
        SourceText.Cell last = null;
        int column = 0;
        for (var cell : row) {
            column++;
            if (cell.equals(last)) {
                continue;
            }
            last = cell;
            int from = cell.start();
            while (from < cell.end()) {
                int feed = words.text.indexOf('\n', from);
                int to = feed < 0 || feed > cell.end() ? cell.end() : feed;
                line(from, to, row.size() > 1 ? column : 0, false);
                from = to + 1;
            }
        }
    }

    private void line(int start, int end, int column, boolean bold) {
        var text = words.text.substring(start, Math.min(end, start + 300));
        var label = Label.at(text);
        int body = label == null ? start : start + label.length();
        items.add(new Line(start, end, body, words.from(body), words.from(end), label, column, bold));
    }

    // ---- the end of the body

    private int tail() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Line line && isRecipients(line)) {
                int at = i;
                while (at > 0 && items.get(at - 1) instanceof Line before && isSignOff(before)) {
                    at--;
                }
                int sign = signature(0);
                return sign >= 0 && sign < at && at - sign < 8 ? sign : at;
            }
        }
        int sign = signature(0);
        return sign >= 0 ? sign : items.size();
    }

    private boolean isRecipients(Line line) {
        return words.are(line.from(), "nơi", "nhận")
                && line.end() - line.start() < 400
                && (words.is(line.from() + 2, ":") || line.to() - line.from() <= 3);
    }

    /** The line where a signature begins, from an item on, or -1. */
    int signature(int from) {
        for (int i = Math.max(from, 1); i < items.size(); i++) {
            if (items.get(i) instanceof Line line && isSignOff(line) && i > items.size() / 6) {
                return i;
            }
        }
        return -1;
    }

    boolean isSignOff(Line line) {
        if (line.end() - line.start() > 90) {
            return false;
        }
        var text = line.text(words);
        int space = text.indexOf(' ');
        int dot = text.indexOf('.');
        int cut = dot > 0 && dot < 4 ? dot + 1 : space;
        return cut > 0 && SIGN_OFF.contains(Letters.plain(text.substring(0, cut))) && Letters.isCapitals(text)
                || Letterheads.isPost(text) && Letters.isCapitals(text);
    }

    private int annex() {
        for (int i = bodyTo; i < items.size(); i++) {
            if (items.get(i) instanceof Assignments) {
                return i;
            }
            if (items.get(i) instanceof Line line && i > bodyTo + 2) {
                var text = line.text(words);
                boolean title = Letters.isCapitals(text)
                        && !isSignOff(line)
                        && (words.isAny(line.from(), "phụ", "bảng", "danh", "kế", "chương", "nội", "phân")
                                && line.column() == 0);
                if (title || words.are(line.from(), "(", "kèm", "theo") || words.are(line.from(), "phụ", "lục")) {
                    return i;
                }
            }
        }
        return items.size();
    }
}
