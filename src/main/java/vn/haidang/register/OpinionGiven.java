package vn.haidang.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Actor;

/**
 * A leader has ordered something about a document that came in, and a task is to be made of it. Published in the transaction that keeps the
 * opinion: whoever listens joins it, so that there is never an order that nobody has.
 *
 * @param actor who entered the opinion
 * @param ref arrival number with its year, e.g. {@code 15/2024}
 * @param sourceKind NOTICE, LETTER, DECISION, PLAN or OTHER
 * @param sourceLabel name of the document for people, its sender included
 * @param words the opinion, verbatim
 * @param dueOn last day, null for none
 */
public record OpinionGiven(
        Actor actor,
        long opinionId,
        long arrivalId,
        String ref,
        String sourceKind,
        String sourceLabel,
        String words,
        LocalDate givenOn,
        long leaderId,
        long leadUnitId,
        List<Long> coUnitIds,
        @Nullable LocalDate dueOn) {

    public OpinionGiven {
        coUnitIds = List.copyOf(coUnitIds);
    }
}
