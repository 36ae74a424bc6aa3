package vn.haidang.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Totals as programs read them. */
@Component
class AggregateJson {

    private final Asked asked;
    private final Indicators indicators;
    private final Bodies bodies;

    AggregateJson(Asked asked, Indicators indicators, Bodies bodies) {
        this.asked = asked;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    @Schema(name = "TotalJson")
    record Total(
            String indicator,
            String body,
            String bodyName,
            String period,

            @Schema(description = "Code of the part of the breakdown; null: not broken down") @Nullable
            String part,

            @Nullable String partName,

            @Schema(
                    description =
                            "Codes of the breakdowns whose parts were added up, the same for all totals of an indicator; more than the one asked for:"
                                    + " nothing was given by that one alone. Empty: not broken down")
            List<String> breakdown,

            @Schema(description = "Never rounded; null where there is none") @Nullable
            BigDecimal value,

            String unit,
            @Nullable Qualifier qualifier,

            @Schema(description = "Latest day the figures were taken") @Nullable
            LocalDate asOf,

            @Schema(description = "How many values went in; of a computed one how many operands")
            int count,

            @Schema(description = "Every part of the period that should be there is")
            boolean complete,

            @Schema(description = "Formula of a computed indicator, null: it is entered") @Nullable
            String formula,

            @Schema(description = "What a computed one was computed from in the end; empty: it is entered")
            List<Operand> operands,

            @Schema(description = "Where the values are that went in; null for a computed one, whose operands say it")
            @Nullable
            String rows) {}

    @Schema(name = "OperandJson")
    record Operand(
            @Schema(description = "VALUE, TOTAL, PLAN or RATE")
            Trace.Kind kind,

            String label,
            @Nullable String indicator,
            @Nullable String body,
            @Nullable String period,

            @Schema(description = "Part of a breakdown, e.g. SEX=F; empty: the whole") @Nullable
            String part,

            @Nullable Standing standing,

            @Schema(description = "Null where it is missing") @Nullable
            BigDecimal value,

            @Nullable String unit,
            @Nullable LocalDate asOf,

            @Schema(description = "Decision of a plan, source of a rate or value") @Nullable
            String basis,

            @Schema(description = "Where the values are that went in; null for plans and rates") @Nullable
            String rows) {}

    List<Total> of(List<Aggregates.Cell> cells, Standing standing, boolean official) {
        return cells.stream().map(cell -> total(cell, standing, official)).toList();
    }

    private Total total(Aggregates.Cell cell, Standing standing, boolean official) {
        Value value = cell.value();
        Trace trace = cell.trace();
        return new Total(
                cell.indicator().code(),
                cell.body().code(),
                cell.body().name(),
                cell.period().key(),
                cell.part() == null ? null : cell.part().code(),
                cell.part() == null ? null : cell.part().name(),
                cell.breakdown(),
                value == null ? null : value.amount(),
                cell.indicator().measure().code(),
                value == null ? null : value.qualifier(),
                value == null ? null : value.asOf(),
                value == null ? 0 : value.count(),
                value != null && value.complete(),
                cell.indicator().formula(),
                trace == null
                        ? List.of()
                        : Aggregates.leaves(trace).stream()
                                .map(leaf -> operand(leaf, official))
                                .toList(),
                trace == null ? rows(cell.indicator(), cell.body(), cell.period(), standing, official) : null);
    }

    private Operand operand(Trace leaf, boolean official) {
        Point point = leaf.point();
        if (point == null) {
            return new Operand(
                    leaf.kind(),
                    leaf.label(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    leaf.amount(),
                    leaf.measure(),
                    leaf.asOf(),
                    leaf.basis(),
                    null);
        }
        Indicator indicator = indicators.indicator(point.indicatorId());
        Body body = bodies.body(point.bodyId(), point.period().lastDay());
        boolean entered = leaf.kind() != Trace.Kind.PLAN && !indicator.isComputed();
        return new Operand(
                leaf.kind(),
                leaf.label(),
                indicator.code(),
                body.code(),
                point.period().key(),
                indicators.coordinate(point.coordinateId()).key(),
                leaf.kind() == Trace.Kind.PLAN ? null : point.standing(),
                leaf.amount(),
                leaf.measure(),
                leaf.asOf(),
                leaf.basis(),
                entered ? rows(indicator, body, point.period(), point.standing(), official) : null);
    }

    private String rows(Indicator indicator, Body body, Period period, Standing standing, boolean official) {
        return asked.address(
                        "/api/v1/observations",
                        List.of(indicator.code()),
                        List.of(body.code()),
                        PeriodPart.of(period, indicator.every()).stream()
                                .map(part -> part.period().key())
                                .toList())
                + "&below=" + indicator.additive() + "&standing=" + standing + (official ? "&state=APPROVED" : "");
    }
}
