package vn.haidang.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forms of rounds follow what becomes of their values: official values take a form, values sent back send it back. */
@Component
class RoundFollow {

    private final Rounds rounds;
    private final RoundBodyStore store;

    RoundFollow(Rounds rounds, RoundBodyStore store) {
        this.rounds = rounds;
        this.store = store;
    }

    /** In the transaction of the act. */
    @EventListener
    void follow(ActDone done) {
        switch (done.act()) {
            case APPROVE -> approved(done);
            case RETURN -> returned(done);
            case TAKE_BACK ->
                open(done).forEach(row -> rounds.followed(done.actor(), row.id(), RoundStep.TAKEN_BACK, null));
            case SUBMIT, CHECK, UNDO_CHECK -> {}
        }
    }

    private void approved(ActDone done) {
        Set<Long> ready = store.approved(done.period(), bodies(done));
        touched(done).stream()
                .filter(row -> ready.contains(row.id()))
                .forEach(row -> rounds.followed(done.actor(), row.id(), RoundStep.ACCEPTED, done.note()));
    }

    /** A return that is taken back leaves the form sent, as it was. */
    private void returned(ActDone done) {
        if (done.undone()) {
            touched(done).stream()
                    .filter(row -> row.step() == RoundStep.RETURNED)
                    .forEach(row -> rounds.followed(done.actor(), row.id(), RoundStep.SENT, null));
        } else {
            open(done).forEach(row -> rounds.followed(done.actor(), row.id(), RoundStep.RETURNED, done.note()));
        }
    }

    private List<RoundBody> open(ActDone done) {
        return touched(done).stream().filter(row -> !row.step().isOpen()).toList();
    }

    private List<RoundBody> touched(ActDone done) {
        Set<Integer> indicators =
                done.points().stream().map(Point::indicatorId).collect(Collectors.toCollection(HashSet::new));
        return store.asking(done.period(), bodies(done), indicators);
    }

    private static Set<Integer> bodies(ActDone done) {
        return done.points().stream().map(Point::bodyId).collect(Collectors.toCollection(HashSet::new));
    }
}
