package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The schematic map of zones: a circle for each zone, its area as large as the figure. */
public record BoardMap(List<Mark> marks) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 600;
    private static final double LARGEST = 46;
    private static final double SMALLEST = 7;

    /** A zone with a figure. */
    public record Mark(int x, int y, int radius, BoardComparison comparison) {

        /** Where its name stands. */
        public int below() {
            return y + radius + 20;
        }
    }

    /** Where a zone lies. */
    record Place(int x, int y, int version) {}

    public BoardMap {
        marks = List.copyOf(marks);
    }

    /** Small circles are drawn over large ones. */
    static BoardMap of(Map<Body, BoardComparison> zones, Map<Integer, Place> places) {
        BigDecimal most = zones.values().stream()
                .map(one -> one.figure().amount().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Mark> marks = new ArrayList<>();
        zones.forEach((body, figure) -> {
            Place place = places.get(body.id());
            if (place != null) {
                marks.add(new Mark(
                        place.x(), place.y(), radius(figure.figure().amount().abs(), most), figure));
            }
        });
        marks.sort(Comparator.comparing(Mark::radius).reversed());
        return new BoardMap(marks);
    }

    private static int radius(BigDecimal amount, BigDecimal most) {
        if (most.signum() == 0) {
            return (int) SMALLEST;
        }
        double share = amount.divide(most, MathContext.DECIMAL32).doubleValue();
        return (int) Math.round(Math.max(SMALLEST, LARGEST * Math.sqrt(share)));
    }
}
