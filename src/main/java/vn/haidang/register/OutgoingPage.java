package vn.haidang.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one document shows.
 *
 * @param symbol what follows the number, also while there is none
 * @param open what the person can do now
 * @param findings to be looked at before signing
 * @param ways in which the person may sign
 * @param pointsAt what it replaces or corrects
 * @param pointedAtBy what replaces or corrects it
 * @param answers what came in and is answered by it; {@code mayTie}: the person may say so
 * @param latest last day to issue it, null while it is not signed
 */
public record OutgoingPage(
        Outgoing document,
        String symbol,
        Set<OutgoingAction> open,
        List<OutgoingStep> steps,
        List<Recipient> recipients,
        List<OutgoingAnnex> annexes,
        List<OutgoingFinding> findings,
        List<OutgoingWay> ways,
        @Nullable OutgoingLink pointsAt,
        List<OutgoingLink> pointedAtBy,
        IssueClock clock,
        @Nullable LocalDate latest,
        @Nullable String sourceName,
        @Nullable String signerName,
        List<AnsweredArrival> answers,
        boolean mayTie) {

    /** The steps of the way, in order. The label is the message {@code register.outgoing.line.NAME}. */
    public static final List<OutgoingAction> LINE = List.of(
            OutgoingAction.PRESENT,
            OutgoingAction.APPROVE,
            OutgoingAction.CHECK_FORM,
            OutgoingAction.SIGN,
            OutgoingAction.NUMBER,
            OutgoingAction.SEAL,
            OutgoingAction.ISSUE);

    public boolean may(OutgoingAction action) {
        return open.contains(action);
    }

    /** The step as it was done, unless the document went back to the drafter since. */
    public Optional<OutgoingStep> done(OutgoingAction action) {
        for (OutgoingStep step : steps.reversed()) {
            if (step.to() == OutgoingState.DRAFT && step.from() != OutgoingState.DRAFT) {
                return Optional.empty();
            }
            if (step.action() == action && step.from() != step.to()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The step that comes next; empty where nothing more is to be done. */
    public Optional<OutgoingAction> next() {
        return document.state().isOpen()
                ? LINE.stream().filter(action -> done(action).isEmpty()).findFirst()
                : Optional.empty();
    }

    /** Steps that do not take more than a word. */
    public List<OutgoingAction> simple() {
        return List.of(
                        OutgoingAction.PRESENT,
                        OutgoingAction.APPROVE,
                        OutgoingAction.CHECK_FORM,
                        OutgoingAction.NUMBER,
                        OutgoingAction.SEAL,
                        OutgoingAction.ISSUE,
                        OutgoingAction.TAKE_BACK)
                .stream()
                .filter(open::contains)
                .toList();
    }

    /** Steps that need a reason. */
    public List<OutgoingAction> withReason() {
        return List.of(OutgoingAction.RETURN, OutgoingAction.RECALL, OutgoingAction.DISCARD).stream()
                .filter(open::contains)
                .toList();
    }
}
