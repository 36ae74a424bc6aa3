package vn.haidang.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Values for programs: any number in, page by page out. */
@RestController
@RequestMapping("/api/v1/observations")
@Tag(name = "observations")
class ObservationApi {

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_PAGE = 1000;

    private final ObservationImport importer;
    private final ObservationQueries queries;
    private final Asked asked;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Sources sources;
    private final ImportAnswers answers;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ObservationApi(
            ObservationImport importer,
            ObservationQueries queries,
            Asked asked,
            Indicators indicators,
            Bodies bodies,
            Sources sources,
            ImportAnswers answers,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.importer = importer;
        this.queries = queries;
        this.asked = asked;
        this.indicators = indicators;
        this.bodies = bodies;
        this.sources = sources;
        this.answers = answers;
        this.json = json;
        this.transaction = transaction;
    }

    /**
     * A value sent in.
     *
     * @param value in the indicator's unit, with a point; null takes a draft back
     */
    record NewValue(
            @Schema(description = "Code of the indicator", example = "EXPORT")
            String indicator,

            @Schema(description = "Code of the body; an enterprise's tax code", example = "0201101001")
            String body,

            @Schema(
                    description = "2023-06, 2023-Q1, 2023-H1, 2023, 2023-M9 for its first nine months",
                    example = "2023-Q1")
            String period,

            @Schema(
                    description =
                            "Part of a breakdown by dimension, e.g. {\"SEX\": \"F\"}; in CSV SEX=F;AGE=U25; absent: the whole")
            @Nullable
            Map<String, String> parts,

            @Schema(description = "ACTUAL, ESTIMATE or FORECAST; absent: ACTUAL") @Nullable
            Standing standing,

            @Schema(
                    description =
                            "In the indicator's unit, a plain number with a point; null takes a value that is not official back")
            @Nullable
            BigDecimal value,

            @Schema(
                    description =
                            "Code of the unit the value is in; must be the indicator's: a guard against a value in another unit",
                    example = "USD_M")
            @Nullable
            String unit,

            @Schema(description = "ABOUT, MORE (than) or LESS (than)") @Nullable
            Qualifier qualifier,

            @Schema(description = "As it was written, where that says more than the value") @Nullable
            String printed,

            @Schema(description = "Day the figure was taken") @Nullable
            LocalDate asOf,

            @Schema(description = "Cell or line it was taken from") @Nullable
            String place,

            @Schema(description = "Version that is to be replaced; of another nothing is written") @Nullable
            Integer version) {}

    /** A value as it stands; {@code rows} of a page follow each other in a fixed order. */
    record ValueJson(
            String indicator,
            String body,
            String bodyName,
            String period,
            String part,
            Standing standing,
            BigDecimal value,
            String unit,
            @Nullable Qualifier qualifier,
            @Nullable String printed,
            @Nullable LocalDate asOf,
            ValueState state,
            int version,
            Instant recordedAt,
            Source.Kind sourceKind,
            String source,
            @Nullable String place) {}

    /** @param next address of the next page, null after the last */
    record ValuePage(List<ValueJson> items, @Nullable String next) {}

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(
            consumes = {"application/x-ndjson", MediaType.APPLICATION_JSON_VALUE, "text/csv"},
            produces = "application/x-ndjson")
    @Operation(
            summary = "Write any number of values; a verdict per row streams back while they are read",
            description =
                    "Rows come as one JSON object on each line, as a JSON array, or as CSV whose first line names the fields. Good rows are kept"
                            + " whatever comes after them, in parts of 20,000. What is the same as before is left alone, so rows may be sent again. With an"
                            + " Idempotency-Key a part that was taken in before answers as the first time and changes nothing. The answer is one JSON object on"
                            + " each line: line, status (written, unchanged, refused), code and detail of a refusal; the last one has a summary, or a problem"
                            + " where the stream broke off.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = NewValue.class)),
                                @Content(
                                        mediaType = "application/json",
                                        array = @ArraySchema(schema = @Schema(implementation = NewValue.class))),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "A verdict on each line",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = ImportAnswers.VerdictJson.class)))
    void write(
            Actor actor,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            @Parameter(hidden = true) Locale language,
            @Parameter(description = "What the values become: DRAFT, SUBMITTED or CHECKED")
                    @RequestParam(defaultValue = "SUBMITTED")
                    ValueState state,
            @Parameter(description = "ALL rows, or only the REFUSED ones, are answered")
                    @RequestParam(defaultValue = "ALL")
                    ImportAnswers.Which verdicts,
            @Parameter(description = "Name for people of where the values come from")
                    @RequestParam(defaultValue = "API")
                    String label,
            @Parameter(
                            in = ParameterIn.HEADER,
                            description = "The same rows sent again under the same key change nothing, for a week")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key)
            throws IOException {
        if (state == ValueState.APPROVED) {
            throw new Refused("indicator.api.approved");
        }
        if (key != null && key.length() > LONGEST_KEY) {
            throw new Refused("error.idempotencyKey.long", String.valueOf(LONGEST_KEY));
        }
        String reference = key == null || key.isBlank() ? null : actor.person() + ":" + key;
        Source source = transaction.execute(status -> sources.of(
                actor,
                Source.Kind.API,
                label.strip().substring(0, Math.min(200, label.strip().length())),
                reference,
                null,
                null));
        RowLookup lookup = new RowLookup(indicators, bodies.on(LocalDate.EPOCH));
        Iterator<RawRow> rows = rows(request);
        Iterator<ImportRow> found = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public ImportRow next() {
                return lookup.find(rows.next());
            }
        };
        answers.stream(response, language, verdicts, outcomes -> importer.run(actor, source, state, found, outcomes));
    }

    private Iterator<RawRow> rows(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
        if (type.getSubtype().equals("csv")) {
            return CsvRows.of(in);
        }
        return type.getSubtype().equals("x-ndjson") ? new JsonRows(json).lines(in) : new JsonRows(json).array(in);
    }

    @Permit({Role.CLERK, Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER, Role.ADMINISTRATOR})
    @GetMapping
    @Operation(summary = "Values as they stand, with where they came from, page by page")
    ValuePage list(
            Actor actor,
            @Parameter(description = "Codes of indicators; absent: all") @RequestParam(required = false) @Nullable
                    List<String> indicator,
            @Parameter(description = "Codes of bodies; absent: all") @RequestParam(required = false) @Nullable
                    List<String> body,
            @Parameter(
                            description =
                                    "Also everything below these bodies, as the tree was on the last day of each period; needs body and period")
                    @RequestParam(defaultValue = "false")
                    boolean below,
            @Parameter(description = "Periods, e.g. 2023-Q1; absent: all") @RequestParam(required = false) @Nullable
                    List<String> period,
            @Parameter(description = "ACTUAL, ESTIMATE or FORECAST; absent: all") @RequestParam @Nullable
                    Standing standing,
            @Parameter(description = "Only values that have come this far: DRAFT, SUBMITTED, CHECKED or APPROVED")
                    @RequestParam(defaultValue = "DRAFT")
                    ValueState state,
            @Parameter(description = "Where the page before ended, from its next address") @RequestParam @Nullable
                    String after,
            @Parameter(description = "Values of a page, at most 1000") @RequestParam(defaultValue = "100") int limit) {
        List<Period> periods = asked.periods(period);
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        ObservationQueries.Filter filter = new ObservationQueries.Filter(
                asked.bodies(body, below, periods),
                asked.indicators(indicator).stream().map(Indicator::id).toList(),
                periods.stream().map(Period::code).toList(),
                standing,
                state,
                FigurePeople.seesAll(actor) ? null : ofUnits(actor));
        List<ObservationQueries.Row> rows = queries.page(filter, after, size + 1);
        boolean more = rows.size() > size;
        List<ObservationQueries.Row> shown = more ? rows.subList(0, size) : rows;
        CatalogueSnapshot catalogue = indicators.snapshot();
        Map<Period, BodiesOnDay> trees = new LinkedHashMap<>();
        List<ValueJson> items = new ArrayList<>();
        for (ObservationQueries.Row row : shown) {
            BodiesOnDay tree = trees.computeIfAbsent(row.point().period(), key -> bodies.on(key.lastDay()));
            items.add(json(row, catalogue, tree));
        }
        String next = more
                ? asked.address("/api/v1/observations", indicator, body, period)
                        + "&below=" + below + "&state=" + state + (standing == null ? "" : "&standing=" + standing)
                        + "&limit=" + size + "&after="
                        + ObservationQueries.token(shown.getLast().point())
                : null;
        return new ValuePage(items, next);
    }

    /** Indicators that units of the reader collect or approve. */
    private List<Integer> ofUnits(Actor actor) {
        return indicators.all().stream()
                .filter(indicator -> FigurePeople.minds(actor, indicator))
                .map(Indicator::id)
                .toList();
    }

    private static ValueJson json(ObservationQueries.Row row, CatalogueSnapshot catalogue, BodiesOnDay tree) {
        Indicator indicator = catalogue.byId().get(row.point().indicatorId());
        Body body = tree.byId(row.point().bodyId()).orElse(null);
        Coordinate coordinate = catalogue.coordinates().get(row.point().coordinateId());
        return new ValueJson(
                indicator == null ? "" : indicator.code(),
                body == null ? "" : body.code(),
                body == null ? "" : body.name(),
                row.point().period().key(),
                coordinate == null ? "" : coordinate.key(),
                row.point().standing(),
                row.value(),
                indicator == null ? "" : indicator.measure().code(),
                row.qualifier(),
                row.printed(),
                row.asOf(),
                row.state(),
                row.version(),
                row.recordedAt(),
                row.sourceKind(),
                row.sourceLabel(),
                row.place());
    }
}
