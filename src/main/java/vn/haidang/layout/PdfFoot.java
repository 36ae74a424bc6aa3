package vn.haidang.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below the text in the PDF's source: recipients, signatures, drafter, authentication of a copy. */
final class PdfFoot {

    private static final double HALF = Page.textWidth(false) / 2;

    private final OfficialDocument document;
    private final PdfText text;

    PdfFoot(OfficialDocument document, PdfText text) {
        this.document = document;
        this.text = text;
    }

    void write() {
        Signature left = document.coSignature();
        text.xml.raw("<div style=\"height: 6pt\"></div>");
        text.openColumns(HALF);
        if (left == null) {
            recipients(
                    Wording.hasRecipients(document) ? Wording.recipients(document) : List.of(),
                    document.marks().drafter());
        } else {
            signature(left);
        }
        text.nextColumn(HALF);
        signature(document.signature());
        text.closeColumns();
        if (left != null && Wording.hasRecipients(document)) {
            text.gap();
            text.openColumns(HALF);
            recipients(Wording.recipients(document), document.marks().drafter());
            text.closeColumns();
        }
        if (document.copy() != null) {
            copy(document.copy());
        }
    }

    private void recipients(List<String> lines, @Nullable String drafter) {
        if (!lines.isEmpty()) {
            text.block("div", Look.RECIPIENTS, Wording.RECIPIENTS);
            lines.forEach(line -> text.block("div", Look.RECIPIENT, line));
        }
        if (drafter != null) {
            text.block("div", Look.RECIPIENT, drafter);
        }
        if (lines.isEmpty() && drafter == null) {
            text.xml.raw("&#160;");
        }
    }

    private void signature(Signature signature) {
        Wording.capacity(signature).forEach(line -> text.block("div", Look.SIGNER_TITLE, line));
        text.xml.raw("<div class=\"room\" style=\"height: %dpt\">".formatted(SignatureRoom.HEIGHT));
        for (SignatureRoom.Placed placed : new SignatureRoom(signature, HALF).pictures()) {
            String place = "position: absolute; left: %smm; top: %smm; width: %smm; height: %smm"
                    .formatted(
                            PdfStyles.decimal(placed.left()),
                            PdfStyles.decimal(placed.top()),
                            PdfStyles.decimal(placed.width()),
                            PdfStyles.decimal(placed.height()));
            text.picture(placed.picture(), placed.description(), place);
        }
        text.xml.raw("</div>");
        text.block("div", Look.SIGNER_NAME, Wording.signer(signature));
    }

    private void copy(Copy copy) {
        text.gap();
        text.rule(Page.textWidth(false));
        text.openColumns(HALF);
        List<String> issuer = Wording.headLines(copy.issuer(), Look.ISSUER);
        issuer.forEach(line -> text.block("div", Look.ISSUER, line));
        text.rule(Look.ISSUER.face().longest(issuer, Look.ISSUER.size) * Wording.RULE);
        text.block("div", Look.NUMBER, Wording.number(copy.number(), copy.symbol()));
        text.nextColumn(HALF);
        text.block("div", Look.COPY, VietnameseText.upper(copy.kind().words));
        text.block("div", Look.PLACE_DATE, Wording.placeAndDate(copy.place(), copy.date()));
        text.closeColumns();
        text.xml.raw("<div style=\"height: 6pt\"></div>");
        text.openColumns(HALF);
        recipients(
                copy.recipients().isEmpty() ? List.of() : Wording.addressees(Wording.filedLast(copy.recipients())),
                null);
        text.nextColumn(HALF);
        signature(copy.signature());
        text.closeColumns();
    }
}
