package vn.haidang.document;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Jobs;

/** Says when the restoring learns from the documents of this authority; {@link Learner} does it, on this machine. */
@Component
class Learning {

    /** Learning is worth its time once so many documents wait. */
    static final int ENOUGH = 20;

    /** One piece of work, whoever asks. */
    private static final String ALL = "all";

    private final LearningStore store;
    private final Jobs jobs;
    private final OneTimeTask<String> learnRestoring;
    private final Audit audit;

    Learning(LearningStore store, Jobs jobs, OneTimeTask<String> learnRestoring, Audit audit) {
        this.store = store;
        this.jobs = jobs;
        this.learnRestoring = learnRestoring;
        this.audit = audit;
    }

    /** A document was confirmed, in the caller's transaction. */
    void confirmed(long document) {
        store.await(document);
        if (store.waits(ENOUGH)) {
            enqueue();
        }
    }

    /** Learns what waits now, not at night. */
    @Transactional
    public void now(Actor actor) {
        enqueue();
        audit.record(actor, "document.learningAsked", Learner.subject(), null, null, null);
    }

    /** Forgets what was learnt; every confirmed document is learnt from once more. Until that is done, what ships restores alone. */
    @Transactional
    public void anew(Actor actor) {
        store.alone();
        LearningStanding before = store.standing();
        store.forget();
        enqueue();
        audit.record(
                actor,
                "document.learningAnew",
                Learner.subject(),
                Map.of("document.learnt", before.documents(), "document.learntCorrections", before.corrections()),
                null,
                null);
    }

    private void enqueue() {
        jobs.enqueue(learnRestoring, ALL, ALL);
    }
}
