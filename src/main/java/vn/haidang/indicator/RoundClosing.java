package vn.haidang.indicator;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;

/** The end of a round: what its form asks for is locked for its period, and only corrections change it from then on. */
@Component
public class RoundClosing {

    private final Rounds rounds;
    private final CollectionForms forms;
    private final Locks locks;
    private final CollectionText text;

    RoundClosing(Rounds rounds, CollectionForms forms, Locks locks, CollectionText text) {
        this.rounds = rounds;
        this.forms = forms;
        this.locks = locks;
        this.text = text;
    }

    /**
     * Ends a round, whoever has sent. Done again it changes nothing.
     *
     * @return how many indicators are locked now that were not
     * @throws NotPermitted for anybody but the Office
     */
    @Transactional
    public int close(Actor actor, long roundId) {
        Round round = rounds.round(roundId);
        CollectionForm form = forms.form(round.formId());
        String why = text.text("indicator.collection.lock.why", text.label(form, round.period()));
        return locks.lock(actor, round.period(), indicators(form), why);
    }

    /** Whether all that the form asks for is locked for the period. */
    @Transactional(readOnly = true)
    public boolean isClosed(Round round) {
        List<Integer> asked = indicators(forms.form(round.formId()));
        return locks.all().stream()
                .filter(lock -> lock.period().equals(round.period()))
                .anyMatch(lock -> lock.indicatorIds().containsAll(asked));
    }

    private static List<Integer> indicators(CollectionForm form) {
        return form.rows().stream()
                .map(CollectionForm.Row::indicatorId)
                .distinct()
                .toList();
    }
}
