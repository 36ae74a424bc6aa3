package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.layout.TemplateUnreadable.Reason;

/** A part of a template: a line, or lines that are repeated or left out. */
sealed interface TemplateNode {

    /** A line with places to fill. */
    record Text(int number, String line) implements TemplateNode {}

    /**
     * Lines between {@code {{#name}}} and {@code {{/name}}} that stand on lines of their own.
     *
     * @param inverted {@code {{^name}}}: the lines stand if nothing was given
     */
    record Section(String name, boolean inverted, List<TemplateNode> nodes, int number) implements TemplateNode {}

    /** Sections within sections. */
    int DEEPEST = 20;

    Pattern TAG = Pattern.compile("\\s*\\{\\{\\s*([#^/])\\s*([^{}|]+?)\\s*}}\\s*");

    /**
     * The nodes of a template's lines.
     *
     * @throws TemplateUnreadable if braces or sections are not closed
     */
    static List<TemplateNode> parse(List<MarkupLine> lines) {
        return new Parser(lines).parse();
    }

    /** Where, after this place of a line, the section of this name has been closed. */
    static int closing(String line, int from, String name, int number) {
        Matcher tag = Pattern.compile("\\{\\{\\s*([#^/])\\s*" + Pattern.quote(name) + "\\s*}}")
                .matcher(line);
        int depth = 1;
        while (tag.find(from)) {
            depth += tag.group(1).equals("/") ? -1 : 1;
            from = tag.end();
            if (depth == 0) {
                return from;
            }
        }
        throw new TemplateUnreadable(Reason.SECTION_OPEN, number, name);
    }

    /** Reads lines one after the other. */
    final class Parser {

        private final List<MarkupLine> lines;
        private int next;
        private int depth;

        private Parser(List<MarkupLine> lines) {
            this.lines = lines;
        }

        private List<TemplateNode> parse() {
            List<TemplateNode> nodes = nodes("", 0);
            if (next < lines.size()) {
                MarkupLine line = lines.get(next);
                throw new TemplateUnreadable(Reason.SECTION_CLOSED, line.number(), line.stripped());
            }
            return nodes;
        }

        /** Nodes up to the end of the named section, or to the end of all for the empty name. */
        private List<TemplateNode> nodes(String section, int openedAt) {
            if (++depth > DEEPEST) {
                throw new TemplateUnreadable(Reason.TOO_LONG, openedAt, section);
            }
            List<TemplateNode> nodes = upTo(section, openedAt);
            depth--;
            return nodes;
        }

        private List<TemplateNode> upTo(String section, int openedAt) {
            List<TemplateNode> nodes = new ArrayList<>();
            while (next < lines.size()) {
                MarkupLine line = lines.get(next);
                Matcher tag = TAG.matcher(line.text());
                if (!tag.matches()) {
                    check(line);
                    nodes.add(new Text(line.number(), line.text()));
                    next++;
                } else if (tag.group(1).equals("/")) {
                    if (tag.group(2).equals(section)) {
                        next++;
                    } else if (!section.isEmpty()) {
                        throw new TemplateUnreadable(Reason.SECTION_OPEN, openedAt, section);
                    }
                    return List.copyOf(nodes);
                } else {
                    next++;
                    nodes.add(new Section(
                            tag.group(2), tag.group(1).equals("^"), nodes(tag.group(2), line.number()), line.number()));
                }
            }
            if (!section.isEmpty()) {
                throw new TemplateUnreadable(Reason.SECTION_OPEN, openedAt, section);
            }
            return List.copyOf(nodes);
        }

        private static void check(MarkupLine line) {
            String text = line.text();
            int at = 0;
            for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
                int close = text.indexOf("}}", open);
                if (close < 0) {
                    throw new TemplateUnreadable(Reason.PLACEHOLDER_OPEN, line.number(), text.substring(open));
                }
                String name = text.substring(open + 2, close).strip();
                at = close + 2;
                if (name.startsWith("#") || name.startsWith("^")) {
                    at = closing(text, at, name.substring(1).strip(), line.number());
                } else if (name.startsWith("/")) {
                    throw new TemplateUnreadable(Reason.SECTION_CLOSED, line.number(), name);
                }
            }
        }
    }
}
