package vn.haidang.document;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.BeforeReading;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitRef;

/**
 * What the review screen shows.
 *
 * @param lines the document's text, cut at line ends and where a task's words begin or end
 * @param reading how the authority reads "trước ngày"
 * @param open the task whose editor is open, null for none
 * @param twins other documents with the same content
 * @param origin how the text was won, where it did not come as text; gathered once it is asked for
 */
public record ReviewPage(
        Document document,
        List<Card> cards,
        List<MarkedText.Line> lines,
        Choices choices,
        BeforeReading reading,
        Readiness readiness,
        List<Present> others,
        List<Document.Twin> twins,
        @Nullable Long open,
        Supplier<ScanView> origin) {

    /**
     * A proposed task with its names.
     *
     * @param lead empty while none is known
     * @param sponsor who is in charge: named for the task, or of the unit; empty where nobody is
     */
    public record Card(Draft draft, String lead, List<String> coUnits, String sponsor, List<DeadlineLine> deadlines) {}

    /**
     * A deadline with what it means.
     *
     * @param words as understood
     * @param due under the authority's reading, null where the calendar fixes no day
     */
    public record DeadlineLine(
            Deadline deadline,
            String words,
            Due days,
            @Nullable LocalDate due) {}

    /** What can be chosen. */
    public record Choices(List<UnitRef> units, List<PersonRef> sponsors) {}

    /** Somebody else in the review; {@code ref} names the task that person has open, null for none. */
    public record Present(String name, @Nullable String ref) {}

    public ScanView scan() {
        return origin.get();
    }

    public @Nullable Card openCard() {
        return cards.stream()
                .filter(card -> open != null && card.draft().id() == open)
                .findFirst()
                .orElse(null);
    }
}
