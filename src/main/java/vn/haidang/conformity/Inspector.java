package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through a document and puts together how each paragraph looks and where it stands. */
final class Inspector {

    private static final double MM_PER_TWIP = 25.4 / 1440;
    private static final Set<String> TRANSPARENT = Set.of(
            "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir");

    private final DocxPackage file;
    private final StyleSheet styles;
    private final Numbering numbering;
    private final List<Para> paragraphs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, List<Para>> headers = new LinkedHashMap<>();
    private List<Para> target = paragraphs;
    private int tables;
    private int page = 1;
    private boolean broken;
    private boolean pagesKnown;
    private int sectionStart;

    private Inspector(DocxPackage file) {
        this.file = file;
        this.numbering = new Numbering(tree("numbering"));
        this.styles = new StyleSheet(tree("styles"), tree("theme"), numbering);
    }

    private @Nullable Node tree(String type) {
        String part = file.related(type);
        return part == null ? null : file.tree(part);
    }

    static Inspection inspect(DocxPackage file) {
        return new Inspector(file).whole();
    }

    private Inspection whole() {
        Node body = file.document().child("body");
        if (body == null) {
            throw new ConformityRefused(ConformityRefused.Code.NOT_DOCX);
        }
        walk(body, new Spot(List.of(), false));
        if (sections.isEmpty() || body.nodes("sectPr").isEmpty()) {
            endSection(body.fresh("sectPr"));
        }
        for (Section section : sections) {
            section.headers().values().forEach(this::readHeader);
            section.footers().values().forEach(this::readHeader);
        }
        return new Inspection(file, styles, List.copyOf(paragraphs), List.copyOf(sections), headers, pagesKnown, page);
    }

    private void readHeader(String part) {
        Node root = file.tree(part);
        if (root != null && !headers.containsKey(part)) {
            target = new ArrayList<>();
            headers.put(part, target);
            walk(root, new Spot(List.of(), false));
        }
    }

    /** Where a paragraph stands. */
    private record Spot(List<TableCell> cells, boolean inBox) {

        Spot in(TableCell cell) {
            List<TableCell> more = new ArrayList<>(cells);
            more.add(cell);
            return new Spot(more, inBox);
        }

        Spot box() {
            return new Spot(List.of(), true);
        }
    }

    private void walk(Node parent, Spot spot) {
        for (Node child : parent.nodes()) {
            switch (child.name) {
                case "p" -> paragraph(child, spot);
                case "tbl" -> table(child, spot);
                case "sectPr" -> endSection(child);
                case "AlternateContent" -> walk(choice(child), spot);
                case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag" -> walk(child, spot);
                default -> {}
            }
        }
    }

    private static Node choice(Node alternate) {
        Node choice = alternate.child("Choice");
        return choice == null ? alternate : choice;
    }

    // ---- paragraphs

    private void paragraph(Node node, Spot spot) {
        Node own = node.child("pPr");
        ParagraphLook look = styles.paragraph(own);
        Letter mark = styles.letter(look.style(), own == null ? null : own.child("rPr"));
        Para para = new Para(target.size(), node, look, mark, spot.cells(), sections.size(), spot.inBox());
        if (target == paragraphs && look.newPage() && !paragraphs.isEmpty()) {
            nextPage();
        }
        target.add(para);
        para.page = page;
        List<Node> boxes = new ArrayList<>();
        content(node, para, boxes);
        if (!para.isBlank() || !para.label.isEmpty()) {
            para.label = numbering.next(look.numbering(), look.level());
        }
        for (Node box : boxes) {
            walk(box, spot.box());
        }
        Node section = own == null ? null : own.child("sectPr");
        if (section != null && target == paragraphs) {
            endSection(section);
            if (!section.valueOf("type").equals("continuous")) {
                nextPage();
            }
        }
    }

    private void content(Node parent, Para para, List<Node> boxes) {
        for (Node child : parent.nodes()) {
            if (child.is("r")) {
                run(child, para, boxes);
            } else if (child.name.equals("AlternateContent")) {
                content(choice(child), para, boxes);
            } else if (TRANSPARENT.contains(child.name)) {
                content(child, para, boxes);
            }
        }
    }

    private void run(Node run, Para para, List<Node> boxes) {
        Letter letter = styles.letter(para.look.style(), run.child("rPr"));
        for (Node child : run.nodes()) {
            switch (child.name) {
                case "t" -> {
                    para.append(child.text(), letter, run, child);
                    broken = broken && child.text().isBlank();
                }
                case "tab", "ptab" -> para.append("\t", letter, run, child);
                case "noBreakHyphen" -> para.append("\u2011", letter, run, child);
                case "cr" -> para.append("\n", letter, run, child);
                case "br" -> lineBreak(child, letter, run, para);
                case "lastRenderedPageBreak" -> renderedBreak(para);
                case "drawing", "pict", "object" -> drawing(child, para, boxes);
                case "AlternateContent" -> choice(child).nodes().forEach(inner -> drawing(inner, para, boxes));
                default -> {}
            }
        }
    }

    private void lineBreak(Node node, Letter letter, Node run, Para para) {
        if (node.attribute("type").equals("page")) {
            nextPage();
            para.page = para.isBlank() ? page : para.page;
        } else {
            para.append("\n", letter, run, node);
        }
    }

    private void nextPage() {
        if (target == paragraphs) {
            page++;
            broken = true;
        }
    }

    private void renderedBreak(Para para) {
        if (target != paragraphs) {
            return;
        }
        pagesKnown = true;
        if (broken) {
            // the break that the author asked for, seen a second time
            broken = false;
        } else {
            page++;
        }
        para.page = para.isBlank() ? page : para.page;
    }

    private static void drawing(Node node, Para para, List<Node> boxes) {
        Node text = node.is("txbxContent") ? node : node.find(inner -> inner.is("txbxContent"));
        if (text != null) {
            boxes.add(text);
            para.shapes.add(new Shape(Shape.Kind.BOX, 0, ""));
            return;
        }
        para.shapes.add(Shapes.of(node));
    }

    // ---- tables

    private void table(Node table, Spot spot) {
        int number = tables++;
        Node properties = table.child("tblPr");
        String style = properties == null ? "" : properties.valueOf("tblStyle");
        Map<String, Boolean> borders = styles.tableBorders(style);
        StyleSheet.addBorders(properties == null ? null : properties.child("tblBorders"), borders);
        double padding = styles.cellPadding(properties, style);
        double[] edges = edges(table);
        int row = 0;
        for (Node each : table.nodes()) {
            Node line = each.is("tr") ? each : each.find(inner -> inner.is("tr"));
            if (line != null && !each.name.equals("tblPr") && !each.name.equals("tblGrid")) {
                row(line, new Grid(number, row++, borders, padding, edges), spot);
            }
        }
    }

    private record Grid(int table, int row, Map<String, Boolean> borders, double padding, double[] edges) {}

    /** Right edges of the grid's columns in millimetres, after a first 0. */
    private static double[] edges(Node table) {
        Node grid = table.child("tblGrid");
        List<Node> columns = grid == null ? List.of() : grid.nodes("gridCol");
        double[] edges = new double[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + StyleSheet.number(columns.get(i).attribute("w"), 0) * MM_PER_TWIP;
        }
        return edges;
    }

    private void row(Node row, Grid grid, Spot spot) {
        List<Node> cells = new ArrayList<>();
        for (Node child : row.nodes()) {
            Node cell = child.is("tc") ? child : child.name.equals("sdt") ? child.find(inner -> inner.is("tc")) : null;
            if (cell != null) {
                cells.add(cell);
            }
        }
        Node properties = row.child("trPr");
        int column = properties == null ? 0 : (int) StyleSheet.number(properties.valueOf("gridBefore"), 0);
        int total = Math.max(grid.edges().length - 1, cells.size());
        for (Node cell : cells) {
            Node own = cell.child("tcPr");
            int span = own == null ? 1 : (int) Math.clamp((long) StyleSheet.number(own.valueOf("gridSpan"), 1), 1, 60);
            walk(cell, spot.in(cell(cell, own, grid, column, Math.min(total, column + span), total)));
            column += span;
        }
    }

    private static TableCell cell(Node cell, @Nullable Node own, Grid grid, int from, int to, int total) {
        Map<String, Boolean> borders = new HashMap<>(grid.borders());
        // inside the table its inner lines count for the cell's sides, unless the cell says otherwise
        boolean leftmost = from == 0;
        boolean rightmost = to >= total;
        Map<String, Boolean> sides = new HashMap<>();
        sides.put("left", borders.getOrDefault(leftmost ? "left" : "insideV", false));
        sides.put("right", borders.getOrDefault(rightmost ? "right" : "insideV", false));
        sides.put("bottom", borders.getOrDefault("insideH", false));
        StyleSheet.addBorders(own == null ? null : own.child("tcBorders"), sides);
        boolean bordered = sides.getOrDefault("left", false) || sides.getOrDefault("right", false);
        double[] edges = grid.edges();
        double whole = edges[edges.length - 1];
        boolean known = whole > 0 && to < edges.length && from < edges.length;
        double width = known ? edges[to] - edges[from] : 0;
        Node stated = own == null ? null : own.child("tcW");
        if (stated != null && stated.attribute("type").equals("dxa")) {
            width = StyleSheet.number(stated.attribute("w"), 0) * MM_PER_TWIP;
        }
        return new TableCell(
                grid.table(),
                grid.row(),
                known ? edges[from] / whole : (double) from / Math.max(1, total),
                known ? edges[to] / whole : (double) to / Math.max(1, total),
                bordered,
                sides.getOrDefault("bottom", false),
                Math.max(0, width - grid.padding()),
                cell);
    }

    // ---- sections

    private void endSection(Node node) {
        if (target != paragraphs) {
            return;
        }
        Node size = node.child("pgSz");
        Node margins = node.child("pgMar");
        Node numbers = node.child("pgNumType");
        Section before = sections.isEmpty() ? null : sections.getLast();
        Node title = node.child("titlePg");
        sections.add(new Section(
                length(size, "w", 12240),
                length(size, "h", 15840),
                Math.abs(length(margins, "top", 1440)),
                length(margins, "right", 1440),
                Math.abs(length(margins, "bottom", 1440)),
                length(margins, "left", 1440) + length(margins, "gutter", 0),
                title != null && StyleSheet.isOn(title),
                numbers == null ? "" : numbers.attribute("fmt"),
                numbers == null ? "" : numbers.attribute("start"),
                parts(node, "headerReference", before == null ? Map.of() : before.headers()),
                parts(node, "footerReference", before == null ? Map.of() : before.footers()),
                node,
                sectionStart));
        sectionStart = paragraphs.size();
    }

    private Map<String, String> parts(Node section, String kind, Map<String, String> before) {
        Map<String, String> parts = new HashMap<>(before);
        Set<String> seen = new HashSet<>();
        for (Node reference : section.nodes(kind)) {
            String part = file.relatedById(reference.attribute("id"));
            String type = reference.attribute("type").isEmpty() ? "default" : reference.attribute("type");
            if (part != null && seen.add(type)) {
                parts.put(type, part);
            }
        }
        return parts;
    }

    private static double length(@Nullable Node node, String attribute, double otherwise) {
        return (node == null ? otherwise : StyleSheet.number(node.attribute(attribute), otherwise)) * MM_PER_TWIP;
    }
}
