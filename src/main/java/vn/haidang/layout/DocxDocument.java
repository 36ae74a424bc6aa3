package vn.haidang.layout;

import java.util.List;
import vn.haidang.layout.Flow.Stretch;

/** The main part of the word-processing file: the text, then the annexes, each on sections of its own. */
final class DocxDocument {

    private final OfficialDocument document;
    private final DocxText text;

    DocxDocument(OfficialDocument document, DocxText text) {
        this.document = document;
        this.text = text;
    }

    String xml() {
        text.xml
                .raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
                .raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"")
                .raw(" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>");
        new DocxHead(document, text).write();
        boolean only = document.annexes().isEmpty();
        stretches(Flow.of(Endings.set(document.body())), true, DocxSection.START_OF_TEXT, only);
        annexes();
        return text.xml.raw("</w:body></w:document>").toString();
    }

    /**
     * @param signed whether the signature follows the last block
     * @param start kind of the first section
     * @param last whether nothing follows in the file
     */
    private void stretches(List<Stretch> stretches, boolean signed, DocxSection start, boolean last) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            boolean end = i == stretches.size() - 1;
            new DocxBlocks(text, Page.textWidth(stretch.landscape())).write(stretch.blocks(), signed && end);
            if (signed && end) {
                new DocxFoot(document, text).write();
            }
            String section = (i == 0 ? start : DocxSection.CONTINUED).xml(stretch.landscape());
            if (end && last) {
                text.spacerWith("");
                text.xml.raw(section);
            } else if (!(end && stretch.blocks().isEmpty() && !signed)) {
                text.spacerWith(section);
            }
        }
    }

    private void annexes() {
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            text.paragraph(Look.ANNEX, Wording.annexLabel(i, annexes.size()));
            text.paragraph(Look.ANNEX_TITLE, VietnameseText.upper(annex.title()));
            text.paragraph(Look.ANNEX_REFERENCE, Wording.annexReference(document));
            text.rule(Wording.annexRule(document), Page.textWidth(annex.landscape()));
            text.spacer(12);
            List<Stretch> stretches =
                    annex.landscape() ? Flow.landscapeThroughout(annex.body()) : Flow.of(annex.body());
            boolean endsEmpty =
                    stretches.size() > 1 && stretches.getLast().blocks().isEmpty();
            stretches(
                    endsEmpty ? stretches.subList(0, stretches.size() - 1) : stretches,
                    false,
                    DocxSection.START_OF_ANNEX,
                    i == annexes.size() - 1);
        }
    }
}
