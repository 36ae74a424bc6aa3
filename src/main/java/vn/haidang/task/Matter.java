package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter from beginning to end: the document that came in, what was ordered, who did what, what went out (diễn biến một vụ việc).
 *
 * @param title name of the document it was asked for
 * @param events in the order of their days
 * @param work how long units had it in hand
 */
public record Matter(String title, List<Event> events, List<Work> work) {

    /** What happened. The label is the message {@code task.matter.kind.NAME}. */
    public enum Kind {
        /** A document came in and was registered. */
        ARRIVED,
        /** A leader ordered what is to be done. */
        ORDERED,
        /** A document that gives tasks was issued or confirmed. */
        DIRECTED,
        /** A unit handed in a result. */
        HANDED_IN,
        /** A result was accepted. */
        DONE,
        /** A document went out. */
        ISSUED,
        /** A document that had gone out was taken back. */
        RECALLED
    }

    /** In which row of the picture it stands. */
    public enum Lane {
        CAME_IN,
        ORDERS,
        WORK,
        WENT_OUT
    }

    /**
     * One thing that happened.
     *
     * @param words what it was about
     * @param address its page
     */
    public record Event(Kind kind, LocalDate day, String words, String address) {

        public Lane lane() {
            return switch (kind) {
                case ARRIVED -> Lane.CAME_IN;
                case ORDERED, DIRECTED -> Lane.ORDERS;
                case HANDED_IN, DONE -> Lane.WORK;
                case ISSUED, RECALLED -> Lane.WENT_OUT;
            };
        }
    }

    /**
     * The tasks of one unit in this matter.
     *
     * @param from the first day
     * @param to the last day: when all was done, else today or the last deadline
     * @param due the next deadline of what is still open, null for none
     */
    public record Work(
            long unitId,
            String unit,
            LocalDate from,
            LocalDate to,
            int tasks,
            int done,
            int late,
            @Nullable LocalDate due) {

        public boolean finished() {
            return done == tasks;
        }
    }
}
