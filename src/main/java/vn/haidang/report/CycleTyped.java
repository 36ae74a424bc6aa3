package vn.haidang.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a line: what was typed, where it could not be kept, else what is kept.
 *
 * @param problem why it could not be kept, null: it was
 */
public record CycleTyped(
        CycleGroup said,
        String words,
        String needs,
        int version,
        @Nullable String problem) {

    /** Lines that the field has to show without scrolling, within reason. */
    public long rows() {
        return Math.clamp(
                words.lines().mapToLong(line -> 1 + line.length() / 90).sum(), 2, 10);
    }

    static Map<Long, CycleTyped> of(CycleUnit unit, Map<Long, CycleReports.Typed> typed, Map<Long, String> problems) {
        Map<Long, CycleTyped> fields = new LinkedHashMap<>();
        for (CycleLine line : unit.lines()) {
            CycleReports.Typed lost = typed.get(line.taskId());
            fields.put(
                    line.taskId(),
                    lost == null
                            ? new CycleTyped(line.said(), line.words(), line.needs(), line.version(), null)
                            : new CycleTyped(
                                    lost.said(),
                                    lost.words(),
                                    lost.needs(),
                                    line.version(),
                                    problems.get(line.taskId())));
        }
        return fields;
    }
}
