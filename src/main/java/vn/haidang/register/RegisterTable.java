package vn.haidang.register;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.register.RegisterCanvas.Align;
import vn.haidang.register.RegisterCanvas.Face;

/** Draws a ruled table over as many pages as it takes: the heading and the numbers of the columns again on each, rows longer than a page cut. */
final class RegisterTable<R> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final double TOP = 20;
    private static final double BOTTOM = 20;
    private static final double LEFT = 30;
    private static final double RIGHT = 15;
    private static final double NUMBER_TOP = 10;
    private static final double PADDING = 1.2;
    private static final double POINTS = 11;
    private static final double THIN = 0.5;

    private final RegisterCanvas canvas;
    private final List<RegisterColumn<R>> columns;
    private final boolean landscape;
    private final double[] edges;
    private int pages;
    private double y;

    RegisterTable(RegisterCanvas canvas, List<RegisterColumn<R>> columns, boolean landscape) {
        this.canvas = canvas;
        this.columns = columns;
        this.landscape = landscape;
        double room = (landscape ? 297 : 210) - LEFT - RIGHT;
        double shares = columns.stream().mapToDouble(RegisterColumn::share).sum();
        edges = new double[columns.size() + 1];
        edges[0] = LEFT;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + room * columns.get(i).share() / shares;
        }
    }

    /** Draws everything, beginning below {@code from} on the page that is open, or on a new page where that is 0. */
    void draw(Iterator<? extends R> rows, double from) {
        if (from == 0) {
            next();
        } else {
            y = from;
            head();
        }
        while (rows.hasNext()) {
            row(rows.next());
        }
    }

    /** Where the last row ended. */
    double bottom() {
        return y;
    }

    int pages() {
        return pages;
    }

    private void next() {
        if (landscape) {
            canvas.landscape();
        } else {
            canvas.portrait();
        }
        pages++;
        // the decree numbers pages above the text, the first one not
        if (pages > 1) {
            canvas.text(String.valueOf(pages), LEFT, edges[columns.size()], NUMBER_TOP, Face.REGULAR, 13, Align.CENTRE);
        }
        y = TOP;
        head();
    }

    private void head() {
        List<List<String>> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            headings.add(canvas.lines(columns.get(i).heading(), room(i), Face.BOLD, POINTS));
        }
        draw(headings, Face.BOLD, true);
        List<List<String>> numbers = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
            numbers.add(List.of("(" + i + ")"));
        }
        draw(numbers, Face.ITALIC, true);
    }

    private void row(R row) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(canvas.lines(text(columns.get(i).value().apply(row)), room(i), Face.REGULAR, POINTS));
        }
        double whole = height(cells);
        if (y + whole > limit() && whole <= limit() - TOP - 30) {
            next();
        }
        while (!cells.isEmpty()) {
            int fit = (int) ((limit() - y - 2 * PADDING) / RegisterCanvas.line(POINTS));
            if (fit < 1) {
                next();
                continue;
            }
            List<List<String>> part = new ArrayList<>();
            List<List<String>> rest = new ArrayList<>();
            for (List<String> cell : cells) {
                part.add(cell.subList(0, Math.min(fit, cell.size())));
                rest.add(cell.subList(Math.min(fit, cell.size()), cell.size()));
            }
            draw(part, Face.REGULAR, false);
            cells = rest.stream().allMatch(List::isEmpty) ? List.of() : rest;
        }
    }

    private void draw(List<List<String>> cells, Face face, boolean centred) {
        double bottom = y + height(cells);
        for (int i = 0; i < cells.size(); i++) {
            Align align = centred ? Align.CENTRE : align(columns.get(i).kind());
            double line = y + PADDING;
            for (String text : cells.get(i)) {
                canvas.text(text, edges[i] + PADDING, edges[i + 1] - PADDING, line, face, POINTS, align);
                line += RegisterCanvas.line(POINTS);
            }
            canvas.rule(edges[i], y, edges[i], bottom, THIN);
        }
        double right = edges[columns.size()];
        canvas.rule(right, y, right, bottom, THIN);
        canvas.rule(LEFT, y, right, y, THIN);
        canvas.rule(LEFT, bottom, right, bottom, THIN);
        y = bottom;
    }

    private double height(List<List<String>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * RegisterCanvas.line(POINTS) + 2 * PADDING;
    }

    private double room(int column) {
        return edges[column + 1] - edges[column] - 2 * PADDING;
    }

    private double limit() {
        return canvas.height() - BOTTOM;
    }

    private static Align align(RegisterColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> Align.LEFT;
            case NUMBER, DATE -> Align.CENTRE;
        };
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case Number number -> new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
            default -> value.toString();
        };
    }
}
