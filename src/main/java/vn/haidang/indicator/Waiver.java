package vn.haidang.indicator;

import java.time.Instant;

/** Who let a breach pass, when and why (chấp nhận ngoại lệ). */
public record Waiver(long id, String by, Instant at, String reason) {}
