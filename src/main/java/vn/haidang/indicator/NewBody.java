package vn.haidang.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body to be added.
 *
 * @param code letters, digits, {@code . _ -}; an enterprise's tax code
 * @param shortName null: the first characters of the name
 * @param unitId the unit of the authority that it is, null where it is none
 * @param parentId what it belongs to from its first day on, null at the top
 * @param validFrom first day, null: always
 */
public record NewBody(
        String code,
        String name,
        @Nullable String shortName,
        BodyKind kind,
        @Nullable Long unitId,
        @Nullable Integer parentId,
        @Nullable LocalDate validFrom,
        @Nullable String basis) {}
