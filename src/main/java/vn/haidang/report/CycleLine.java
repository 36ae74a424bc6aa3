package vn.haidang.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.task.TaskClass;

/**
 * One task in the monthly report of its unit.
 *
 * @param taskClass what the ledger says
 * @param said what the unit says; what the ledger says where it has not said anything, or what it said is no longer true
 * @param words what was done, or why it is late
 * @param needs what is needed where it is blocked
 * @param version -1 where nothing was written yet
 * @param before what was said last month, null: nothing
 * @param sources what was written about it in the ledger since the last report, the first first; rounds locked before these were kept have none
 */
public record CycleLine(
        long taskId,
        String ref,
        String text,
        String source,
        @Nullable LocalDate dueOn,
        TaskClass taskClass,
        @Nullable LocalDate doneOn,
        CycleGroup said,
        String words,
        String needs,
        int version,
        @Nullable Before before,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CycleSource> sources) {

    public CycleLine {
        sources = List.copyOf(sources);
    }

    /** What was said in the round before. */
    public record Before(CycleGroup said, String words, String needs) {}

    /** What the unit may say. */
    public List<CycleGroup> choices() {
        return CycleGroup.open(taskClass);
    }

    /** Nobody wrote it yet: its words are what the unit noted in the ledger. */
    public boolean prefilled() {
        return version < 0 && !words.isEmpty();
    }

    /** The unit says that it is done, the ledger that it runs: its result is still to be handed in. */
    public boolean aheadOfLedger() {
        return said == CycleGroup.DONE && CycleGroup.of(taskClass) != CycleGroup.DONE;
    }

    /** What keeps it from being sent, as message below {@code report.cycle.lack.}; null for nothing. */
    public @Nullable String lack() {
        if (said == CycleGroup.OVERDUE && words.isBlank()) {
            return "CAUSE";
        }
        return said == CycleGroup.BLOCKED && needs.isBlank() ? "NEEDS" : null;
    }
}
