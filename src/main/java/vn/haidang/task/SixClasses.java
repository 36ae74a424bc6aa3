package vn.haidang.task;

import java.util.Map;

/**
 * How many tasks are in each of the six classes. Totals are sums of the classes, so they close whatever is counted.
 *
 * @param assigned all of them
 */
public record SixClasses(long assigned, Done done, Running running) {

    /** Finished ones. */
    public record Done(long total, long onTime, long late, long noDeadline) {}

    /** Those still to be done. */
    public record Running(long total, long inTime, long overdue, long noDeadline) {}

    static final SixClasses NONE = of(0, 0, 0, 0, 0, 0);

    static SixClasses of(
            long onTime, long late, long doneNoDeadline, long inTime, long overdue, long runningNoDeadline) {
        long done = onTime + late + doneNoDeadline;
        long running = inTime + overdue + runningNoDeadline;
        return new SixClasses(
                done + running,
                new Done(done, onTime, late, doneNoDeadline),
                new Running(running, inTime, overdue, runningNoDeadline));
    }

    static SixClasses of(Map<TaskClass, Long> counts) {
        return of(
                counts.getOrDefault(TaskClass.DONE_ON_TIME, 0L),
                counts.getOrDefault(TaskClass.DONE_LATE, 0L),
                counts.getOrDefault(TaskClass.DONE_NO_DEADLINE, 0L),
                counts.getOrDefault(TaskClass.RUNNING_IN_TIME, 0L),
                counts.getOrDefault(TaskClass.RUNNING_OVERDUE, 0L),
                counts.getOrDefault(TaskClass.RUNNING_NO_DEADLINE, 0L));
    }

    public long count(TaskClass kind) {
        return switch (kind) {
            case DONE_ON_TIME -> done.onTime;
            case DONE_LATE -> done.late;
            case DONE_NO_DEADLINE -> done.noDeadline;
            case RUNNING_IN_TIME -> running.inTime;
            case RUNNING_OVERDUE -> running.overdue;
            case RUNNING_NO_DEADLINE -> running.noDeadline;
        };
    }

    /** Those that have a deadline, done or not: the base of a rate of lateness. */
    public long withDeadline() {
        return done.onTime + done.late + running.inTime + running.overdue;
    }

    SixClasses plus(SixClasses other) {
        return of(
                done.onTime + other.done.onTime,
                done.late + other.done.late,
                done.noDeadline + other.done.noDeadline,
                running.inTime + other.running.inTime,
                running.overdue + other.running.overdue,
                running.noDeadline + other.running.noDeadline);
    }
}
