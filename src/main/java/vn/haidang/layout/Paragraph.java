package vn.haidang.layout;

import java.util.List;

/** A paragraph of the text. */
public record Paragraph(List<Run> runs, Role role) implements Block {

    /** What a paragraph is for. */
    public enum Role {
        /** Ordinary text, justified, first line indented. */
        BODY,
        /** A numbered or dashed item whose number or dash is part of the text: "1. ...", "a) ...", "- ...". */
        ITEM,
        /** Who decides, above the grounds of a decision: "TRƯỞNG BAN BAN QUẢN LÝ ...". */
        AUTHORITY,
        /** Ground of the document (căn cứ), italic. */
        BASIS,
        /** "QUYẾT ĐỊNH:" between the grounds and the first article. */
        COMMAND,
        /** Title above a table, centred and bold. */
        CAPTION,
        /** Unit of measure or remark above or below a table, to the right, italic. */
        REMARK
    }

    public Paragraph {
        runs = List.copyOf(runs);
    }

    public static Paragraph of(String text) {
        return new Paragraph(List.of(Run.plain(text)), Role.BODY);
    }

    public static Paragraph caption(String text) {
        return new Paragraph(List.of(Run.plain(text)), Role.CAPTION);
    }

    public static Paragraph remark(String text) {
        return new Paragraph(List.of(Run.plain(text)), Role.REMARK);
    }
}
