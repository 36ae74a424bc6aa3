package vn.haidang.layout;

/** The style part of the word-processing file: one paragraph style for each {@link Look}. */
final class DocxStyles {

    private DocxStyles() {}

    /** Ruled tables, columns without lines, and the small raised number of a footnote. */
    private static final String TABLES = """
            <w:style w:type="table" w:customStyle="1" w:styleId="Ruled"><w:name w:val="Bảng kẻ ô"/><w:basedOn w:val="TableNormal"/>\
            <w:tblPr><w:tblBorders>%s</w:tblBorders><w:tblCellMar><w:left w:w="%d" w:type="dxa"/>\
            <w:right w:w="%d" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
            <w:style w:type="table" w:customStyle="1" w:styleId="Columns"><w:name w:val="Cột không kẻ"/><w:basedOn w:val="TableNormal"/>\
            </w:style>\
            <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
            <w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
            """.formatted(
                    DocxTable.borders(4, "000000", "top", "left", "bottom", "right", "insideH", "insideV"),
                    DocxText.twips(TableWidths.PADDING),
                    DocxText.twips(TableWidths.PADDING));

    static String xml() {
        StringBuilder xml = new StringBuilder("""
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
                <w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
                </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>\
                </w:pPrDefault></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
                <w:pPr><w:widowControl/></w:pPr></w:style>\
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
                <w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
                <w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
                """);
        xml.append(TABLES);
        for (Look look : Look.values()) {
            xml.append(style(look));
        }
        return xml.append("</w:styles>").toString();
    }

    private static String style(Look look) {
        StringBuilder xml = new StringBuilder("<w:style w:type=\"paragraph\"");
        String builtIn = builtInName(look);
        if (builtIn.isEmpty()) {
            xml.append(" w:customStyle=\"1\"");
        }
        xml.append(" w:styleId=\"").append(look.id()).append("\"><w:name w:val=\"");
        xml.append(builtIn.isEmpty() ? look.title : builtIn)
                .append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>");
        if (look.keepsWithNext()) {
            xml.append("<w:keepNext/>");
        }
        xml.append("<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"auto\"/>"
                .formatted(look.before * 20, look.after * 20, Math.round(look.spacing * 240)));
        if (look.hasFirstLine()) {
            xml.append("<w:ind w:firstLine=\"")
                    .append(DocxText.twips(Look.FIRST_LINE))
                    .append("\"/>");
        }
        xml.append("<w:jc w:val=\"").append(DocxText.justification(look.place)).append("\"/>");
        if (look.outline() >= 0) {
            xml.append("<w:outlineLvl w:val=\"").append(look.outline()).append("\"/>");
        }
        xml.append("</w:pPr><w:rPr>");
        xml.append(look.bold ? "<w:b/><w:bCs/>" : "").append(look.italic ? "<w:i/><w:iCs/>" : "");
        xml.append(
                "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>".formatted(look.size * 2, look.size * 2));
        return xml.toString();
    }

    private static String builtInName(Look look) {
        return switch (look) {
            case KIND -> "Title";
            case PART_TITLE -> "heading 1";
            case SECTION -> "heading 2";
            case CLAUSE -> "heading 3";
            case FOOTNOTE -> "footnote text";
            default -> "";
        };
    }
}
