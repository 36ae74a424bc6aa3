package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A small line through the last periods, drawn without scripts; periods without a figure leave a gap.
 *
 * @param lines points of unbroken stretches as SVG wants them
 * @param dots places of single figures and of the last one
 * @param count how many periods have a figure
 */
public record BoardSpark(
        List<String> lines,
        List<Dot> dots,
        int count,
        @Nullable Period from) {

    public static final int WIDTH = 120;
    public static final int HEIGHT = 32;
    private static final int EDGE = 4;

    /** A dot; {@code last}: the period asked for. */
    public record Dot(String x, String y, boolean last) {}

    /** A period and its amount, null where there is none. */
    record Step(Period period, @Nullable BigDecimal amount) {}

    static final BoardSpark NONE = new BoardSpark(List.of(), List.of(), 0, null);

    public BoardSpark {
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
    }

    /** Of at least two figures; fewer make no line. */
    static BoardSpark of(List<Step> steps) {
        List<BigDecimal> given = new ArrayList<>();
        Period from = null;
        for (Step step : steps) {
            if (step.amount() != null) {
                given.add(step.amount());
                from = from == null ? step.period() : from;
            }
        }
        if (given.size() < 2) {
            return new BoardSpark(List.of(), List.of(), given.size(), from);
        }
        BigDecimal low = given.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = given.stream().reduce(BigDecimal::max).orElseThrow();
        List<String> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<String> stretch = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal amount = steps.get(i).amount();
            if (amount == null) {
                close(stretch, lines, dots);
                continue;
            }
            String x = place(EDGE + (WIDTH - 2.0 * EDGE) * i / (steps.size() - 1));
            String y = place(y(amount, low, high));
            stretch.add(x + "," + y);
            if (i == steps.size() - 1) {
                dots.add(new Dot(x, y, true));
            }
        }
        close(stretch, lines, dots);
        return new BoardSpark(lines, dots, given.size(), from);
    }

    private static double y(BigDecimal amount, BigDecimal low, BigDecimal high) {
        if (high.compareTo(low) == 0) {
            return HEIGHT / 2.0;
        }
        double share = amount.subtract(low)
                .divide(high.subtract(low), MathContext.DECIMAL32)
                .doubleValue();
        return HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE);
    }

    private static void close(List<String> stretch, List<String> lines, List<Dot> dots) {
        if (stretch.size() > 1) {
            lines.add(String.join(" ", stretch));
        } else if (stretch.size() == 1) {
            String[] at = stretch.getFirst().split(",", 2);
            dots.add(new Dot(at[0], at[1], false));
        }
        stretch.clear();
    }

    private static String place(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
