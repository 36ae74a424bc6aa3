package vn.haidang.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** A table: rows of cells, which rows are its head, what each column holds. */
final class Grid {

    /** What a column holds. */
    enum Role {
        NAME,
        UNIT,
        PLAN,
        ACTUAL,
        SAME_PERIOD,
        PERCENT_OF_PLAN,
        PERCENT_OF_SAME,
        PERCENT,
        OTHER
    }

    private static final int ROWS = 2_000;
    private static final int COLUMNS = 40;

    final List<List<Span>> rows;
    final int firstRow;
    final int columns;
    private final Facts facts;
    private final List<String> heads = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();

    private Grid(Facts facts, List<List<Span>> rows) {
        this.facts = facts;
        this.rows = rows;
        this.columns =
                Math.min(COLUMNS, rows.stream().mapToInt(List::size).max().orElse(0));
        this.firstRow = firstRow();
        for (int c = 0; c < columns; c++) {
            heads.add(head(c));
            roles.add(role(heads.get(c), c));
        }
    }

    /** The tables of the text: the cells given, else runs of lines with tabs. Tables without a head of words are left out. */
    static List<Grid> of(Facts facts, List<List<List<Span>>> given) {
        var out = new ArrayList<Grid>();
        for (var rows : given.isEmpty() ? drawn(facts) : given) {
            if (rows.size() >= 2 && rows.size() <= ROWS && rows.getFirst().size() >= 2) {
                var grid = new Grid(facts, rows);
                if (grid.firstRow > 0 && grid.firstRow < rows.size()) {
                    out.add(grid);
                }
            }
        }
        return out;
    }

    private static List<List<List<Span>>> drawn(Facts facts) {
        var out = new ArrayList<List<List<Span>>>();
        List<List<Span>> rows = new ArrayList<>();
        for (var line : facts.tokens.lines) {
            var cells = cells(facts.tokens.text, line);
            if (cells.size() < 2) {
                if (!rows.isEmpty()) {
                    out.add(rows);
                }
                rows = new ArrayList<>();
            } else {
                rows.add(cells);
            }
        }
        if (!rows.isEmpty()) {
            out.add(rows);
        }
        return out;
    }

    private static List<Span> cells(String text, Tokens.Line line) {
        var out = new ArrayList<Span>();
        int from = line.start();
        for (int i = line.start(); i <= line.end() && out.size() < COLUMNS; i++) {
            if (i == line.end() || text.charAt(i) == '\t') {
                out.add(new Span(from, i));
                from = i + 1;
            }
        }
        return out;
    }

    /** The first row with two numbers behind its first cell. */
    private int firstRow() {
        for (int r = 0; r < rows.size(); r++) {
            int numbers = 0;
            for (int c = 1; c < rows.get(r).size(); c++) {
                numbers += number(r, c) == null ? 0 : 1;
            }
            if (numbers >= 2 && !isCounting(r)
                    || numbers == 1 && r > 0 && rows.get(r).size() <= 4) {
                return r;
            }
        }
        return rows.size();
    }

    /** A row (1) (2) (3) under the head, or 1 2 3 4. */
    private boolean isCounting(int r) {
        int next = 0;
        for (int c = 0; c < rows.get(r).size(); c++) {
            var text = text(r, c).replace("(", "").replace(")", "");
            if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
                if (!text.equals(String.valueOf(next + 1))) {
                    return false;
                }
                next++;
            }
        }
        return next >= 3;
    }

    private String head(int column) {
        var out = new StringBuilder();
        Span last = null;
        for (int r = 0; r < firstRow; r++) {
            var span = column < rows.get(r).size() ? rows.get(r).get(column) : null;
            if (span != null && !span.equals(last) && span.end() > span.start()) {
                out.append(out.isEmpty() ? "" : " ").append(span.of(facts.tokens.text));
            }
            last = span;
        }
        return out.toString().replace('\n', ' ');
    }

    private Role role(String head, int column) {
        var words = " " + Letters.folded(head).replaceAll("[^a-z0-9%]+", " ") + " ";
        boolean plan = hasAny(words, "ke hoach", "kh", "du toan", "chi tieu giao", "muc tieu", "nghi quyet", "kh nam");
        boolean same = hasAny(words, "cung ky", "ck", "nam truoc");
        boolean percent = head.indexOf('%') >= 0 || hasAny(words, "ty le", "so voi", "so sanh");
        boolean units = hasAny(words, "don vi tinh", "dvt", "dv tinh") || hasAny(words, "don vi") && holdsUnits(column);
        if (units && words.length() < 20) {
            return Role.UNIT;
        }
        if (percent) {
            return plan && !same ? Role.PERCENT_OF_PLAN : same && !plan ? Role.PERCENT_OF_SAME : Role.PERCENT;
        }
        if (same) {
            return Role.SAME_PERIOD;
        }
        boolean actual =
                hasAny(words, "thuc hien", "ket qua", "uoc", "dat duoc", "th", "uth", "da thuc hien", "hoan thanh");
        if (plan && !hasAny(words, "thuc hien ke hoach")) {
            return Role.PLAN;
        }
        return actual ? Role.ACTUAL : Role.OTHER;
    }

    /** "Đơn vị" heads units of measure, written small, or departments, written large. */
    private boolean holdsUnits(int column) {
        int small = 0;
        int large = 0;
        for (int r = firstRow; r < rows.size(); r++) {
            var text = text(r, column);
            boolean big = !text.isEmpty() && Character.isUpperCase(text.charAt(0)) && text.length() > 4;
            large += big ? 1 : 0;
            small += !text.isEmpty() && !big ? 1 : 0;
        }
        return small > large;
    }

    private static boolean hasAny(String words, String... phrases) {
        for (var phrase : phrases) {
            if (words.contains(" " + phrase + " ")) {
                return true;
            }
        }
        return false;
    }

    // ---- looking up

    Role role(int column) {
        return roles.get(column);
    }

    String headOf(int column) {
        return heads.get(column);
    }

    /** The first column with this role, or -1. */
    List<Integer> with(Role role) {
        var out = new ArrayList<Integer>();
        for (int c = 0; c < columns; c++) {
            if (roles.get(c) == role) {
                out.add(c);
            }
        }
        return out;
    }

    String text(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column).of(facts.tokens.text).strip() : "";
    }

    /** The number that a cell holds, alone or with its unit; null for words and empty cells. */
    @Nullable
    Quantity number(int row, int column) {
        var cells = rows.get(row);
        if (column >= cells.size()) {
            return null;
        }
        var span = cells.get(column);
        int from = span.start();
        while (from < span.end() && " -+(".indexOf(facts.tokens.text.charAt(from)) >= 0) {
            from++;
        }
        var q = facts.startingAt(from);
        boolean whole = q != null
                && facts.tokens
                        .text
                        .substring(
                                facts.tokens.at(q.to() - 1).end(),
                                Math.max(span.end(), facts.tokens.at(q.to() - 1).end()))
                        .replaceAll("[\\s)%.]+", "")
                        .isEmpty();
        return whole ? q : null;
    }

    /** Whether the number of the cell has a minus before it. */
    boolean isNegative(Quantity q) {
        return q.from() > 0 && facts.tokens.is(q.from() - 1, "-") && facts.tokens.isGlued(q.from());
    }

    /** The cell that names the row: the first with words. */
    String name(int row) {
        for (int c = 0; c < Math.min(3, rows.get(row).size()); c++) {
            var text = text(row, c);
            if (text.chars().filter(Character::isLetter).count() >= 3) {
                return text.replace('\n', ' ');
            }
        }
        return "";
    }

    /** What the row is numbered with: "I", "1", "1.1", "a", "-", or nothing. */
    String ordinal(int row) {
        var first = text(row, 0);
        if (first.length() <= 5 && first.chars().filter(Character::isLetter).count() <= 3) {
            return first.replace(".", "").equals(first) || first.endsWith(".") ? first.replace(".", "") : first;
        }
        return first.startsWith("-") || first.startsWith("+") ? "-" : "";
    }
}
