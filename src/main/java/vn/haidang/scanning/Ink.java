package vn.haidang.scanning;

import java.util.Arrays;

/** The dark dots of a small picture of a page, without drawn lines and dark areas: what is left is mostly writing. */
final class Ink {

    /** Dots in a row, at {@link #DOTS_PER_INCH}, that no letter has. */
    private static final int RULE = 70;

    /** How large the small picture is. */
    static final int DOTS_PER_INCH = 100;

    private final int width;
    private final int height;
    private final int[] xs;
    private final int[] ys;

    private Ink(int width, int height, int[] xs, int[] ys) {
        this.width = width;
        this.height = height;
        this.xs = xs;
        this.ys = ys;
    }

    static Ink of(Grey page, int dotsPerInch) {
        var small = page.smaller(Math.max(1, Math.round(dotsPerInch / (float) DOTS_PER_INCH)));
        var dark = new boolean[small.pixels.length];
        int threshold = small.threshold();
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (small.pixels[i] & 0xFF) <= threshold;
        }
        var drawn = new boolean[dark.length];
        for (int y = 0; y < small.height; y++) {
            mark(dark, drawn, y * small.width, 1, small.width);
        }
        for (int x = 0; x < small.width; x++) {
            mark(dark, drawn, x, small.width, small.height);
        }
        var xs = new int[dark.length];
        var ys = new int[dark.length];
        int n = 0;
        for (int i = 0; i < dark.length; i++) {
            if (dark[i] && !drawn[i]) {
                xs[n] = i % small.width;
                ys[n] = i / small.width;
                n++;
            }
        }
        return new Ink(small.width, small.height, Arrays.copyOf(xs, n), Arrays.copyOf(ys, n));
    }

    private static void mark(boolean[] dark, boolean[] drawn, int from, int step, int count) {
        int begin = 0;
        for (int i = 0; i <= count; i++) {
            if (i == count || !dark[from + i * step]) {
                if (i - begin >= RULE) {
                    for (int k = begin; k < i; k++) {
                        drawn[from + k * step] = true;
                    }
                }
                begin = i + 1;
            }
        }
    }

    int size() {
        return xs.length;
    }

    /** The same, as it stands after a quarter turn. */
    Ink sideways() {
        return new Ink(height, width, ys, xs);
    }

    /**
     * How sharply the rows part into lines and gaps when the page is turned back by a tilt: the sum of squared differences of neighbouring
     * rows, the larger the sharper (projection profile, after Baird 1987).
     *
     * @param slope tangent of the tilt, positive where lines fall to the right
     */
    double sharpness(double slope) {
        int reach = (int) Math.ceil(Math.abs(slope) * width) + 1;
        var rows = new int[height + 2 * reach + 2];
        double middle = width / 2.0;
        for (int i = 0; i < xs.length; i++) {
            rows[(int) Math.round(ys[i] - slope * (xs[i] - middle)) + reach]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - (double) rows[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
