package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Paragraph.Role;
import vn.haidang.layout.TemplateUnreadable.Reason;

/** Makes blocks of lines of markup, by the numbers and dashes that people type. */
final class BodyReader {

    private static final Pattern PART =
            Pattern.compile("(Phần (?:thứ \\p{L}+|[IVXLC]+)|Chương [IVXLC]+|Mục \\d+|Tiểu mục \\d+)\\.?");
    private static final Pattern ARTICLE = Pattern.compile("Điều (\\d+\\p{L}?)\\.(?: (.*))?");
    private static final Pattern SECTION = Pattern.compile("([IVXLC]+)\\. (.+)");
    private static final Pattern CLAUSE = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.? (.+)");
    private static final Pattern NUMBERED = Pattern.compile("\\d+(?:\\.\\d+)*\\. .+|\\d+(?:\\.\\d+)+\\.? .+");
    private static final Pattern ITEM = Pattern.compile("(?:[a-zđ]\\)|[-–—+]) (.+)");
    private static final Pattern COMMAND = Pattern.compile("QUYẾT ĐỊNH ?:|QUYẾT NGHỊ ?:");
    private static final Pattern BASIS = Pattern.compile("(?:Căn cứ|Theo đề nghị của|Xét đề nghị của) .+[;.]");
    private static final Pattern CAPTION = Pattern.compile("(?:Bảng|Biểu)(?: số)? [\\dIVX]+ ?[.:] .+");
    private static final Pattern REMARK = Pattern.compile("\\(?(?:Đơn vị tính|ĐVT) ?:.+");
    private static final Pattern BOLD_LINE = Pattern.compile("\\*\\*(?!\\*)((?:[^*\\\\]|\\\\.)+)\\*\\*");
    /** Before a line that is ordinary text whatever it looks like. */
    static final String PLAIN = "\\ ";

    /** A title that ends in a colon announces a list; a longer one is a sentence. */
    private static final int LONGEST_ANNOUNCEMENT = 80;

    private static final int LONGEST_TITLE = 200;

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
            blocks.add(recognised(text, line.number()));
        }
    }

    private static TemplateUnreadable unknown(MarkupLine line) {
        return new TemplateUnreadable(Reason.UNKNOWN_FIELD, line.number(), line.stripped());
    }

    private Block recognised(String text, int line) {
        if (text.startsWith(PLAIN)) {
            return new Paragraph(Markup.runs(text.substring(PLAIN.length()), line), Role.BODY);
        }
        Matcher article = ARTICLE.matcher(text);
        if (article.matches()) {
            String words = article.group(2) == null ? "" : article.group(2).strip();
            return new Article(article.group(1), Markup.runs(words, line), isTitle(words, ".;:,"));
        }
        Matcher section = SECTION.matcher(text);
        if (section.matches() && isTitle(section.group(2), ".;:,")) {
            return heading(1, section, line);
        }
        Matcher clause = CLAUSE.matcher(text);
        boolean numbered = NUMBERED.matcher(text).matches();
        if (numbered && clause.matches() && isTitle(clause.group(2), ".;,")) {
            return heading(2, clause, line);
        }
        Matcher bold = BOLD_LINE.matcher(text);
        if (bold.matches()) {
            return new Heading(2, null, Markup.plain(bold.group(1)));
        }
        if (section.matches() || numbered || ITEM.matcher(text).matches()) {
            return new Paragraph(Markup.runs(withHyphen(text), line), Role.ITEM);
        }
        return new Paragraph(Markup.runs(text, line), roleOf(text));
    }

    private Heading heading(int level, Matcher matcher, int line) {
        String text = matcher.group(2).strip();
        Matcher bold = BOLD_LINE.matcher(text);
        String words = bold.matches() ? bold.group(1) : text;
        StringBuilder plain = new StringBuilder();
        Markup.runs(words, line).forEach(run -> plain.append(run.text()));
        return new Heading(level, matcher.group(1), plain.toString());
    }

    /** A title is short and does not end as a sentence does, unless it is typed bold as a whole. */
    private static boolean isTitle(String text, String endsOfSentences) {
        String words = text.strip();
        if (BOLD_LINE.matcher(words).matches()) {
            return true;
        }
        if (words.isEmpty() || words.length() > LONGEST_TITLE || words.contains("[^")) {
            return false;
        }
        char last = words.charAt(words.length() - 1);
        return endsOfSentences.indexOf(last) < 0 && (last != ':' || words.length() <= LONGEST_ANNOUNCEMENT);
    }

    private static String withHyphen(String text) {
        return text.startsWith("– ") || text.startsWith("— ") ? "-" + text.substring(1) : text;
    }

    private Role roleOf(String text) {
        if (COMMAND.matcher(text).matches()) {
            return Role.COMMAND;
        }
        if (BASIS.matcher(text).matches() && blocks.stream().allMatch(BodyReader::mayPrecedeBasis)) {
            return Role.BASIS;
        }
        boolean beforeTable = upcoming().startsWith("|")
                || upcoming().startsWith("@")
                || REMARK.matcher(upcoming()).matches();
        if (beforeTable && CAPTION.matcher(text).matches()) {
            return Role.CAPTION;
        }
        return upcoming().startsWith("|") && REMARK.matcher(text).matches() ? Role.REMARK : Role.BODY;
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
