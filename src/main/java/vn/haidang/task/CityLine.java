package vn.haidang.task;

import java.util.List;

/**
 * A row of the file as it came.
 *
 * @param number number of the row as a spreadsheet shows it, from 1
 * @param cells texts, dates as dd/mm/yyyy
 */
record CityLine(int number, List<String> cells) {

    CityLine {
        cells = List.copyOf(cells);
    }

    /** Empty beyond the last. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
