package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.BoardTable.Cell;
import vn.haidang.indicator.BoardTable.Column;
import vn.haidang.indicator.BoardTable.Row;
import vn.haidang.indicator.BoardTable.Series;

/** Figures laid out as tables, in the words of the reader. */
final class BoardTables {

    /** By what a ranking can be sorted. */
    static final List<String> SORTS = List.of("name", "value", "share", "change", "plan");

    private final BoardText text;

    BoardTables(BoardText text) {
        this.text = text;
    }

    /** Everything on the front page, a row for each indicator. */
    BoardTable front(List<BoardTile> tiles, BoardScope scope) {
        List<Column> columns = columns(
                "indicator",
                "unit",
                "standing",
                "value",
                "plan",
                "ofPlan",
                "samePeriod",
                "change",
                "since",
                "asOf",
                "note");
        List<Row> rows = new ArrayList<>();
        for (BoardTile tile : tiles) {
            if (tile.main() == null) {
                continue;
            }
            rows.add(front(tile.main(), scope));
            tile.beside().forEach(figure -> rows.add(front(BoardComparison.alone(figure), scope)));
        }
        return new BoardTable(
                "tiles",
                text.t("indicator.boards.caption.front", scope.body().name(), text.period(scope.period())),
                columns,
                rows);
    }

    private Row front(BoardComparison one, BoardScope scope) {
        BoardFigure figure = one.figure();
        Indicator indicator = figure.indicator();
        return Row.of(
                Cell.link(text.name(indicator), scope.indicator(indicator.code())),
                Cell.words(text.unit(indicator.measure())),
                Cell.words(text.t("indicator.standing." + figure.standing())),
                Cell.figure(figure, text),
                plan(one),
                ofPlan(one),
                Cell.figure(one.samePeriod(), text),
                Cell.change(one, text),
                Cell.figure(one.cumulative(), text),
                Cell.words(text.day(figure.asOf())),
                Cell.words(figure.complete() ? "" : text.t("indicator.boards.incomplete")));
    }

    /** The last periods: figure, same period, change, plan. */
    BoardTable trend(Indicator indicator, List<BoardComparison> last, BoardScope scope) {
        List<Column> columns = List.of(
                column("period"),
                column("value", Series.BAR),
                column("samePeriod", Series.LINE),
                column("change"),
                column("plan"),
                column("ofPlan"),
                column("asOf"));
        return table(
                "trend",
                indicator,
                scope,
                columns,
                last,
                one -> Row.of(
                        Cell.link(
                                text.shortPeriod(one.figure().period()),
                                scope.with(one.figure().period()).indicator(indicator.code())),
                        Cell.figure(one.figure(), text),
                        Cell.figure(one.samePeriod(), text),
                        Cell.change(one, text),
                        plan(one),
                        ofPlan(one),
                        Cell.words(text.day(one.figure().asOf()))));
    }

    /** Since the beginning of the year, against the plan of the year. */
    BoardTable cumulative(Indicator indicator, List<BoardComparison> steps, BoardScope scope) {
        List<Column> columns = List.of(
                column("until"),
                column("inPeriod", Series.BAR),
                column("since", Series.LINE),
                column("plan", Series.DASHED),
                column("ofPlan"));
        return table("cumulative", indicator, scope, columns, steps, one -> {
            BoardFigure since = one.cumulative() == null ? one.figure() : one.cumulative();
            return Row.of(
                    Cell.words(text.shortPeriod(one.figure().period())),
                    Cell.figure(one.figure(), text),
                    Cell.figure(since, text),
                    plan(one),
                    Cell.percent(
                            one.plan() == null
                                    ? null
                                    : BoardShares.share(
                                            since.amount(), one.plan().low()),
                            text));
        });
    }

    /**
     * Bodies of one rung.
     *
     * @param sort one of {@link #SORTS}, with a minus sign before it for the other direction
     * @param address of the page, to which the order is added; null: it cannot be ordered there
     */
    BoardTable ranking(
            Indicator indicator,
            List<BoardComparison> bodies,
            BoardScope scope,
            String sort,
            @Nullable String address) {
        BigDecimal sum = sum(bodies);
        boolean shares = indicator.additive() && sum.signum() > 0;
        List<Column> columns = new ArrayList<>(List.of(column("place"), sorted(column("body"), "name", sort, address)));
        columns.add(sorted(column("value", Series.BAR), "value", sort, address));
        if (shares) {
            columns.add(sorted(column("share"), "share", sort, address));
        }
        columns.add(sorted(column("change"), "change", sort, address));
        columns.add(sorted(column("ofPlan"), "plan", sort, address));
        List<BoardComparison> ordered = bodies.stream().sorted(order(sort)).toList();
        List<Row> rows = new ArrayList<>();
        for (BoardComparison one : ordered) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.words(String.valueOf(bodies.indexOf(one) + 1)),
                    Cell.link(
                            one.figure().body().name(),
                            scope.with(one.figure().body()).indicator(indicator.code())),
                    Cell.figure(one.figure(), text)));
            if (shares) {
                cells.add(Cell.percent(BoardShares.share(one.figure().amount(), sum), text));
            }
            cells.add(Cell.change(one, text));
            cells.add(ofPlan(one));
            rows.add(new Row(cells, false));
        }
        return new BoardTable("ranking", caption("ranking", indicator, scope), columns, rows).withoutEmptyColumns();
    }

    /** The parts of a breakdown, with what belongs to none of them and the whole. */
    BoardTable breakdown(Indicator indicator, BoardParts.Breakdown breakdown, BoardScope scope) {
        List<BoardComparison> parts = breakdown.parts().stream()
                .map(BoardParts.Breakdown.Part::figure)
                .toList();
        BigDecimal sum = sum(parts);
        BigDecimal whole =
                breakdown.whole() == null ? sum : breakdown.whole().figure().amount();
        List<Row> rows = new ArrayList<>();
        for (BoardParts.Breakdown.Part part : breakdown.parts()) {
            rows.add(Row.of(
                    Cell.words(text.name(part.category())),
                    Cell.figure(part.figure().figure(), text),
                    Cell.percent(BoardShares.share(part.figure().figure().amount(), whole), text),
                    Cell.change(part.figure(), text)));
        }
        BigDecimal rest = whole.subtract(sum);
        if (indicator.additive() && rest.signum() != 0) {
            rows.add(Row.of(
                    Cell.words(text.t("indicator.boards.rest")),
                    number(rest, indicator.decimals()),
                    Cell.percent(BoardShares.share(rest, whole), text),
                    Cell.NONE));
        }
        if (breakdown.whole() != null) {
            rows.add(new Row(
                    List.of(
                            Cell.words(text.t("indicator.boards.whole")),
                            Cell.figure(breakdown.whole().figure(), text),
                            Cell.percent(BigDecimal.valueOf(100), text),
                            Cell.change(breakdown.whole(), text)),
                    true));
        }
        String id = "by-" + breakdown.dimension().code().toLowerCase(java.util.Locale.ROOT);
        return new BoardTable(
                id,
                text.t(
                        "indicator.boards.caption.breakdown",
                        text.name(indicator),
                        text.unit(indicator.measure()),
                        text.name(breakdown.dimension()),
                        text.period(scope.period())),
                List.of(column("part"), column("value", Series.STACK), column("share"), column("change")),
                rows);
    }

    /** The zones of the map. */
    BoardTable zones(Indicator indicator, Collection<BoardComparison> zones, BoardScope scope) {
        List<BoardComparison> ordered = zones.stream().sorted(order("-value")).toList();
        BigDecimal sum = sum(ordered);
        List<Column> columns = List.of(column("zone"), column("value"), column("share"), column("change"));
        return table(
                "zones",
                indicator,
                scope,
                columns,
                ordered,
                one -> Row.of(
                        Cell.link(
                                one.figure().body().name(),
                                scope.with(one.figure().body()).indicator(indicator.code())),
                        Cell.figure(one.figure(), text),
                        indicator.additive()
                                ? Cell.percent(BoardShares.share(one.figure().amount(), sum), text)
                                : Cell.NONE,
                        Cell.change(one, text)));
    }

    private BoardTable table(
            String id,
            Indicator indicator,
            BoardScope scope,
            List<Column> columns,
            List<BoardComparison> ones,
            Function<BoardComparison, Row> row) {
        return new BoardTable(
                        id,
                        caption(id, indicator, scope),
                        columns,
                        ones.stream().map(row).toList())
                .withoutEmptyColumns();
    }

    private String caption(String id, Indicator indicator, BoardScope scope) {
        return text.t(
                "indicator.boards.caption." + id,
                text.name(indicator),
                text.unit(indicator.measure()),
                scope.body().name(),
                text.period(scope.period()));
    }

    private static BigDecimal sum(List<BoardComparison> ones) {
        return ones.stream().map(one -> one.figure().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Cell ofPlan(BoardComparison one) {
        return one.ofPlan() == null
                ? Cell.NONE
                : new Cell(text.percent(one.ofPlan()), one.ofPlan(), 1, one.trace("ofPlan"), null, null);
    }

    private Cell plan(BoardComparison one) {
        BoardPlan plan = one.plan();
        if (plan == null) {
            return Cell.NONE;
        }
        Indicator indicator = one.figure().indicator();
        Period period = plan.period();
        return new Cell(
                plan.text(indicator, text),
                plan.low(),
                BoardPlan.decimals(indicator, plan.low()),
                one.trace("plan"),
                period == null || period.equals(one.figure().period()) ? null : text.period(period),
                null);
    }

    private Cell number(BigDecimal value, int decimals) {
        return new Cell(text.number(value, decimals), value, decimals, null, null, null);
    }

    private List<Column> columns(String... keys) {
        return java.util.Arrays.stream(keys).map(this::column).toList();
    }

    private Column column(String key) {
        return Column.of(text.t("indicator.boards.column." + key));
    }

    private Column column(String key, Series series) {
        return Column.of(text.t("indicator.boards.column." + key), series);
    }

    /** Asked for again it turns round; numbers begin with the largest, names with the first. */
    private static Column sorted(Column column, String key, String sort, @Nullable String address) {
        if (address == null) {
            return column;
        }
        boolean now = sort.equals(key) || sort.equals("-" + key);
        boolean falling = sort.startsWith("-");
        String next = now ? (falling ? key : "-" + key) : key.equals("name") ? key : "-" + key;
        return column.sort(address + "&sort=" + next, now ? (falling ? "descending" : "ascending") : null);
    }

    private static Comparator<BoardComparison> order(String sort) {
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<BoardComparison> order = switch (key) {
            case "name" -> Comparator.comparing(one -> one.figure().body().name(), BoardText.ALPHABET);
            case "change" -> by(BoardComparison::growth);
            case "plan" -> by(BoardComparison::ofPlan);
            default -> Comparator.comparing(one -> one.figure().amount());
        };
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private static Comparator<BoardComparison> by(Function<BoardComparison, @Nullable BigDecimal> number) {
        return Comparator.comparing(
                one -> Objects.requireNonNullElse(number.apply(one), BigDecimal.valueOf(Long.MIN_VALUE)));
    }
}
