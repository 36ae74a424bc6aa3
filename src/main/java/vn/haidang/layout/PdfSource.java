package vn.haidang.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Flow.Stretch;

/** The document as the XHTML from which the PDF is set. */
final class PdfSource {

    private static final String NO_NUMBER = "<div class=\"number none\"></div>";
    private static final String NUMBER = "<div class=\"number Pagenumber\"><span class=\"current\"></span></div>";
    private static final String NO_ADDRESS = "<div class=\"foot none\"></div>";

    private final OfficialDocument document;
    private final PdfText text = new PdfText();
    private final Xml xml = text.xml;

    PdfSource(OfficialDocument document) {
        this.document = document;
    }

    String html() {
        String title = Wording.documentTitle(document);
        xml.raw("<html lang=\"vi\"><head><title>").text(title).raw("</title><meta name=\"author\" content=\"");
        xml.text(Wording.oneLine(document.issuer()))
                .raw("\"/><meta name=\"description\" content=\"")
                .text(title);
        xml.raw("\"/><style>").raw(PdfStyles.SHEET).raw("</style></head><body>");
        running(document.marks().address());
        new PdfHead(document, text).write();
        body();
        annexes();
        return xml.raw("</body></html>").toString();
    }

    /** No number on page 1 and an address only there: the first of two is taken on its own page, the last on all that follow. */
    private void running(@Nullable String address) {
        xml.raw(NO_NUMBER).raw(NUMBER);
        if (address != null) {
            xml.raw("<div class=\"foot ").raw(Look.ADDRESS.id()).raw("\">");
            text.text(address);
            xml.raw("</div>").raw(NO_ADDRESS);
        }
    }

    private void body() {
        List<Stretch> stretches = Flow.of(Endings.set(document.body()));
        for (int i = 0; i < stretches.size(); i++) {
            boolean end = i == stretches.size() - 1;
            open(stretches.get(i), i > 0);
            if (end) {
                lastBlocks(stretches.get(i).blocks());
            } else {
                new PdfBlocks(text, Page.textWidth(stretches.get(i).landscape()))
                        .write(stretches.get(i).blocks());
            }
            xml.raw("</div>");
        }
    }

    private void open(Stretch stretch, boolean onNewPage) {
        xml.raw("<div class=\"")
                .raw(stretch.landscape() ? "wide" : "")
                .raw(onNewPage ? " turned" : "")
                .raw("\">");
    }

    /** The signature stays with the last words of the text. */
    private void lastBlocks(List<Block> blocks) {
        PdfBlocks writer = new PdfBlocks(text, Page.textWidth(false));
        int last = Math.max(0, blocks.size() - 1);
        writer.write(blocks.subList(0, last));
        xml.raw("<div class=\"whole\">");
        writer.write(blocks.subList(last, blocks.size()));
        new PdfFoot(document, text).write();
        xml.raw("</div>");
    }

    private void annexes() {
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            xml.raw("<div class=\"annex")
                    .raw(annex.landscape() ? " wide" : "")
                    .raw("\">")
                    .raw(NO_NUMBER)
                    .raw(NUMBER);
            text.block("h2", Look.ANNEX, Wording.annexLabel(i, annexes.size()));
            text.block("div", Look.ANNEX_TITLE, VietnameseText.upper(annex.title()));
            text.block("div", Look.ANNEX_REFERENCE, Wording.annexReference(document));
            text.rule(Wording.annexRule(document));
            text.gap();
            annexBody(annex);
            xml.raw("</div>");
        }
    }

    private void annexBody(Annex annex) {
        if (annex.landscape()) {
            Flow.landscapeThroughout(annex.body())
                    .forEach(stretch -> new PdfBlocks(text, Page.textWidth(true)).write(stretch.blocks()));
            return;
        }
        List<Stretch> stretches = Flow.of(annex.body());
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            if (!stretch.blocks().isEmpty()) {
                open(stretch, i > 0);
                new PdfBlocks(text, Page.textWidth(stretch.landscape())).write(stretch.blocks());
                xml.raw("</div>");
            }
        }
    }
}
