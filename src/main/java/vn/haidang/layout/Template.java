package vn.haidang.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.TemplateNode.Section;
import vn.haidang.layout.TemplateNode.Text;

/**
 * A document of some kind as plain text with places to fill, which an office changes without programming; {@code docs/templates.md} is
 * its manual. Unchangeable, and may be filled by several threads at once.
 */
public final class Template {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([#^/]?)\\s*([^{}|]*?)\\s*(?:\\|([^{}]*))?}}");

    /** What every document has though its template does not say so. */
    private static final Map<Field, String> IMPLIED = Map.of(
            Field.SUPERIOR, "{{cơ quan chủ quản|}}",
            Field.ISSUER, "{{cơ quan}}",
            Field.NUMBER, "{{số|}}",
            Field.SYMBOL, "{{ký hiệu|}}",
            Field.PLACE, "{{địa danh}}",
            Field.DATE, "{{ngày|}}",
            Field.SIGNATURE, "{{quyền hạn ký}} | {{chức vụ ký|}} | {{người ký}}");

    private final String source;
    private final List<TemplateNode> nodes;

    private Template(String source, List<TemplateNode> nodes) {
        this.source = source;
        this.nodes = nodes;
    }

    /**
     * Reads a template and checks every line of it.
     *
     * @param source lines of markup
     * @throws TemplateUnreadable naming the line and the rule that it breaks
     */
    public static Template parse(String source) {
        if (source.length() > MOST_CHARACTERS) {
            throw new TemplateUnreadable(TemplateUnreadable.Reason.TOO_LONG, 0, Integer.toString(MOST_CHARACTERS));
        }
        Template template = new Template(source, nodes(lines(source)));
        template.fill(Map.of());
        template.fill(template.oneOfEachList());
        return template;
    }

    /** A document as a template without places to fill; filled with nothing it gives the document back, but for pictures. */
    public static Template of(OfficialDocument document) {
        return parse(DocumentText.of(document));
    }

    /**
     * The template that comes with the application for this kind.
     *
     * @param name without ending, such as "bao-cao"; one of {@link #shipped}
     */
    public static Template shipped(String name) {
        String resource = "/templates/" + name + ".txt";
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null || !shipped().contains(name)) {
                throw new IllegalArgumentException("no template of the name " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The templates that come with the application: letter, notices, report, plan, submission, decision, invitation, minutes, programme. */
    public static List<String> shipped() {
        return List.of(
                "cong-van",
                "thong-bao",
                "thong-bao-ket-luan",
                "bao-cao",
                "ke-hoach",
                "to-trinh",
                "quyet-dinh",
                "giay-moi",
                "bien-ban",
                "chuong-trinh");
    }

    /** The text that it was read from. */
    public String source() {
        return source;
    }

    /** The kind that it makes, such as "Báo cáo"; empty for a letter or where the kind itself is to be filled. */
    public Optional<String> kindName() {
        String kind = fill(Map.of()).kindName();
        return Optional.ofNullable(kind).filter(name -> !name.equals(Expansion.OPEN));
    }

    /**
     * The document with these values in its places.
     *
     * @param values by the names of the places: text, numbers, days, lists of maps for repeated lines, {@link Picture} or a file's bytes
     *     for pictures. What is missing shows as "……", or as what the place is preset with. A value never becomes markup, save one that
     *     stands alone on its line: its numbers, dashes and tables are read as typed
     * @throws TemplateUnreadable if a value breaks a rule, such as a day that is none
     */
    public OfficialDocument fill(Map<String, ?> values) {
        return DocumentReader.read(Expansion.of(nodes, values), values);
    }

    /** The places to fill, in the order of the template, each once. */
    public List<Placeholder> placeholders() {
        Map<String, Placeholder> found = new LinkedHashMap<>();
        collect(nodes, null, found);
        return List.copyOf(found.values());
    }

    private static void collect(List<TemplateNode> nodes, @Nullable String within, Map<String, Placeholder> found) {
        for (TemplateNode node : nodes) {
            switch (node) {
                case Text text -> collect(text, within, found);
                case Section section -> {
                    found.putIfAbsent(
                            key(within, section.name()),
                            new Placeholder(section.name(), null, true, within, section.number()));
                    collect(section.nodes(), section.inverted() ? within : section.name(), found);
                }
            }
        }
    }

    private static void collect(Text text, @Nullable String outer, Map<String, Placeholder> found) {
        Matcher place = PLACE.matcher(text.line());
        String within = outer;
        while (place.find()) {
            String name = place.group(2);
            switch (place.group(1)) {
                case "#", "^" -> {
                    found.putIfAbsent(key(within, name), new Placeholder(name, null, true, within, text.number()));
                    within = name;
                }
                case "/" -> within = outer;
                default -> {
                    if (!Expansion.isGiven(name)) {
                        found.putIfAbsent(
                                key(within, name), new Placeholder(name, place.group(3), false, within, text.number()));
                    }
                }
            }
        }
    }

    private static String key(@Nullable String within, String name) {
        return within == null ? name : within + "\n" + name;
    }

    /** Every list with one item, so that its lines are checked too. */
    private Map<String, Object> oneOfEachList() {
        Map<String, Object> values = new LinkedHashMap<>();
        placeholders().stream().filter(Placeholder::list).forEach(list -> values.put(list.name(), List.of(Map.of())));
        return values;
    }

    static List<MarkupLine> lines(String source) {
        List<MarkupLine> lines = new ArrayList<>();
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        for (String line : VietnameseText.clean(text.replace("\r\n", "\n")).split("\n", -1)) {
            lines.add(new MarkupLine(lines.size() + 1, line));
        }
        return lines;
    }

    private static List<TemplateNode> nodes(List<MarkupLine> lines) {
        List<TemplateNode> nodes = new ArrayList<>();
        IMPLIED.forEach((field, value) -> {
            boolean said = lines.stream()
                    .filter(line -> line.stripped().startsWith("@"))
                    .anyMatch(line -> Field.of(line)
                            .filter(found -> found.field() == field)
                            .isPresent());
            if (!said) {
                nodes.add(new Text(0, "@" + field.title() + " " + value));
            }
        });
        nodes.sort(java.util.Comparator.comparing(node -> ((Text) node).line()));
        nodes.addAll(TemplateNode.parse(lines));
        return List.copyOf(nodes);
    }
}
