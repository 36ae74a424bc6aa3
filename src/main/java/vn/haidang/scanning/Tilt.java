package vn.haidang.scanning;

/**
 * How a page lies.
 *
 * @param sideways whether its lines run from top to bottom
 * @param degrees how far its lines fall to the right, −5 to 5, once it is not sideways
 */
record Tilt(boolean sideways, double degrees) {

    private static final double MOST = 5;
    private static final double STEP = 0.25;
    private static final double FINE = 0.05;

    /** Fewer dots than a line of writing has say nothing. */
    private static final int LEAST_INK = 300;

    /** Lines that run down must be this much sharper than those that run across. */
    private static final double CLEARLY = 1.3;

    static Tilt of(Grey page, int dotsPerInch) {
        var ink = Ink.of(page, dotsPerInch);
        if (ink.size() < LEAST_INK) {
            return new Tilt(false, 0);
        }
        var across = best(ink);
        var down = best(ink.sideways());
        // the columns of a page are the rows of the turned one, seen in a mirror
        return down.sharpness > across.sharpness * CLEARLY
                ? new Tilt(true, -down.degrees)
                : new Tilt(false, across.degrees);
    }

    private record Found(double degrees, double sharpness) {}

    private static Found best(Ink ink) {
        var coarse = best(ink, -MOST, MOST, STEP);
        return best(ink, coarse.degrees - STEP, coarse.degrees + STEP, FINE);
    }

    private static Found best(Ink ink, double from, double to, double step) {
        var best = new Found(0, ink.sharpness(0));
        int steps = (int) Math.round((to - from) / step);
        for (int i = 0; i <= steps; i++) {
            double degrees = from + i * step;
            double sharpness = ink.sharpness(Math.tan(Math.toRadians(degrees)));
            if (sharpness > best.sharpness) {
                best = new Found(degrees, sharpness);
            }
        }
        return best;
    }
}
