package vn.haidang.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.haidang.text.Letters;

/** The total row and the total column of a table against their parts. */
final class TableSums {

    private static final Set<Grid.Role> ADDED =
            Set.of(Grid.Role.PLAN, Grid.Role.ACTUAL, Grid.Role.SAME_PERIOD, Grid.Role.OTHER);
    /** Columns before a total that are tried as its parts. */
    private static final int PARTS = 6;

    private static final BigDecimal FAR = new BigDecimal("0.3");

    private final Facts facts;
    private final Findings findings;
    /** What the cells that do not fit the parts in their own row come to. */
    private final Map<Integer, BigDecimal> ofRow = new HashMap<>();

    TableSums(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void run(Grid grid) {
        totalColumn(grid);
        totalRow(grid);
    }

    // ---- the row "Tổng cộng"

    private void totalRow(Grid grid) {
        for (int r = grid.firstRow; r < grid.rows.size(); r++) {
            if (isTotal(grid.name(r))) {
                var parts = parts(grid, r);
                if (parts.size() >= 2) {
                    columns(grid, r, parts);
                }
                return;
            }
        }
    }

    static boolean isTotal(String name) {
        var folded = Letters.folded(name).strip();
        return folded.equals("cong")
                || folded.startsWith("tong cong")
                || folded.equals("tong so")
                || folded.equals("tong")
                || folded.startsWith("tong so:")
                || folded.startsWith("cong:")
                || folded.startsWith("toan ");
    }

    /** The rows of the highest numbering; without numbering, all but the total. */
    private static List<Integer> parts(Grid grid, int total) {
        var roman = new ArrayList<Integer>();
        var numbered = new ArrayList<Integer>();
        var plain = new ArrayList<Integer>();
        for (int r = grid.firstRow; r < grid.rows.size(); r++) {
            var ordinal = grid.ordinal(r);
            if (r == total
                    || ordinal.equals("-")
                    || grid.name(r).startsWith("-")
                    || Letters.folded(grid.name(r)).startsWith("trong do")) {
                continue;
            }
            if (ordinal.matches("[IVX]+")) {
                roman.add(r);
            } else if (ordinal.matches("\\d{1,3}")) {
                numbered.add(r);
            } else if (ordinal.isEmpty() && !grid.name(r).isEmpty()) {
                plain.add(r);
            }
        }
        return roman.size() >= 2 ? roman : numbered.size() >= 2 ? numbered : plain;
    }

    private void columns(Grid grid, int total, List<Integer> rows) {
        int right = 0;
        var wrong = new ArrayList<Sum>();
        for (int c = 1; c < grid.columns; c++) {
            var whole = grid.number(total, c);
            if (whole == null || whole.isRatio() || !ADDED.contains(grid.role(c)) || isAverage(grid.headOf(c))) {
                continue;
            }
            var parts = new ArrayList<Quantity>();
            boolean percent = false;
            for (int r : rows) {
                var part = grid.number(r, c);
                if (part != null) {
                    parts.add(part);
                    percent |= part.isRatio();
                }
            }
            if (parts.size() >= 2 && !percent && sameUnits(grid, rows)) {
                var sum = sum(whole, parts);
                right += sum.isRight() ? 1 : 0;
                if (!sum.isRight()) {
                    wrong.add(sum);
                }
            }
        }
        int held = right;
        wrong.stream()
                .filter(s -> held > 0 || !s.isFar())
                .filter(s -> !isExplained(s))
                .forEach(this::report);
    }

    /** Whether the sum is right once a part that does not fit its own row is read as that row says. */
    private boolean isExplained(Sum sum) {
        var mended = sum.sum().mid();
        boolean any = false;
        for (var part : sum.parts()) {
            var right = ofRow.get(part.index());
            if (right != null) {
                any = true;
                mended = mended.subtract(part.interval().mid()).add(right);
            }
        }
        return any && mended.compareTo(sum.whole().interval().mid()) == 0;
    }

    private static boolean isAverage(String head) {
        var folded = Letters.folded(head);
        return folded.contains("binh quan")
                || folded.contains("diem")
                || folded.contains("don gia")
                || folded.equals("stt")
                || folded.equals("tt");
    }

    /** Rows of different units (người, triệu đồng, ha) do not add up. */
    private static boolean sameUnits(Grid grid, List<Integer> rows) {
        for (int c : grid.with(Grid.Role.UNIT)) {
            var first = grid.text(rows.getFirst(), c);
            if (rows.stream().anyMatch(r -> !grid.text(r, c).equals(first))) {
                return false;
            }
        }
        return true;
    }

    private record Sum(Quantity whole, List<Quantity> parts, Interval sum) {

        boolean isRight() {
            return sum.mid().compareTo(whole.interval().mid()) == 0;
        }

        boolean isFar() {
            var total = whole.interval().mid();
            return sum.mid().subtract(total).abs().compareTo(total.multiply(FAR)) > 0;
        }
    }

    private static Sum sum(Quantity whole, List<Quantity> parts) {
        var sum = Interval.exactly(BigDecimal.ZERO);
        for (var part : parts) {
            sum = sum.plus(part.interval());
        }
        return new Sum(whole, parts, sum);
    }

    private void report(Sum sum) {
        var whole = sum.whole;
        boolean rounded =
                sum.sum.meets(Interval.rounded(whole.amount(), whole.unit().factor()));
        var value = sum.sum.mid().divide(whole.unit().factor(), java.math.MathContext.DECIMAL64);
        int decimals = Math.max(
                whole.amount().decimals(),
                Math.max(0, value.stripTrailingZeros().scale()));
        var computed = Printing.number(value, Math.min(4, decimals));
        var terms = new StringBuilder();
        for (var part : sum.parts.subList(0, Math.min(8, sum.parts.size()))) {
            terms.append(terms.isEmpty() ? "" : " + ")
                    .append(Printing.number(part.value(), part.amount().decimals()));
        }
        terms.append(sum.parts.size() > 8 ? " + …" : "").append(" = ").append(computed);
        findings.add(
                "sum",
                rounded ? Verdict.ROUNDING : Verdict.MISMATCH,
                Printing.message(rounded ? "rounding" : "sum", terms.toString(), facts.printed(whole), computed),
                whole,
                computed,
                sum.parts.toArray(Quantity[]::new));
    }

    // ---- the column "Tổng số"

    private void totalColumn(Grid grid) {
        for (int c = 1; c < grid.columns; c++) {
            var head = Letters.folded(grid.headOf(c)).strip();
            if (head.startsWith("tong") && grid.role(c) != Grid.Role.PERCENT && !head.contains("%")) {
                rows(grid, c);
            }
        }
    }

    /** The parts are the first columns behind the total, as many as make most rows right. */
    private void rows(Grid grid, int total) {
        int end = total + 1;
        while (end < grid.columns && grid.role(end) == Grid.Role.OTHER && !isTotal(grid.headOf(end))) {
            end++;
        }
        List<Sum> best = List.of();
        int right = 1;
        for (int to = end; to >= total + 3; to--) {
            var sums = sums(grid, total, total + 1, to);
            int held = held(sums);
            if (held > right) {
                right = held;
                best = sums;
            }
        }
        for (int from = Math.max(1, total - PARTS); best.isEmpty() && from <= total - 2; from++) {
            var sums = sums(grid, total, from, total);
            int held = held(sums);
            if (held > right) {
                right = held;
                best = sums;
            }
        }
        if (right >= 2 && right * 2 >= best.size()) {
            best.stream().filter(s -> !s.isRight()).forEach(s -> {
                ofRow.put(s.whole().index(), s.sum().mid());
                report(s);
            });
        }
    }

    private static int held(List<Sum> sums) {
        return (int) sums.stream().filter(Sum::isRight).count();
    }

    private static List<Sum> sums(Grid grid, int total, int from, int to) {
        var out = new ArrayList<Sum>();
        for (int r = grid.firstRow; r < grid.rows.size(); r++) {
            var whole = grid.number(r, total);
            var parts = new ArrayList<Quantity>();
            for (int c = from; c < to; c++) {
                var part = grid.number(r, c);
                if (part != null && !part.isRatio()) {
                    parts.add(part);
                }
            }
            if (whole != null && !whole.isRatio() && parts.size() == to - from) {
                out.add(sum(whole, parts));
            }
        }
        return out;
    }
}
