package vn.haidang.indicator;

/**
 * How far a period has come in: sums of what is there are read by it, and comparisons with a whole period.
 *
 * @param over the period has ended
 * @param expected forms asked of the body and all below it
 * @param sent of them sent or taken
 * @param taken of them taken
 */
public record BoardIntake(boolean over, int expected, int sent, int taken) {

    /** What is shown may still grow by what was not there yet. */
    public boolean partial() {
        return !over || taken < expected;
    }
}
