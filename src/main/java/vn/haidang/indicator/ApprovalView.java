package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a decision, a part of the list.
 *
 * @param periods those in which anything waits, with how many values in which state
 * @param bodies so many bodies match in all
 * @param values so many values match in all
 * @param above what rules say of totals above the bodies of the whole list
 * @param look what of each body of the whole list was seen, see {@link ApprovalLook}
 * @param next id to read on after, null at the end
 */
public record ApprovalView(
        Period period,
        ValueState state,
        List<Waiting> periods,
        int bodies,
        int values,
        List<Row> rows,
        List<Above> above,
        String look,
        @Nullable Integer next) {

    /** How many values of the period are in a state; of those that wait for nobody only where they are shown. */
    public int count(ValueState of) {
        if (of == state) {
            return values;
        }
        return periods.stream()
                .filter(waiting -> waiting.period().equals(period))
                .mapToInt(waiting -> switch (of) {
                    case SUBMITTED -> waiting.submitted();
                    case CHECKED -> waiting.checked();
                    case DRAFT, APPROVED -> 0;
                })
                .sum();
    }

    /** So many values wait in a period. */
    public record Waiting(Period period, int submitted, int checked) {}

    /** What a rule says of the total of a body with all below it. */
    public record Above(Body body, Breach breach) {}

    /** A body with its values and what rules say of them. */
    public record Row(Body body, List<Item> items, List<Breach> breaches) {

        public long stops() {
            return breaches.stream().filter(Breach::stops).count();
        }

        public long warnings() {
            return breaches.stream().filter(Breach::asksForNote).count();
        }
    }

    /**
     * A value beside what it was before.
     *
     * @param part name of the part of a breakdown, empty for the whole
     * @param before of the period before, null: none
     * @param lastYear of the same period of last year, null: none
     */
    public record Item(
            Observation value,
            Indicator indicator,
            String part,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear,
            Set<Severity> marks) {}
}
