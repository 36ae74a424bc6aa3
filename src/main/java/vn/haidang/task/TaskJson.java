package vn.haidang.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as programs see it. What is unknown is absent.
 *
 * @param ref number of the order in its document, e.g. 3.2
 * @param text the order, verbatim
 * @param unit the one unit that answers for it, with the name it has today
 * @param document absent where the order was entered by hand
 * @param source name of the source for people
 * @param periodKey which period of a recurring duty, e.g. 2025-01; empty for a task that comes once
 * @param openedOn day from which it counts
 * @param statedOn the day as written
 * @param dueOn last day in time
 * @param taskClass the class as of the day asked for; absent for a task that was withdrawn
 * @param submittedOn day of the submission that waits or was accepted
 * @param version to be sent back with a change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskJson(
        long id,
        String ref,
        String text,
        UnitJson unit,
        List<UnitJson> coUnits,
        @Nullable Long document,
        String source,
        long directive,
        String periodKey,
        LocalDate openedOn,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate dueOn,
        TaskStatus status,

        @JsonProperty("class") @Schema(name = "class") @Nullable
        TaskClass taskClass,

        @Nullable PersonJson assignee,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate doneOn,
        int version) {

    /** A unit by its code and today's name. */
    public record UnitJson(String code, String name) {}

    /** A person. */
    public record PersonJson(long id, String name) {}
}
