package vn.haidang.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Pieces of text that stand side by side on a line, and the table that such lines make when read together. */
final class Fragments {

    private static final Pattern GAP = Pattern.compile("\\S+(?: \\S+)*");

    /** A piece from x to right, in characters or points. */
    record Fragment(double x, double right, String text) {}

    private Fragments() {}

    /** The pieces of a line of text that are parted by two or more spaces. */
    static List<Fragment> ofLine(String line) {
        var out = new ArrayList<Fragment>();
        var wide = line.replace("\t", "    ");
        var matcher = GAP.matcher(wide);
        while (matcher.find()) {
            out.add(new Fragment(matcher.start(), matcher.end(), matcher.group()));
        }
        return out;
    }

    static List<String> texts(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).toList();
    }

    /** Reads lines as a table; an empty line may part rows. */
    static List<List<SourceText.CellDraft>> rows(List<List<Fragment>> lines) {
        var columns = columns(lines);
        var rows = new ArrayList<List<SourceText.CellDraft>>();
        boolean blank = true;
        boolean blanksPart = lines.stream().filter(List::isEmpty).count() > lines.size() / 4;
        for (var line : lines) {
            if (line.isEmpty()) {
                blank = true;
                continue;
            }
            boolean begins = rows.isEmpty() || beginsRow(line, columns) || (blank && blanksPart);
            if (!begins
                    && rows.size() == 1
                    && !TableColumns.looksLikeHeader(texts(line))
                    && line.size() > columns.size() - 2
                    && isNumber(line.getFirst())) {
                begins = true;
            }
            if (begins) {
                var row = new ArrayList<SourceText.CellDraft>();
                columns.forEach(c -> row.add(new SourceText.CellDraft()));
                rows.add(row);
            }
            for (var fragment : line) {
                append(rows.getLast().get(column(fragment, columns)), fragment.text());
            }
            blank = false;
        }
        return rows;
    }

    private static void append(SourceText.CellDraft cell, String text) {
        if (Label.at(text) != null && !cell.text.isEmpty()) {
            cell.paragraph(text);
        } else {
            cell.text.append(cell.text.isEmpty() ? "" : " ").append(text);
        }
    }

    private static boolean beginsRow(List<Fragment> line, List<Fragment> columns) {
        return column(line.getFirst(), columns) == 0 && isNumber(line.getFirst());
    }

    private static boolean isNumber(Fragment fragment) {
        var text = fragment.text();
        return text.length() <= 6 && (Character.isDigit(text.charAt(0)) || Label.isRoman(text.replace(".", "")));
    }

    /** Columns as stretches of x that some line covers and that no gap common to all lines cuts. */
    private static List<Fragment> columns(List<List<Fragment>> lines) {
        var header = lines.stream().filter(l -> l.size() >= 3).findFirst().orElse(lines.getFirst());
        var pieces = new ArrayList<Fragment>();
        for (var line : lines) {
            if (line.size() >= Math.max(2, header.size() - 2) || line == header) {
                pieces.addAll(line);
            }
        }
        pieces.sort(Comparator.comparingDouble(Fragment::x));
        var merged = new ArrayList<Fragment>();
        for (var piece : pieces) {
            if (!merged.isEmpty() && piece.x() <= merged.getLast().right() + 0.5) {
                var last = merged.removeLast();
                merged.add(new Fragment(last.x(), Math.max(last.right(), piece.right()), ""));
            } else {
                merged.add(new Fragment(piece.x(), piece.right(), ""));
            }
        }
        return merged.size() >= header.size() ? merged : header;
    }

    private static int column(Fragment fragment, List<Fragment> columns) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            double shared = Math.min(fragment.right(), column.right()) - Math.max(fragment.x(), column.x());
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }
}
