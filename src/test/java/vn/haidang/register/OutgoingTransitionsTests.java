package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;

class OutgoingTransitionsTests {

    private static final Set<OutgoingPart> EVERYBODY = EnumSet.allOf(OutgoingPart.class);

    @Test
    void givesANumberOnlyAfterTheSignature() {
        assertThat(OutgoingTransitions.all().stream()
                        .filter(line -> line.action() == OutgoingAction.NUMBER)
                        .map(OutgoingTransitions.Transition::from))
                .containsExactly(OutgoingState.SIGNED);
        assertThat(OutgoingTransitions.all().stream()
                        .filter(line -> line.action() == OutgoingAction.SIGN)
                        .map(OutgoingTransitions.Transition::from))
                .containsExactly(OutgoingState.CHECKED);
    }

    @Test
    void neverStepsBackOnceThereIsANumber() {
        assertThat(OutgoingTransitions.all().stream()
                        .filter(line -> line.from().isNumbered())
                        .filter(line -> !line.to().isNumbered()))
                .isEmpty();
    }

    @Test
    void reachesEveryState() {
        Set<OutgoingState> reached = new HashSet<>(Set.of(OutgoingState.DRAFT));
        OutgoingTransitions.all().forEach(line -> reached.add(line.to()));
        assertThat(reached).containsExactlyInAnyOrder(OutgoingState.values());
    }

    @Test
    void returnsToTheDrafterFromEveryStepBeforeTheNumber() {
        for (OutgoingState state :
                Set.of(OutgoingState.PRESENTED, OutgoingState.APPROVED, OutgoingState.CHECKED, OutgoingState.SIGNED)) {
            assertThat(OutgoingTransitions.to(state, OutgoingAction.RETURN, EVERYBODY))
                    .isEqualTo(OutgoingState.DRAFT);
        }
        assertThatThrownBy(() -> OutgoingTransitions.to(OutgoingState.NUMBERED, OutgoingAction.RETURN, EVERYBODY))
                .isExactlyInstanceOf(Refused.class)
                .hasMessage("register.refused.wrongState.NUMBERED");
    }

    @Test
    void tellsWhoMayWhereOthersTry() {
        assertThatThrownBy(() -> OutgoingTransitions.to(
                        OutgoingState.CHECKED, OutgoingAction.SIGN, Set.of(OutgoingPart.DRAFTER)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("register.refused.part.SIGNER");
        assertThat(OutgoingTransitions.open(OutgoingState.SIGNED, Set.of(OutgoingPart.REGISTRAR)))
                .containsExactlyInAnyOrder(OutgoingAction.NUMBER, OutgoingAction.RETURN);
    }

    @Test
    void endsForGood() {
        assertThat(OutgoingTransitions.open(OutgoingState.RECALLED, EVERYBODY)).isEmpty();
        assertThat(OutgoingTransitions.open(OutgoingState.DISCARDED, EVERYBODY)).isEmpty();
    }
}
