package vn.haidang.conformity;

import java.util.List;

/** Changes single properties of a document where they stand, in the order that the schema wants (ECMA-376 part 1, 17.3). */
final class Mender {

    private static final List<String> RUN = List.of(
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "rPrChange");
    private static final List<String> PARAGRAPH = List.of(
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
            "shd",
            "tabs",
            "suppressAutoHyphens",
            "kinsoku",
            "wordWrap",
            "overflowPunct",
            "topLinePunct",
            "autoSpaceDE",
            "autoSpaceDN",
            "bidi",
            "adjustRightInd",
            "snapToGrid",
            "spacing",
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");
    private static final List<String> SECTION = List.of(
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
            "pgBorders",
            "lnNumType",
            "pgNumType",
            "cols",
            "formProt",
            "vAlign",
            "noEndnote",
            "titlePg",
            "textDirection",
            "bidi",
            "rtlGutter",
            "docGrid",
            "printerSettings",
            "sectPrChange");
    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private Mender() {}

    static long twips(double millimetres) {
        return Math.round(millimetres * TWIPS_PER_MM);
    }

    /** Sets a property of letters. */
    static void letters(Node run, String property, String val) {
        Node properties = first(run, "rPr");
        properties.removeChild(property);
        put(properties, properties.fresh(property, val), RUN);
    }

    static void font(Node run, String font) {
        Node properties = first(run, "rPr");
        properties.removeChild("rFonts");
        Node fonts = properties.fresh("rFonts");
        for (String kind : List.of("ascii", "hAnsi", "eastAsia", "cs")) {
            fonts.set(kind, font);
        }
        put(properties, fonts, RUN);
    }

    /** Sets a property of a paragraph that has one value. */
    static void paragraph(Node paragraph, String property, String val) {
        Node properties = first(paragraph, "pPr");
        properties.removeChild(property);
        put(properties, properties.fresh(property, val), PARAGRAPH);
    }

    /** A property of a paragraph, made where it is missing; its attributes stay. */
    static Node property(Node paragraph, String property) {
        Node properties = first(paragraph, "pPr");
        Node there = properties.child(property);
        if (there == null) {
            there = properties.fresh(property);
            put(properties, there, PARAGRAPH);
        }
        return there;
    }

    static Node sectionProperty(Node section, String property) {
        Node there = section.child(property);
        if (there == null) {
            there = section.fresh(property);
            put(section, there, SECTION);
        }
        return there;
    }

    static void addToSection(Node section, Node property) {
        put(section, property, SECTION);
    }

    private static Node first(Node parent, String name) {
        Node there = parent.child(name);
        if (there == null) {
            there = parent.fresh(name);
            parent.insert(0, there);
        }
        return there;
    }

    private static void put(Node parent, Node property, List<String> order) {
        int rank = order.indexOf(property.name);
        int at = 0;
        for (int i = 0; i < parent.children.size(); i++) {
            if (parent.children.get(i) instanceof Node node && order.indexOf(node.name) <= rank) {
                at = i + 1;
            }
        }
        parent.insert(at, property);
    }

    /**
     * Puts other words in place of some, in the look of the first of them. Letters that stay the same are not touched.
     *
     * @param start in the paragraph's text
     */
    static void replace(Para para, int start, int end, String words) {
        String before = para.text().substring(start, end);
        int same = 0;
        while (same < Math.min(before.length(), words.length()) && before.charAt(same) == words.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(before.length(), words.length()) - same
                && before.charAt(before.length() - 1 - tail) == words.charAt(words.length() - 1 - tail)) {
            tail++;
        }
        put(para, start + same, end - tail, words.substring(same, words.length() - tail));
    }

    private static void put(Para para, int start, int end, String words) {
        String rest = words;
        Piece last = null;
        for (Piece piece : para.pieces) {
            if (!piece.node().is("t")) {
                continue;
            }
            boolean touches = piece.start() < end && piece.end() > start
                    || start == end && piece.start() <= start && piece.end() >= start && !rest.isEmpty();
            if (touches) {
                String own = piece.node().text();
                int from = Math.max(0, start - piece.start());
                int to = Math.min(own.length(), Math.max(from, end - piece.start()));
                piece.node().text(own.substring(0, from) + rest + own.substring(to));
                rest = "";
            }
            last = piece;
        }
        if (!rest.isEmpty() && last != null) {
            last.node().text(last.node().text() + rest);
        }
    }

    /** A low empty paragraph with a line over it, to be put below another. Lengths in millimetres. */
    static Node rule(Node like, double length, double width) {
        long indent = twips(Math.max(0, (width - length) / 2));
        Node paragraph = like.fresh("p");
        Node borders = property(paragraph, "pBdr");
        Node top = borders.fresh("top", "single");
        top.set("sz", "6");
        top.set("space", "1");
        top.set("color", "000000");
        borders.add(top);
        Node spacing = property(paragraph, "spacing");
        spacing.set("before", "40");
        spacing.set("after", "0");
        spacing.set("line", "40");
        spacing.set("lineRule", "exact");
        indent(paragraph, indent, indent);
        Node mark = property(paragraph, "rPr");
        mark.add(mark.fresh("sz", "2"));
        return paragraph;
    }

    static void indent(Node paragraph, long left, long right) {
        Node indents = property(paragraph, "ind");
        for (String name : List.of(
                "start",
                "end",
                "hanging",
                "firstLineChars",
                "hangingChars",
                "leftChars",
                "startChars",
                "rightChars",
                "endChars")) {
            indents.remove(name);
        }
        indents.set("left", Long.toString(left));
        indents.set("right", Long.toString(right));
        indents.set("firstLine", "0");
    }
}
