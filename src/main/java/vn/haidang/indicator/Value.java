package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to for a body and all below it, in a period. Never rounded; printing rounds.
 *
 * @param amount in the unit of measure
 * @param qualifier null: exact; of a sum ABOUT where its values differ in kind
 * @param asOf day the figure was taken, the latest where several went in; null: none was given
 * @param count how many values went in
 * @param complete every part of the period that should be there is
 */
public record Value(
        BigDecimal amount,
        Measure measure,
        @Nullable Qualifier qualifier,
        @Nullable LocalDate asOf,
        int count,
        boolean complete) {}
