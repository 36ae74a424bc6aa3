package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a case file; exactly one of {@code arrivalId}, {@code documentId}, {@code outgoingId} is there.
 *
 * @param dated its day, else the day it came or was put there
 * @param author who issued it, null for the authority itself
 * @param textId the document whose text was read, null where there is none
 */
public record CaseFileEntry(
        long id,
        @Nullable Long arrivalId,
        @Nullable Long documentId,
        @Nullable Long outgoingId,
        @Nullable String number,
        @Nullable String symbol,
        LocalDate dated,
        @Nullable String kindName,
        String subject,
        @Nullable String author,
        @Nullable String signer,
        @Nullable Integer pages,
        @Nullable Long fileId,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable Long textId,
        @Nullable Integer arrivalNumber,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate dueOn) {

    /** "05/TB-BQL", empty where it has neither number nor symbol. */
    public String code() {
        return new Arrival.Head(number, symbol, null, kindName, subject, signer).code();
    }

    /** Where it can be opened. */
    public String address() {
        return arrivalId != null
                ? "/arrivals/" + arrivalId
                : outgoingId != null ? "/outgoing/" + outgoingId : "/documents/" + documentId;
    }
}
