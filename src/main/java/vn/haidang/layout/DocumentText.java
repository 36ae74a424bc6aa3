package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Marks.Medium;
import vn.haidang.layout.Paragraph.Role;

/** A document as the markup that gives it back. */
final class DocumentText {

    private final List<String> lines = new ArrayList<>();

    private DocumentText() {}

    static String of(OfficialDocument document) {
        DocumentText text = new DocumentText();
        text.head(document);
        text.blocks(document.body());
        text.foot(document);
        for (Annex annex : document.annexes()) {
            text.lines.add("");
            text.field(Field.ANNEX, Markup.escape(annex.title()) + (annex.landscape() ? " | ngang" : ""));
            text.blocks(annex.body());
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void head(OfficialDocument document) {
        words(Field.KIND, document.kindName() == null ? "Công văn" : document.kindName());
        words(Field.SUPERIOR, document.superior());
        words(Field.ISSUER, document.issuer());
        words(Field.NUMBER, document.number());
        words(Field.SYMBOL, document.symbol());
        words(Field.PLACE, document.place());
        words(Field.DATE, date(document.date()));
        words(Field.SUBJECT, document.subject());
        Marks marks = document.marks();
        optional(Field.URGENCY, marks.urgency() == null ? null : marks.urgency().words);
        optional(Field.CIRCULATION, marks.circulation() == null ? null : marks.circulation().words);
        optional(Field.MEDIUM, marks.medium() == Medium.PAPER ? null : words(marks.medium()));
        document.addressees().forEach(name -> words(Field.ADDRESSEE, name));
        lines.add("");
    }

    private void foot(OfficialDocument document) {
        lines.add("");
        document.recipients().forEach(name -> words(Field.RECIPIENT, name));
        field(Field.SIGNATURE, signature(document.signature()));
        if (document.coSignature() != null) {
            field(Field.CO_SIGNATURE, signature(document.coSignature()));
        }
        optional(Field.DRAFTER, document.marks().drafter());
        optional(Field.ADDRESS, document.marks().address());
        Copy copy = document.copy();
        if (copy != null) {
            copy(copy);
        }
    }

    private void copy(Copy copy) {
        words(Field.COPY, copy.kind().words);
        words(Field.COPY_ISSUER, copy.issuer());
        words(Field.COPY_NUMBER, copy.number());
        words(Field.COPY_SYMBOL, copy.symbol());
        words(Field.COPY_PLACE, copy.place());
        words(Field.COPY_DATE, date(copy.date()));
        field(Field.COPY_SIGNATURE, signature(copy.signature()));
        copy.recipients().forEach(name -> words(Field.COPY_RECIPIENT, name));
    }

    static String words(Medium medium) {
        return medium == Medium.PAPER ? "giấy" : "điện tử";
    }

    private static String date(IssueDate date) {
        if (date.year() == null) {
            return "";
        }
        String month = date.month() == null ? "" : "%02d/".formatted(date.month());
        String day = date.day() == null ? "" : "%02d/".formatted(date.day());
        return day + month + "%04d".formatted(date.year());
    }

    private static String signature(Signature signature) {
        String own = signature.ownTitle() == null ? "" : " | " + Markup.escape(signature.ownTitle());
        return signature.capacity().prefix + Markup.escape(signature.office()) + own + " | "
                + Markup.escape(signature.name());
    }

    private void words(Field field, @Nullable String words) {
        field(field, words == null ? "" : Markup.escape(words));
    }

    private void optional(Field field, @Nullable String words) {
        if (words != null) {
            words(field, words);
        }
    }

    private void field(Field field, String value) {
        lines.add(("@" + field.title() + " " + value).stripTrailing());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Wide wide -> {
                    lines.add("@" + Field.LANDSCAPE.title());
                    blocks(wide.body());
                    lines.add("@" + Field.PORTRAIT.title());
                }
                case Table table -> table(table);
                case Figure figure -> field(Field.FIGURE, figure(figure));
                case Heading heading -> typed(heading, natural(heading), explicit(heading));
                case Article article -> typed(article, natural(article), explicit(article));
                case Paragraph paragraph -> paragraph(paragraph);
            }
        }
    }

    /** As people type it if that is read as the same block again, else spelled out. */
    private void typed(Block block, String natural, String explicit) {
        lines.add(isReadAs(natural, block) ? natural : explicit);
    }

    private static boolean isReadAs(String text, Block block) {
        try {
            return BodyReader.read(Template.lines(text), Map.of()).equals(List.of(block));
        } catch (TemplateUnreadable e) {
            return false;
        }
    }

    private static String natural(Heading heading) {
        String text = Markup.escape(heading.text());
        String label = heading.label();
        if (heading.level() == 0) {
            return label == null ? "" : Markup.escape(label) + "\n" + text;
        }
        String plain = label == null ? text : label + (heading.level() == 3 ? ") " : ". ") + text;
        if (isReadAs(plain, heading)) {
            return plain;
        }
        return label == null ? "**" + text + "**" : label + ". **" + text + "**";
    }

    private static String explicit(Heading heading) {
        String label = heading.label() == null ? "" : Markup.escape(heading.label());
        return "@%s %d | %s | %s"
                .formatted(Field.HEADING.title(), heading.level(), label, Markup.escape(heading.text()));
    }

    private static String natural(Article article) {
        return "Điều " + article.number() + ". " + Markup.of(article.runs());
    }

    private static String explicit(Article article) {
        return "@%s %s | %s | %s"
                .formatted(
                        Field.ARTICLE.title(),
                        Markup.escape(article.number()),
                        article.titled() ? "tiêu đề" : "",
                        Markup.of(article.runs()));
    }

    private void paragraph(Paragraph paragraph) {
        String text = Markup.of(paragraph.runs());
        switch (paragraph.role()) {
            case BODY -> typed(paragraph, text, TypedLine.PLAIN + text);
            case ITEM -> typed(paragraph, text, "@" + Field.ITEM.title() + " " + text);
            case COMMAND -> lines.add(text);
            default -> field(field(paragraph.role()), text);
        }
    }

    private static Field field(Role role) {
        return switch (role) {
            case AUTHORITY -> Field.AUTHORITY;
            case BASIS -> Field.BASIS;
            case CAPTION -> Field.CAPTION;
            case REMARK -> Field.REMARK;
            default -> Field.ITEM;
        };
    }

    private static String figure(Figure figure) {
        return Markup.escape(figure.name()) + " | " + Markup.escape(figure.caption()) + " | "
                + Double.toString(figure.width()).replaceAll("\\.0$", "");
    }

    private void table(Table table) {
        if (table.points() != Table.USUAL_POINTS) {
            field(Field.TABLE_POINTS, Integer.toString(table.points()));
        }
        lines.addAll(TableMarkup.write(table));
        // the next table is another one
        lines.add("");
    }
}
