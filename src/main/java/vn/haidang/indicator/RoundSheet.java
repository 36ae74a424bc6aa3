package vn.haidang.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A round as a sheet to be filled in: a row for each body; a second sheet holds the period before. */
@Component
class RoundSheet {

    private static final int BODIES_AT_ONCE = 200;

    private final StandingValues standing;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Indicators indicators;
    private final CollectionText text;

    RoundSheet(StandingValues standing, Rounds rounds, Bodies bodies, Indicators indicators, CollectionText text) {
        this.standing = standing;
        this.rounds = rounds;
        this.bodies = bodies;
        this.indicators = indicators;
        this.text = text;
    }

    @Transactional(readOnly = true)
    void write(Round round, CollectionForm form, OutputStream out) throws IOException {
        CatalogueSnapshot catalogue = indicators.snapshot();
        List<FormLayout.Cell> cells = new ArrayList<>();
        for (BodyKind kind : BodyKind.values()) {
            FormLayout.of(form, kind, indicators, catalogue).cells().stream()
                    .filter(cell -> cells.stream().noneMatch(cell::equals))
                    .forEach(cells::add);
        }
        List<RoundBody> rows = rounds.standing(round.id());
        try (Workbook workbook = new Workbook(out, "HaiDang", "1.0")) {
            Worksheet sheet = FormSheetCells.sheet(workbook, text.text("indicator.sheet.name"));
            FormSheetCells.marks(sheet, form, round.period(), FormSheetColumns.OF_BODIES, "");
            titles(sheet, form, text.text("indicator.sheet.bodies", String.valueOf(rows.size())), round.period());
            FormSheetCells.protect(sheet);
            FormSheetCells.standings(sheet, 2 + cells.size(), rows.size(), text);
            fill(sheet, cells, rows, round.period(), true, round.period());
            sheet.finish();
            Worksheet before = FormSheetCells.sheet(workbook, text.text("indicator.entry.previous"));
            titles(
                    before,
                    form,
                    text.text("indicator.entry.previous"),
                    round.period().previous());
            fill(before, cells, rows, round.period().previous(), false, round.period());
        }
    }

    private void fill(
            Worksheet sheet,
            List<FormLayout.Cell> cells,
            List<RoundBody> rows,
            Period period,
            boolean open,
            Period named)
            throws IOException {
        List<String> keys = new ArrayList<>(List.of("", ""));
        List<String> headings =
                new ArrayList<>(List.of(text.text("indicator.sheet.code"), text.text("indicator.collection.col.body")));
        Map<Integer, String> parts = parts();
        for (FormLayout.Cell cell : cells) {
            keys.add(key(cell));
            headings.add(heading(cell, parts));
        }
        if (open) {
            FormSheetCells.claimHeads(keys, headings, text);
        }
        FormSheetCells.head(sheet, keys, headings);
        sheet.width(0, 16);
        sheet.width(1, 45);
        for (int column = 2; column < keys.size(); column++) {
            sheet.width(column, 18);
        }
        BodiesOnDay names = bodies.on(named.lastDay());
        for (int from = 0; from < rows.size(); from += BODIES_AT_ONCE) {
            List<RoundBody> some = rows.subList(from, Math.min(rows.size(), from + BODIES_AT_ONCE));
            Map<Point, Observation> known = standing.find(some.stream()
                    .flatMap(one -> cells.stream().map(cell -> cell.point(one.bodyId(), period, Standing.ACTUAL)))
                    .toList());
            for (int i = 0; i < some.size(); i++) {
                Body body = names.byId(some.get(i).bodyId()).orElseThrow();
                row(sheet, FormSheetColumns.FIRST_ROW - 1 + from + i, body, cells, period, open, known);
            }
            sheet.flush();
        }
    }

    private void row(
            Worksheet sheet,
            int row,
            Body body,
            List<FormLayout.Cell> cells,
            Period period,
            boolean open,
            Map<Point, Observation> known) {
        sheet.inlineString(row, 0, body.code());
        sheet.inlineString(row, 1, body.name());
        Map<String, Observation> there = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            FormLayout.Cell cell = cells.get(column);
            Observation value = known.get(cell.point(body.id(), period, Standing.ACTUAL));
            boolean asked = open
                    && (cell.indicator().level() == null || cell.indicator().level() == body.kind());
            FormSheetCells.cell(sheet, row, 2 + column, asked, value, text);
            if (value != null) {
                there.put(key(cell), value);
            }
        }
        if (open) {
            FormSheetCells.claims(
                    sheet, row, 2 + cells.size(), there.values(), SheetStamp.text(body.code(), there), text);
        }
    }

    private static String key(FormLayout.Cell cell) {
        return cell.indicator().code() + "|" + FormSheetColumns.key(cell.coordinate());
    }

    private static String heading(FormLayout.Cell cell, Map<Integer, String> parts) {
        String of =
                cell.indicator().shortName() + " (" + cell.indicator().measure().name() + ")";
        return cell.coordinate().id() == 0
                ? of
                : of + " – "
                        + String.join(
                                ", ",
                                cell.coordinate().categoryIds().stream()
                                        .map(id -> parts.getOrDefault(id, ""))
                                        .toList());
    }

    private Map<Integer, String> parts() {
        Map<Integer, String> names = new LinkedHashMap<>();
        indicators.dimensions().stream()
                .flatMap(dimension -> dimension.categories().stream())
                .forEach(part -> names.put(part.id(), part.name()));
        return names;
    }

    private void titles(Worksheet sheet, CollectionForm form, String whose, Period period) {
        FormSheetCells.titles(sheet, form.name(), whose + " · " + text.period(period), text);
    }
}
