package vn.haidang.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger counts of the city's tasks as of a day, beside what the city counts, and every difference task by task.
 *
 * @param list the city's list it is held against, null where there is none by that day
 * @param ours the six classes
 * @param theirs counted from the city's list
 * @param same tasks on which both agree
 */
public record CityReconciliation(
        LocalDate day,
        @Nullable CityList list,
        SixClasses ours,
        CityCount theirs,
        long same,
        List<Difference> differences) {

    /** What the city counts: all = done + open, open = overdue + in time + without deadline, whatever is counted. */
    public record CityCount(long done, long overdue, long inTime, long noDeadline) {

        public long open() {
            return overdue + inTime + noDeadline;
        }

        public long assigned() {
            return done + open();
        }

        /** By the name the city's statement has it under. */
        public long of(String count) {
            return switch (count) {
                case "ASSIGNED" -> assigned();
                case "DONE" -> done;
                case "OPEN" -> open();
                case "OVERDUE" -> overdue;
                case "IN_TIME" -> inTime;
                case "NO_DEADLINE" -> noDeadline;
                default -> throw new IllegalArgumentException(count);
            };
        }
    }

    /** A task of the ledger that the city gave. @param taskClass null for one that was withdrawn */
    record Ours(
            long taskId,
            int version,
            @Nullable String key,
            String number,
            String text,
            long unitId,
            String unitName,
            @Nullable LocalDate statedOn,
            @Nullable TaskClass taskClass,
            boolean openNow) {}

    /** In what the two differ; the label is the message {@code task.city.difference.NAME}, what to do {@code task.city.toDo.NAME}. */
    public enum Kind {
        CITY_DONE_WE_OPEN,
        WE_DONE_CITY_OPEN,
        DUE,
        UNIT,
        /** Same task, same deadline, counted in another class: the ledger moves deadlines off holidays. */
        CLASS,
        /** The list does not name it any more. */
        GONE,
        /** The ledger says that the city gave it; no list ever named it. */
        NEVER_LISTED,
        WITHDRAWN_HERE,
        /** In the list, not taken into the ledger. */
        NOT_TAKEN
    }

    /**
     * @param taskId null where the ledger has none
     * @param city what the city says: its status, null where it does not name the task
     * @param version of the task where the ledger can follow the city at once, null where it cannot
     */
    public record Difference(
            Kind kind,
            String number,
            String text,
            @Nullable Long taskId,
            @Nullable String unitName,
            @Nullable TaskClass ours,
            @Nullable CityStatus city,
            @Nullable LocalDate ourDue,
            @Nullable LocalDate cityDue,
            @Nullable LocalDate cityDone,
            @Nullable String cityUnit,
            @Nullable Integer version) {}

    public CityReconciliation {
        differences = List.copyOf(differences);
    }

    /** Whether the totals are the same; single tasks may still differ. */
    public boolean agrees() {
        return ours.assigned() == theirs.assigned()
                && ours.done().total() == theirs.done()
                && ours.running().overdue() == theirs.overdue()
                && ours.running().inTime() == theirs.inTime()
                && ours.running().noDeadline() == theirs.noDeadline();
    }

    /** What the ledger counts, by the names of {@link CityCount#of}. */
    public long ours(String count) {
        return switch (count) {
            case "ASSIGNED" -> ours.assigned();
            case "DONE" -> ours.done().total();
            case "OPEN" -> ours.running().total();
            case "OVERDUE" -> ours.running().overdue();
            case "IN_TIME" -> ours.running().inTime();
            case "NO_DEADLINE" -> ours.running().noDeadline();
            default -> throw new IllegalArgumentException(count);
        };
    }

    /**
     * Holds the ledger against a list.
     *
     * @param rows of the list, in its order; of a number that comes twice the first counts
     */
    static CityReconciliation of(LocalDate day, @Nullable CityList list, List<Ours> tasks, List<CityRow> rows) {
        Map<String, CityRow> theirs = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.number().isEmpty())
                .sorted(Comparator.comparing((CityRow row) -> !row.isGood()))
                .forEach(row -> theirs.putIfAbsent(row.key(), row));
        LocalDate listDay = list == null ? day : list.asOf();
        List<Difference> differences = new ArrayList<>();
        Map<TaskClass, Long> counts = new HashMap<>();
        Map<String, CityRow> left = new LinkedHashMap<>(theirs);
        long same = 0;
        for (Ours task : tasks) {
            if (task.taskClass() != null) {
                counts.merge(task.taskClass(), 1L, Long::sum);
            }
            CityRow row = task.key() == null ? null : left.remove(task.key());
            Kind kind = kind(task, row, listDay, list != null);
            if (kind != null) {
                differences.add(difference(kind, task, row, listDay));
            } else if (row != null) {
                same++;
            }
        }
        left.values().forEach(row -> differences.add(difference(row, listDay)));
        differences.sort(Comparator.comparing(Difference::kind));
        return new CityReconciliation(
                day, list, SixClasses.of(counts), count(theirs.values(), listDay), same, differences);
    }

    static CityCount count(Iterable<CityRow> rows, LocalDate day) {
        Map<CityStatus, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.status().asOf(row.dueOn(), day), 1L, Long::sum));
        return new CityCount(
                counts.getOrDefault(CityStatus.DONE, 0L),
                counts.getOrDefault(CityStatus.OVERDUE, 0L),
                counts.getOrDefault(CityStatus.IN_TIME, 0L),
                counts.getOrDefault(CityStatus.NO_DEADLINE, 0L));
    }

    private static @Nullable Kind kind(Ours task, @Nullable CityRow row, LocalDate day, boolean held) {
        TaskClass ours = task.taskClass();
        if (row == null) {
            return !held || ours == null ? null : task.key() == null ? Kind.NEVER_LISTED : Kind.GONE;
        }
        if (ours == null) {
            return Kind.WITHDRAWN_HERE;
        }
        boolean cityDone = row.status() == CityStatus.DONE;
        if (cityDone != ours.isDone()) {
            return cityDone ? Kind.CITY_DONE_WE_OPEN : Kind.WE_DONE_CITY_OPEN;
        }
        if (!cityDone && !Objects.equals(task.statedOn(), row.dueOn())) {
            return Kind.DUE;
        }
        if (row.unitId() != null && row.unitId() != task.unitId()) {
            return Kind.UNIT;
        }
        return cityDone || classOf(row.status().asOf(row.dueOn(), day)) == ours ? null : Kind.CLASS;
    }

    private static @Nullable TaskClass classOf(CityStatus status) {
        return switch (status) {
            case OVERDUE -> TaskClass.RUNNING_OVERDUE;
            case IN_TIME -> TaskClass.RUNNING_IN_TIME;
            case NO_DEADLINE -> TaskClass.RUNNING_NO_DEADLINE;
            case DONE, RUNNING -> null;
        };
    }

    private static Difference difference(Kind kind, Ours task, @Nullable CityRow row, LocalDate day) {
        boolean follows = task.openNow() && (kind == Kind.CITY_DONE_WE_OPEN || kind == Kind.DUE);
        return new Difference(
                kind,
                task.number(),
                task.text(),
                task.taskId(),
                task.unitName(),
                task.taskClass(),
                row == null ? null : row.status().asOf(row.dueOn(), day),
                task.statedOn(),
                row == null ? null : row.dueOn(),
                row == null ? null : row.doneOn(),
                row == null ? null : row.unitWritten(),
                follows && row != null && row.isGood() ? task.version() : null);
    }

    private static Difference difference(CityRow row, LocalDate day) {
        return new Difference(
                Kind.NOT_TAKEN,
                row.number(),
                row.text(),
                null,
                null,
                null,
                row.status().asOf(row.dueOn(), day),
                null,
                row.dueOn(),
                row.doneOn(),
                row.unitWritten(),
                null);
    }
}
