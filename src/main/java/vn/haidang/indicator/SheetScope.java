package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whose and which value each cell of a sheet is; asks catalogue, tree and round once for a batch. */
final class SheetScope {

    private final SheetImport of;
    private final Period period;
    private final CatalogueSnapshot catalogue;
    private final BodiesOnDay named;
    private final Map<Integer, RoundBody> senders = new HashMap<>();
    private final Map<BodyKind, Set<List<Integer>>> asked = new EnumMap<>(BodyKind.class);
    private final Map<String, Integer> coordinates = new HashMap<>();

    /** @param layouts the form as bodies of each kind see it */
    SheetScope(
            SheetImport of,
            Period period,
            CatalogueSnapshot catalogue,
            BodiesOnDay named,
            Map<BodyKind, FormLayout> layouts) {
        this.of = of;
        this.period = period;
        this.catalogue = catalogue;
        this.named = named;
        coordinates.put(FormSheetColumns.WHOLE, 0);
        layouts.forEach((kind, layout) -> {
            Set<List<Integer>> cells = new HashSet<>();
            for (FormLayout.Cell cell : layout.cells()) {
                cells.add(List.of(cell.indicator().id(), cell.coordinate().id()));
                coordinates.put(
                        FormSheetColumns.key(cell.coordinate()),
                        cell.coordinate().id());
            }
            asked.put(kind, cells);
        });
    }

    /** A cell that can be tried; its point as {@link Standing#ACTUAL}. */
    record Aim(SheetTaking.Row row, SheetTaking.Cell cell, Indicator indicator, Point point) {}

    void senders(List<RoundBody> rows) {
        rows.forEach(row -> senders.put(row.bodyId(), row));
    }

    @Nullable
    RoundBody sender(int bodyId) {
        return senders.get(bodyId);
    }

    /** Whose values rows hold, as far as that is known. */
    List<Integer> bodies(List<String> marks, List<SheetTaking.Row> rows) {
        return rows.stream()
                .map(row -> body(marks, row))
                .filter(Objects::nonNull)
                .map(Body::id)
                .distinct()
                .toList();
    }

    /** The row's body; of a sheet for one body the one that the import or the sheet's mark names. */
    private @Nullable Body body(List<String> marks, SheetTaking.Row row) {
        if (!isOfBody(marks)) {
            return named.byCode(row.code()).orElse(null);
        }
        return of.bodyId() != null
                ? named.byId(of.bodyId()).orElse(null)
                : named.byCode(marks.get(4)).orElse(null);
    }

    private static boolean isOfBody(List<String> marks) {
        return marks.get(3).equals(FormSheetColumns.OF_BODY);
    }

    /** The cells of a row that can be tried; what is wrong with the others is among the verdicts. */
    List<Aim> aims(List<String> marks, SheetTaking.Row row, SheetVerdicts verdicts) {
        Body body = body(marks, row);
        Indicator ofRow = isOfBody(marks) ? catalogue.byCode().get(row.code()) : null;
        String problem = body == null ? "indicator.refusal.UNKNOWN_BODY" : problem(body);
        if (problem == null && isOfBody(marks) && ofRow == null) {
            problem = "indicator.refusal.UNKNOWN_INDICATOR";
        }
        if (problem != null || body == null) {
            verdicts.refuse(row, new SheetTaking.Cell(0, "", row.code(), null), String.valueOf(problem));
            return List.of();
        }
        List<Aim> aims = new ArrayList<>();
        for (SheetTaking.Cell cell : row.values()) {
            String[] key = cell.key().split("\\|");
            Indicator indicator = isOfBody(marks) ? ofRow : catalogue.byCode().get(key[0]);
            Integer coordinate = coordinates.get(key[key.length - 1]);
            String wrong = problem(body, cell, indicator, coordinate);
            if (wrong != null || indicator == null || coordinate == null) {
                verdicts.refuse(row, cell, String.valueOf(wrong));
            } else {
                aims.add(new Aim(
                        row,
                        cell,
                        indicator,
                        new Point(body.id(), period, indicator.id(), coordinate, Standing.ACTUAL)));
            }
        }
        return aims;
    }

    private @Nullable String problem(
            Body body, SheetTaking.Cell cell, @Nullable Indicator indicator, @Nullable Integer coordinate) {
        if (cell.problem() != null) {
            return cell.problem();
        }
        if (indicator == null || coordinate == null) {
            return "indicator.refusal.UNKNOWN_INDICATOR";
        }
        boolean isAsked = Objects.requireNonNull(asked.get(body.kind())).contains(List.of(indicator.id(), coordinate));
        return isAsked ? null : "indicator.sheet.notAsked";
    }

    private @Nullable String problem(Body body) {
        if (of.bodyId() != null && of.bodyId() != body.id()) {
            return "indicator.refusal.NOT_PERMITTED";
        }
        RoundBody sender = senders.get(body.id());
        if (sender == null) {
            return "indicator.sheet.notInRound";
        }
        return sender.step().isOpen() ? null : "indicator.collection.sentAlready";
    }
}
