package vn.haidang.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.haidang.indicator.Measure;

/**
 * What a template sees of the world besides values.
 *
 * @param bodyName name of the body on the last day of the period
 * @param rows whom or what a repetition goes through, seen from a spot
 * @param units by name and by code
 */
record Scope(
        Spot spot, String bodyName, BiFunction<Piece.Repetition, Spot, List<Row>> rows, Map<String, Measure> units) {

    /** One turn of a repetition. */
    record Row(String name, Spot spot) {}

    Optional<Measure> unit(String nameOrCode) {
        return Optional.ofNullable(units.get(nameOrCode));
    }
}
