package vn.haidang.layout;

/** Pictures of the word-processing file: in the text, or floating over the place of the signature. */
final class DocxPicture {

    private static final long EMU_PER_MM = 36_000;

    private DocxPicture() {}

    /** A picture as one letter of its line; sizes in millimetres. */
    static void inline(DocxText text, Picture picture, String description, double width, double height) {
        int id = text.nextDrawing();
        text.xml
                .raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
                .raw(extent(width, height))
                .raw("<wp:docPr id=\"%d\" name=\"Hình %d\" descr=\"".formatted(id, id))
                .text(description)
                .raw("\"/>")
                .raw(graphic(text.relationship(picture), id, width, height))
                .raw("</wp:inline></w:drawing></w:r>");
    }

    /** A picture above the text, from the left edge of its column and the upper edge of its paragraph. */
    static void floating(
            DocxText text, Picture picture, String description, double left, double top, double width, double height) {
        int id = text.nextDrawing();
        text.xml
                .raw(
                        "<w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"%d\""
                                .formatted(id))
                .raw(
                        " behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>")
                .raw("<wp:positionH relativeFrom=\"column\"><wp:posOffset>%d</wp:posOffset></wp:positionH>"
                        .formatted(emu(left)))
                .raw("<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>%d</wp:posOffset></wp:positionV>"
                        .formatted(emu(top)))
                .raw(extent(width, height))
                .raw("<wp:wrapNone/><wp:docPr id=\"%d\" name=\"Hình %d\" descr=\"".formatted(id, id))
                .text(description)
                .raw("\"/>")
                .raw(graphic(text.relationship(picture), id, width, height))
                .raw("</wp:anchor></w:drawing></w:r>");
    }

    private static long emu(double millimetres) {
        return Math.round(millimetres * EMU_PER_MM);
    }

    private static String extent(double width, double height) {
        return "<wp:extent cx=\"%d\" cy=\"%d\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>"
                .formatted(emu(width), emu(height));
    }

    private static String graphic(String relationship, int id, double width, double height) {
        return """
                <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:nvPicPr><pic:cNvPr id="%d" name="Hình %d"/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>""".formatted(id, id, relationship, emu(width), emu(height));
    }
}
