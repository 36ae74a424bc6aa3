package vn.haidang.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** One row of a newsletter's or work plan's assignment table. */
public record AssignmentReading(
        @Nullable String section,
        @Nullable String sectionTitle,
        @Nullable Integer order,
        String content,
        @Nullable String unit,
        @Nullable Integer count,
        @Nullable String countUnit,
        @Nullable Double pages,
        @Nullable LocalDate due,
        List<String> inferred,
        Span span) {}
