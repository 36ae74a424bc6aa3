package vn.haidang.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.PersonRef;
import vn.haidang.register.OutgoingLetterhead;

/** Who speaks in the reports of this room: the letterhead of the authority, with the symbol of a report. */
@Component
class Letterhead {

    /** Abbreviation of a report, Nghị định 30/2020 phụ lục III. */
    private static final String REPORT = "BC-";

    private final OutgoingLetterhead letterhead;

    Letterhead(OutgoingLetterhead letterhead) {
        this.letterhead = letterhead;
    }

    /**
     * The elements.
     *
     * @param superior governing body, common words abbreviated
     * @param symbol what follows the number, e.g. BC-BQL
     * @param headTitle title of the head of the authority, for whom a deputy signs
     * @param signer null where the authority has no deputy head on that day
     */
    record Elements(
            String superior,
            String issuer,
            String place,
            String symbol,
            String headTitle,
            @Nullable PersonRef signer) {}

    Elements on(LocalDate day) {
        OutgoingLetterhead.Elements of = letterhead.on(day);
        return new Elements(of.superior(), of.issuer(), of.place(), REPORT + of.agency(), of.headTitle(), of.deputy());
    }
}
