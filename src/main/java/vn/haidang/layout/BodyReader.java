package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Paragraph.Role;
import vn.haidang.layout.TemplateUnreadable.Reason;

/** Makes blocks of lines of markup, by the numbers and dashes that people type. */
final class BodyReader {

    private static final Pattern PART =
            Pattern.compile("(Phần (?:thứ \\p{L}+|[IVXLC]+)|Chương [IVXLC]+|Mục \\d+|Tiểu mục \\d+)\\.?");

    private final Map<String, ?> values;
    private final List<MarkupLine> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int next;
    private int points = Table.USUAL_POINTS;

    private BodyReader(List<MarkupLine> lines, Map<String, ?> values) {
        this.lines = lines;
        this.values = values;
    }

    /**
     * The blocks of the lines.
     *
     * @param values where pictures are found by their names
     * @throws TemplateUnreadable if a line breaks a rule
     */
    static List<Block> read(List<MarkupLine> lines, Map<String, ?> values) {
        BodyReader reader = new BodyReader(lines, values);
        while (reader.next < lines.size()) {
            reader.block();
        }
        return List.copyOf(reader.blocks);
    }

    private void block() {
        MarkupLine line = lines.get(next++);
        String text = line.stripped();
        if (text.isEmpty()) {
            return;
        }
        if (text.startsWith("@")) {
            field(Field.of(line).orElseThrow(() -> unknown(line)));
        } else if (text.startsWith("|")) {
            table();
        } else if (PART.matcher(text).matches()) {
            part(line);
        } else {
            boolean opening = blocks.stream().allMatch(BodyReader::mayPrecedeBasis);
            blocks.add(new TypedLine(text, line.number(), opening, upcoming()).block());
        }
    }

    private static TemplateUnreadable unknown(MarkupLine line) {
        return new TemplateUnreadable(Reason.UNKNOWN_FIELD, line.number(), line.stripped());
    }

    private static boolean mayPrecedeBasis(Block block) {
        return block instanceof Paragraph paragraph
                && (paragraph.role() == Role.BASIS || paragraph.role() == Role.AUTHORITY);
    }

    /** The next line that is not blank; empty at the end. */
    private String upcoming() {
        return lines.subList(next, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .map(MarkupLine::stripped)
                .findFirst()
                .orElse("");
    }

    private void part(MarkupLine label) {
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next == lines.size()) {
            throw new TemplateUnreadable(Reason.TITLE_MISSING, label.number(), label.stripped());
        }
        blocks.add(new Heading(
                0,
                label.stripped().replaceAll("\\.$", ""),
                Markup.plain(lines.get(next++).stripped())));
    }

    private void table() {
        List<MarkupLine> rows = new ArrayList<>(List.of(lines.get(next - 1)));
        while (next < lines.size() && lines.get(next).stripped().startsWith("|")) {
            rows.add(lines.get(next++));
        }
        blocks.add(TableMarkup.read(rows, points));
        points = Table.USUAL_POINTS;
    }

    private void field(Field.Line field) {
        List<Run> runs = Markup.runs(field.value(), field.number());
        switch (field.field()) {
            case AUTHORITY -> blocks.add(new Paragraph(runs, Role.AUTHORITY));
            case BASIS -> add(runs, Role.BASIS);
            case ITEM -> add(runs, Role.ITEM);
            case CAPTION -> add(runs, Role.CAPTION);
            case REMARK -> add(runs, Role.REMARK);
            case HEADING -> blocks.add(explicitHeading(field));
            case ARTICLE -> blocks.add(explicitArticle(field));
            case TABLE_POINTS -> points = (int) number(field, field.value(), 10, 14);
            case FIGURE -> blocks.add(figure(field));
            case LANDSCAPE -> wide();
            default ->
                throw new TemplateUnreadable(
                        Reason.UNKNOWN_FIELD,
                        field.number(),
                        "@" + field.field().title());
        }
    }

    private void add(List<Run> runs, Role role) {
        if (!runs.isEmpty()) {
            blocks.add(new Paragraph(runs, role));
        }
    }

    private void wide() {
        List<MarkupLine> inside = new ArrayList<>();
        while (next < lines.size()) {
            MarkupLine line = lines.get(next++);
            if (line.stripped().startsWith("@")
                    && Field.of(line)
                            .filter(field -> field.field() == Field.PORTRAIT)
                            .isPresent()) {
                break;
            }
            inside.add(line);
        }
        List<Block> body = read(inside, values);
        if (!body.isEmpty()) {
            blocks.add(new Wide(body));
        }
    }

    /** {@code level | label | title} */
    private static Heading explicitHeading(Field.Line field) {
        List<String> parts = parts(field, 3);
        String label = Markup.plain(parts.get(1)).strip();
        return new Heading(
                (int) number(field, parts.getFirst(), 0, 3),
                label.isEmpty() ? null : label,
                Markup.plain(parts.get(2)).strip());
    }

    /** {@code number | text}, or {@code number | title | } followed by nothing. */
    private static Article explicitArticle(Field.Line field) {
        List<String> parts = parts(field, 3);
        boolean titled = parts.get(1).strip().equals("tiêu đề");
        return new Article(
                Markup.plain(parts.getFirst()).strip(), Markup.runs(parts.get(2).strip(), field.number()), titled);
    }

    /** {@code name | caption | width in millimetres}; caption and width may be left out. */
    private Figure figure(Field.Line field) {
        List<String> parts = Markup.parts(field.value());
        String name = Markup.plain(parts.getFirst()).strip();
        String caption = parts.size() > 1 ? Markup.plain(parts.get(1)).strip() : "";
        double width =
                parts.size() > 2 ? number(field, parts.get(2), 10, (int) Page.textWidth(true)) : Figure.USUAL_WIDTH;
        return new Figure(name, picture(field, name), caption, width);
    }

    private @Nullable Picture picture(Field.Line field, String name) {
        Object value = values.get(name);
        try {
            if (value instanceof byte[] file) {
                return Picture.of(file);
            }
            return value instanceof Picture picture ? picture : null;
        } catch (IllegalArgumentException e) {
            throw new TemplateUnreadable(Reason.BAD_VALUE, field.number(), name);
        }
    }

    private static List<String> parts(Field.Line field, int count) {
        List<String> parts = Markup.parts(field.value());
        if (parts.size() != count) {
            throw new TemplateUnreadable(Reason.BAD_VALUE, field.number(), field.value());
        }
        return parts;
    }

    private static double number(Field.Line field, String text, int least, int most) {
        String digits = text.strip().replace(',', '.');
        if (digits.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            double number = Double.parseDouble(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new TemplateUnreadable(Reason.BAD_VALUE, field.number(), text.strip());
    }
}
