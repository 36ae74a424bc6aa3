package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;

/** A ruled table of a page: the grid that the rules make, cells merged where a rule between them is missing. */
final class PdfTable {

    private static final double NEAR = 3;

    private final List<Double> xs;
    private final List<Double> ys;
    private final List<PdfRules.Rule> rules;
    private final List<List<SourceText.CellDraft>> rows = new ArrayList<>();

    private PdfTable(List<Double> xs, List<Double> ys, List<PdfRules.Rule> rules) {
        this.xs = xs;
        this.ys = ys;
        this.rules = rules;
    }

    /** The tables that the rules draw, with the signs that stand in them. */
    static List<PdfTable> find(List<PdfRules.Rule> rules, List<PdfText.Glyph> glyphs) {
        var out = new ArrayList<PdfTable>();
        for (var group : groups(rules)) {
            var xs = places(group.stream()
                    .filter(r -> !r.isHorizontal())
                    .map(PdfRules.Rule::x1)
                    .toList());
            var ys = places(group.stream()
                    .filter(PdfRules.Rule::isHorizontal)
                    .map(PdfRules.Rule::y1)
                    .toList());
            if (xs.size() >= 3 && ys.size() >= 2) {
                var table = new PdfTable(xs, ys, group);
                table.fill(glyphs);
                out.add(table);
            }
        }
        return out;
    }

    /** Rules that touch one another. */
    private static List<List<PdfRules.Rule>> groups(List<PdfRules.Rule> rules) {
        var boxes = new ArrayList<double[]>();
        var groups = new ArrayList<List<PdfRules.Rule>>();
        var sorted = new ArrayList<>(rules.size() > 6000 ? rules.subList(0, 6000) : rules);
        sorted.sort(java.util.Comparator.comparingDouble(PdfRules.Rule::y1));
        for (var rule : sorted) {
            int home = -1;
            for (int i = 0; i < groups.size(); i++) {
                if (touches(boxes.get(i), rule)) {
                    if (home < 0) {
                        home = i;
                    } else {
                        groups.get(home).addAll(groups.get(i));
                        grow(boxes.get(home), boxes.get(i));
                        groups.remove(i);
                        boxes.remove(i);
                        i--;
                    }
                    grow(boxes.get(home), new double[] {rule.x1(), rule.y1(), rule.x2(), rule.y2()});
                }
            }
            if (home < 0) {
                groups.add(new ArrayList<>(List.of(rule)));
                boxes.add(new double[] {rule.x1(), rule.y1(), rule.x2(), rule.y2()});
            } else {
                groups.get(home).add(rule);
            }
        }
        return groups;
    }

    private static boolean touches(double[] box, PdfRules.Rule rule) {
        return rule.x1() <= box[2] + NEAR
                && rule.x2() >= box[0] - NEAR
                && rule.y1() <= box[3] + NEAR
                && rule.y2() >= box[1] - NEAR;
    }

    private static void grow(double[] box, double[] other) {
        box[0] = Math.min(box[0], other[0]);
        box[1] = Math.min(box[1], other[1]);
        box[2] = Math.max(box[2], other[2]);
        box[3] = Math.max(box[3], other[3]);
    }

    private static List<Double> places(List<Double> all) {
        var sorted = new ArrayList<>(all);
        sorted.sort(null);
        var out = new ArrayList<Double>();
        for (double place : sorted) {
            if (out.isEmpty() || place - out.getLast() > NEAR * 1.5) {
                out.add(place);
            }
        }
        return out;
    }

    double top() {
        return ys.getFirst();
    }

    boolean holds(PdfText.Glyph glyph) {
        double x = (glyph.x() + glyph.right()) / 2;
        double y = glyph.y() - glyph.height() / 2;
        return x > xs.getFirst() - NEAR
                && x < xs.getLast() + NEAR
                && y > ys.getFirst() - NEAR
                && y < ys.getLast() + NEAR;
    }

    List<List<SourceText.CellDraft>> rows() {
        return rows;
    }

    private void fill(List<PdfText.Glyph> glyphs) {
        int across = xs.size() - 1;
        int down = ys.size() - 1;
        var signs = new ArrayList<List<PdfText.Glyph>>();
        var home = new int[down][across];
        for (int i = 0; i < down; i++) {
            for (int k = 0; k < across; k++) {
                home[i][k] = home(i, k, home, signs);
            }
        }
        for (var glyph : glyphs) {
            if (holds(glyph)) {
                int row = slot(ys, glyph.y() - glyph.height() / 2);
                int column = slot(xs, (glyph.x() + glyph.right()) / 2);
                signs.get(home[row][column]).add(glyph);
            }
        }
        var cells = new ArrayList<SourceText.CellDraft>();
        signs.forEach(s -> cells.add(cell(s)));
        for (int i = 0; i < down; i++) {
            var row = new ArrayList<SourceText.CellDraft>();
            for (int k = 0; k < across; k++) {
                row.add(cells.get(home[i][k]));
            }
            rows.add(row);
        }
    }

    private int home(int i, int k, int[][] home, List<List<PdfText.Glyph>> signs) {
        double x = (xs.get(k) + xs.get(k + 1)) / 2;
        double y = (ys.get(i) + ys.get(i + 1)) / 2;
        if (k > 0 && !isRuled(xs.get(k), y, false)) {
            return home[i][k - 1];
        }
        if (i > 0 && !isRuled(ys.get(i), x, true)) {
            return home[i - 1][k];
        }
        signs.add(new ArrayList<>());
        return signs.size() - 1;
    }

    private boolean isRuled(double place, double across, boolean horizontal) {
        for (var rule : rules) {
            if (rule.isHorizontal() != horizontal) {
                continue;
            }
            double own = horizontal ? rule.y1() : rule.x1();
            double from = horizontal ? rule.x1() : rule.y1();
            double to = horizontal ? rule.x2() : rule.y2();
            if (Math.abs(own - place) <= NEAR * 1.5 && from <= across + 1 && to >= across - 1) {
                return true;
            }
        }
        return false;
    }

    private static int slot(List<Double> places, double at) {
        for (int i = 1; i < places.size() - 1; i++) {
            if (at < places.get(i)) {
                return i - 1;
            }
        }
        return places.size() - 2;
    }

    private static SourceText.CellDraft cell(List<PdfText.Glyph> signs) {
        var cell = new SourceText.CellDraft();
        for (var line : signs.isEmpty() ? List.<PdfText.PdfLine>of() : PdfText.lines(signs)) {
            var text = line.text();
            if (Label.at(text) != null && !cell.text.isEmpty()) {
                cell.paragraph(text);
            } else {
                cell.text.append(cell.text.isEmpty() ? "" : " ").append(text);
            }
        }
        return cell;
    }
}
