package vn.haidang.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Marks.Circulation;
import vn.haidang.layout.Marks.Urgency;

/** What stands above the text in the PDF's source: letterhead, stamps, kind and subject, addressees. */
final class PdfHead {

    private final OfficialDocument document;
    private final PdfText text;

    PdfHead(OfficialDocument document, PdfText text) {
        this.document = document;
        this.text = text;
    }

    void write() {
        names();
        numberAndDate();
        title();
        addressees();
    }

    private void names() {
        text.openColumns(Page.HEAD_LEFT);
        Wording.superior(document.superior()).forEach(line -> text.block("div", Look.SUPERIOR, line));
        List<String> issuer = Wording.issuer(document);
        issuer.forEach(line -> text.block("div", Look.ISSUER, line));
        text.rule(Look.ISSUER.face().longest(issuer, Look.ISSUER.size) * Wording.RULE);
        text.nextColumn(Page.headRight());
        text.block("div", Look.NATION, Wording.NATION);
        text.block("div", Look.MOTTO, Wording.MOTTO);
        text.rule(Look.MOTTO.face().width(Wording.MOTTO, Look.MOTTO.size));
        text.closeColumns();
    }

    private void numberAndDate() {
        text.openColumns(Page.HEAD_LEFT);
        text.block("div", Look.NUMBER, Wording.number(document));
        if (document.kindName() == null) {
            text.block("div", Look.LETTER_SUBJECT, Wording.letterSubject(document));
        }
        Urgency urgency = document.marks().urgency();
        Circulation circulation = document.marks().circulation();
        stamp(urgency == null ? null : urgency.words, urgency == null ? 0 : urgency.width, Look.STAMP_COLOUR);
        stamp(circulation == null ? null : circulation.words, circulation == null ? 0 : circulation.width, "000000");
        text.nextColumn(Page.headRight());
        text.block("div", Look.PLACE_DATE, Wording.placeAndDate(document));
        text.closeColumns();
    }

    private void stamp(@Nullable String words, int width, String colour) {
        if (words == null) {
            return;
        }
        text.xml
                .raw("<div style=\"height: %dpt\"></div>".formatted(Look.STAMP_GAP))
                .raw(
                        "<div class=\"box\" style=\"width: %dmm; height: %dmm; line-height: %dmm; color: #%s; border-color: #%s\">"
                                .formatted(width, Look.STAMP_HEIGHT, Look.STAMP_HEIGHT, colour, colour))
                .text(VietnameseText.upper(words))
                .raw("</div>");
    }

    private void title() {
        String kind = document.kindName();
        if (kind == null) {
            return;
        }
        text.block("h1", Look.KIND, VietnameseText.upper(kind));
        text.block("div", Look.SUBJECT, document.subject());
        text.rule(Wording.subjectRule(document));
        if (document.addressees().isEmpty()) {
            text.gap();
        }
    }

    private void addressees() {
        List<String> names = document.addressees();
        if (names.size() == 1) {
            text.block("p", Look.ADDRESSEE, Wording.onlyAddressee(names.getFirst()));
        } else if (!names.isEmpty()) {
            text.xml.raw(
                    "<div style=\"padding: 12pt 0 6pt %smm\">".formatted(PdfStyles.decimal(Wording.ADDRESSEE_INDENT)));
            text.block("div", Look.ADDRESSEES, Wording.ADDRESSEES);
            text.xml.raw("<div style=\"padding-left: %smm\">".formatted(PdfStyles.decimal(Wording.ADDRESSEE_STEP)));
            Wording.addressees(names).forEach(line -> text.block("div", Look.ADDRESSEES, line));
            text.xml.raw("</div></div>");
        } else if (document.kindName() == null) {
            text.gap();
        }
    }
}
