package vn.haidang.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Totals for programs. */
@RestController
@RequestMapping("/api/v1/aggregates")
@Tag(name = "observations")
class AggregateApi {

    private static final int MOST = 200;

    private final Aggregates aggregates;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Asked asked;
    private final AggregateJson json;

    AggregateApi(Aggregates aggregates, Indicators indicators, Bodies bodies, Asked asked, AggregateJson json) {
        this.json = json;
        this.aggregates = aggregates;
        this.indicators = indicators;
        this.bodies = bodies;
        this.asked = asked;
    }

    /** Totals, and what the body itself comes to; {@code knownAt} null: as it is known now. */
    record TotalsJson(
            @Nullable Instant knownAt,
            boolean official,
            List<AggregateJson.Total> items,
            List<AggregateJson.Total> totals) {}

    @Permit({Role.CLERK, Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER, Role.ADMINISTRATOR})
    @GetMapping
    @Operation(
            summary = "What indicators come to for a body with all below it, side by side by something",
            description =
                    "Totals follow the tree as it was on the last day of each period. A longer period is put together from its parts, the whole"
                            + " from a breakdown that is complete. A computed indicator is worked out by its formula and comes with what it was"
                            + " computed from. Asked for by a breakdown, all totals of an indicator stand on one and the same breakdown, which the"
                            + " answer names: the one asked for, or, where nothing was given by it, a finer one that is complete.")
    TotalsJson list(
            Actor actor,
            @Parameter(description = "Codes of indicators, one or several") @RequestParam List<String> indicator,
            @Parameter(description = "Code of the body; absent: the authority itself") @RequestParam @Nullable
                    String body,
            @Parameter(
                            description =
                                    "children: what belongs to the body; zone, enterprise, department, authority, block: all of that kind below it; period:"
                                            + " the shorter periods in which the indicator is collected; a code such as SEX: the parts of that breakdown;"
                                            + " absent: only the body itself")
                    @RequestParam
                    @Nullable
                    String by,
            @Parameter(description = "Periods, one or several: 2023-06, 2023-Q1, 2023-H1, 2023, 2023-M9") @RequestParam
                    List<String> period,
            @Parameter(
                            description =
                                    "As values and tree were known at a time, e.g. 2023-07-01 (its end, in Vietnam) or 2023-07-01T08:00:00+07:00; absent:"
                                            + " as they are known now")
                    @RequestParam
                    @Nullable
                    String asOf,
            @Parameter(description = "ACTUAL, ESTIMATE or FORECAST; they never go together")
                    @RequestParam(defaultValue = "ACTUAL")
                    Standing standing,
            @Parameter(description = "Only approved values; false: whatever was entered")
                    @RequestParam(defaultValue = "true")
                    boolean official) {
        List<Indicator> wanted = asked.indicators(indicator);
        List<Period> periods = asked.periods(period);
        if (wanted.size() * periods.size() > MOST) {
            throw new Refused("indicator.api.many", String.valueOf(MOST));
        }
        int id = body == null ? authority() : asked.body(body).id();
        View view = new View(official, Asked.time(asOf));
        Aggregates.By split = by(by);
        List<AggregateJson.Total> totals = json.of(
                seen(actor, aggregates.find(wanted, id, periods, new Aggregates.By.Nothing(), standing, view)),
                standing,
                official);
        List<AggregateJson.Total> items = split instanceof Aggregates.By.Nothing
                ? totals
                : json.of(seen(actor, aggregates.find(wanted, id, periods, split, standing, view)), standing, official);
        return new TotalsJson(view.at(), official, items, totals);
    }

    /** @throws NotPermitted where one of them is of a single enterprise and not for this reader: totals without some parts would mislead */
    private static List<Aggregates.Cell> seen(Actor actor, List<Aggregates.Cell> cells) {
        if (cells.stream().allMatch(cell -> FigurePeople.sees(actor, cell.body(), cell.indicator()))) {
            return cells;
        }
        throw new NotPermitted("indicator.value.notPermitted");
    }

    /** The authority that the application is of: the one that is a unit; else whatever is at the top. */
    private int authority() {
        BodiesOnDay tree = bodies.on(LocalDate.EPOCH);
        return tree.all().stream()
                .filter(each -> each.kind() == BodyKind.AUTHORITY && each.unitId() != null)
                .findFirst()
                .or(() -> tree.roots().stream().findFirst())
                .orElseThrow(() -> new Refused("indicator.api.body", ""))
                .id();
    }

    private Aggregates.By by(@Nullable String by) {
        if (by == null || by.isBlank()) {
            return new Aggregates.By.Nothing();
        }
        if (by.equals("children") || by.equals("body")) {
            return new Aggregates.By.Children();
        }
        if (by.equals("period")) {
            return new Aggregates.By.Periods();
        }
        return Arrays.stream(BodyKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .<Aggregates.By>map(Aggregates.By.Kind::new)
                .or(() -> indicators.dimensions().stream()
                        .filter(dimension -> dimension.code().equals(by))
                        .findFirst()
                        .map(Aggregates.By.Parts::new))
                .orElseThrow(() -> new Refused("indicator.api.by", by));
    }
}
