package vn.haidang.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says about a task.
 *
 * @param label number and beginning of the order, with its period, e.g. "10 · 01/2025 · Các phòng, đơn vị …"
 * @param unitName the unit that answers for it
 * @param dueOn last day in time, null for no deadline
 */
public record TaskBrief(
        long id, String label, String unitName, @Nullable LocalDate dueOn) {}
