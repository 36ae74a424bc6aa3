package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A block copied from a spreadsheet, laid over a form: lines down, the whole and the parts to the right.
 *
 * @param outside cells of the block that carry something and lie beside the form
 */
public record EntryBlock(List<EntryTyped> cells, int outside) {

    /** What came of it: cells written, the same as before, refused, beside the form. */
    public record Summary(int written, int unchanged, int refused, int outside) {}

    public EntryBlock {
        cells = List.copyOf(cells);
    }

    /**
     * Lays a block over a form.
     *
     * @param at field of the upper left cell; the first one where it is unknown
     * @param form what the page holds, so that what others wrote meanwhile is not overwritten
     */
    static EntryBlock of(EntryView view, String at, String block, Map<String, String> form) {
        List<List<EntryCell>> grid = view.sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> Stream.concat(Stream.ofNullable(line.whole()), line.parts().stream())
                        .toList())
                .toList();
        int top = 0;
        int left = 0;
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < grid.get(row).size(); column++) {
                if (grid.get(row).get(column).field().equals(at)) {
                    top = row;
                    left = column;
                }
            }
        }
        List<EntryTyped> cells = new ArrayList<>();
        int outside = 0;
        String[] rows = block.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("\n+$", "")
                .split("\n", -1);
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split("\t", -1);
            for (int column = 0; column < texts.length; column++) {
                String text = texts[column].strip();
                boolean inside = top + row < grid.size()
                        && left + column < grid.get(top + row).size();
                if (inside && !text.isEmpty()) {
                    cells.add(typed(grid.get(top + row).get(left + column), text, form));
                } else if (!text.isEmpty()) {
                    outside++;
                }
            }
        }
        return new EntryBlock(cells, outside);
    }

    private static EntryTyped typed(EntryCell cell, String text, Map<String, String> form) {
        Map<String, String> own = new HashMap<>(form);
        own.put("v-" + cell.field(), text);
        own.putIfAbsent("o-" + cell.field(), cell.shown());
        own.putIfAbsent("n-" + cell.field(), cell.version() == null ? "" : String.valueOf(cell.version()));
        return EntryTyped.of(cell.field(), own);
    }

    Summary summary(List<EntryCell> answers) {
        int written = (int) answers.stream().filter(EntryCell::saved).count();
        int refused = (int) answers.stream()
                .map(EntryCell::problem)
                .filter(Objects::nonNull)
                .count();
        return new Summary(written, answers.size() - written - refused, refused, outside);
    }
}
