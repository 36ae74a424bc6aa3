package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one task shows.
 *
 * @param open what the acting person may do now
 * @param lateness whether days late are said: to those who can act and those above them, others see a neutral date
 * @param request the request for more time that waits or was countered
 */
public record TaskPage(
        long id,
        int version,
        Heading heading,
        TaskStatus status,
        @Nullable TaskClass taskClass,
        LocalDate today,
        boolean lateness,
        Set<TaskAction> open,
        List<Entry> timeline,
        @Nullable Request request,
        List<Choice> staff,
        List<Choice> units,
        List<Turn> turns) {

    /** What the task is; days as in the table. */
    public record Heading(
            long directiveId,
            @Nullable Long documentId,
            String ref,
            String text,
            String source,
            LocalDate assignedOn,
            boolean allUnits,
            String unitName,
            @Nullable String assigneeName,
            @Nullable String sponsorNames,
            @Nullable String coUnits,
            @Nullable String partners,
            @Nullable String deliverable,
            @Nullable String reportTo,
            @Nullable String phrase,
            String periodKey,
            LocalDate openedOn,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate doneOn,
            @Nullable Instant firstSeenAt) {}

    /** One thing that happened, with the files that came with it. */
    public record Entry(
            long id, Instant at, String kind, @Nullable String person, Map<String, String> data, List<File> files) {}

    /** A file to download. */
    public record File(long id, String name, long size) {}

    /** A request for more time; {@code offeredUntil} where another day was offered. */
    public record Request(
            long id,
            String person,
            LocalDate askedUntil,
            String reason,
            @Nullable LocalDate offeredUntil,
            @Nullable String decisionReason) {}

    /** Something to choose. */
    public record Choice(long id, String name) {}

    /** Another period of the same duty. */
    public record Turn(
            long id,
            String periodKey,
            @Nullable LocalDate dueOn,
            TaskStatus status,
            @Nullable TaskClass taskClass) {}

    public boolean may(TaskAction action) {
        return open.contains(action);
    }

    /** Days until the due day, negative when late; 0 without deadline. */
    public int daysLeft() {
        LocalDate due = heading.dueOn();
        return due == null ? 0 : (int) (due.toEpochDay() - today.toEpochDay());
    }

    /** Whether somebody of the unit or an approver may do anything at all. */
    public boolean acts() {
        return open.stream().anyMatch(action -> action != TaskAction.SEE);
    }
}
