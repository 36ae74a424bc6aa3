package vn.haidang.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task while it is being read. */
final class TaskDraft {

    final Outline.Node node;
    int from;
    int to;

    @Nullable
    UnitMention lead;

    final List<UnitMention> others = new ArrayList<>();
    final List<DeadlineReading> deadlines = new ArrayList<>();

    @Nullable
    String deliverable;

    @Nullable
    String reportTo;

    @Nullable
    String number;

    double confidence;
    final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    TaskDraft(Outline.Node node, int from, int to, double confidence) {
        this.node = node;
        this.from = from;
        this.to = to;
        this.confidence = confidence;
    }

    void doubt(Doubt doubt, double factor) {
        if (doubts.add(doubt)) {
            confidence *= factor;
        }
    }

    /** Takes a list of units: the first leads, the others take part. */
    void units(List<UnitMention> units) {
        for (var unit : units) {
            if (unit.every()) {
                lead = unit;
                others.clear();
                return;
            }
        }
        for (var unit : units) {
            if (lead == null) {
                lead = unit;
            } else if (!unit.vague()) {
                others.add(unit);
                if (!unit.group()) {
                    doubt(Doubt.SEVERAL_LEADS, 0.8);
                }
            }
        }
    }
}
