package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;

/** What a sheet came to, on a page and as a sheet of its bad rows to be mended. The caller has found the person entitled. */
@Component
public class SheetPages {

    private static final int SHOWN = 100;
    private static final int ROWS_AT_ONCE = 500;

    private final SheetImportStore store;
    private final SheetImports imports;
    private final SheetConflictStore conflicts;
    private final SheetChoices choices;
    private final Indicators indicators;
    private final Bodies bodies;
    private final CollectionText text;

    SheetPages(
            SheetImportStore store,
            SheetImports imports,
            SheetConflictStore conflicts,
            SheetChoices choices,
            Indicators indicators,
            Bodies bodies,
            CollectionText text) {
        this.store = store;
        this.imports = imports;
        this.conflicts = conflicts;
        this.choices = choices;
        this.indicators = indicators;
        this.bodies = bodies;
        this.text = text;
    }

    /**
     * A cell to choose about, as the page names it.
     *
     * @param filled the sheet's value as text
     */
    public record Choosing(SheetConflict cell, String indicator, String body, String filled) {}

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
        model.addAttribute("choosing", choosing(conflicts.open(one.id(), 0, SHOWN)));
        model.addAttribute("rows", more ? rows.subList(0, SHOWN) : rows);
        model.addAttribute("next", more ? rows.get(SHOWN - 1).number() : 0);
        model.addAttribute("back", back);
        model.addAttribute("after", after);
        return "indicator/sheet-import";
    }

    private List<Choosing> choosing(List<SheetConflict> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        CatalogueSnapshot catalogue = indicators.snapshot();
        Map<Integer, String> parts = new HashMap<>();
        catalogue.dimensions().forEach(one -> one.categories().forEach(part -> parts.put(part.id(), part.name())));
        BodiesOnDay named = bodies.on(cells.getFirst().point().period().lastDay());
        return cells.stream()
                .map(cell -> new Choosing(
                        cell,
                        name(catalogue, parts, cell.point()),
                        named.byId(cell.point().bodyId()).map(Body::shortName).orElse(""),
                        EntryText.of(cell.value(), cell.qualifier(), text)))
                .toList();
    }

    private static String name(CatalogueSnapshot catalogue, Map<Integer, String> parts, Point point) {
        Indicator indicator = Objects.requireNonNull(catalogue.byId().get(point.indicatorId()));
        Coordinate coordinate = catalogue.coordinates().getOrDefault(point.coordinateId(), Coordinate.WHOLE);
        List<String> names = new ArrayList<>(List.of(catalogue.label(indicator)));
        coordinate.categoryIds().forEach(id -> names.add(parts.getOrDefault(id, "")));
        return String.join(", ", names);
    }

    /**
     * What was chosen: {@code c-12} is KEEP or TAKE for the cell 12, {@code n-12} the version that was shown; {@code all} holds for all that is left.
     *
     * @param here address of the page
     */
    String choose(RedirectAttributes to, Entrant entrant, SheetImport one, String here, Map<String, String> form) {
        Map<Long, Integer> shown = new LinkedHashMap<>();
        Map<Long, SheetChoices.Pick> picks = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith("n-")) {
                long id = Long.parseLong(name.substring(2));
                shown.put(id, Integer.valueOf(value));
                String choice = form.getOrDefault("c-" + id, "");
                if (!choice.isEmpty()) {
                    picks.put(id, new SheetChoices.Pick(SheetConflict.Choice.valueOf(choice), Integer.parseInt(value)));
                }
            }
        });
        String all = form.getOrDefault("all", "");
        if (all.isEmpty() && picks.isEmpty()) {
            Flash.warning(to, "indicator.sheet.chooseSome");
            return "redirect:" + here;
        }
        SheetChoices.Chosen chosen = all.isEmpty()
                ? choices.choose(entrant, one, picks)
                : choices.chooseAll(entrant, one, SheetConflict.Choice.valueOf(all), shown);
        if (chosen.again() + chosen.refused() == 0) {
            Flash.success(to, "indicator.sheet.chosen", String.valueOf(chosen.taken()), String.valueOf(chosen.kept()));
        } else {
            Flash.warning(
                    to,
                    "indicator.sheet.chosenSome",
                    String.valueOf(chosen.taken()),
                    String.valueOf(chosen.kept()),
                    String.valueOf(chosen.again()),
                    String.valueOf(chosen.refused()));
        }
        return "redirect:" + here;
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
            FormSheetCells.head(sheet, keys, headings);
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
