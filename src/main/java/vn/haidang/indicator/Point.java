package vn.haidang.indicator;

/**
 * The place of a value: whose, when, what, which part, claimed to be what.
 *
 * @param coordinateId 0 for the whole
 */
public record Point(int bodyId, Period period, int indicatorId, int coordinateId, Standing standing) {

    public static Point of(Body body, Period period, Indicator indicator) {
        return new Point(body.id(), period, indicator.id(), Coordinate.WHOLE.id(), Standing.ACTUAL);
    }

    public Point at(Coordinate coordinate) {
        return new Point(bodyId, period, indicatorId, coordinate.id(), standing);
    }

    public Point as(Standing claimed) {
        return new Point(bodyId, period, indicatorId, coordinateId, claimed);
    }
}
