package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the page shows it.
 *
 * @param text what stands in the box: the value, or what was typed where it was refused
 * @param shown the value that is kept, as text; empty where there is none
 * @param version of that value, null where there is none
 * @param problem message key of why what was typed was not taken, null: nothing is wrong
 * @param problemArguments arguments of that message
 * @param readings texts to choose from: what the typed one may mean, or one's own and the other's value
 * @param by who wrote the kept value, where it was somebody else; may be null
 * @param previous value of the period before, may be empty
 * @param lastYear value of the same period last year, may be empty
 * @param neighbour the value of the period before, else of last year, else what stands: what a new one is likely to be near
 * @param saved it was just written
 */
public record EntryCell(
        int indicatorId,
        int coordinateId,
        String label,
        String text,
        String shown,
        @Nullable Integer version,
        @Nullable String problem,
        List<String> problemArguments,
        List<String> readings,
        @Nullable String by,
        String previous,
        String lastYear,
        @Nullable BigDecimal neighbour,
        boolean saved,
        boolean whole) {

    public EntryCell {
        problemArguments = List.copyOf(problemArguments);
        readings = List.copyOf(readings);
    }

    public String field() {
        return EntryTyped.field(indicatorId, coordinateId);
    }

    EntryCell refused(String typed, String key, List<String> arguments, List<String> choices) {
        return new EntryCell(
                indicatorId,
                coordinateId,
                label,
                typed,
                shown,
                version,
                key,
                arguments,
                choices,
                by,
                previous,
                lastYear,
                neighbour,
                false,
                whole);
    }

    EntryCell written() {
        return new EntryCell(
                indicatorId,
                coordinateId,
                label,
                text,
                shown,
                version,
                null,
                List.of(),
                List.of(),
                null,
                previous,
                lastYear,
                neighbour,
                true,
                whole);
    }
}
