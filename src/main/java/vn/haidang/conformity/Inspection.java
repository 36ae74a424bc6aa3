package vn.haidang.conformity;

import java.util.List;
import java.util.Map;

/**
 * A document as it would be laid out.
 *
 * @param headers paragraphs of header and footer parts, by part
 * @param pagesKnown whether the program that wrote it left marks where pages begin
 */
record Inspection(
        DocxPackage file,
        StyleSheet styles,
        List<Para> paragraphs,
        List<Section> sections,
        Map<String, List<Para>> headers,
        boolean pagesKnown,
        int pages) {

    Section sectionOf(Para paragraph) {
        return sections.get(Math.min(paragraph.section, sections.size() - 1));
    }

    /** Room for the paragraph's lines, in millimetres, before its own indents. */
    double width(Para paragraph) {
        return paragraph.cells.isEmpty()
                ? sectionOf(paragraph).textWidth()
                : paragraph.cells.getLast().width();
    }
}
