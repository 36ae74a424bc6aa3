package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What totals have to be, said as plainly as possible: walks over every body and every value, keeps nothing. */
final class TotalsModel {

    record Member(int parent, LocalDate from, LocalDate to) {}

    record Row(
            BigDecimal value,
            ValueState state,
            @Nullable LocalDate asOf,
            @Nullable Qualifier qualifier) {}

    record Answer(
            BigDecimal amount,
            int count,
            @Nullable LocalDate asOf,
            @Nullable Qualifier qualifier) {}

    final Map<Integer, List<Member>> members = new HashMap<>();
    final Map<Point, Row> rows = new HashMap<>();
    final List<List<Integer>> breakdowns;

    /** @param breakdowns coordinates of the complete breakdowns, that of fewest parts first */
    TotalsModel(List<List<Integer>> breakdowns) {
        this.breakdowns = breakdowns;
    }

    TotalsModel copy() {
        TotalsModel copy = new TotalsModel(breakdowns);
        members.forEach((body, list) -> copy.members.put(body, new ArrayList<>(list)));
        copy.rows.putAll(rows);
        return copy;
    }

    private @Nullable Integer parent(int body, LocalDate day) {
        List<Member> list = members.getOrDefault(body, List.of());
        for (int i = 0; i < list.size(); i++) {
            LocalDate to = i == list.size() - 1 ? LocalDate.MAX : list.get(i).to();
            if (!list.get(i).from().isAfter(day) && !to.isBefore(day)) {
                return list.get(i).parent();
            }
        }
        return null;
    }

    boolean counts(int body, int ancestor, LocalDate day) {
        for (Integer at = body; at != null; at = parent(at, day)) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private List<Row> effective(Point point, Indicator indicator, boolean official) {
        Row direct = rows.get(point);
        if (direct != null && (!official || direct.state() == ValueState.APPROVED)) {
            return List.of(direct);
        }
        if (point.coordinateId() != 0
                || !indicator.additive()
                || indicator.dimensionIds().isEmpty()) {
            return List.of();
        }
        for (List<Integer> breakdown : breakdowns) {
            List<Row> parts = breakdown.stream()
                    .map(part -> rows.get(
                            new Point(point.bodyId(), point.period(), point.indicatorId(), part, point.standing())))
                    .filter(row -> row != null && (!official || row.state() == ValueState.APPROVED))
                    .map(Objects::requireNonNull)
                    .toList();
            if (parts.size() == breakdown.size()) {
                return parts;
            }
        }
        return List.of();
    }

    private record Found(int body, PeriodPart part, List<Row> rows) {}

    @Nullable
    Answer answer(Point target, Indicator indicator, boolean official) {
        List<PeriodPart> parts = indicator.additive() || indicator.nature() == Indicator.Nature.STOCK
                ? PeriodPart.of(target.period(), indicator.every())
                : List.of(new PeriodPart(target.period(), List.of()));
        List<Found> found = new ArrayList<>();
        for (PeriodPart part : parts) {
            for (int body : members.keySet()) {
                if (indicator.additive()
                        ? !counts(body, target.bodyId(), part.period().lastDay())
                        : body != target.bodyId()) {
                    continue;
                }
                Point point =
                        new Point(body, part.period(), target.indicatorId(), target.coordinateId(), target.standing());
                List<Row> given = effective(point, indicator, official);
                if (!given.isEmpty()) {
                    found.add(new Found(body, part, given));
                }
            }
        }
        List<Found> counted = found.stream()
                .filter(each -> found.stream()
                        .noneMatch(other -> other.body() == each.body()
                                && each.part().above().contains(other.part().period())))
                .toList();
        if (indicator.nature() == Indicator.Nature.STOCK) {
            int last = counted.stream()
                    .mapToInt(each -> each.part().period().lastMonth())
                    .max()
                    .orElse(0);
            counted = counted.stream()
                    .filter(each -> each.part().period().lastMonth() == last)
                    .toList();
        }
        return sum(counted.stream().flatMap(each -> each.rows().stream()).toList());
    }

    private static @Nullable Answer sum(List<Row> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        Set<Qualifier> qualifiers = new HashSet<>();
        rows.stream().map(Row::qualifier).filter(Objects::nonNull).forEach(qualifiers::add);
        return new Answer(
                rows.stream()
                        .map(Row::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros(),
                rows.size(),
                rows.stream()
                        .map(Row::asOf)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                qualifiers.isEmpty()
                        ? null
                        : qualifiers.size() == 1 ? qualifiers.iterator().next() : Qualifier.ABOUT);
    }
}
