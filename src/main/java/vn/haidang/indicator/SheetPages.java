package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;

/** What a sheet came to, on a page and as a sheet of its bad rows to be mended. The caller has found the person entitled. */
@Component
class SheetPages {

    private static final int SHOWN = 100;
    private static final int ROWS_AT_ONCE = 500;

    private final SheetImportStore store;
    private final SheetImports imports;
    private final CollectionText text;

    SheetPages(SheetImportStore store, SheetImports imports, CollectionText text) {
        this.store = store;
        this.imports = imports;
        this.text = text;
    }

    /**
     * The page, a hundred rows at a time.
     *
     * @param back address of the form or round that it belongs to
     * @param after number of the last row of the page before, 0 for the first
     */
    String show(Page page, Model model, SheetImport one, String back, int after) {
        List<SheetImport.Row> rows = store.refused(one.id(), after, SHOWN + 1);
        boolean more = rows.size() > SHOWN;
        model.addAttribute("one", one);
        model.addAttribute("rows", more ? rows.subList(0, SHOWN) : rows);
        model.addAttribute("next", more ? rows.get(SHOWN - 1).number() : 0);
        model.addAttribute("back", back);
        model.addAttribute("after", after);
        return "indicator/sheet-import";
    }

    /** An import of this round, and of this body where one is named. */
    SheetImport of(long id, long roundId, @org.jspecify.annotations.Nullable Integer bodyId) {
        SheetImport one = imports.find(id);
        if (one.roundId() != roundId || bodyId != null && !bodyId.equals(one.bodyId())) {
            throw new NotPermitted();
        }
        return one;
    }

    /** The bad rows as a form of the same kind, what is wrong in a last column; read part by part while it is written. */
    void bad(SheetImport one, HttpServletResponse response) throws IOException {
        CollectionController.download(response, "can-sua-" + one.id() + ".xlsx");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "HaiDang", "1.0")) {
            workbook.setGlobalDefaultFont("Times New Roman", 12);
            Worksheet sheet = workbook.newWorksheet(text.text("indicator.sheet.name"));
            for (int column = 0; column < one.marks().size(); column++) {
                sheet.value(0, column, one.marks().get(column));
            }
            sheet.hideRow(0);
            sheet.value(1, 1, text.text("indicator.sheet.badTitle"));
            sheet.value(3, 1, text.text("indicator.sheet.badHint"));
            int last = one.columns().size();
            List<String> headings = new ArrayList<>(one.headings().subList(0, last));
            headings.add(text.text("indicator.sheet.badColumn"));
            List<String> keys = new ArrayList<>(one.columns());
            keys.add("");
            FormSheet.head(sheet, keys, headings);
            sheet.width(1, 45);
            sheet.width(last, 80);
            int row = FormSheetColumns.FIRST_ROW - 1;
            for (Iterator<SheetImport.Row> all = store.allRefused(one.id()).iterator(); all.hasNext(); row++) {
                SheetImport.Row bad = all.next();
                for (int column = 0; column < bad.cells().size(); column++) {
                    sheet.inlineString(row, column, bad.cells().get(column));
                }
                sheet.inlineString(row, last, problems(bad));
                if (row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** Each cell with what is wrong, by its place in the file that came. */
    private String problems(SheetImport.Row bad) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < bad.places().size(); i++) {
            words.append(words.isEmpty() ? "" : "; ")
                    .append(bad.places().get(i))
                    .append(": ")
                    .append(text.text(bad.keys().get(i), bad.found().get(i)));
        }
        return words.toString();
    }
}
