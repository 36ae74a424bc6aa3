package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** How forms look as sheets, for one body and for many: headings, cells to be filled in, and what stands behind them. */
final class FormSheetCells {

    private static final String HEADER = "E8EEF4";
    private static final String GREY = "F2F2F2";
    private static final String DAY = "dd/mm/yyyy";

    private FormSheetCells() {}

    static Worksheet sheet(Workbook workbook, String name) {
        workbook.setGlobalDefaultFont("Times New Roman", 12);
        return workbook.newWorksheet(name);
    }

    /** The hidden first row: which form, period and body, and the name by which this very sheet is known when it comes again. */
    static void marks(Worksheet sheet, CollectionForm form, Period period, String kind, String body) {
        List<String> marks = List.of(
                FormSheetColumns.MARK,
                String.valueOf(form.id()),
                period.key(),
                kind,
                body,
                UUID.randomUUID().toString());
        for (int column = 0; column < marks.size(); column++) {
            sheet.value(0, column, marks.get(column));
        }
        sheet.hideRow(0);
    }

    static void titles(Worksheet sheet, String form, String whose, CollectionText text) {
        sheet.value(1, 1, form);
        sheet.style(1, 1).bold().fontSize(14).set();
        sheet.value(2, 1, whose);
        sheet.value(3, 1, text.text("indicator.sheet.hint"));
        sheet.style(3, 1).italic().set();
    }

    static void head(Worksheet sheet, List<String> keys, List<String> headings) {
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(FormSheetColumns.COLUMN_ROW - 1, column, keys.get(column));
            sheet.value(FormSheetColumns.HEADING_ROW - 1, column, headings.get(column));
            if (keys.get(column).equals(FormSheetColumns.STAMP)) {
                sheet.hideColumn(column);
            }
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

    /** Columns behind the values: what the row claims to be, of which day, what stood. */
    static void claimHeads(List<String> keys, List<String> headings, CollectionText text) {
        keys.addAll(List.of(FormSheetColumns.STANDING, FormSheetColumns.AS_OF, FormSheetColumns.STAMP));
        headings.addAll(List.of(
                text.text("indicator.sheet.standingHead"),
                text.text("indicator.entry.asOf"),
                text.text("indicator.sheet.stampHead")));
    }

    /** What all values of a row claim alike stands in it; where they differ, or there are none, nothing: then each stays as it is. */
    static void claims(
            Worksheet sheet, int row, int column, Collection<Observation> values, String stamp, CollectionText text) {
        Set<Standing> standings = new HashSet<>();
        Set<@Nullable LocalDate> days = new HashSet<>();
        values.forEach(one -> {
            standings.add(one.point().standing());
            days.add(one.asOf());
        });
        if (standings.size() == 1) {
            sheet.value(
                    row,
                    column,
                    text.text("indicator.standing." + standings.iterator().next()));
        }
        LocalDate day = days.size() == 1 ? days.iterator().next() : null;
        if (day != null) {
            sheet.value(row, column + 1, day);
        }
        sheet.style(row, column)
                .borderStyle(BorderStyle.THIN)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
        sheet.style(row, column + 1)
                .borderStyle(BorderStyle.THIN)
                .format(DAY)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
        sheet.value(row, column + 2, stamp);
    }

    /** Offers the three claims to choose from. */
    static void standings(Worksheet sheet, int column, int rows, CollectionText text) {
        if (rows > 0) {
            String names = String.join(
                    ",",
                    List.of(
                            text.text("indicator.standing.ACTUAL"),
                            text.text("indicator.standing.ESTIMATE"),
                            text.text("indicator.standing.FORECAST")));
            sheet.range(FormSheetColumns.FIRST_ROW - 1, column, FormSheetColumns.FIRST_ROW - 2 + rows, column)
                    .validateWithListByFormula("\"" + names + "\"")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .error(text.text("indicator.sheet.standingHint"));
        }
    }

    static void cell(
            Worksheet sheet, int row, int column, boolean asked, @Nullable Observation value, CollectionText text) {
        number(sheet, row, column, value, text);
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

    /** A number; with khoảng, trên, gần before it as text that reads in one way only. */
    static void number(Worksheet sheet, int row, int column, @Nullable Observation value, CollectionText text) {
        if (value != null && value.qualifier() == null) {
            sheet.value(row, column, value.value());
        } else if (value != null) {
            sheet.value(
                    row,
                    column,
                    text.text("indicator.qualifier." + value.qualifier()) + " " + EntryText.sure(value.value()));
        }
    }

    static void given(Worksheet sheet, int row, int from, int to) {
        sheet.range(row, from, row, to)
                .style()
                .borderStyle(BorderStyle.THIN)
                .fillColor(GREY)
                .wrapText(true)
                .set();
    }

    /** Against slips, not against people: the code is no secret. */
    static void protect(Worksheet sheet) {
        sheet.protect(FormSheetColumns.OF_BODY);
    }
}
