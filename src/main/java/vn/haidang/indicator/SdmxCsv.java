package vn.haidang.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures as SDMX-CSV 2.0 (the CSV format of SDMX 3.0, SDMX Technical Working Group): one observation a line, written as it comes. The
 * columns are explained in {@code docs/sdmx.md}.
 */
final class SdmxCsv implements AutoCloseable {

    static final String STRUCTURE_ID = "HAIDANG:DF_INDICATORS(1.0)";

    /** Total of a breakdown, by the cross-domain rule of SDMX. */
    private static final String TOTAL = "_T";

    private final BoardCsv csv;
    private final CatalogueSnapshot catalogue;
    private final List<Dimension> dimensions;
    private final Map<Integer, Dimension.Category> categories = new HashMap<>();

    /** One observation; {@code qualifier} null: exact. */
    record Line(
            String body,
            int indicatorId,
            Period period,
            int coordinateId,
            Standing standing,
            BigDecimal value,
            @Nullable Qualifier qualifier,
            @Nullable String asOf,
            boolean official) {}

    SdmxCsv(OutputStream out, CatalogueSnapshot catalogue) throws IOException {
        this.csv = new BoardCsv(out, false);
        this.catalogue = catalogue;
        this.dimensions = catalogue.dimensions();
        dimensions.forEach(one -> one.categories().forEach(part -> categories.put(part.id(), part)));
        csv.line(header());
    }

    private List<String> header() {
        List<String> header =
                new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR"));
        dimensions.forEach(one -> header.add(one.code()));
        header.addAll(List.of(
                "TIME_PERIOD",
                "OBS_VALUE",
                "UNIT_MEASURE",
                "UNIT_MULT",
                "DECIMALS",
                "OBS_STATUS",
                "OBS_QUALIFIER",
                "CONF_APPROVED",
                "AS_OF"));
        return header;
    }

    void write(Line line) throws IOException {
        Indicator indicator = catalogue.byId().get(line.indicatorId());
        Coordinate coordinate = catalogue.coordinates().get(line.coordinateId());
        if (indicator == null || coordinate == null) {
            throw new IllegalStateException("no indicator or part of a value: " + line);
        }
        Unit unit = Unit.of(indicator.measure());
        List<String> cells = new ArrayList<>(
                List.of("dataflow", STRUCTURE_ID, "I", frequency(line.period()), line.body(), indicator.code()));
        dimensions.forEach(one -> cells.add(part(one, coordinate)));
        cells.addAll(List.of(
                period(line.period()),
                line.value().toPlainString(),
                unit.code(),
                String.valueOf(unit.power()),
                String.valueOf(indicator.decimals()),
                status(line.standing()),
                line.qualifier() == null ? "" : line.qualifier().name(),
                line.official() ? "Y" : "N",
                line.asOf() == null ? "" : line.asOf()));
        csv.line(cells);
    }

    private String part(Dimension dimension, Coordinate coordinate) {
        for (int id : coordinate.categoryIds()) {
            Dimension.Category part = categories.get(id);
            if (part != null && part.dimensionId() == dimension.id()) {
                return part.code();
            }
        }
        return TOTAL;
    }

    /** A unit and the power of ten that values are to be multiplied by. */
    record Unit(String code, int power) {

        /** The dimension itself where the unit is a power of ten of it, e.g. USD with 6; else the unit. */
        static Unit of(Measure measure) {
            if (measure.code().equals("PERCENT")) {
                return new Unit("PT", 0);
            }
            if (measure.dimension().equals("ONE")) {
                return new Unit("PURE_NUMB", 0);
            }
            BigDecimal plain = measure.factor().stripTrailingZeros();
            return plain.unscaledValue().equals(java.math.BigInteger.ONE)
                    ? new Unit(measure.dimension().replace('/', '_'), -plain.scale())
                    : new Unit(measure.code(), 0);
        }
    }

    /** Code list CL_FREQ; first months of a year have no frequency of their own. */
    static String frequency(Period period) {
        return switch (period.span()) {
            case MONTH -> "M";
            case QUARTER -> "Q";
            case HALF_YEAR -> "S";
            case FIRST_MONTHS -> "_O";
            case YEAR -> "A";
        };
    }

    /** Gregorian and reporting periods as SDMX writes them; first months as a range, first day and length. */
    static String period(Period period) {
        return switch (period.span()) {
            case HALF_YEAR -> period.year() + "-S" + period.number();
            case FIRST_MONTHS -> period.firstDay() + "/P" + period.number() + "M";
            default -> period.key();
        };
    }

    /** Code list CL_OBS_STATUS: normal, estimated, forecast. */
    static String status(Standing standing) {
        return standing.code();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
