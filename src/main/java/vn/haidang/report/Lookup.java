package vn.haidang.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.BodiesOnDay;
import vn.haidang.indicator.Body;
import vn.haidang.indicator.Indicator;
import vn.haidang.indicator.Indicators;
import vn.haidang.platform.NotFound;

/** Indicators and bodies that are asked for many times for one answer: each list is looked at once, for every look asks whether it is the newest. */
final class Lookup {

    private final Indicators indicators;
    private final Bodies bodies;
    private final Map<LocalDate, BodiesOnDay> days = new HashMap<>();
    private final Map<Integer, String> coordinates = new HashMap<>();
    private @Nullable Map<Integer, Indicator> all;

    Lookup(Indicators indicators, Bodies bodies) {
        this.indicators = indicators;
        this.bodies = bodies;
    }

    Indicator indicator(int id) {
        if (all == null) {
            all = indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        }
        Indicator known = all.get(id);
        return known == null ? indicators.indicator(id) : known;
    }

    BodiesOnDay on(LocalDate day) {
        return days.computeIfAbsent(day, bodies::on);
    }

    Body body(int id, LocalDate day) {
        return on(day).byId(id).orElseThrow(() -> new NotFound("indicator", id));
    }

    /** Empty for the whole. */
    String part(int coordinate) {
        return coordinate == 0
                ? ""
                : coordinates.computeIfAbsent(
                        coordinate, id -> indicators.coordinate(id).key());
    }
}
