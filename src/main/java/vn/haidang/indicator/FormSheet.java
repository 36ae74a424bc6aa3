package vn.haidang.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body's form as a sheet to be filled in: codes hidden and locked, what is there already filled in, the period before beside it. */
@Component
class FormSheet {

    /** Code, name, unit of measure, the period before, the same period of last year. */
    private static final int GIVEN = 5;

    private final EntryViews views;
    private final CollectionText text;

    FormSheet(EntryViews views, CollectionText text) {
        this.views = views;
        this.text = text;
    }

    /** What stands in the cells of a form: now, in the period before, in the same period of last year; by field. */
    private record Known(
            Map<String, Observation> now, Map<String, Observation> before, Map<String, Observation> lastYear) {}

    @Transactional(readOnly = true)
    void write(Rounds.Desk desk, OutputStream out) throws IOException {
        Period period = desk.round().period();
        Known known = new Known(
                views.standing(desk, period),
                views.standing(desk, period.previous()),
                views.standing(desk, period.lastYear()));
        List<Coordinate> parts = FormSheetColumns.parts(desk.layout());
        try (Workbook workbook = new Workbook(out, "HaiDang", "1.0")) {
            Worksheet sheet = FormSheetCells.sheet(workbook, text.text("indicator.sheet.name"));
            FormSheetCells.marks(
                    sheet,
                    desk.form(),
                    period,
                    FormSheetColumns.OF_BODY,
                    desk.body().code());
            FormSheetCells.titles(sheet, desk.form().name(), desk.body().name() + " · " + text.period(period), text);
            int columns = head(sheet, parts, names(desk.layout()));
            int row = FormSheetColumns.FIRST_ROW - 1;
            for (FormLayout.Line line : desk.layout().lines()) {
                line(sheet, row++, line, parts, known);
            }
            FormSheetCells.standings(
                    sheet, GIVEN + parts.size(), desk.layout().lines().size(), text);
            widths(sheet, columns);
            FormSheetCells.protect(sheet);
        }
    }

    /** @return how many columns there are */
    private int head(Worksheet sheet, List<Coordinate> parts, Map<Integer, String> names) {
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
        FormSheetCells.claimHeads(keys, headings, text);
        FormSheetCells.head(sheet, keys, headings);
        return keys.size();
    }

    private static void widths(Worksheet sheet, int columns) {
        sheet.hideColumn(0);
        sheet.width(1, 55);
        sheet.width(2, 16);
        for (int column = 3; column < columns; column++) {
            sheet.width(column, 18);
        }
    }

    private void line(Worksheet sheet, int row, FormLayout.Line line, List<Coordinate> parts, Known known) {
        Indicator indicator = line.indicator();
        String whole = EntryTyped.field(indicator.id(), 0);
        sheet.value(row, 0, indicator.code());
        sheet.value(row, 1, indicator.name());
        sheet.value(row, 2, indicator.measure().name());
        FormSheetCells.number(sheet, row, 3, known.before().get(whole), text);
        FormSheetCells.number(sheet, row, 4, known.lastYear().get(whole), text);
        FormSheetCells.given(sheet, row, 0, GIVEN - 1);
        Map<String, Observation> there = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Coordinate part = parts.get(i);
            boolean asked = line.columns().stream()
                    .anyMatch(column -> column.coordinate().id() == part.id());
            Observation value = known.now().get(EntryTyped.field(indicator.id(), part.id()));
            FormSheetCells.cell(sheet, row, GIVEN + i, asked, value, text);
            if (value != null) {
                there.put(FormSheetColumns.key(part), value);
            }
        }
        FormSheetCells.claims(
                sheet, row, GIVEN + parts.size(), there.values(), SheetStamp.text(indicator.code(), there), text);
    }

    private Map<Integer, String> names(FormLayout layout) {
        Map<Integer, String> names = new HashMap<>();
        names.put(0, text.text("indicator.entry.whole"));
        layout.lines()
                .forEach(line -> line.columns().forEach(column -> {
                    Dimension.Category part = column.part();
                    if (part != null) {
                        names.put(column.coordinate().id(), part.name());
                    }
                }));
        return names;
    }
}
