package vn.haidang.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below the text of the word-processing file: recipients, signatures, drafter, authentication of a copy. */
final class DocxFoot {

    private static final String DESCRIPTION = "Nơi nhận và chữ ký";
    private static final double HALF = Page.textWidth(false) / 2;

    private final OfficialDocument document;
    private final DocxText text;

    DocxFoot(OfficialDocument document, DocxText text) {
        this.document = document;
        this.text = text;
    }

    void write() {
        Signature left = document.coSignature();
        text.spacer(6);
        text.openColumns(DESCRIPTION, HALF, HALF);
        if (left == null) {
            text.openRow(HALF);
            recipients(
                    Wording.hasRecipients(document) ? Wording.recipients(document) : List.of(),
                    document.marks().drafter());
            text.nextCell(HALF);
            signature(document.signature());
            text.closeRow();
        } else {
            twoSignatures(left);
        }
        text.closeColumns();
        if (document.copy() != null) {
            copy(document.copy());
        }
    }

    /** Both who sign stand side by side; the recipients follow below. */
    private void twoSignatures(Signature left) {
        text.openRow(HALF);
        signature(left);
        text.nextCell(HALF);
        signature(document.signature());
        text.closeRow();
        if (Wording.hasRecipients(document)) {
            text.openRow(HALF);
            text.spacer(12);
            recipients(Wording.recipients(document), document.marks().drafter());
            text.nextCell(HALF);
            text.spacer(1);
            text.closeRow();
        }
    }

    private void recipients(List<String> lines, @Nullable String drafter) {
        if (!lines.isEmpty()) {
            text.kept(Look.RECIPIENTS, Wording.RECIPIENTS);
            lines.forEach(line -> text.kept(Look.RECIPIENT, line));
        }
        if (drafter != null) {
            text.kept(Look.RECIPIENT, drafter);
        }
        if (lines.isEmpty() && drafter == null) {
            text.kept(Look.RECIPIENT, "");
        }
    }

    private void signature(Signature signature) {
        Wording.capacity(signature).forEach(line -> text.kept(Look.SIGNER_TITLE, line));
        SignatureRoom room = new SignatureRoom(signature, HALF);
        text.xml.raw("<w:p><w:pPr><w:keepNext/><w:spacing w:line=\"%d\" w:lineRule=\"exact\"/></w:pPr>"
                .formatted(SignatureRoom.HEIGHT * 20));
        room.pictures()
                .forEach(placed -> DocxPicture.floating(
                        text,
                        placed.picture(),
                        placed.description(),
                        placed.left(),
                        placed.top(),
                        placed.width(),
                        placed.height()));
        text.xml.raw("</w:p>");
        text.paragraph(Look.SIGNER_NAME, Wording.signer(signature));
    }

    private void copy(Copy copy) {
        text.spacer(12);
        text.rule(Page.textWidth(false), Page.textWidth(false));
        text.openColumns(DESCRIPTION, HALF, HALF);
        text.openRow(HALF);
        List<String> issuer = Wording.headLines(copy.issuer(), Look.ISSUER);
        issuer.forEach(line -> text.kept(Look.ISSUER, line));
        text.rule(Look.ISSUER.face().longest(issuer, Look.ISSUER.size) * Wording.RULE, HALF);
        text.kept(Look.NUMBER, Wording.number(copy.number(), copy.symbol()));
        text.nextCell(HALF);
        text.kept(Look.COPY, VietnameseText.upper(copy.kind().words));
        text.kept(Look.PLACE_DATE, Wording.placeAndDate(copy.place(), copy.date()));
        text.closeRow();
        text.openRow(HALF);
        text.spacer(6);
        recipients(
                copy.recipients().isEmpty() ? List.of() : Wording.addressees(Wording.filedLast(copy.recipients())),
                null);
        text.nextCell(HALF);
        text.spacer(6);
        signature(copy.signature());
        text.closeRow();
        text.closeColumns();
    }
}
