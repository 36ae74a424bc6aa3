package vn.haidang.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a {@link Matter} stands in its picture: days from left to right, a row for each lane and each unit. Marks bear the numbers
 * of the list below the picture, so that words never cover each other.
 *
 * @param height of the picture in its own units; its width is always {@link #WIDTH}
 */
public record MatterPicture(
        int height,
        List<Row> rows,
        List<Mark> marks,
        List<Bar> bars,
        List<Tick> ticks,
        @Nullable Integer today) {

    static final int WIDTH = 1000;
    private static final int LEFT = 190;
    private static final int RIGHT = 975;
    private static final int TOP = 30;
    private static final int ROW = 34;
    private static final int MARK = 22;
    private static final int UNITS = 12;
    private static final int LONGEST_NAME = 25;

    /** A row and what it is called: a lane, or a unit where {@code name} is given. */
    public record Row(Matter.@Nullable Lane lane, @Nullable String name, int y) {}

    /** An event, by its number in the list. */
    public record Mark(int number, Matter.Kind kind, int x, int y) {}

    /** How long a unit has had it in hand. */
    public record Bar(Matter.Work work, int x, int width, int y) {}

    /** A day at the edge. */
    public record Tick(LocalDate day, int x) {}

    static MatterPicture of(Matter matter, LocalDate today) {
        return new Drawing(matter, today).done();
    }

    private static final class Drawing {

        private final Matter matter;
        private final LocalDate today;
        private final LocalDate first;
        private final long days;
        private final List<Row> rows = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();

        Drawing(Matter matter, LocalDate today) {
            this.matter = matter;
            this.today = today;
            LocalDate from = today;
            LocalDate to = matter.events().isEmpty()
                    ? today
                    : matter.events().getLast().day();
            for (Matter.Event event : matter.events()) {
                from = event.day().isBefore(from) ? event.day() : from;
            }
            for (Matter.Work work : matter.work()) {
                from = work.from().isBefore(from) ? work.from() : from;
                to = work.to().isAfter(to) ? work.to() : to;
            }
            first = from;
            days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        }

        MatterPicture done() {
            Map<Matter.Lane, Integer> lanes = new EnumMap<>(Matter.Lane.class);
            int y = TOP;
            for (Matter.Lane lane : Matter.Lane.values()) {
                if (lane == Matter.Lane.WORK) {
                    y = work(y);
                }
                if (matter.events().stream().anyMatch(event -> event.lane() == lane)) {
                    lanes.put(lane, y);
                    rows.add(new Row(lane, null, y));
                    y = events(lane, y);
                }
            }
            return new MatterPicture(y + 6, rows, marks, bars, ticks(), x(today));
        }

        /** One row or more: marks that would touch go one below the other. */
        private int events(Matter.Lane lane, int top) {
            List<Integer> ends = new ArrayList<>();
            for (int i = 0; i < matter.events().size(); i++) {
                Matter.Event event = matter.events().get(i);
                if (event.lane() == lane) {
                    int x = within(x(event.day()));
                    int level = 0;
                    while (level < ends.size() && ends.get(level) > x) {
                        level++;
                    }
                    if (level == ends.size()) {
                        ends.add(0);
                    }
                    ends.set(level, x + MARK + 4);
                    marks.add(new Mark(i + 1, event.kind(), x, top + level * (MARK + 4)));
                }
            }
            return top + Math.max(ROW, ends.size() * (MARK + 4) + 8);
        }

        private int work(int top) {
            int y = top;
            for (Matter.Work work : matter.work().stream().limit(UNITS).toList()) {
                rows.add(new Row(null, brief(work.unit()), y));
                int x = within(x(work.from()));
                bars.add(new Bar(work, x, Math.max(6, within(x(work.to())) - x), y));
                y += ROW;
            }
            return y;
        }

        /** What fits left of the bars; the table below has the whole name. */
        private static String brief(String name) {
            return name.length() <= LONGEST_NAME
                    ? name
                    : name.substring(0, LONGEST_NAME - 1).strip() + "…";
        }

        private List<Tick> ticks() {
            return List.of(new Tick(first, LEFT), new Tick(first.plusDays(days), RIGHT));
        }

        private int x(LocalDate day) {
            return (int) (LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / days);
        }

        private static int within(int x) {
            return Math.clamp(x, LEFT, RIGHT);
        }
    }
}
