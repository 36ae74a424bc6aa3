package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body outside the authority that documents go to.
 *
 * @param code identifier for exchange (mã định danh)
 * @param email where documents are sent, null: by post
 */
public record RecipientBody(
        long id,
        String name,
        @Nullable String code,
        @Nullable String email,
        @Nullable String address,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** Whether it exists on a day. */
    public boolean isOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }
}
