package vn.haidang.reading;

import org.jspecify.annotations.Nullable;

/**
 * Who signed, as printed (Nghị định 30/2020, Điều 13).
 *
 * @param capacity KT, TM, TL, TUQ or Q
 * @param office the post or body on whose behalf it is signed
 * @param position the signer's own post
 */
public record Signer(
        @Nullable String capacity,
        @Nullable String office,
        @Nullable String position,
        @Nullable String name) {}
