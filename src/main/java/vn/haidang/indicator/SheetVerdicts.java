package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of some rows of a sheet. */
final class SheetVerdicts {

    private record Problem(String place, String key, String found) {}

    private final Map<SheetTaking.Row, List<Problem>> refused = new LinkedHashMap<>();
    private final List<SheetConflict> conflicts = new ArrayList<>();
    private int written;
    private int unchanged;

    /** @param key message of the reason; its argument is what stands in the cell */
    void refuse(SheetTaking.Row row, SheetTaking.Cell cell, String key) {
        refused.computeIfAbsent(row, one -> new ArrayList<>())
                .add(new Problem(FormSheetColumns.place(cell.column(), row.number()), key, cell.text()));
    }

    void choose(SheetConflict conflict) {
        conflicts.add(conflict);
    }

    void wrote() {
        written++;
    }

    void left() {
        unchanged++;
    }

    List<SheetConflict> conflicts() {
        return conflicts;
    }

    int written() {
        return written;
    }

    int unchanged() {
        return unchanged;
    }

    /** Cells refused. */
    int refused() {
        return refused.values().stream().mapToInt(List::size).sum();
    }

    /** Rows of which something was refused, as they came. */
    List<SheetImport.Row> rows() {
        return refused.entrySet().stream()
                .map(entry -> new SheetImport.Row(
                        entry.getKey().number(),
                        entry.getKey().cells(),
                        entry.getValue().stream().map(Problem::place).toList(),
                        entry.getValue().stream().map(Problem::key).toList(),
                        entry.getValue().stream().map(Problem::found).toList()))
                .toList();
    }
}
