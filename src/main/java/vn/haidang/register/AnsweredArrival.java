package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that came in, as one that goes out names it.
 *
 * @param code its own number and symbol, empty where it has none
 */
public record AnsweredArrival(
        long id,
        int number,
        int year,
        String sender,
        String code,
        @Nullable LocalDate issuedOn,
        String subject) {

    /** As people name it: "15/2024". */
    public String name() {
        return number + "/" + year;
    }
}
