package vn.haidang.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.reading.DeadlineType;

/**
 * What a confirmation would make official, counted.
 *
 * @param units tasks by lead unit, in the order of the document
 * @param dated deadlines that fall on a day, the earliest first
 * @param recurring deadlines that come again and again
 * @param withoutDeadline tasks without any
 */
public record ReviewSummary(List<UnitCount> units, List<Entry> dated, List<Entry> recurring, int withoutDeadline) {

    /** How many tasks a unit leads; {@code lead} is empty where none is known. */
    public record UnitCount(String lead, boolean allUnits, int tasks) {}

    /** A task's deadline. */
    public record Entry(ReviewPage.Card card, ReviewPage.DeadlineLine deadline) {}

    static ReviewSummary of(ReviewPage page) {
        Map<String, UnitCount> units = new LinkedHashMap<>();
        for (ReviewPage.Card card : page.cards()) {
            boolean all = card.draft().content().allUnits();
            units.merge(
                    all ? DraftForm.ALL_UNITS : card.lead(),
                    new UnitCount(card.lead(), all, 1),
                    (a, b) -> new UnitCount(a.lead(), a.allUnits(), a.tasks() + b.tasks()));
        }
        List<Entry> all = page.cards().stream()
                .flatMap(card -> card.deadlines().stream().map(line -> new Entry(card, line)))
                .toList();
        return new ReviewSummary(
                List.copyOf(units.values()),
                all.stream()
                        .filter(entry -> !recurs(entry))
                        .sorted(Comparator.comparing(
                                ReviewSummary::due, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                all.stream().filter(ReviewSummary::recurs).toList(),
                (int) page.cards().stream()
                        .filter(card -> card.deadlines().isEmpty())
                        .count());
    }

    private static java.time.@Nullable LocalDate due(Entry entry) {
        return entry.deadline().due();
    }

    private static boolean recurs(Entry entry) {
        return entry.deadline().deadline().type() == DeadlineType.RECURRING;
    }
}
