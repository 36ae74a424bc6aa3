package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.task.CityTasks;
import vn.haidang.task.SixClasses;

/**
 * Takes the figures about the city's tasks from the ledger: counted as of a day, with the list of the tasks as their place, so that a number
 * leads to what was counted.
 */
@Component
class TaskFigures {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Classes of the list of tasks by code of the indicator. */
    private static final Map<String, String> CLASSES = classes();

    private final CityTasks tasks;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Observations observations;
    private final Sources sources;
    private final Messages messages;
    private final Clock clock;

    TaskFigures(
            CityTasks tasks,
            Indicators indicators,
            Bodies bodies,
            Observations observations,
            Sources sources,
            Messages messages,
            Clock clock) {
        this.tasks = tasks;
        this.indicators = indicators;
        this.bodies = bodies;
        this.observations = observations;
        this.sources = sources;
        this.messages = messages;
        this.clock = clock;
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put("TASK.CITY.ASSIGNED", "all");
        classes.put("TASK.CITY.DONE", "done");
        classes.put("TASK.CITY.OVERDUE", "RUNNING_OVERDUE");
        classes.put("TASK.CITY.IN_TIME", "RUNNING_IN_TIME");
        classes.put("TASK.CITY.NO_DEADLINE", "RUNNING_NO_DEADLINE");
        return classes;
    }

    private static long count(String code, SixClasses counted) {
        return switch (code) {
            case "TASK.CITY.ASSIGNED" -> counted.assigned();
            case "TASK.CITY.DONE" -> counted.done().total();
            case "TASK.CITY.OVERDUE" -> counted.running().overdue();
            case "TASK.CITY.IN_TIME" -> counted.running().inTime();
            case "TASK.CITY.NO_DEADLINE" -> counted.running().noDeadline();
            default -> throw new IllegalArgumentException(code);
        };
    }

    /**
     * What the ledger counts, beside what stands.
     *
     * @param asOf last day that is counted, today or before
     * @throws Refused where the day is yet to come or lies before the period
     */
    @Transactional(readOnly = true)
    List<TaskFigure> propose(Period period, LocalDate asOf) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new Refused("indicator.tasks.refused.FUTURE");
        }
        if (asOf.isBefore(period.firstDay())) {
            throw new Refused("indicator.tasks.refused.BEFORE", period.key());
        }
        SixClasses counted = tasks.on(asOf);
        List<TaskFigure> figures = new ArrayList<>();
        authority(period)
                .ifPresent(body -> CLASSES.forEach((code, classes) -> indicators
                        .byCode(code)
                        .ifPresent(indicator -> figures.add(new TaskFigure(
                                indicator,
                                count(code, counted),
                                CityTasks.list(asOf, classes),
                                observations
                                        .find(Point.of(body, period, indicator))
                                        .orElse(null))))));
        return figures;
    }

    private Optional<Body> authority(Period period) {
        return bodies.on(period.lastDay()).all().stream()
                .filter(body -> body.kind() == BodyKind.AUTHORITY && body.unitId() != null)
                .findFirst();
    }

    /**
     * Hands the counts in as values; approved ones stay as they are and come back with the reason.
     *
     * @return a verdict per value, none where the catalogue has no such indicators
     */
    @Transactional
    List<Verdict> write(Actor actor, Period period, LocalDate asOf) {
        if (actor.personId() != null && !actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
        List<TaskFigure> figures = propose(period, asOf);
        Body body = authority(period).orElse(null);
        if (figures.isEmpty() || body == null) {
            return List.of();
        }
        Source source = sources.of(
                actor,
                Source.Kind.SYSTEM,
                messages.text(VIETNAMESE, "indicator.tasks.source", DAY.format(asOf)),
                "task-city:" + period.key() + ":" + asOf,
                null,
                null);
        List<Entry> entries = figures.stream()
                .map(figure -> new Entry(
                        Point.of(body, period, figure.indicator()),
                        BigDecimal.valueOf(figure.count()),
                        null,
                        null,
                        asOf,
                        figure.address(),
                        null))
                .toList();
        return observations.write(actor, source, ValueState.SUBMITTED, entries);
    }

    /**
     * Hands in the counts of the month before, where nobody has yet and the city gave anything.
     *
     * @return how many values were written
     */
    @Transactional
    int lastMonth() {
        Period month = Period.holding(Period.Span.MONTH, LocalDate.now(clock)).previous();
        LocalDate end = month.lastDay();
        boolean wanted = tasks.on(end).assigned() > 0
                && propose(month, end).stream().allMatch(figure -> figure.standing() == null);
        return !wanted
                ? 0
                : (int) write(Actor.system("task-figures"), month, end).stream()
                        .filter(Verdict::changed)
                        .count();
    }
}
