package vn.haidang.report;

import java.util.Collection;

/** How many tasks are in each of the five groups; the total is their sum, so it closes whatever is counted. */
public record CycleCounts(long done, long inTime, long overdue, long noDeadline, long blocked) {

    static final CycleCounts NONE = new CycleCounts(0, 0, 0, 0, 0);

    static CycleCounts of(Collection<CycleLine> lines) {
        return lines.stream().map(line -> NONE.with(line.said())).reduce(NONE, CycleCounts::plus);
    }

    private CycleCounts with(CycleGroup group) {
        return new CycleCounts(
                done + (group == CycleGroup.DONE ? 1 : 0),
                inTime + (group == CycleGroup.IN_TIME ? 1 : 0),
                overdue + (group == CycleGroup.OVERDUE ? 1 : 0),
                noDeadline + (group == CycleGroup.NO_DEADLINE ? 1 : 0),
                blocked + (group == CycleGroup.BLOCKED ? 1 : 0));
    }

    CycleCounts plus(CycleCounts other) {
        return new CycleCounts(
                done + other.done,
                inTime + other.inTime,
                overdue + other.overdue,
                noDeadline + other.noDeadline,
                blocked + other.blocked);
    }

    public long total() {
        return done + inTime + overdue + noDeadline + blocked;
    }

    public long of(CycleGroup group) {
        return switch (group) {
            case DONE -> done;
            case IN_TIME -> inTime;
            case OVERDUE -> overdue;
            case NO_DEADLINE -> noDeadline;
            case BLOCKED -> blocked;
        };
    }
}
