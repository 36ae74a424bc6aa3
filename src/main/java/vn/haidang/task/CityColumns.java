package vn.haidang.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.haidang.platform.TextFold;

/**
 * In which columns of the city's list stands what.
 *
 * @param headingRow number of the row with the headings, 0 where the list has none
 * @param places column from 0 by field; fields the list does not have are left out
 */
record CityColumns(int headingRow, Map<CityField, Integer> places) {

    private static final int SEARCHED = 30;

    CityColumns {
        places = Map.copyOf(places);
    }

    private record Guess(CityField field, int column, int score) {}

    /** The best guess from the headings; no places where no row looks like headings. */
    static CityColumns guess(List<CityLine> lines) {
        CityColumns best = new CityColumns(0, Map.of());
        CityLine above = new CityLine(0, List.of());
        for (CityLine line : lines.subList(0, Math.min(SEARCHED, lines.size()))) {
            for (CityColumns columns : List.of(ofHeadings(line), ofHeadings(merged(above, line)))) {
                if (columns.places().size() > best.places().size()
                        && columns.places().size() > 1) {
                    best = columns;
                }
            }
            above = line;
        }
        return best;
    }

    /** Headings in two rows: cells merged over both carry their words in the upper one. Below a row with days stands no heading. */
    private static CityLine merged(CityLine above, CityLine line) {
        boolean data = line.cells().stream()
                .anyMatch(cell -> !cell.isBlank() && CityDay.of(cell).day() != null);
        if (data || above.isBlank()) {
            return line;
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0;
                column < Math.max(above.cells().size(), line.cells().size());
                column++) {
            cells.add(line.cell(column).isBlank() ? above.cell(column) : line.cell(column));
        }
        return new CityLine(line.number(), cells);
    }

    /** Each column with its letter and heading, for choosing; of headings in two rows the lower one, where it says anything. */
    List<String> labels(List<CityLine> lines) {
        List<CityLine> first = lines.subList(0, Math.min(SEARCHED, lines.size()));
        List<CityLine> named = first.stream()
                .filter(line -> line.number() == headingRow || line.number() == headingRow - 1)
                .toList();
        CityLine lower = named.isEmpty() ? lines.getFirst() : named.getLast();
        CityLine upper = named.isEmpty() ? lower : named.getFirst();
        int width = first.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        return IntStream.range(0, width)
                .mapToObj(column -> letters(column) + " · "
                        + (lower.cell(column).isBlank() ? upper.cell(column) : lower.cell(column)))
                .toList();
    }

    /** Whether a row below the headings only numbers the columns: (1) (2) (3) … */
    boolean isNumbering(CityLine line) {
        List<String> cells =
                line.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return cells.size() > 2 && cells.stream().allMatch(cell -> cell.strip().matches("\\(?(\\d{1,2}|[A-Z])\\)?"));
    }

    /** Each field takes the column whose heading suits it best; a column is taken once. */
    static CityColumns ofHeadings(CityLine line) {
        List<Guess> guesses = new ArrayList<>();
        for (CityField field : CityField.values()) {
            for (int column = 0; column < line.cells().size(); column++) {
                int score = field.fits(folded(line.cell(column)));
                if (score > 0) {
                    guesses.add(new Guess(field, column, score));
                }
            }
        }
        guesses.sort(Comparator.comparingInt(Guess::score).reversed());
        Map<CityField, Integer> places = new EnumMap<>(CityField.class);
        Set<Integer> taken = new HashSet<>();
        for (Guess guess : guesses) {
            if (!places.containsKey(guess.field()) && taken.add(guess.column())) {
                places.put(guess.field(), guess.column());
            }
        }
        return new CityColumns(line.number(), places);
    }

    private static String folded(String heading) {
        return TextFold.fold(heading).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** What must be there and is not. */
    Set<CityField> missing() {
        Set<CityField> missing = EnumSet.noneOf(CityField.class);
        for (CityField field : CityField.values()) {
            if (field.isRequired() && !places.containsKey(field)) {
                missing.add(field);
            }
        }
        return missing;
    }

    boolean has(CityField field) {
        return places.containsKey(field);
    }

    /** The cell of a line for a field, empty where the list does not have it. */
    String cell(CityLine line, CityField field) {
        Integer place = places.get(field);
        return place == null ? "" : line.cell(place);
    }

    /** {@code E17}. */
    String address(CityLine line, CityField field) {
        Integer place = places.get(field);
        return (place == null ? "" : letters(place)) + line.number();
    }

    /** Name of a column as a spreadsheet shows it: A, B … Z, AA. */
    static String letters(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
