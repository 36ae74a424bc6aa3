package vn.haidang.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.reading.TableColumns.Role;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Reads assignment tables: headings and rows, and for each row what its section or a merged cell says of it. */
final class AssignmentTables {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");
    private static final Pattern TOTAL = Pattern.compile("(?:tổng cộng|tổng số|tổng|cộng|toàn bộ)(?:\\s*[:(].*)?");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private final Layout.Assignments table;
    private final AssignmentCells cells;
    private final Map<Role, Integer> roles;
    private final int headings;
    private final List<AssignmentTable.Section> sections = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    /** What a heading says of the rows under it, by section. */
    private final List<Beside> beside = new ArrayList<>();

    private AssignmentTable.@Nullable Total total;

    private record Beside(@Nullable String unit, @Nullable LocalDate due) {}

    /** A row while it is read. */
    private static final class Draft {
        final List<SourceText.Cell> row;
        final int section;
        final @Nullable String mark;
        String content = "";
        Span contentAt = new Span(0, 0);
        Span span = new Span(0, 0);

        @Nullable
        String unit;

        @Nullable
        Double pages;

        @Nullable
        LocalDate due;

        SourceText.@Nullable Cell pagesCell;
        SourceText.@Nullable Cell dueCell;
        final List<String> inferred = new ArrayList<>();

        Draft(List<SourceText.Cell> row, int section, @Nullable String mark) {
            this.row = row;
            this.section = section;
            this.mark = mark;
        }
    }

    private AssignmentTables(Layout.Assignments table, AssignmentCells cells, Map<Role, Integer> roles) {
        this.table = table;
        this.cells = cells;
        this.roles = roles;
        this.headings = TableColumns.headings(table.names(), roles);
    }

    /** The assignment tables of a paper, in their order. */
    static List<AssignmentTable> find(Layout layout, @Nullable LocalDate base) {
        var out = new ArrayList<AssignmentTable>();
        var cells = new AssignmentCells(layout.words, base);
        for (var item : layout.items) {
            if (item instanceof Layout.Assignments table && isAssignment(table, layout.words, cells)) {
                var read = new AssignmentTables(table, cells, TableColumns.roles(table.names())).read();
                if (!read.rows().isEmpty()) {
                    out.add(read);
                }
            }
        }
        return List.copyOf(out);
    }

    /** Who does what by when; neither figures ("Đơn vị" is their measure) nor the hours of a meeting. */
    private static boolean isAssignment(Layout.Assignments table, Words words, AssignmentCells cells) {
        var roles = TableColumns.roles(table.names());
        boolean leads = roles.containsKey(Role.LEAD) && !Measures.fill(words, table, roles.get(Role.LEAD));
        boolean dated = roles.containsKey(Role.DUE) && !cells.isClock(table.rows(), roles.get(Role.DUE));
        return roles.containsKey(Role.CONTENT) && (leads || dated && !roles.containsKey(Role.LEAD));
    }

    private AssignmentTable read() {
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null);
        }
        implyMarks();
        merged();
        return new AssignmentTable(
                roles, List.copyOf(sections), drafts.stream().map(this::row).toList(), total);
    }

    // ---- headings and rows

    private void row(List<SourceText.Cell> row, @Nullable List<SourceText.Cell> next) {
        var mark = mark(row);
        if (isTotal(row, mark)) {
            var pages = cell(row, Role.PAGES);
            var count = cell(row, Role.COUNT);
            total = new AssignmentTable.Total(
                    cells.pages(pages),
                    AssignmentCells.span(pages),
                    cells.count(count, null),
                    AssignmentCells.span(count));
            return;
        }
        if (isHeading(row, mark, next)) {
            heading(row, mark);
            return;
        }
        underHeadings(row);
        var content = cell(row, Role.CONTENT);
        if (content == null || cells.filled(content) == null) {
            return;
        }
        if (goesOn(row, mark, content)) {
            var draft = drafts.getLast();
            draft.content += " " + cells.text(content);
            draft.contentAt = new Span(draft.contentAt.start(), content.end());
            draft.span = new Span(draft.span.start(), Math.max(draft.span.end(), end(row)));
            return;
        }
        boolean begins = drafts.isEmpty() || "1".equals(mark);
        var swallowed = begins ? cells.swallowed(content) : null;
        if (swallowed != null) {
            sections.add(new AssignmentTable.Section(
                    null,
                    swallowed.title(),
                    false,
                    true,
                    null,
                    null,
                    null,
                    null,
                    new Span(content.start(), swallowed.titleEnd())));
            beside.add(new Beside(null, null));
        }
        draft(row, mark, content, swallowed == null ? content.start() : swallowed.workStart());
    }

    private void draft(List<SourceText.Cell> row, @Nullable String mark, SourceText.Cell content, int from) {
        var draft = new Draft(row, sections.size() - 1, mark);
        int start = from;
        if (mark == null) {
            var label = Label.at(cells.text(content));
            if (label != null && (label.kind() == Label.Kind.NUMBER || label.kind() == Label.Kind.DECIMAL)) {
                start += label.length();
            }
        }
        draft.contentAt = new Span(start, content.end());
        draft.content = cells.text(new SourceText.Cell(start, content.end())).strip();
        draft.span = new Span(
                row.stream()
                        .filter(c -> c.end() > c.start())
                        .mapToInt(SourceText.Cell::start)
                        .min()
                        .orElse(0),
                end(row));
        draft.unit = cells.filled(cell(row, Role.LEAD));
        draft.pagesCell = cell(row, Role.PAGES);
        draft.dueCell = cell(row, Role.DUE);
        draft.pages = cells.pages(draft.pagesCell);
        draft.due = cells.due(draft.dueCell);
        drafts.add(draft);
    }

    private static int end(List<SourceText.Cell> row) {
        return row.stream().mapToInt(SourceText.Cell::end).max().orElse(0);
    }

    private SourceText.@Nullable Cell cell(List<SourceText.Cell> row, Role role) {
        var column = roles.get(role);
        return column == null || column >= row.size() ? null : row.get(column);
    }

    private @Nullable String mark(List<SourceText.Cell> row) {
        if (!roles.containsKey(Role.NUMBER)) {
            return null;
        }
        var text = cells.filled(cell(row, Role.NUMBER));
        var mark = text == null ? null : text.replaceFirst("[.)/:\\s]+$", "").replaceFirst("^\\(", "");
        return mark == null || mark.isEmpty() || mark.length() > 8 ? null : mark;
    }

    /** The words of the first column that has any besides the number. */
    private @Nullable String title(List<SourceText.Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            var text = Integer.valueOf(i).equals(roles.get(Role.NUMBER)) ? null : cells.filled(row.get(i));
            if (text != null) {
                return text;
            }
        }
        return mark(row) == null ? cells.filled(row.getFirst()) : null;
    }

    /**
     * A heading has a title and nobody who leads; it is one merged cell, or has a Roman number, a letter, capitals, or a number that
     * the next row's number begins with. One in capitals may name who leads all rows under it.
     */
    private boolean isHeading(List<SourceText.Cell> row, @Nullable String mark, @Nullable List<SourceText.Cell> next) {
        var title = title(row);
        if (title == null) {
            return false;
        }
        long different =
                row.stream().filter(c -> c.end() > c.start()).distinct().count();
        var own = Label.at(title);
        boolean upper = mark != null
                ? isUpper(mark)
                : own != null && (own.kind() == Label.Kind.ROMAN || own.kind() == Label.Kind.CAPITAL);
        boolean capitals = Letters.isCapitals(title) && title.length() > 5 && title.indexOf(' ') > 0;
        var nextMark = next == null ? null : mark(next);
        boolean above = mark != null && nextMark != null && nextMark.startsWith(mark + ".");
        var lead = cell(row, Role.LEAD);
        boolean led = lead != null && cells.filled(lead) != null && !title.equals(cells.filled(lead));
        if (led) {
            return upper && capitals && "1".equals(nextMark);
        }
        boolean dated = roles.containsKey(Role.LEAD) || cells.filled(cell(row, Role.DUE)) == null;
        boolean told = cells.filled(cell(row, Role.COUNT)) != null;
        return (!told || upper && capitals)
                && dated
                && (different <= 1 && row.size() > 2 && mark == null && (capitals || merged(row) || upper)
                        || upper && !goesUp(mark)
                        || capitals
                        || above);
    }

    private boolean isTotal(List<SourceText.Cell> row, @Nullable String mark) {
        var title = mark == null || !mark.matches("[\\dIVX.]+") ? title(row) : null;
        return title != null && TOTAL.matcher(Letters.plain(title)).matches();
    }

    /** Whether all cells of a row are one merged cell. */
    private static boolean merged(List<SourceText.Cell> row) {
        return row.stream().distinct().count() == 1;
    }

    private static boolean isUpper(String mark) {
        return ROMAN.contains(mark) || mark.length() == 1 && Character.isUpperCase(mark.charAt(0));
    }

    /** Whether rows of work are themselves numbered so, "I", "II" with nothing under them. */
    private boolean goesUp(@Nullable String mark) {
        return mark != null && !drafts.isEmpty() && drafts.stream().anyMatch(d -> d.mark != null && isUpper(d.mark));
    }

    private void heading(List<SourceText.Cell> row, @Nullable String printed) {
        var title = title(row);
        var mark = printed;
        var label = title == null || mark != null ? null : Label.at(title);
        boolean upper = label != null && (label.kind() == Label.Kind.ROMAN || label.kind() == Label.Kind.CAPITAL);
        if (title != null && label != null && upper) {
            mark = label.text();
            title = title.substring(label.length()).strip();
        }
        if (mark != null && NUMBER.matcher(mark).matches()) {
            mark = parent(mark) + mark;
        }
        var pagesCell = cell(row, Role.PAGES);
        boolean one = pagesCell != null && title != null && pagesCell.equals(cell(row, Role.CONTENT));
        sections.add(new AssignmentTable.Section(
                mark,
                title,
                false,
                false,
                one ? null : cells.pages(pagesCell),
                one ? null : AssignmentCells.span(pagesCell),
                cells.count(cell(row, Role.COUNT), null),
                AssignmentCells.span(cell(row, Role.COUNT)),
                new Span(row.getFirst().start(), end(row))));
        var lead = cell(row, Role.LEAD);
        boolean own = lead != null && !lead.equals(cell(row, Role.CONTENT));
        beside.add(new Beside(own ? cells.filled(lead) : null, merged(row) ? null : cells.due(cell(row, Role.DUE))));
    }

    /** "II." before "1" where headings are numbered under headings. */
    private String parent(String mark) {
        for (int i = sections.size() - 1; i >= 0; i--) {
            var above = sections.get(i).mark();
            if (above != null && isUpper(above)) {
                return above + ".";
            }
            if (above == null || mark.startsWith("1.")) {
                return "";
            }
        }
        return "";
    }

    /** A column of headings beside the content: a new one there begins a section. */
    private void underHeadings(List<SourceText.Cell> row) {
        if (headings < 0 || headings >= row.size() || cells.filled(row.get(headings)) == null) {
            return;
        }
        var cell = row.get(headings);
        var span = new Span(cell.start(), cell.end());
        if (sections.isEmpty() || !sections.getLast().span().equals(span)) {
            sections.add(
                    new AssignmentTable.Section(null, cells.filled(cell), false, false, null, null, null, null, span));
            beside.add(new Beside(null, null));
        }
    }

    /** The rest of a row that a page break cut: no number, nothing but words that go on in small letters. */
    private boolean goesOn(List<SourceText.Cell> row, @Nullable String mark, SourceText.Cell content) {
        boolean alone = row.stream().filter(c -> c.end() > c.start()).distinct().count() == 1;
        char first = content.end() > content.start() ? cells.text(content).charAt(0) : 'A';
        return mark == null
                && alone
                && !drafts.isEmpty()
                && roles.containsKey(Role.NUMBER)
                && (Character.isLowerCase(first) || "+-–".indexOf(first) >= 0);
    }

    // ---- what is not printed

    /** Rows before the heading "II" stand under "I". */
    private void implyMarks() {
        int first = 0;
        while (first < sections.size() && sections.get(first).mark() == null) {
            first++;
        }
        int ordinal = first == sections.size()
                ? -1
                : ROMAN.indexOf(sections.get(first).mark());
        boolean untitled = first == 0 && ordinal == 1 && !drafts.isEmpty() && drafts.getFirst().section < 0;
        if (untitled) {
            sections.addFirst(new AssignmentTable.Section(
                    "I", null, true, false, null, null, null, null, drafts.getFirst().contentAt));
            beside.addFirst(new Beside(null, null));
            for (int i = 0; i < drafts.size(); i++) {
                drafts.set(i, moved(drafts.get(i)));
            }
        } else if (first > 0 && ordinal == first) {
            for (int i = 0; i < first; i++) {
                var s = sections.get(i);
                sections.set(
                        i,
                        new AssignmentTable.Section(
                                ROMAN.get(i),
                                s.title(),
                                true,
                                s.swallowed(),
                                s.pages(),
                                s.pagesAt(),
                                s.count(),
                                s.countAt(),
                                s.span()));
            }
        }
        for (var draft : drafts) {
            if (draft.section >= 0 && sections.get(draft.section).implied()) {
                draft.inferred.add("section");
            }
        }
    }

    private static Draft moved(Draft draft) {
        var out = new Draft(draft.row, draft.section + 1, draft.mark);
        out.content = draft.content;
        out.contentAt = draft.contentAt;
        out.span = draft.span;
        out.unit = draft.unit;
        out.pages = draft.pages;
        out.due = draft.due;
        out.pagesCell = draft.pagesCell;
        out.dueCell = draft.dueCell;
        return out;
    }

    private void merged() {
        boolean flattened = false;
        for (int s = -1; s < sections.size(); s++) {
            var rows = rows(s);
            flattened |= MergedCells.shows(rows.size(), i -> rows.get(i).pages != null)
                    || MergedCells.shows(rows.size(), i -> rows.get(i).due != null);
        }
        for (int s = -1; s < sections.size(); s++) {
            var rows = rows(s);
            sharePages(rows, flattened);
            var above = s < 0 ? new Beside(null, null) : beside.get(s);
            for (var row : rows) {
                fromHeading(row, above);
            }
            if (flattened && above.due() == null) {
                shareDues(rows, s >= 0 && !sections.get(s).swallowed());
            }
        }
    }

    private List<Draft> rows(int section) {
        return drafts.stream().filter(d -> d.section == section).toList();
    }

    private static void fromHeading(Draft row, Beside above) {
        if (row.due == null && above.due() != null && isBlank(row.dueCell)) {
            row.due = above.due();
            row.inferred.add("due");
        }
        if (row.unit == null && above.unit() != null) {
            row.unit = above.unit();
            row.inferred.add("unit");
        }
    }

    /** A length that covers several rows is theirs together; only the row that prints it counts in a sum. */
    private static void sharePages(List<Draft> rows, boolean flattened) {
        for (int i = 1; i < rows.size(); i++) {
            var cell = rows.get(i).pagesCell;
            if (cell != null && cell.end() > cell.start() && cell.equals(rows.get(i - 1).pagesCell)) {
                rows.get(i).inferred.add("pages");
            }
        }
        if (!flattened) {
            return;
        }
        var sources = MergedCells.sources(rows.size(), i -> !isBlank(rows.get(i).pagesCell), false);
        for (int i = 0; i < rows.size(); i++) {
            if (sources[i] >= 0 && isBlank(rows.get(i).pagesCell) && rows.get(sources[i]).pages != null) {
                rows.get(i).pages = rows.get(sources[i]).pages;
                rows.get(i).inferred.add("pages");
            }
        }
    }

    private static void shareDues(List<Draft> rows, boolean heading) {
        var sources = MergedCells.sources(rows.size(), i -> !isBlank(rows.get(i).dueCell), heading);
        for (int i = 0; i < rows.size(); i++) {
            if (sources[i] >= 0 && isBlank(rows.get(i).dueCell) && rows.get(sources[i]).due != null) {
                rows.get(i).due = rows.get(sources[i]).due;
                rows.get(i).inferred.add("due");
            }
        }
    }

    private static boolean isBlank(SourceText.@Nullable Cell cell) {
        return cell == null || cell.start() == cell.end();
    }

    // ---- the result

    private AssignmentTable.Row row(Draft draft) {
        var section = draft.section < 0 ? null : sections.get(draft.section);
        var countColumn = roles.get(Role.COUNT);
        var heading = countColumn == null
                ? null
                : AssignmentCells.counted(table.names().get(countColumn));
        var count = cells.count(cell(draft.row, Role.COUNT), heading);
        var reading = new AssignmentReading(
                section == null ? null : section.mark(),
                section == null ? null : section.title(),
                order(draft.mark),
                draft.content,
                draft.unit,
                count == null ? null : count.number(),
                count == null ? null : count.unit(),
                draft.pages,
                draft.due,
                List.copyOf(draft.inferred),
                draft.span);
        return new AssignmentTable.Row(
                reading,
                draft.section,
                draft.contentAt,
                AssignmentCells.span(cell(draft.row, Role.NUMBER)),
                draft.inferred.contains("unit") ? null : AssignmentCells.span(cell(draft.row, Role.LEAD)),
                AssignmentCells.span(draft.pagesCell),
                AssignmentCells.span(draft.dueCell));
    }

    private static @Nullable Integer order(@Nullable String mark) {
        if (mark == null) {
            return null;
        }
        if (NUMBER.matcher(mark).matches()) {
            return Integer.valueOf(mark.substring(mark.lastIndexOf('.') + 1));
        }
        int roman = ROMAN.indexOf(mark);
        return roman < 0 ? null : (Integer) (roman + 1);
    }
}
