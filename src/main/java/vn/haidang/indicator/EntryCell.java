package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the page shows it.
 *
 * @param text what stands in the box: the value, or what was typed where it was refused
 * @param shown the value that is kept, as text; empty where there is none
 * @param version of that value, null where there is none
 * @param problem message key of why what was typed was not taken, null: nothing is wrong
 * @param problemArgument argument of that message, may be empty
 * @param readings texts to choose from: what the typed one may mean, or one's own and the other's value
 * @param by who wrote the kept value, where it was somebody else; may be null
 * @param previous value of the period before, may be empty
 * @param lastYear value of the same period last year, may be empty
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
        String problemArgument,
        List<String> readings,
        @Nullable String by,
        String previous,
        String lastYear,
        boolean saved,
        boolean whole) {

    public EntryCell {
        readings = List.copyOf(readings);
    }

    public String field() {
        return EntryTyped.field(indicatorId, coordinateId);
    }

    EntryCell refused(String typed, String key, String argument, List<String> choices) {
        return new EntryCell(
                indicatorId,
                coordinateId,
                label,
                typed,
                shown,
                version,
                key,
                argument,
                choices,
                by,
                previous,
                lastYear,
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
                "",
                List.of(),
                null,
                previous,
                lastYear,
                true,
                whole);
    }
}
