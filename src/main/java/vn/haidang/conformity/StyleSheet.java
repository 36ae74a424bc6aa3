package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Styles, defaults and theme fonts, resolved as a word processor resolves them (ECMA-376 part 1, 17.7). */
final class StyleSheet {

    private static final double MM_PER_TWIP = 25.4 / 1440;
    private static final double SINGLE = 240;
    private static final double TWIPS_PER_POINT = 20;
    /** What "automatic" distance between paragraphs comes to. */
    private static final double AUTOMATIC = 14;

    private final Map<String, Node> styles = new HashMap<>();
    private final Map<String, List<Node>> chains = new HashMap<>();
    private final Map<String, String> themeFonts = new HashMap<>();
    private final @Nullable Node runDefaults;
    private final @Nullable Node paragraphDefaults;
    private final Numbering numbering;
    private String normal = "";
    private String normalTable = "";

    StyleSheet(@Nullable Node sheet, @Nullable Node theme, Numbering numbering) {
        this.numbering = numbering;
        Node defaults = sheet == null ? null : sheet.child("docDefaults");
        runDefaults = inside(defaults, "rPrDefault", "rPr");
        paragraphDefaults = inside(defaults, "pPrDefault", "pPr");
        if (sheet != null) {
            sheet.nodes("style").forEach(this::add);
        }
        if (theme != null) {
            theme.each(this::addThemeFont);
        }
    }

    private void add(Node style) {
        String id = style.attribute("styleId");
        styles.put(id, style);
        if (isOn(style.attribute("default"))) {
            if (style.attribute("type").equals("paragraph")) {
                normal = id;
            } else if (style.attribute("type").equals("table")) {
                normalTable = id;
            }
        }
    }

    private void addThemeFont(Node node) {
        boolean major = node.name.equals("majorFont");
        if (major || node.name.equals("minorFont")) {
            Node latin = node.child("latin");
            if (latin != null) {
                themeFonts.put(major ? "major" : "minor", latin.attribute("typeface"));
            }
        }
    }

    private static @Nullable Node inside(@Nullable Node node, String first, String second) {
        Node next = node == null ? null : node.child(first);
        return next == null ? null : next.child(second);
    }

    /** The style with those it is based on, farthest first. */
    private List<Node> chain(String id) {
        return chains.computeIfAbsent(id, this::findChain);
    }

    private List<Node> findChain(String id) {
        List<Node> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String next = id; seen.add(next) && styles.containsKey(next); ) {
            Node style = styles.get(next);
            chain.add(style);
            next = style.valueOf("basedOn");
        }
        Collections.reverse(chain);
        return chain;
    }

    private static @Nullable Node orNull(List<Node> nodes) {
        return nodes.isEmpty() ? null : nodes.getLast();
    }

    /** Sides of a table's lines that are visible by its style: top, left, bottom, right, insideH, insideV. */
    Map<String, Boolean> tableBorders(String tableStyle) {
        Map<String, Boolean> sides = new HashMap<>();
        for (Node style : chain(tableStyle.isEmpty() ? normalTable : tableStyle)) {
            addBorders(inside(style, "tblPr", "tblBorders"), sides);
        }
        return sides;
    }

    static void addBorders(@Nullable Node borders, Map<String, Boolean> sides) {
        if (borders != null) {
            borders.nodes().forEach(side -> sides.put(sideOf(side.name), isVisible(side)));
        }
    }

    private static String sideOf(String name) {
        return name.equals("start") ? "left" : name.equals("end") ? "right" : name;
    }

    static boolean isVisible(@Nullable Node border) {
        return border != null
                && !border.val().equals("none")
                && !border.val().equals("nil")
                && !border.val().isEmpty();
    }

    /** Room left and right of the text of a cell, in millimetres, both together. */
    double cellPadding(@Nullable Node tableProperties, String tableStyle) {
        double left = 0;
        double right = 0;
        List<Node> places = new ArrayList<>();
        chain(tableStyle.isEmpty() ? normalTable : tableStyle)
                .forEach(style -> addIfThere(style.child("tblPr"), places));
        addIfThere(tableProperties, places);
        for (Node place : places) {
            Node margins = place.child("tblCellMar");
            if (margins != null) {
                left = millimetres(margins, left, "left", "start");
                right = millimetres(margins, right, "right", "end");
            }
        }
        return left + right;
    }

    private static double millimetres(Node margins, double before, String... names) {
        for (String name : names) {
            Node side = margins.child(name);
            if (side != null) {
                return number(side.attribute("w"), 0) * MM_PER_TWIP;
            }
        }
        return before;
    }

    private static void addIfThere(@Nullable Node node, List<Node> to) {
        if (node != null) {
            to.add(node);
        }
    }

    // ---- paragraphs

    ParagraphLook paragraph(@Nullable Node own) {
        String style = own == null || own.valueOf("pStyle").isEmpty() ? normal : own.valueOf("pStyle");
        Draft draft = new Draft();
        draft.take(paragraphDefaults);
        Node numbered = own == null ? null : own.child("numPr");
        List<Node> fromStyles = new ArrayList<>();
        for (Node each : chain(style)) {
            Node properties = each.child("pPr");
            addIfThere(properties, fromStyles);
            if (properties != null && properties.child("numPr") != null) {
                draft.numbered(properties.child("numPr"));
            }
        }
        if (numbered == null) {
            draft.take(numbering.indents(draft.numbering, draft.level));
            fromStyles.forEach(draft::take);
        } else {
            fromStyles.forEach(draft::take);
            draft.numbered(numbered);
            draft.take(numbering.indents(draft.numbering, draft.level));
        }
        draft.take(own);
        return draft.done(style);
    }

    private static final class Draft {
        private String place = "left";
        private double before;
        private double after;
        private double line = 1;
        private boolean lineIsFactor = true;
        private double left;
        private double right;
        private double firstLine;
        private boolean ruled;
        private boolean over;
        private boolean boxed;
        private boolean newPage;
        private boolean contextual;
        private String numbering = "";
        private int level;

        void numbered(@Nullable Node properties) {
            if (properties != null) {
                numbering = properties.valueOf("numId").isEmpty() ? numbering : properties.valueOf("numId");
                level = (int) number(properties.valueOf("ilvl"), level);
            }
        }

        void take(@Nullable Node properties) {
            if (properties == null) {
                return;
            }
            for (Node property : properties.nodes()) {
                switch (property.name) {
                    case "jc" -> place = placeOf(property.val());
                    case "spacing" -> spacing(property);
                    case "ind" -> indents(property);
                    case "pBdr" -> borders(property);
                    case "contextualSpacing" -> contextual = isOn(property);
                    case "pageBreakBefore" -> newPage = isOn(property);
                    default -> {}
                }
            }
        }

        private static String placeOf(String val) {
            return switch (val) {
                case "center", "right", "both" -> val;
                case "end" -> "right";
                case "distribute" -> "both";
                default -> "left";
            };
        }

        private void spacing(Node spacing) {
            before = isOn(spacing.attribute("beforeAutospacing"))
                    ? AUTOMATIC
                    : number(spacing.attribute("before"), before * TWIPS_PER_POINT) / TWIPS_PER_POINT;
            after = isOn(spacing.attribute("afterAutospacing"))
                    ? AUTOMATIC
                    : number(spacing.attribute("after"), after * TWIPS_PER_POINT) / TWIPS_PER_POINT;
            if (spacing.has("line")) {
                String rule = spacing.attribute("lineRule");
                lineIsFactor = rule.isEmpty() || rule.equals("auto");
                double value = number(spacing.attribute("line"), SINGLE);
                line = lineIsFactor ? value / SINGLE : value / TWIPS_PER_POINT;
            }
        }

        private void indents(Node indents) {
            left = length(indents, left, "left", "start");
            right = length(indents, right, "right", "end");
            if (indents.has("hanging")) {
                firstLine = -length(indents, 0, "hanging");
            } else {
                firstLine = length(indents, firstLine, "firstLine");
            }
        }

        private static double length(Node node, double before, String... names) {
            for (String name : names) {
                if (node.has(name)) {
                    return number(node.attribute(name), 0) * MM_PER_TWIP;
                }
            }
            return before;
        }

        private void borders(Node borders) {
            ruled = isVisible(borders.child("bottom"));
            over = isVisible(borders.child("top"));
            boxed = ruled && over && (isVisible(borders.child("left")) || isVisible(borders.child("start")));
        }

        ParagraphLook done(String style) {
            return new ParagraphLook(
                    place,
                    before,
                    after,
                    line,
                    lineIsFactor,
                    left,
                    right,
                    firstLine,
                    ruled,
                    over,
                    boxed,
                    newPage,
                    contextual,
                    style,
                    numbering,
                    level);
        }
    }

    // ---- letters

    /** @param paragraphStyle of the paragraph that the letters stand in */
    Letter letter(String paragraphStyle, @Nullable Node own) {
        LetterDraft draft = new LetterDraft(themeFonts);
        draft.take(runDefaults);
        LetterDraft.Toggles defaults = draft.toggles();
        draft.clear();
        chain(paragraphStyle).forEach(style -> draft.take(style.child("rPr")));
        LetterDraft.Toggles paragraph = draft.toggles();
        draft.clear();
        if (own != null) {
            chain(own.valueOf("rStyle")).forEach(style -> draft.take(style.child("rPr")));
        }
        LetterDraft.Toggles character = draft.toggles();
        // what one style turns on the other turns off again, save that the defaults only turn on
        draft.set(paragraph.differs(character).or(defaults));
        draft.take(own);
        return draft.done();
    }

    static boolean isOn(Node property) {
        String val = property.val();
        return val.isEmpty() || isOn(val);
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    static double number(String value, double otherwise) {
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The last of the styles that a paragraph's look comes from, for its name; null for none. */
    @Nullable
    Node style(String id) {
        return orNull(chain(id));
    }
}
