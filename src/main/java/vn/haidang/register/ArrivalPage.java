package vn.haidang.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitRef;

/**
 * Everything the page of a document that came in shows.
 *
 * @param leaders whose opinion may be entered here, none where the reader may not
 * @param ownUnits units of the reader that have the document
 * @param staff people of the unit that the reader leads and that has the document
 * @param fileName null for paper without a scan
 */
public record ArrivalPage(
        Arrival arrival,
        List<ClockReading> clocks,
        List<Forwarding> forwardings,
        List<Opinion> opinions,
        List<OpinionTasks.OpinionTask> tasks,
        List<Opinion.Assignment> assignments,
        List<Opinion.Proposal> proposals,
        List<Step> steps,
        List<Answer> answers,
        List<CaseFileLink> caseFiles,
        List<UnitRef> units,
        List<PersonRef> leaders,
        List<Long> ownUnits,
        @Nullable Long ledUnit,
        List<PersonRef> staff,
        boolean mayWork,
        boolean mayClose,
        boolean mayAnswer,
        boolean acknowledged,
        @Nullable String fileName) {

    /** One step of its way. */
    public record Step(
            ArrivalStep kind,
            String by,
            Instant at,
            @Nullable String person,
            @Nullable String unit,
            @Nullable String words) {}

    /** A document that answers it, or is drafted to; {@code label}: number and symbol, else its subject. */
    public record Answer(long outgoingId, String label, OutgoingState state) {}

    /** A case file it lies in. */
    public record CaseFileLink(long id, String code, String title) {}
}
