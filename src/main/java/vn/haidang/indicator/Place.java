package vn.haidang.indicator;

/**
 * For whom, when and for which part a formula is evaluated.
 *
 * @param coordinateId 0 for the whole
 */
public record Place(int bodyId, Period period, int coordinateId) {

    /** The whole of a body. */
    public static Place of(Body body, Period period) {
        return new Place(body.id(), period, Coordinate.WHOLE.id());
    }
}
