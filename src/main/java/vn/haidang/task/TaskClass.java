package vn.haidang.task;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The six classes in which every task stands as of a day. The label is the message {@code task.class.NAME}. The function {@code task.class_of}
 * is the same rule in the database.
 */
public enum TaskClass {
    /** Handed in no later than the deadline, and accepted. */
    DONE_ON_TIME,
    /** Handed in after the deadline, and accepted. */
    DONE_LATE,
    DONE_NO_DEADLINE,
    /** Not due yet, or handed in on time and waiting to be accepted. */
    RUNNING_IN_TIME,
    RUNNING_OVERDUE,
    RUNNING_NO_DEADLINE;

    public static final Set<TaskClass> DONE = Set.copyOf(EnumSet.of(DONE_ON_TIME, DONE_LATE, DONE_NO_DEADLINE));
    public static final Set<TaskClass> RUNNING =
            Set.copyOf(EnumSet.of(RUNNING_IN_TIME, RUNNING_OVERDUE, RUNNING_NO_DEADLINE));

    /**
     * The class of a task that is not withdrawn.
     *
     * @param status at the end of that day: GIVEN, IN_PROGRESS, SUBMITTED, RETURNED or DONE
     * @param dueOn last day in time, null without deadline
     * @param submittedOn day of the submission that waits or was accepted
     * @param doneOn day of the accepted submission
     */
    static TaskClass of(
            String status,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate doneOn,
            LocalDate day) {
        if (status.equals("DONE")) {
            LocalDate handedIn = submittedOn != null ? submittedOn : doneOn;
            if (dueOn == null) {
                return DONE_NO_DEADLINE;
            }
            return handedIn != null && !handedIn.isAfter(dueOn) ? DONE_ON_TIME : DONE_LATE;
        }
        if (dueOn == null) {
            return RUNNING_NO_DEADLINE;
        }
        boolean waits = status.equals("SUBMITTED") && submittedOn != null && !submittedOn.isAfter(dueOn);
        return waits || !dueOn.isBefore(day) ? RUNNING_IN_TIME : RUNNING_OVERDUE;
    }

    boolean isDone() {
        return DONE.contains(this);
    }

    /**
     * What an address says: a class ({@code RUNNING_OVERDUE}, {@code running.overdue}, {@code overdue}, {@code onTime} …) or a group of them
     * ({@code done}, {@code running}, {@code noDeadline}).
     *
     * @throws IllegalArgumentException for any other word
     */
    static Set<TaskClass> named(String word) {
        String name = word.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
        return switch (name) {
            case "DONE" -> DONE;
            case "RUNNING" -> RUNNING;
            case "NO_DEADLINE" -> Set.of(DONE_NO_DEADLINE, RUNNING_NO_DEADLINE);
            case "ON_TIME" -> Set.of(DONE_ON_TIME);
            case "LATE" -> Set.of(DONE_LATE);
            case "IN_TIME" -> Set.of(RUNNING_IN_TIME);
            case "OVERDUE" -> Set.of(RUNNING_OVERDUE);
            default -> Set.of(valueOf(name));
        };
    }
}
