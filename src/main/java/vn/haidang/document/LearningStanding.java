package vn.haidang.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the learning from this authority's documents is.
 *
 * @param documents whose text was learnt
 * @param words of their texts
 * @param corrections of words by people
 * @param waiting confirmed documents that were not looked at yet
 * @param madeAt null where nothing was learnt yet
 */
public record LearningStanding(
        int documents,
        long words,
        int corrections,
        int waiting,
        @Nullable Instant madeAt) {}
