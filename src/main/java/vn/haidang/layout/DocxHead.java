package vn.haidang.layout;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Marks.Circulation;
import vn.haidang.layout.Marks.Urgency;

/** What stands above the text of the word-processing file: letterhead, stamps, kind and subject, addressees. */
final class DocxHead {

    private static final String DESCRIPTION = "Phần đầu văn bản";

    private final OfficialDocument document;
    private final DocxText text;

    DocxHead(OfficialDocument document, DocxText text) {
        this.document = document;
        this.text = text;
    }

    void write() {
        text.openColumns(DESCRIPTION, Page.HEAD_LEFT, Page.headRight());
        names();
        numberAndDate();
        text.closeColumns();
        title();
        addressees();
    }

    private void names() {
        text.openRow(Page.HEAD_LEFT);
        Wording.superior(document.superior()).forEach(line -> text.paragraph(Look.SUPERIOR, line));
        List<String> issuer = Wording.issuer(document);
        issuer.forEach(line -> text.paragraph(Look.ISSUER, line));
        text.rule(Look.ISSUER.face().longest(issuer, Look.ISSUER.size) * Wording.RULE, Page.HEAD_LEFT);
        text.nextCell(Page.headRight());
        text.paragraph(Look.NATION, Wording.NATION);
        text.paragraph(Look.MOTTO, Wording.MOTTO);
        text.rule(Look.MOTTO.face().width(Wording.MOTTO, Look.MOTTO.size), Page.headRight());
        text.closeRow();
    }

    private void numberAndDate() {
        text.openRow(Page.HEAD_LEFT);
        text.paragraph(Look.NUMBER, Wording.number(document));
        if (document.kindName() == null) {
            text.paragraph(Look.LETTER_SUBJECT, Wording.letterSubject(document));
        }
        Urgency urgency = document.marks().urgency();
        Circulation circulation = document.marks().circulation();
        stamp(urgency == null ? null : urgency.words, urgency == null ? 0 : urgency.width, Look.STAMP_COLOUR);
        stamp(circulation == null ? null : circulation.words, circulation == null ? 0 : circulation.width, "000000");
        text.nextCell(Page.headRight());
        text.paragraph(Look.PLACE_DATE, Wording.placeAndDate(document));
        text.closeRow();
    }

    /** Words in a box of their own size, centred in the column: a table of one cell. */
    private void stamp(@Nullable String words, int width, String colour) {
        if (words == null) {
            return;
        }
        text.spacer(Look.STAMP_GAP);
        text.xml
                .raw("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>"
                        .formatted(DocxText.twips(width)))
                .raw(DocxTable.borders(8, colour, "top", "left", "bottom", "right"))
                .raw(
                        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/></w:tblGrid>"
                                .formatted(DocxText.twips(width)))
                .raw(
                        "<w:tr><w:trPr><w:trHeight w:val=\"%d\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>"
                                .formatted(DocxText.twips(Look.STAMP_HEIGHT), DocxText.twips(width)))
                .raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
        text.open(Look.STAMP);
        text.xml
                .raw("</w:pPr><w:r><w:rPr><w:color w:val=\"%s\"/></w:rPr><w:t>".formatted(colour))
                .text(VietnameseText.upper(words))
                .raw("</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        text.spacer(1);
    }

    private void title() {
        String kind = document.kindName();
        if (kind == null) {
            return;
        }
        text.paragraph(Look.KIND, VietnameseText.upper(kind));
        text.paragraph(Look.SUBJECT, document.subject());
        text.rule(Wording.subjectRule(document), Page.textWidth(false));
        if (document.addressees().isEmpty()) {
            text.spacer(12);
        }
    }

    private void addressees() {
        List<String> names = document.addressees();
        if (names.size() == 1) {
            text.paragraph(Look.ADDRESSEE, Wording.onlyAddressee(names.getFirst()));
        } else if (!names.isEmpty()) {
            several(names);
        } else if (document.kindName() == null) {
            text.spacer(12);
        }
    }

    private void several(List<String> names) {
        text.indented(Look.ADDRESSEES, Wording.ADDRESSEES, Wording.ADDRESSEE_INDENT, 12, 0);
        Iterator<String> lines = Wording.addressees(names).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            double left = Wording.ADDRESSEE_INDENT + Wording.ADDRESSEE_STEP;
            text.indented(Look.ADDRESSEES, line, left, 0, lines.hasNext() ? 0 : 6);
        }
    }
}
