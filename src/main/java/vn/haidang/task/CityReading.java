package vn.haidang.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** Understands the rows of the city's list. Each row stands for itself: what is wrong with one leaves the others alone. */
final class CityReading {

    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");
    private static final int LONGEST_NUMBER = 200;

    private final CityColumns columns;
    private final LocalDate asOf;
    private final Function<String, @Nullable Long> unitOf;

    private CityReading(CityColumns columns, LocalDate asOf, Function<String, @Nullable Long> unitOf) {
        this.columns = columns;
        this.asOf = asOf;
        this.unitOf = unitOf;
    }

    /**
     * @param asOf day for which the list is true
     * @param unitOf the unit that a written name stands for, null where it has to be asked
     * @return a row for every line below the headings that carries anything
     */
    static List<CityRow> read(
            List<CityLine> lines, CityColumns columns, LocalDate asOf, Function<String, @Nullable Long> unitOf) {
        CityReading reading = new CityReading(columns, asOf, unitOf);
        List<CityRow> rows = lines.stream()
                .filter(line -> line.number() > columns.headingRow() && !line.isBlank() && !columns.isNumbering(line))
                .map(reading::row)
                .toList();
        return withRepeats(rows, columns);
    }

    private CityRow row(CityLine line) {
        Problems problems = new Problems(line);
        if (isBetween(line)) {
            problems.add(CityField.NUMBER, "NOT_A_TASK");
            return new CityRow(
                    line.number(),
                    "",
                    String.join(" ", line.cells()).strip(),
                    null,
                    null,
                    "",
                    null,
                    CityStatus.RUNNING,
                    null,
                    problems.found,
                    line.cells());
        }
        String number = problems.text(CityField.NUMBER);
        if (number.length() > LONGEST_NUMBER) {
            problems.add(CityField.NUMBER, "TOO_LONG", String.valueOf(LONGEST_NUMBER));
        }
        String text = problems.text(CityField.TEXT);
        if (text.length() > TaskDesk.LONGEST) {
            problems.add(CityField.TEXT, "TOO_LONG", String.valueOf(TaskDesk.LONGEST));
        }
        LocalDate given = problems.day(CityField.GIVEN);
        LocalDate due = problems.day(CityField.DUE);
        LocalDate done = problems.day(CityField.DONE);
        String written = problems.text(CityField.UNIT);
        Long unit = written.isEmpty() ? null : unitOf.apply(written);
        if (!written.isEmpty() && unit == null) {
            problems.add(CityField.UNIT, "UNIT_UNKNOWN", written);
        }
        CityStatus status = status(problems, done);
        if (given == null && problems.isClean(CityField.GIVEN)) {
            problems.add(CityField.GIVEN, "MISSING");
        }
        order(problems, given, done);
        return new CityRow(
                line.number(), number, text, given, due, written, unit, status, done, problems.found, line.cells());
    }

    /** Titles of groups, sums and signatures: nothing that a task must have but one. They are shown, not counted, not taken. */
    private boolean isBetween(CityLine line) {
        return Stream.of(CityField.GIVEN, CityField.DUE, CityField.UNIT, CityField.STATUS, CityField.DONE)
                        .allMatch(field -> columns.cell(line, field).isBlank())
                && (columns.cell(line, CityField.NUMBER).isBlank()
                        || columns.cell(line, CityField.TEXT).isBlank());
    }

    private CityStatus status(Problems problems, @Nullable LocalDate done) {
        String written = problems.text(CityField.STATUS);
        if (written.isEmpty()) {
            return done == null ? CityStatus.RUNNING : CityStatus.DONE;
        }
        CityStatus status = CityStatus.read(written).orElse(null);
        if (status == null) {
            problems.add(CityField.STATUS, "STATUS_UNKNOWN", written);
            return CityStatus.RUNNING;
        }
        if (status == CityStatus.DONE && done == null && problems.isClean(CityField.DONE)) {
            problems.add(CityField.DONE, "DONE_WITHOUT_DAY");
        }
        if (status != CityStatus.DONE && done != null) {
            problems.add(CityField.STATUS, "DAY_WITHOUT_DONE", written);
        }
        return status;
    }

    private void order(Problems problems, @Nullable LocalDate given, @Nullable LocalDate done) {
        if (given != null && given.isAfter(asOf)) {
            problems.add(CityField.GIVEN, "AFTER_LIST", String.valueOf(TaskDesk.date(asOf)));
        }
        if (done != null && done.isAfter(asOf)) {
            problems.add(CityField.DONE, "AFTER_LIST", String.valueOf(TaskDesk.date(asOf)));
        }
        if (given != null && done != null && done.isBefore(given)) {
            problems.add(CityField.DONE, "DONE_BEFORE_GIVEN", String.valueOf(TaskDesk.date(given)));
        }
    }

    /** Of rows that say the same the first counts; of one number with two meanings none does, a person has to decide. */
    private static List<CityRow> withRepeats(List<CityRow> rows, CityColumns columns) {
        Map<String, List<CityRow>> byNumber = new HashMap<>();
        rows.stream()
                .filter(row -> !row.number().isEmpty())
                .forEach(row -> byNumber.computeIfAbsent(row.key(), key -> new ArrayList<>(1))
                        .add(row));
        Map<String, Boolean> alike = new HashMap<>();
        byNumber.forEach((key, same) -> alike.put(key, same.stream().allMatch(same.getFirst()::sameMeaning)));
        List<CityRow> judged = new ArrayList<>(rows.size());
        for (CityRow row : rows) {
            List<CityRow> same = byNumber.getOrDefault(row.key(), List.of());
            CityRow first = same.size() < 2 ? row : same.getFirst();
            boolean allAlike = alike.getOrDefault(row.key(), true);
            if (same.size() < 2 || allAlike && first == row) {
                judged.add(row);
            } else {
                CityRow other = row == first ? same.get(1) : first;
                List<CityProblem> problems = new ArrayList<>(row.problems());
                problems.add(new CityProblem(
                        CityField.NUMBER.name(),
                        columns.address(new CityLine(row.row(), row.cells()), CityField.NUMBER),
                        allAlike ? "REPEATED" : "NUMBER_TWICE",
                        List.of(row.number(), String.valueOf(other.row()))));
                judged.add(row.with(problems));
            }
        }
        return judged;
    }

    /** Collects what is wrong with one line. */
    private final class Problems {

        private final CityLine line;
        private final List<CityProblem> found = new ArrayList<>(0);

        private Problems(CityLine line) {
            this.line = line;
        }

        private void add(CityField field, String key, String... arguments) {
            found.add(new CityProblem(field.name(), columns.address(line, field), key, Arrays.asList(arguments)));
        }

        private boolean isClean(CityField field) {
            return found.stream().noneMatch(problem -> problem.field().equals(field.name()));
        }

        /** The words of a cell in one line; a required one that is empty is a problem. */
        private String text(CityField field) {
            String words = TextFold.nfc(columns.cell(line, field)).strip();
            if (ERROR.matcher(words).matches()) {
                add(field, "CELL_ERROR", words);
                return "";
            }
            if (words.isEmpty() && field.isRequired() && columns.has(field)) {
                add(field, "MISSING");
            }
            return words;
        }

        private @Nullable LocalDate day(CityField field) {
            String words = columns.cell(line, field).strip();
            CityDay day = CityDay.of(words);
            if (day.problem() != null) {
                add(field, ERROR.matcher(words).matches() ? "CELL_ERROR" : day.problem(), words);
            }
            return day.day();
        }
    }
}
