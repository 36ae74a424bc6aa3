package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a form as a body of some kind sees it: indicators that are not given at its rung are left out. */
public record FormLayout(List<Line> lines) {

    /** A cell's column: the whole, or a part of the breakdown. */
    public record Column(Coordinate coordinate, Dimension.@Nullable Category part) {

        public boolean isWhole() {
            return part == null;
        }
    }

    /** An indicator with its cells, the whole first. */
    public record Line(Indicator indicator, @Nullable Dimension dimension, List<Column> columns) {

        public boolean hasWhole() {
            return columns.getFirst().isWhole();
        }
    }

    /** One cell: where its value stands. */
    public record Cell(Indicator indicator, Coordinate coordinate) {

        Point point(int body, Period period, Standing standing) {
            return new Point(body, period, indicator.id(), coordinate.id(), standing);
        }
    }

    public FormLayout {
        lines = List.copyOf(lines);
    }

    static FormLayout of(CollectionForm form, BodyKind kind, Indicators indicators) {
        return of(form, kind, indicators, indicators.snapshot());
    }

    /** @param catalogue as it is now; only parts that no value was given for yet are asked of {@code indicators} */
    static FormLayout of(CollectionForm form, BodyKind kind, Indicators indicators, CatalogueSnapshot catalogue) {
        Map<List<Integer>, Coordinate> known = new HashMap<>();
        catalogue.coordinates().values().forEach(one -> known.put(one.categoryIds(), one));
        Map<Integer, Dimension> dimensions = new HashMap<>();
        catalogue.dimensions().forEach(one -> dimensions.put(one.id(), one));
        List<Line> lines = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (CollectionForm.Row row : form.rows()) {
            Indicator indicator = Objects.requireNonNull(catalogue.byId().get(row.indicatorId()));
            if (indicator.isComputed() || indicator.level() != null && indicator.level() != kind) {
                continue;
            }
            List<Column> columns = new ArrayList<>();
            if (seen.add(indicator.id())) {
                columns.add(new Column(Coordinate.WHOLE, null));
            }
            Dimension dimension = row.dimensionId() == null ? null : dimensions.get(row.dimensionId());
            if (dimension != null) {
                for (Dimension.Category part : dimension.categories()) {
                    Coordinate coordinate = known.get(List.of(part.id()));
                    columns.add(
                            new Column(coordinate == null ? indicators.coordinate(List.of(part)) : coordinate, part));
                }
            }
            if (!columns.isEmpty()) {
                lines.add(new Line(indicator, dimension, columns));
            }
        }
        return new FormLayout(lines);
    }

    /** All cells, line by line. */
    public List<Cell> cells() {
        return lines.stream()
                .flatMap(line -> line.columns().stream().map(column -> new Cell(line.indicator(), column.coordinate())))
                .toList();
    }

    boolean has(int indicatorId, int coordinateId) {
        return cells().stream()
                .anyMatch(cell -> cell.indicator().id() == indicatorId
                        && cell.coordinate().id() == coordinateId);
    }
}
