package vn.haidang.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.haidang.organisation.UnitFound;
import vn.haidang.organisation.UnitsOnDay;
import vn.haidang.reading.Doubt;
import vn.haidang.reading.TaskReading;

/** Turns the tasks as read into drafts: printed names into units of the document's day, what is unsure into doubts. */
final class DraftsOfReading {

    /** A printed name that means a unit with less than this is not taken for it. */
    static final double TAKEN = 0.6;

    /** Below this somebody should look. */
    private static final double SURE = 0.8;

    /** What reading itself takes for doubtful. */
    private static final double SURE_TASK = 0.76;

    /** A unit was found, but not for certain. */
    static final String UNSURE_UNIT = "UNSURE_UNIT";

    /** A helping unit is not known; it is kept among the partners, as written. */
    static final String UNKNOWN_CO_UNIT = "UNKNOWN_CO_UNIT";

    private final UnitsOnDay units;

    DraftsOfReading(UnitsOnDay units) {
        this.units = units;
    }

    List<Draft> of(List<TaskReading> tasks) {
        List<Draft> drafts = new ArrayList<>();
        for (TaskReading task : tasks) {
            drafts.add(draft(task, drafts.size() + 1));
        }
        return drafts;
    }

    private Draft draft(TaskReading task, int position) {
        LinkedHashSet<String> doubts = new LinkedHashSet<>();
        task.doubts().forEach(doubt -> doubts.add(doubt.name()));
        boolean all = TaskReading.EVERY_UNIT.equals(task.unit());
        Optional<UnitFound> lead = all || task.unit() == null
                ? Optional.empty()
                : units.match(task.unit()).filter(this::isTaken);
        List<Long> coUnits = new ArrayList<>();
        List<String> partners = new ArrayList<>(task.partners());
        for (String name : task.coUnits()) {
            Optional<UnitFound> found = units.match(name).filter(this::isTaken);
            found.ifPresentOrElse(unit -> coUnits.add(unit.unit().id()), () -> {
                partners.add(name);
                doubts.add(UNKNOWN_CO_UNIT);
            });
        }
        lead.ifPresent(unit -> coUnits.remove(unit.unit().id()));
        doubts.remove(Doubt.NOT_IN_DIRECTORY.name());
        if (!all) {
            doubtLead(lead, doubts);
        }
        if (task.confidence() < SURE_TASK && doubts.isEmpty()) {
            doubts.add(Doubt.LOW_CONFIDENCE.name());
        }
        return new Draft(
                0,
                position,
                new Draft.Content(
                        task.ref(),
                        task.text(),
                        all,
                        lead.map(found -> found.unit().id()).orElse(null),
                        all ? null : task.unit(),
                        coUnits.stream().distinct().toList(),
                        partners,
                        null,
                        task.deliverable(),
                        task.reportTo(),
                        task.deadlines().stream().map(Deadline::of).toList()),
                task.span(),
                lead.map(UnitFound::confidence).orElse(null),
                task.confidence(),
                List.copyOf(doubts),
                null,
                null,
                null,
                null,
                0);
    }

    private boolean isTaken(UnitFound found) {
        return found.confidence() >= TAKEN;
    }

    private static void doubtLead(Optional<UnitFound> lead, LinkedHashSet<String> doubts) {
        if (lead.isEmpty()) {
            doubts.add(Doubt.UNKNOWN_UNIT.name());
        } else if (lead.get().confidence() < SURE) {
            doubts.add(UNSURE_UNIT);
        }
    }
}
