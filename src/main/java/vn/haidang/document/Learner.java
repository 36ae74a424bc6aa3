package vn.haidang.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.restoring.ModelBuilder;

/**
 * Widens the model that restores damaged text by this authority's own confirmed documents: those that came as text teach their words, and words
 * that people corrected teach what they had become. Each document teaches once; everything stays in the database of this authority.
 */
@Component
class Learner {

    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);

    static final String NAME = "learn-restoring";

    /** Of how much of a text people may be sure without having looked at every word. */
    private static final double TRUSTED = 0.95;

    /** A single document must not make up the whole of what is known. */
    private static final int LONGEST_TEXT = 300_000;

    /** So much is learnt at one time, seconds of work; the rest the next night. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private static final int MOST_DOCUMENTS = 5000;

    /** About 100 MB of memory while it restores; what is rarer is forgotten. */
    private static final int MOST_ROWS = 1_000_000;

    private final LearningStore store;
    private final LearnedCorrections corrections;
    private final Audit audit;

    Learner(LearningStore store, LearnedCorrections corrections, Audit audit) {
        this.store = store;
        this.corrections = corrections;
        this.audit = audit;
    }

    /** Learns from what waits, up to a limit. Does nothing where nothing waits. */
    @Transactional
    public void learn() {
        store.alone();
        ModelBuilder model = known();
        List<Long> waiting = store.waiting(MOST_DOCUMENTS);
        if (waiting.isEmpty()) {
            return;
        }
        Learnt learnt = new Learnt(model);
        for (long document : waiting) {
            if (learnt.characters > MOST_CHARACTERS) {
                break;
            }
            learnt.add(document);
        }
        if (learnt.texts + learnt.corrected > 0) {
            store.keep(bytes(model.within(MOST_ROWS)));
            audit.record(
                    Actor.system(NAME),
                    "document.learned",
                    subject(),
                    null,
                    Map.of("document.learnt", learnt.texts, "document.learntCorrections", learnt.corrected),
                    null);
        }
    }

    /** The one thing that these entries of the record are about. */
    static Audit.Subject subject() {
        return new Audit.Subject("restoring", 0, "");
    }

    /** What is known already; nothing where it was damaged, and then everything is learnt once more. */
    private ModelBuilder known() {
        LearningStore.Kept kept = store.model().orElse(null);
        if (kept != null) {
            try {
                return ModelBuilder.read(new ByteArrayInputStream(kept.content()));
            } catch (IOException damaged) {
                LOG.warn("the learned model cannot be used and is learnt anew", damaged);
                store.forget();
                audit.record(Actor.system(NAME), "document.learningDamaged", subject(), null, null, null);
            }
        }
        return new ModelBuilder();
    }

    private static byte[] bytes(ModelBuilder model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            model.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What one run learns. */
    private final class Learnt {

        private final ModelBuilder model;
        private int texts;
        private int corrected;
        private long characters;

        Learnt(ModelBuilder model) {
            this.model = model;
        }

        void add(long document) {
            String text = store.cleanText(document, TRUSTED, LONGEST_TEXT).orElse("");
            long before = model.size();
            model.add(text);
            int words = (int) (model.size() - before);
            int right = corrections.teach(document, model);
            store.learned(document, words, right);
            texts += words > 0 ? 1 : 0;
            corrected += right;
            characters += text.length();
        }
    }
}
