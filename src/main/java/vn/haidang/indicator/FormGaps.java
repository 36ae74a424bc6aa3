package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;

/** What a body's form lacks: cells without a value, and wholes that follow from their parts. */
@Component
class FormGaps {

    private final Observations observations;

    FormGaps(Observations observations) {
        this.observations = observations;
    }

    /** Cells without any value, whatever it claims to be. */
    List<FormLayout.Cell> missing(Rounds.Desk desk) {
        Collection<Point> given = observations.find(points(desk)).keySet();
        return desk.layout().cells().stream()
                .filter(cell -> given.stream()
                        .noneMatch(point -> point.indicatorId()
                                        == cell.indicator().id()
                                && point.coordinateId() == cell.coordinate().id()))
                .toList();
    }

    /** All places of values of the form, whatever they claim to be. */
    static List<Point> points(Rounds.Desk desk) {
        List<Point> points = new ArrayList<>();
        for (FormLayout.Cell cell : desk.layout().cells()) {
            for (Standing standing : Standing.values()) {
                points.add(cell.point(desk.body().id(), desk.round().period(), standing));
            }
        }
        return points;
    }

    /** A whole that was left out while all its parts are there is their sum, for what may be added. */
    void fillWholes(Actor actor, Source source, Rounds.Desk desk) {
        Map<Point, Observation> given = observations.find(points(desk));
        List<Entry> sums = new ArrayList<>();
        for (FormLayout.Line line : desk.layout().lines()) {
            if (line.hasWhole() && line.columns().size() > 1 && line.indicator().additive()) {
                sum(desk, line, given).ifPresent(sums::add);
            }
        }
        if (!sums.isEmpty()) {
            observations.write(actor, source, ValueState.DRAFT, sums);
        }
    }

    private static Optional<Entry> sum(Rounds.Desk desk, FormLayout.Line line, Map<Point, Observation> given) {
        for (Standing standing : Standing.values()) {
            if (given.containsKey(point(desk, line, 0, standing))) {
                return Optional.empty();
            }
        }
        for (Standing standing : Standing.values()) {
            List<Observation> parts = new ArrayList<>();
            for (int column = 1; column < line.columns().size(); column++) {
                Observation part = given.get(point(desk, line, column, standing));
                if (part != null) {
                    parts.add(part);
                }
            }
            if (parts.size() == line.columns().size() - 1) {
                BigDecimal sum = parts.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                return Optional.of(Entry.of(point(desk, line, 0, standing), sum));
            }
        }
        return Optional.empty();
    }

    private static Point point(Rounds.Desk desk, FormLayout.Line line, int column, Standing standing) {
        return new FormLayout.Cell(line.indicator(), line.columns().get(column).coordinate())
                .point(desk.body().id(), desk.round().period(), standing);
    }
}
