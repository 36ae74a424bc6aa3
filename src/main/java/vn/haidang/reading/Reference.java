package vn.haidang.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** A document that is cited in the text, such as "Nghị quyết số 87/NQ-HĐND ngày 06/12/2024". */
public record Reference(
        @Nullable String kindName,
        @Nullable String number,
        @Nullable LocalDate date,
        Span span) {}
