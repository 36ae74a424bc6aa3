package vn.haidang.reading;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rows a merged cell covered once the table is flattened to text: the value then stands alone on the middle one
 * of its rows. Rows are cut into blocks, each with one value at its middle; where that can be done in one best way only, each row
 * gets the value of its block.
 */
final class MergedCells {

    private static final double NOT_POSSIBLE = 1e9;

    private MergedCells() {}

    /** Whether a column shows by itself that its cells were merged: one value, blank rows above and below it, at the middle. */
    static boolean shows(int rows, IntPredicate filled) {
        int only = -1;
        for (int i = 0; i < rows; i++) {
            if (filled.test(i)) {
                if (only >= 0) {
                    return false;
                }
                only = i;
            }
        }
        return only > 0 && only < rows - 1 && offset(0, rows, only) <= 0.5;
    }

    /**
     * The row whose value each row has: its own, that of its block, or -1.
     *
     * @param heading whether a blank heading above the rows may belong to the first block
     */
    static int[] sources(int rows, IntPredicate filled, boolean heading) {
        var without = blocks(rows, filled);
        var with = heading ? blocks(rows + 1, i -> i > 0 && filled.test(i - 1)) : null;
        if (with != null && (without == null || with.cost < without.cost)) {
            var out = new int[rows];
            for (int i = 0; i < rows; i++) {
                out[i] = with.source[i + 1] - 1;
            }
            return out;
        }
        return without == null ? own(rows, filled) : without.source;
    }

    private static int[] own(int rows, IntPredicate filled) {
        var out = new int[rows];
        for (int i = 0; i < rows; i++) {
            out[i] = filled.test(i) ? i : -1;
        }
        return out;
    }

    private record Blocks(int[] source, double cost) {}

    /** The one best way to cut the rows, or null where there is none or more than one. */
    private static @Nullable Blocks blocks(int rows, IntPredicate filled) {
        var cost = new double[rows + 1];
        var ways = new int[rows + 1];
        var start = new int[rows + 1];
        Arrays.fill(cost, NOT_POSSIBLE);
        cost[0] = 0;
        ways[0] = 1;
        for (int to = 1; to <= rows; to++) {
            int value = -1;
            for (int from = to - 1; from >= 0; from--) {
                if (filled.test(from)) {
                    if (value >= 0) {
                        break;
                    }
                    value = from;
                }
                double off = value < 0 ? NOT_POSSIBLE : offset(from, to, value);
                if (off <= allowed(to - from) && cost[from] < NOT_POSSIBLE) {
                    double total = cost[from] + off;
                    if (total < cost[to] - 1e-6) {
                        cost[to] = total;
                        ways[to] = ways[from];
                        start[to] = from;
                    } else if (total < cost[to] + 1e-6) {
                        ways[to] += ways[from];
                    }
                }
            }
        }
        return rows == 0 || ways[rows] != 1 ? null : new Blocks(sources(rows, start, filled), cost[rows]);
    }

    private static int[] sources(int rows, int[] start, IntPredicate filled) {
        var out = new int[rows];
        int to = rows;
        while (to > 0) {
            int from = start[to];
            int value = from;
            while (!filled.test(value)) {
                value++;
            }
            Arrays.fill(out, from, to, value);
            to = from;
        }
        return out;
    }

    private static double offset(int from, int to, int value) {
        return Math.abs(value - (from + to - 1) / 2.0);
    }

    /** Rows differ in height, so that the middle of many rows may be off by more than half a row. */
    private static double allowed(int rows) {
        return Math.max(0.5, rows / 8.0);
    }
}
