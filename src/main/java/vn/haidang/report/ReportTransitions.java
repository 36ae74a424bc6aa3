package vn.haidang.report;

import static vn.haidang.report.ReportState.APPROVED;
import static vn.haidang.report.ReportState.DRAFT;
import static vn.haidang.report.ReportState.FROZEN;
import static vn.haidang.report.ReportState.IN_REVIEW;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;

/** The one table of the way of a report: from which state to which, by whom. Whatever is not in it is refused. */
final class ReportTransitions {

    /** What a person is to a report. The label is the message {@code report.refused.part.NAME}. */
    enum Part {
        /** Of the unit that draws it up, or of the Office. */
        EDITOR,
        /** A leader, or the head of that unit. */
        APPROVER,
        /** The register itself. */
        REGISTER
    }

    /** One line of the table. */
    record Transition(ReportState from, ReportAction action, ReportState to, Part by) {}

    private static final Map<ReportState, Map<ReportAction, Transition>> TABLE = new EnumMap<>(ReportState.class);

    static {
        go(DRAFT, ReportAction.EDIT, DRAFT, Part.EDITOR);
        go(DRAFT, ReportAction.PRESENT, IN_REVIEW, Part.EDITOR);
        go(DRAFT, ReportAction.DISCARD, ReportState.DISCARDED, Part.EDITOR);
        go(IN_REVIEW, ReportAction.TAKE_BACK, DRAFT, Part.EDITOR);
        go(IN_REVIEW, ReportAction.APPROVE, APPROVED, Part.APPROVER);
        go(IN_REVIEW, ReportAction.RETURN, DRAFT, Part.APPROVER);
        go(APPROVED, ReportAction.RETURN, DRAFT, Part.EDITOR);
        go(APPROVED, ReportAction.FREEZE, FROZEN, Part.EDITOR);
        go(FROZEN, ReportAction.HAND_OVER, FROZEN, Part.EDITOR);
        go(FROZEN, ReportAction.ISSUE, ReportState.ISSUED, Part.REGISTER);
    }

    private ReportTransitions() {}

    private static void go(ReportState from, ReportAction action, ReportState to, Part by) {
        TABLE.computeIfAbsent(from, key -> new EnumMap<>(ReportAction.class))
                .put(action, new Transition(from, action, to, by));
    }

    /** All lines, in the order of states and actions. */
    static List<Transition> all() {
        List<Transition> all = new ArrayList<>();
        TABLE.values().forEach(lines -> all.addAll(lines.values()));
        return all;
    }

    /**
     * The state an action leads to, where somebody who plays these parts may do it now.
     *
     * @throws Refused where nobody may
     * @throws NotPermitted where others may
     */
    static ReportState to(ReportState from, ReportAction action, Set<Part> parts) {
        Transition line = TABLE.getOrDefault(from, Map.of()).get(action);
        if (line == null) {
            throw new Refused("report.refused.state." + from);
        }
        if (!parts.contains(line.by())) {
            throw new NotPermitted("report.refused.part." + line.by());
        }
        return line.to();
    }

    /** What somebody who plays these parts may do now. */
    static Set<ReportAction> open(ReportState from, Set<Part> parts) {
        Set<ReportAction> open = EnumSet.noneOf(ReportAction.class);
        TABLE.getOrDefault(from, Map.of()).values().stream()
                .filter(line -> parts.contains(line.by()))
                .forEach(line -> open.add(line.action()));
        return open;
    }
}
