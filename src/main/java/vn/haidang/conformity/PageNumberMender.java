package vn.haidang.conformity;

/** Gives a document the page numbers that it lacks. */
final class PageNumberMender {

    private static final String PART = "header-so-trang.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    private static final String POINTS = "26";

    private PageNumberMender() {}

    /** A header with the number for the first section; those after it have it too unless they name their own. */
    static void addHeader(Inspection inspection) {
        Section section = inspection.sections().getFirst();
        DocxPackage file = inspection.file();
        String own = section.headers().get("default");
        Node there = own == null ? null : file.tree(own);
        if (own != null && there != null) {
            there.insert(0, number(there));
            file.change(own, there);
        } else {
            Node header = new Node(section.node().prefix, "hdr", section.node().uri());
            header.attributes.add(new Node.Attribute(
                    "xmlns", section.node().prefix, section.node().uri()));
            header.add(number(header));
            String folder = file.main.substring(0, file.main.lastIndexOf('/') + 1);
            file.change(folder + PART, header);
            refer(file, section, relate(file));
        }
        Mender.sectionProperty(section.node(), "titlePg");
    }

    private static String relate(DocxPackage file) {
        String part = DocxPackage.relationsOf(file.main);
        Node relations = file.tree(part);
        if (relations == null) {
            throw new ConformityRefused(ConformityRefused.Code.BROKEN);
        }
        int number = 1;
        while (file.relatedById("rIdSoTrang" + number) != null) {
            number++;
        }
        Node relation = relations.fresh("Relationship");
        plain(relation, "Id", "rIdSoTrang" + number);
        plain(relation, "Type", RELATIONS + "/header");
        plain(relation, "Target", PART);
        relations.add(relation);
        file.change(part, relations);
        Node types = file.tree("[Content_Types].xml");
        if (types != null) {
            Node override = types.fresh("Override");
            String folder = file.main.substring(0, file.main.lastIndexOf('/') + 1);
            plain(override, "PartName", "/" + folder + PART);
            plain(override, "ContentType", TYPE);
            types.add(override);
            file.change("[Content_Types].xml", types);
        }
        return "rIdSoTrang" + number;
    }

    private static void plain(Node node, String name, String value) {
        node.attributes.add(new Node.Attribute("", name, value));
    }

    private static void refer(DocxPackage file, Section section, String id) {
        Node reference = section.node().fresh("headerReference");
        reference.set("type", "default");
        Node root = file.document();
        String prefix = root.attributes.stream()
                .filter(attribute ->
                        attribute.prefix().equals("xmlns") && attribute.value().equals(RELATIONS))
                .map(Node.Attribute::name)
                .findFirst()
                .orElse("");
        if (prefix.isEmpty()) {
            prefix = "rSoTrang";
            reference.attributes.add(new Node.Attribute("xmlns", prefix, RELATIONS));
        }
        reference.attributes.add(new Node.Attribute(prefix, "id", id));
        Mender.addToSection(section.node(), reference);
    }

    private static Node number(Node like) {
        Node paragraph = like.fresh("p");
        Mender.paragraph(paragraph, "jc", "center");
        for (String kind : new String[] {"begin", "", "separate", "2", "end"}) {
            Node run = paragraph.fresh("r");
            Mender.font(run, "Times New Roman");
            Mender.letters(run, "sz", POINTS);
            Mender.letters(run, "szCs", POINTS);
            run.add(field(run, kind));
            paragraph.add(run);
        }
        return paragraph;
    }

    private static Node field(Node run, String kind) {
        if (kind.isEmpty()) {
            Node instruction = run.fresh("instrText");
            instruction.text(" PAGE ");
            return instruction;
        }
        if (kind.equals("2")) {
            Node text = run.fresh("t");
            text.text(kind);
            return text;
        }
        Node mark = run.fresh("fldChar");
        mark.set("fldCharType", kind);
        return mark;
    }

    /** Takes the number out of a footer. */
    static void clear(Inspection inspection, Section section, Para footer) {
        String part = section.footers().get("default");
        Node root = part == null ? null : inspection.file().tree(part);
        if (part != null && root != null) {
            footer.node.removeChild("r");
            footer.node.removeChild("fldSimple");
            inspection.file().change(part, root);
        }
    }
}
