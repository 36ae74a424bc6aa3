package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One use of a copy that is kept; {@code returnedOn} null: it is still out. */
public record RegisterUse(
        long id,
        LocalDate usedOn,
        String person,
        String code,
        @Nullable LocalDate dated,
        String about,
        @Nullable String caseFile,
        @Nullable LocalDate returnedOn,
        String allowedBy,
        int version) {}
