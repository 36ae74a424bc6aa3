package vn.haidang.indicator;

import static vn.haidang.indicator.ValueState.APPROVED;
import static vn.haidang.indicator.ValueState.CHECKED;
import static vn.haidang.indicator.ValueState.DRAFT;
import static vn.haidang.indicator.ValueState.SUBMITTED;

import java.util.List;

/**
 * The one table of how values become official: from which state to which, by whom. Whatever is not in it is refused; nothing leads away from an
 * approved value, which only a correction replaces.
 */
final class ApprovalTransitions {

    /** One line of the table. */
    record Transition(ValueState from, ApprovalAct act, ValueState to, ApprovalPart by) {}

    private static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, ApprovalAct.SUBMIT, SUBMITTED, ApprovalPart.GIVER),
            new Transition(SUBMITTED, ApprovalAct.TAKE_BACK, DRAFT, ApprovalPart.GIVER),
            new Transition(SUBMITTED, ApprovalAct.CHECK, CHECKED, ApprovalPart.COLLECTOR),
            new Transition(SUBMITTED, ApprovalAct.RETURN, DRAFT, ApprovalPart.COLLECTOR),
            new Transition(CHECKED, ApprovalAct.UNDO_CHECK, SUBMITTED, ApprovalPart.COLLECTOR),
            new Transition(CHECKED, ApprovalAct.APPROVE, APPROVED, ApprovalPart.APPROVER),
            new Transition(CHECKED, ApprovalAct.RETURN, DRAFT, ApprovalPart.APPROVER));

    private ApprovalTransitions() {}

    /** All lines, in the order of the way up. */
    static List<Transition> all() {
        return TABLE;
    }

    /** The lines of an act: one for each state it leads away from. */
    static List<Transition> of(ApprovalAct act) {
        return TABLE.stream().filter(line -> line.act() == act).toList();
    }
}
