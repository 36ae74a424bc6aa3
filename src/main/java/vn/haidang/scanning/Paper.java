package vn.haidang.scanning;

/** Evens out the light: on photos one side of the paper is darker than the other, and in shadow paper is as dark as ink in the light. */
final class Paper {

    /** Differences in light below this are left alone. */
    private static final int EVEN = 40;

    private Paper() {}

    /** The picture with the paper white all over, or the same one where the light is even. */
    static Grey lit(Grey page, int dotsPerInch) {
        int cell = Math.max(8, dotsPerInch / 6);
        var light = light(page, cell);
        int columns = (page.width + cell - 1) / cell;
        int rows = light.length / columns;
        int least = 255;
        int most = 0;
        for (int value : light) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (most - least < EVEN) {
            return page;
        }
        var out = new byte[page.pixels.length];
        for (int y = 0; y < page.height; y++) {
            for (int x = 0; x < page.width; x++) {
                double here = between(light, columns, rows, (x - cell / 2.0) / cell, (y - cell / 2.0) / cell);
                int i = y * page.width + x;
                out[i] = (byte) Math.min(255, Math.round((page.pixels[i] & 0xFF) * 250 / Math.max(30, here)));
            }
        }
        return new Grey(page.width, page.height, out);
    }

    /** How bright the paper is in each cell: what nine tenths of its dots do not exceed, then the brightest of the neighbours. */
    private static int[] light(Grey page, int cell) {
        int columns = (page.width + cell - 1) / cell;
        int rows = (page.height + cell - 1) / cell;
        var light = new int[columns * rows];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                light[r * columns + c] = quantile(page, c * cell, r * cell, cell);
            }
        }
        var out = new int[light.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int best = 0;
                for (int dr = Math.max(0, r - 1); dr <= Math.min(rows - 1, r + 1); dr++) {
                    for (int dc = Math.max(0, c - 1); dc <= Math.min(columns - 1, c + 1); dc++) {
                        best = Math.max(best, light[dr * columns + dc]);
                    }
                }
                out[r * columns + c] = best;
            }
        }
        return out;
    }

    private static int quantile(Grey page, int left, int top, int cell) {
        var counts = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(page.height, top + cell); y += 2) {
            for (int x = left; x < Math.min(page.width, left + cell); x += 2) {
                counts[page.at(x, y)]++;
                all++;
            }
        }
        int value = 255;
        for (int over = counts[255]; over < all / 10 && value > 0; ) {
            over += counts[--value];
        }
        return value;
    }

    private static double between(int[] light, int columns, int rows, double x, double y) {
        int c = Math.clamp((int) Math.floor(x), 0, columns - 1);
        int r = Math.clamp((int) Math.floor(y), 0, rows - 1);
        int c2 = Math.min(columns - 1, c + 1);
        int r2 = Math.min(rows - 1, r + 1);
        double fx = Math.clamp(x - c, 0, 1);
        double fy = Math.clamp(y - r, 0, 1);
        double above = light[r * columns + c] * (1 - fx) + light[r * columns + c2] * fx;
        double below = light[r2 * columns + c] * (1 - fx) + light[r2 * columns + c2] * fx;
        return above * (1 - fy) + below * fy;
    }
}
