package vn.haidang.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.haidang.restoring.ModelBuilder;
import vn.haidang.restoring.Restorer;

/**
 * The restorer with what was learnt here. Asked only when a text is damaged; looks each time whether another node has learnt more. What cannot be
 * used is left alone, and the one that ships restores.
 */
@Component
class LearnedRestorer implements Supplier<Restorer> {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedRestorer.class);

    private final LearningStore store;
    private volatile @Nullable Loaded loaded;

    LearnedRestorer(LearningStore store) {
        this.store = store;
    }

    /** @param usable false where it was damaged, so that the one that ships stands in */
    private record Loaded(String digest, Restorer restorer, boolean usable) {}

    @Override
    public Restorer get() {
        Loaded now = current();
        return now == null ? Restorer.shipped() : now.restorer();
    }

    /** Whether a model is there that cannot be used. */
    boolean isDamaged() {
        Loaded now = current();
        return now != null && !now.usable();
    }

    private @Nullable Loaded current() {
        String digest = store.digest().orElse(null);
        if (digest == null) {
            loaded = null;
            return null;
        }
        Loaded before = loaded;
        return before != null && before.digest().equals(digest) ? before : load();
    }

    private synchronized @Nullable Loaded load() {
        LearningStore.Kept kept = store.model().orElse(null);
        if (kept == null) {
            return null;
        }
        Loaded before = loaded;
        if (before != null && before.digest().equals(kept.digest())) {
            return before;
        }
        Loaded made = made(kept);
        loaded = made;
        return made;
    }

    private static Loaded made(LearningStore.Kept kept) {
        try {
            Restorer restorer = Restorer.with(ModelBuilder.read(new ByteArrayInputStream(kept.content())));
            return new Loaded(kept.digest(), restorer, true);
        } catch (IOException damaged) {
            LOG.warn("the learned model cannot be used; the one that ships restores alone", damaged);
            return new Loaded(kept.digest(), Restorer.shipped(), false);
        }
    }
}
