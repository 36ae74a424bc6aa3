package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body outside the authority that documents go to and come from.
 *
 * @param code identifier for exchange (mã định danh)
 * @param senderId the same body as a sender; null only for an earlier body of that name
 * @param spellings how letterheads were seen to print its name, without accents
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
        int version,
        @Nullable Long senderId,
        @Nullable String shortName,
        @Nullable String spellings) {

    /** Whether it exists on a day. */
    public boolean isOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }
}
