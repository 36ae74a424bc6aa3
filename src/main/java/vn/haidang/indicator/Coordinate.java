package vn.haidang.indicator;

import java.util.List;

/**
 * A combination of parts for which values are given, e.g. women of 18 to 25.
 *
 * @param key {@code AGE=18-25;SEX=F}, dimensions in the order of their codes; empty for the whole
 * @param categoryIds ids of the parts, in that order
 * @param dimensionIds ids of the dimensions, in that order
 */
public record Coordinate(int id, String key, List<Integer> categoryIds, List<Integer> dimensionIds) {

    /** Not broken down. */
    public static final Coordinate WHOLE = new Coordinate(0, "", List.of(), List.of());

    public Coordinate {
        categoryIds = List.copyOf(categoryIds);
        dimensionIds = List.copyOf(dimensionIds);
    }
}
