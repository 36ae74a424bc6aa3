package vn.haidang.register;

import static vn.haidang.register.OutgoingAction.EDIT;
import static vn.haidang.register.OutgoingAction.RECALL;
import static vn.haidang.register.OutgoingAction.RETURN;
import static vn.haidang.register.OutgoingState.APPROVED;
import static vn.haidang.register.OutgoingState.CHECKED;
import static vn.haidang.register.OutgoingState.DISCARDED;
import static vn.haidang.register.OutgoingState.DRAFT;
import static vn.haidang.register.OutgoingState.ISSUED;
import static vn.haidang.register.OutgoingState.NUMBERED;
import static vn.haidang.register.OutgoingState.PRESENTED;
import static vn.haidang.register.OutgoingState.RECALLED;
import static vn.haidang.register.OutgoingState.SEALED;
import static vn.haidang.register.OutgoingState.SIGNED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;

/**
 * The one table of the way of a document that goes out (Nghị định 30/2020, Điều 10 to 18): from which state to which, by whom. Whatever is not in it
 * is refused: no number before the signature, no step back once there is a number.
 */
final class OutgoingTransitions {

    /** One line of the table. */
    record Transition(OutgoingState from, OutgoingAction action, OutgoingState to, OutgoingPart by) {}

    private static final Map<OutgoingState, Map<OutgoingAction, Transition>> TABLE = new EnumMap<>(OutgoingState.class);

    static {
        go(DRAFT, EDIT, DRAFT, OutgoingPart.DRAFTER);
        go(DRAFT, OutgoingAction.PRESENT, PRESENTED, OutgoingPart.DRAFTER);
        go(DRAFT, OutgoingAction.DISCARD, DISCARDED, OutgoingPart.DRAFTER);
        go(PRESENTED, OutgoingAction.TAKE_BACK, DRAFT, OutgoingPart.DRAFTER);
        go(PRESENTED, OutgoingAction.APPROVE, APPROVED, OutgoingPart.APPROVER);
        go(PRESENTED, RETURN, DRAFT, OutgoingPart.APPROVER);
        go(APPROVED, OutgoingAction.CHECK_FORM, CHECKED, OutgoingPart.CHECKER);
        go(APPROVED, RETURN, DRAFT, OutgoingPart.CHECKER);
        go(CHECKED, OutgoingAction.SIGN, SIGNED, OutgoingPart.SIGNER);
        go(CHECKED, RETURN, DRAFT, OutgoingPart.SIGNER);
        go(SIGNED, OutgoingAction.NUMBER, NUMBERED, OutgoingPart.REGISTRAR);
        go(SIGNED, RETURN, DRAFT, OutgoingPart.REGISTRAR);
        go(NUMBERED, OutgoingAction.KEY_SIGN, NUMBERED, OutgoingPart.KEY_HOLDER);
        go(NUMBERED, OutgoingAction.SEAL, SEALED, OutgoingPart.REGISTRAR);
        go(SEALED, OutgoingAction.ISSUE, ISSUED, OutgoingPart.REGISTRAR);
        go(ISSUED, OutgoingAction.SEND_ON, ISSUED, OutgoingPart.REGISTRAR);
        go(NUMBERED, RECALL, RECALLED, OutgoingPart.REGISTRAR);
        go(SEALED, RECALL, RECALLED, OutgoingPart.REGISTRAR);
        go(ISSUED, RECALL, RECALLED, OutgoingPart.REGISTRAR);
    }

    private OutgoingTransitions() {}

    private static void go(OutgoingState from, OutgoingAction action, OutgoingState to, OutgoingPart by) {
        TABLE.computeIfAbsent(from, key -> new EnumMap<>(OutgoingAction.class))
                .put(action, new Transition(from, action, to, by));
    }

    /** All lines, in the order of states and actions. */
    static List<Transition> all() {
        List<Transition> all = new ArrayList<>();
        TABLE.values().forEach(lines -> all.addAll(lines.values()));
        return all;
    }

    static Optional<Transition> find(OutgoingState from, OutgoingAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(action));
    }

    /**
     * The state an action leads to, where somebody who plays these parts may do it now.
     *
     * @throws Refused where nobody may
     * @throws NotPermitted where others may
     */
    static OutgoingState to(OutgoingState from, OutgoingAction action, Set<OutgoingPart> parts) {
        Transition line = find(from, action).orElseThrow(() -> new Refused("register.refused.wrongState." + from));
        if (!parts.contains(line.by())) {
            throw new NotPermitted("register.refused.part." + line.by());
        }
        return line.to();
    }

    /** What somebody who plays these parts may do now. */
    static Set<OutgoingAction> open(OutgoingState from, Set<OutgoingPart> parts) {
        Set<OutgoingAction> open = EnumSet.noneOf(OutgoingAction.class);
        TABLE.getOrDefault(from, Map.of()).values().stream()
                .filter(line -> parts.contains(line.by()))
                .forEach(line -> open.add(line.action()));
        return open;
    }
}
