package vn.haidang.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.reading.Boundary;
import vn.haidang.reading.DeadlineType;
import vn.haidang.reading.Every;

/**
 * A document whose reading a person has confirmed: from here on its tasks are official.
 *
 * @param sourceKind NOTICE, LETTER, DECISION, PLAN or OTHER, from the kind of document
 * @param label name of the document for people, e.g. "Thông báo 05/TB-BQL ngày 23/12/2024"
 * @param assignedOn day the tasks were given: of issue, or of the meeting where the paper bears no date
 */
public record ConfirmedDocument(
        long id, String sourceKind, String label, LocalDate assignedOn, List<ConfirmedTask> tasks) {

    /**
     * One order.
     *
     * @param allUnits given to all units, each answers for itself; otherwise {@code leadUnitId} is there
     * @param partners outside the authority, as written
     * @param sponsorId deputy head named at the review; null: whoever is in charge of the unit
     * @param deadlines none: no deadline, a class of its own
     */
    public record ConfirmedTask(
            String ref,
            String text,
            boolean allUnits,
            @Nullable Long leadUnitId,
            List<Long> coUnitIds,
            List<String> partners,
            @Nullable Long sponsorId,
            @Nullable String deliverable,
            @Nullable String reportTo,
            List<ConfirmedDeadline> deadlines) {}

    /** One deadline as confirmed; {@code endsOn} is the last day of a recurring duty, null for no end. */
    public record ConfirmedDeadline(
            String phrase,
            DeadlineType type,
            @Nullable LocalDate date,
            @Nullable Boundary boundary,
            @Nullable Every every,
            @Nullable Integer dayOfMonth,
            @Nullable Integer dayOfWeek,
            @Nullable Integer monthOfPeriod,
            @Nullable LocalDate startsAfter,
            @Nullable LocalDate endsOn) {}
}
