package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the codes of rows stand for; asks catalogue and tree once for all of an import. */
final class RowLookup {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,2})?");
    private static final int LONGEST_TEXT = 300;

    private final Indicators indicators;
    private final CatalogueSnapshot catalogue;
    private final BodiesOnDay bodies;
    private final Map<String, Optional<Coordinate>> coordinates = new HashMap<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();

    RowLookup(Indicators indicators, BodiesOnDay bodies) {
        this.indicators = indicators;
        this.catalogue = indicators.snapshot();
        this.bodies = bodies;
        catalogue.coordinates().values().forEach(each -> coordinates.put(each.key(), Optional.of(each)));
    }

    ImportRow find(RawRow row) {
        if (row.broken() != null) {
            return ImportRow.refused(row.line(), row.broken());
        }
        Indicator indicator = catalogue.byCode().get(row.indicator() == null ? "" : row.indicator());
        if (indicator == null) {
            return ImportRow.refused(row.line(), Refusal.UNKNOWN_INDICATOR);
        }
        Body body = bodies.byCode(row.body() == null ? "" : row.body()).orElse(null);
        if (body == null) {
            return ImportRow.refused(row.line(), Refusal.UNKNOWN_BODY);
        }
        Period period = periods.computeIfAbsent(row.period() == null ? "" : row.period(), Period::parse)
                .orElse(null);
        if (period == null) {
            return ImportRow.refused(row.line(), Refusal.UNKNOWN_PERIOD);
        }
        Coordinate coordinate = coordinates
                .computeIfAbsent(row.part() == null ? "" : row.part(), this::coordinate)
                .orElse(null);
        if (coordinate == null) {
            return ImportRow.refused(row.line(), Refusal.UNKNOWN_PART);
        }
        return entry(row, indicator, body, period, coordinate);
    }

    private static ImportRow entry(RawRow row, Indicator indicator, Body body, Period period, Coordinate coordinate) {
        if (!row.hasValue()
                || row.value() != null && !NUMBER.matcher(row.value()).matches()) {
            return ImportRow.refused(row.line(), Refusal.UNREADABLE_VALUE);
        }
        if (row.unit() != null && !row.unit().equals(indicator.measure().code())) {
            return ImportRow.refused(row.line(), Refusal.WRONG_UNIT);
        }
        try {
            Standing standing = row.standing() == null ? Standing.ACTUAL : Standing.valueOf(row.standing());
            Entry entry = new Entry(
                    new Point(body.id(), period, indicator.id(), coordinate.id(), standing),
                    row.value() == null ? null : new BigDecimal(row.value()),
                    row.qualifier() == null ? null : Qualifier.valueOf(row.qualifier()),
                    text(row.printed()),
                    row.asOf() == null ? null : LocalDate.parse(row.asOf()),
                    text(row.place()),
                    row.version() == null ? null : Integer.valueOf(row.version()));
            return ImportRow.of(row.line(), entry);
        } catch (IllegalArgumentException | DateTimeParseException odd) {
            return ImportRow.refused(row.line(), Refusal.UNREADABLE_ROW);
        }
    }

    private static @Nullable String text(@Nullable String text) {
        if (text != null && (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("too long, or with a character that text does not have");
        }
        return text;
    }

    private Optional<Coordinate> coordinate(String part) {
        List<Dimension.Category> found = new ArrayList<>();
        for (String each : part.split(";")) {
            String[] sides = each.strip().split("=", 2);
            if (sides.length < 2) {
                return part.isBlank() ? Optional.of(Coordinate.WHOLE) : Optional.empty();
            }
            Optional<Dimension.Category> category = catalogue.dimensions().stream()
                    .filter(dimension -> dimension.code().equals(sides[0].strip()))
                    .flatMap(dimension -> dimension.categories().stream())
                    .filter(one -> one.code().equals(sides[1].strip()))
                    .findFirst();
            if (category.isEmpty()
                    || found.stream()
                            .anyMatch(other ->
                                    other.dimensionId() == category.get().dimensionId())) {
                return Optional.empty();
            }
            found.add(category.get());
        }
        return Optional.of(indicators.coordinate(found));
    }
}
