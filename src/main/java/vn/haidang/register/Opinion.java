package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leader ordered about a document that came in (ý kiến chỉ đạo).
 *
 * @param leadUnit name of the unit that leads, null where none was named
 * @param enteredBy the leader, or whoever copied it from paper
 */
public record Opinion(
        long id,
        long leaderId,
        String leader,
        @Nullable Long leadUnitId,
        @Nullable String leadUnit,
        List<String> coUnits,
        String words,
        @Nullable LocalDate dueOn,
        Instant givenAt,
        String enteredBy,
        boolean makesTask) {

    /** To whom the head of a unit gave a document. */
    public record Assignment(
            String unit,
            String person,
            @Nullable String words,
            @Nullable LocalDate dueOn,
            String by,
            Instant at) {}

    /** How somebody proposes to settle a document. */
    public record Proposal(String person, String words, Instant at) {}

    /** What a form asks to be kept. */
    record Asked(
            long leaderId,
            @Nullable Long leadUnitId,
            List<Long> coUnitIds,
            String words,
            @Nullable LocalDate dueOn,
            boolean makesTask) {}
}
