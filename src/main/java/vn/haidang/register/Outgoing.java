package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Signature;

/**
 * A document that goes out (văn bản đi).
 *
 * @param label number and symbol; before that, what it is about
 * @param sourceFileId a draft handed in as a file, null where the text is {@code draft().body()}
 * @param signing null until it is signed
 * @param numbered null until it has its number
 * @param issue null until it is issued
 * @param documentId the same as a document that tasks are read from
 */
public record Outgoing(
        long id,
        OutgoingState state,
        String label,
        OutgoingKind kind,
        OutgoingDraft draft,
        String unitName,
        long drafterId,
        String drafterName,
        @Nullable Long sourceFileId,
        @Nullable Signing signing,
        @Nullable Numbered numbered,
        @Nullable Issue issue,
        @Nullable String recallReason,
        @Nullable Long documentId,
        int version) {

    /**
     * Who signed, how.
     *
     * @param office office in whose name, as printed
     * @param title own title, null where the office is one's own
     * @param basis work rules or authorisation for TL. and TUQ.
     * @param fileId PDF signed elsewhere, null where it was signed here
     * @param findingsReason why it was signed in spite of findings
     */
    public record Signing(
            long personId,
            String name,
            Signature.Capacity capacity,
            String office,
            @Nullable String title,
            @Nullable String basis,
            LocalDate on,
            @Nullable Long fileId,
            @Nullable String findingsReason) {

        Signature block() {
            return new Signature(capacity, office, title, name);
        }
    }

    /** Number and symbol, the day the document bears, and its files once they are made. */
    public record Numbered(
            int year,
            String series,
            int number,
            String symbol,
            LocalDate dated,
            @Nullable Long pdfId,
            @Nullable Long docxId,
            @Nullable Integer pages) {

        /** As written, e.g. 05/TB-BQL. */
        public String label() {
            return SymbolRules.label(number, symbol);
        }
    }

    /** When it was issued. */
    public record Issue(Instant at, LocalDate on) {}
}
