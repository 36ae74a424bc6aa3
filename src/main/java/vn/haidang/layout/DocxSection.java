package vn.haidang.layout;

/** The paper of a section of the word-processing file, its page numbers and its foot. */
enum DocxSection {
    /** Page 1 without number, the address at its foot. */
    START_OF_TEXT("rId5", "rId6", true),
    /** Page 1 of an annex, without number and address. */
    START_OF_ANNEX("rId5", "rId7", true),
    /** Further pages after the direction of the paper has changed. */
    CONTINUED("", "", false);

    private final String firstHeader;
    private final String firstFooter;
    private final boolean restarts;

    DocxSection(String firstHeader, String firstFooter, boolean restarts) {
        this.firstHeader = firstHeader;
        this.firstFooter = firstFooter;
        this.restarts = restarts;
    }

    String xml(boolean landscape) {
        long width = DocxText.twips(landscape ? Page.LONG_SIDE : Page.SHORT_SIDE);
        long height = DocxText.twips(landscape ? Page.SHORT_SIDE : Page.LONG_SIDE);
        String first = restarts
                ? "<w:headerReference w:type=\"first\" r:id=\"%s\"/><w:footerReference w:type=\"first\" r:id=\"%s\"/>"
                        .formatted(firstHeader, firstFooter)
                : "";
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>" + first
                + "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
                        .formatted(width, height, landscape ? " w:orient=\"landscape\"" : "")
                + "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>"
                        .formatted(
                                DocxText.twips(Page.TOP),
                                DocxText.twips(Page.RIGHT),
                                DocxText.twips(Page.BOTTOM),
                                DocxText.twips(Page.LEFT),
                                DocxText.twips(Page.NUMBER),
                                DocxText.twips(Page.ADDRESS))
                + (restarts ? "<w:pgNumType w:start=\"1\"/><w:titlePg/>" : "") + "</w:sectPr>";
    }
}
