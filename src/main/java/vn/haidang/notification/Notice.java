package vn.haidang.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing told to one person.
 *
 * @param by who did it, as named then
 * @param words what was said with it
 * @param day the day it speaks of
 * @param number the number it speaks of
 * @param subjectId the request or acceptance it speaks of
 * @param readAt null: not yet
 */
public record Notice(
        long id,
        long personId,
        Instant at,
        String kind,
        String by,
        @Nullable String words,
        @Nullable LocalDate day,
        @Nullable Integer number,
        List<Item> items,
        @Nullable Long subjectId,
        @Nullable Instant readAt) {

    /**
     * A task or figures it is about, as they were then.
     *
     * @param id of the task, 0 of figures
     * @param address where figures are seen, null of a task
     */
    public record Item(
            long id,
            String label,
            String unit,
            @Nullable LocalDate dueOn,
            @Nullable String address) {}
}
