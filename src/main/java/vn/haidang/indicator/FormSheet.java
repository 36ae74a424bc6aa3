package vn.haidang.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms as sheets to be filled in: codes hidden and locked, what is there already filled in, the period before beside it. */
@Component
class FormSheet {

    private static final int BODIES_AT_ONCE = 200;
    private static final String HEADER = "E8EEF4";
    private static final String GREY = "F2F2F2";

    private final EntryViews views;
    private final Observations observations;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Indicators indicators;
    private final CollectionText text;

    FormSheet(
            EntryViews views,
            Observations observations,
            Rounds rounds,
            Bodies bodies,
            Indicators indicators,
            CollectionText text) {
        this.views = views;
        this.observations = observations;
        this.rounds = rounds;
        this.bodies = bodies;
        this.indicators = indicators;
        this.text = text;
    }

    /** One body's form. */
    @Transactional(readOnly = true)
    void write(Rounds.Desk desk, OutputStream out) throws IOException {
        Map<String, Observation> now = views.standing(desk, desk.round().period());
        Map<String, Observation> before =
                views.standing(desk, desk.round().period().previous());
        Map<String, Observation> lastYear =
                views.standing(desk, desk.round().period().lastYear());
        List<Coordinate> parts = FormSheetColumns.parts(desk.layout());
        Map<Integer, String> names = names(desk.layout());
        try (Workbook workbook = new Workbook(out, "HaiDang", "1.0")) {
            Worksheet sheet = sheet(workbook, text.text("indicator.sheet.name"));
            marks(
                    sheet,
                    desk.form(),
                    desk.round().period(),
                    FormSheetColumns.OF_BODY,
                    desk.body().code());
            titles(sheet, desk.form(), desk.body().name(), desk.round().period());
            List<String> keys = new ArrayList<>(List.of("", "", "", "", ""));
            List<String> headings = new ArrayList<>(List.of(
                    text.text("indicator.sheet.code"),
                    text.text("indicator.entry.indicator"),
                    text.text("indicator.sheet.unit"),
                    text.text("indicator.entry.previous"),
                    text.text("indicator.entry.lastYear")));
            for (Coordinate part : parts) {
                keys.add(FormSheetColumns.key(part));
                headings.add(names.getOrDefault(part.id(), part.key()));
            }
            head(sheet, keys, headings);
            int row = FormSheetColumns.FIRST_ROW - 1;
            for (FormLayout.Line line : desk.layout().lines()) {
                line(sheet, row++, line, parts, now, before, lastYear);
            }
            sheet.hideColumn(0);
            sheet.width(1, 55);
            sheet.width(2, 16);
            for (int column = 3; column < keys.size(); column++) {
                sheet.width(column, 18);
            }
            protect(sheet);
        }
    }

    private static void line(
            Worksheet sheet,
            int row,
            FormLayout.Line line,
            List<Coordinate> parts,
            Map<String, Observation> now,
            Map<String, Observation> before,
            Map<String, Observation> lastYear) {
        String whole = EntryTyped.field(line.indicator().id(), 0);
        sheet.value(row, 0, line.indicator().code());
        sheet.value(row, 1, line.indicator().name());
        sheet.value(row, 2, line.indicator().measure().name());
        number(sheet, row, 3, before.get(whole));
        number(sheet, row, 4, lastYear.get(whole));
        sheet.range(row, 0, row, 4)
                .style()
                .borderStyle(BorderStyle.THIN)
                .fillColor(GREY)
                .wrapText(true)
                .set();
        for (int i = 0; i < parts.size(); i++) {
            int part = parts.get(i).id();
            boolean asked = line.columns().stream()
                    .anyMatch(column -> column.coordinate().id() == part);
            cell(
                    sheet,
                    row,
                    5 + i,
                    asked,
                    now.get(EntryTyped.field(line.indicator().id(), part)));
        }
    }

    /** All bodies of a round: one row each; a second sheet holds the period before. */
    @Transactional(readOnly = true)
    void writeAll(Round round, CollectionForm form, OutputStream out) throws IOException {
        List<FormLayout.Cell> cells = new ArrayList<>();
        for (BodyKind kind : BodyKind.values()) {
            FormLayout.of(form, kind, indicators).cells().stream()
                    .filter(cell -> cells.stream().noneMatch(cell::equals))
                    .forEach(cells::add);
        }
        List<RoundBody> rows = rounds.standing(round.id());
        try (Workbook workbook = new Workbook(out, "HaiDang", "1.0")) {
            Worksheet sheet = sheet(workbook, text.text("indicator.sheet.name"));
            marks(sheet, form, round.period(), FormSheetColumns.OF_BODIES, "");
            titles(sheet, form, text.text("indicator.sheet.bodies", String.valueOf(rows.size())), round.period());
            protect(sheet);
            fill(sheet, cells, rows, round.period(), true, round.period());
            sheet.finish();
            Worksheet before = sheet(workbook, text.text("indicator.entry.previous"));
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
        for (FormLayout.Cell cell : cells) {
            keys.add(cell.indicator().code() + "|" + FormSheetColumns.key(cell.coordinate()));
            headings.add(heading(cell));
        }
        head(sheet, keys, headings);
        sheet.width(0, 16);
        sheet.width(1, 45);
        for (int column = 2; column < keys.size(); column++) {
            sheet.width(column, 18);
        }
        BodiesOnDay names = bodies.on(named.lastDay());
        for (int from = 0; from < rows.size(); from += BODIES_AT_ONCE) {
            List<RoundBody> some = rows.subList(from, Math.min(rows.size(), from + BODIES_AT_ONCE));
            Map<Point, Observation> known = observations.find(some.stream()
                    .flatMap(one -> cells.stream().map(cell -> cell.point(one.bodyId(), period, Standing.ACTUAL)))
                    .toList());
            for (int i = 0; i < some.size(); i++) {
                int row = FormSheetColumns.FIRST_ROW - 1 + from + i;
                Body body = names.byId(some.get(i).bodyId()).orElseThrow();
                sheet.inlineString(row, 0, body.code());
                sheet.inlineString(row, 1, body.name());
                for (int column = 0; column < cells.size(); column++) {
                    FormLayout.Cell cell = cells.get(column);
                    boolean asked = open
                            && (cell.indicator().level() == null
                                    || cell.indicator().level() == body.kind());
                    cell(sheet, row, 2 + column, asked, known.get(cell.point(body.id(), period, Standing.ACTUAL)));
                }
            }
            sheet.flush();
        }
    }

    private String heading(FormLayout.Cell cell) {
        String of =
                cell.indicator().shortName() + " (" + cell.indicator().measure().name() + ")";
        return cell.coordinate().id() == 0 ? of : of + " – " + name(cell.coordinate());
    }

    private String name(Coordinate coordinate) {
        return indicators.dimensions().stream()
                .flatMap(dimension -> dimension.categories().stream())
                .filter(part -> coordinate.categoryIds().contains(part.id()))
                .map(Dimension.Category::name)
                .reduce((a, b) -> a + ", " + b)
                .orElse(coordinate.key());
    }

    private Map<Integer, String> names(FormLayout layout) {
        Map<Integer, String> names = new HashMap<>();
        names.put(0, text.text("indicator.entry.whole"));
        layout.lines()
                .forEach(line -> line.columns().stream()
                        .filter(column -> column.part() != null)
                        .forEach(column -> names.put(column.coordinate().id(), name(column.coordinate()))));
        return names;
    }

    private static Worksheet sheet(Workbook workbook, String name) {
        workbook.setGlobalDefaultFont("Times New Roman", 12);
        return workbook.newWorksheet(name);
    }

    private static void marks(Worksheet sheet, CollectionForm form, Period period, String kind, String body) {
        sheet.value(0, 0, FormSheetColumns.MARK);
        sheet.value(0, 1, String.valueOf(form.id()));
        sheet.value(0, 2, period.key());
        sheet.value(0, 3, kind);
        sheet.value(0, 4, body);
        sheet.hideRow(0);
    }

    private void titles(Worksheet sheet, CollectionForm form, String whose, Period period) {
        sheet.value(1, 1, form.name());
        sheet.style(1, 1).bold().fontSize(14).set();
        sheet.value(2, 1, whose + " · " + text.period(period));
        sheet.value(3, 1, text.text("indicator.sheet.hint"));
        sheet.style(3, 1).italic().set();
    }

    static void head(Worksheet sheet, List<String> keys, List<String> headings) {
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(FormSheetColumns.COLUMN_ROW - 1, column, keys.get(column));
            sheet.value(FormSheetColumns.HEADING_ROW - 1, column, headings.get(column));
        }
        sheet.hideRow(FormSheetColumns.COLUMN_ROW - 1);
        sheet.range(FormSheetColumns.HEADING_ROW - 1, 0, FormSheetColumns.HEADING_ROW - 1, keys.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .fillColor(HEADER)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(2, FormSheetColumns.HEADING_ROW);
    }

    private static void cell(Worksheet sheet, int row, int column, boolean asked, @Nullable Observation value) {
        number(sheet, row, column, value);
        if (asked) {
            sheet.style(row, column)
                    .borderStyle(BorderStyle.THIN)
                    .format("#,##0.######")
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
        } else {
            sheet.style(row, column)
                    .borderStyle(BorderStyle.THIN)
                    .fillColor(GREY)
                    .set();
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Observation value) {
        if (value != null && value.qualifier() == null) {
            sheet.value(row, column, value.value());
        } else if (value != null) {
            sheet.value(row, column, value.printed() == null ? EntryText.of(value.value()) : value.printed());
        }
    }

    /** Against slips, not against people: the code is no secret. */
    private static void protect(Worksheet sheet) {
        sheet.protect(FormSheetColumns.OF_BODY);
    }
}
