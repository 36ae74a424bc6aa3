package vn.haidang.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;

/**
 * Departments hear of what the city gave them the same day, each once of all its tasks. Told are the heads of a unit; where it has none, everybody
 * in it.
 */
@Component
class CityNotices {

    /** How long a list that was left half taken is waited for before its units are told of what is there. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CityTaskStore known;
    private final TaskPeople people;
    private final TaskDesk desk;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CityNotices(
            CityTaskStore known,
            TaskPeople people,
            TaskDesk desk,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.known = known;
        this.people = people;
        this.desk = desk;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells each unit of the tasks it was not told of yet. A unit with nobody to tell stays to be told.
     *
     * @return number of units told
     */
    @Transactional
    public int tell(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<TaskBrief>> byUnit = new LinkedHashMap<>();
        known.untold(today)
                .forEach(one -> byUnit.computeIfAbsent(one.unitId(), unit -> new ArrayList<>())
                        .add(one.task()));
        String source = messages.text(VIETNAMESE, "task.city.source");
        int told = 0;
        for (Map.Entry<Long, List<TaskBrief>> unit : byUnit.entrySet()) {
            List<Long> staff = staff(unit.getKey(), today);
            if (staff.isEmpty()) {
                continue;
            }
            List<Long> others = TaskPeople.without(actor.personId(), staff);
            if (!others.isEmpty()) {
                events.publishEvent(new TaskGiven(
                        UUID.randomUUID(),
                        source,
                        desk.unitName(unit.getKey()),
                        unit.getValue(),
                        actor.name(),
                        others));
            }
            known.told(unit.getValue().stream().map(TaskBrief::id).toList(), clock.instant());
            told++;
        }
        return told;
    }

    private List<Long> staff(long unit, LocalDate today) {
        List<Long> heads = people.heads(unit, today);
        return heads.isEmpty() ? people.staff(unit, today) : heads;
    }

    /** Tells of what was left behind where somebody stopped in the middle of a list. */
    @Transactional
    public int tellLeftBehind() {
        Instant before = clock.instant().minus(PATIENCE);
        return known.waitsSince(before) ? tell(Actor.system("city-notices")) : 0;
    }

    /** Tells each unit once of its tasks whose deadline the city moved. */
    void tellMoved(Actor actor, List<Task> tasks, String reason) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<Task>> byUnit = new LinkedHashMap<>();
        tasks.forEach(task ->
                byUnit.computeIfAbsent(task.unitId(), unit -> new ArrayList<>()).add(task));
        byUnit.forEach((unit, moved) -> {
            List<Long> others = TaskPeople.without(actor.personId(), staff(unit, today));
            if (!others.isEmpty()) {
                events.publishEvent(new DeadlinesMoved(
                        UUID.randomUUID(), moved.stream().map(desk::brief).toList(), actor.name(), reason, others));
            }
        });
    }
}
