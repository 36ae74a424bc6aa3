package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that comes without a document that is read: from a call, a ceremony, an inspection, feedback.
 *
 * @param sourceKind NOTICE, LETTER, DECISION, PLAN, CITY, INSPECTION, FEEDBACK or OTHER
 * @param sourceLabel name of the source for people
 * @param allUnits given to all units, each answers for itself; otherwise {@code leadUnitId} is there
 * @param dueOn the last day in time as it was said; null: no deadline
 * @param every how often it recurs: DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR; null: once
 * @param dayOfPeriod for a recurring order the day of the month, or 1 (Monday) to 7 of the week; null: none named
 * @param endsOn last day of a recurring order; null: no end
 */
public record DirectiveByHand(
        String ref,
        String text,
        String sourceKind,
        String sourceLabel,
        LocalDate assignedOn,
        boolean allUnits,
        @Nullable Long leadUnitId,
        List<Long> coUnitIds,
        @Nullable Long sponsorId,
        @Nullable String deliverable,
        @Nullable LocalDate dueOn,
        @Nullable String every,
        @Nullable Integer dayOfPeriod,
        @Nullable LocalDate endsOn) {}
