package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * A row of the city's list as it was understood.
 *
 * @param row number of the row in the file
 * @param number the city's number of the task
 * @param dueOn null: no deadline
 * @param unitWritten the unit as the city writes it
 * @param unitId the unit that is meant, null where it has to be asked
 * @param doneOn day on which the city counts it as done
 * @param problems why it cannot be taken; empty for a good row
 * @param cells the row as it came
 */
public record CityRow(
        int row,
        String number,
        String text,
        @Nullable LocalDate givenOn,
        @Nullable LocalDate dueOn,
        String unitWritten,
        @Nullable Long unitId,
        CityStatus status,
        @Nullable LocalDate doneOn,
        List<CityProblem> problems,
        List<String> cells) {

    public CityRow {
        problems = List.copyOf(problems);
        cells = List.copyOf(cells);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** By what tasks are known from list to list: the number without regard to case, accents and spaces. */
    public String key() {
        return key(number);
    }

    static String key(String number) {
        return TextFold.fold(number).replaceAll("\\s+", "");
    }

    CityRow with(List<CityProblem> all) {
        return new CityRow(row, number, text, givenOn, dueOn, unitWritten, unitId, status, doneOn, all, cells);
    }

    /** Whether another row says the same, wherever it stands. */
    boolean sameMeaning(CityRow other) {
        return key().equals(other.key())
                && text.equals(other.text)
                && Objects.equals(givenOn, other.givenOn)
                && Objects.equals(dueOn, other.dueOn)
                && unitWritten.equals(other.unitWritten)
                && status == other.status
                && Objects.equals(doneOn, other.doneOn);
    }
}
