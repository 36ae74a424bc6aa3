package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.TemplateUnreadable.Reason;

/** The marks inside a line of a template: bold, italic, footnote, line break, and the backslash that takes a mark's meaning away. */
final class Markup {

    private static final String MARKS = "\\*|{}[]";

    /** What follows the words of a link, up to the bracket that ends it; anything else after a bracket is ordinary text. */
    private static final Pattern ADDRESS = Pattern.compile("]\\(((?:https?://|/)[^\\s()\\\\|]*)\\)");

    private final String text;
    private final int line;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean bold;
    private boolean italic;

    private Markup(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /** The runs of a line; none for an empty one. */
    static List<Run> runs(String text, int line) {
        return new Markup(text, line).read();
    }

    /** The line's words without looks, for fields that have none. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                plain.append(escaped(text.charAt(++i)));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Words in which nothing is a mark any more. */
    static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** The parts between unescaped bars. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Runs as one types them. */
    static String of(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            String mark = (run.bold() ? "**" : "") + (run.italic() ? "*" : "");
            String words = run.text();
            String bare = words.strip();
            if (run.link() != null) {
                text.append(mark).append('[').append(escape(words)).append("](").append(run.link());
                text.append(')').append(new StringBuilder(mark).reverse());
            } else if (mark.isEmpty() || bare.isEmpty()) {
                text.append(escape(words));
            } else {
                int at = words.indexOf(bare);
                text.append(escape(words.substring(0, at))).append(mark).append(escape(bare));
                text.append(new StringBuilder(mark).reverse()).append(escape(words.substring(at + bare.length())));
            }
            if (run.note() != null) {
                text.append("[^").append(of(run.note())).append(']');
            }
        }
        return text.toString();
    }

    private List<Run> read() {
        for (int i = 0; i < text.length(); ) {
            i = step(i);
        }
        flush();
        return List.copyOf(runs);
    }

    /** Reads what stands at this place and returns the next one. */
    private int step(int i) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < text.length()) {
            words.append(escaped(text.charAt(i + 1)));
            return i + 2;
        }
        if (c == '*') {
            return star(i);
        }
        if (text.startsWith("[^", i)) {
            return note(i);
        }
        if (c == '[') {
            return link(i);
        }
        words.append(c);
        return i + 1;
    }

    private int star(int i) {
        boolean two = text.startsWith("**", i);
        if (two && (bold ? ends(i) : begins(i, "**"))) {
            flush();
            bold = !bold;
            return i + 2;
        }
        if ((!two || italic) && (italic ? ends(i) : begins(i, "*"))) {
            flush();
            italic = !italic;
            return i + 1;
        }
        words.append(two ? "**" : "*");
        return i + (two ? 2 : 1);
    }

    private boolean ends(int i) {
        return i > 0 && !Character.isWhitespace(text.charAt(i - 1));
    }

    /** A mark begins before a word, if the same mark stands after a word further on. */
    private boolean begins(int i, String mark) {
        int from = i + mark.length();
        if (from >= text.length() || Character.isWhitespace(text.charAt(from))) {
            return false;
        }
        for (int at = from + 1; at + mark.length() <= text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(mark, at) && ends(at)) {
                return true;
            }
        }
        return false;
    }

    /** A footnote: plain words, and links, whose brackets do not end it. */
    private int note(int i) {
        List<Run> note = new ArrayList<>();
        int from = i + 2;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ']') {
                add(note, text.substring(from, at).stripTrailing());
                runs.add(new Run(words.toString(), bold, italic, note, null));
                words.setLength(0);
                return at + 1;
            }
            Link link = c == '[' ? linkAt(at) : null;
            if (link == null) {
                at += c == '\\' ? 2 : 1;
            } else {
                add(note, text.substring(from, at));
                note.add(Run.link(link.words(), link.address()));
                at = link.end();
                from = at;
            }
        }
        throw new TemplateUnreadable(Reason.NOTE_OPEN, line, text.substring(i));
    }

    private static void add(List<Run> note, String words) {
        String plain = plain(note.isEmpty() ? words.stripLeading() : words);
        if (!plain.isEmpty()) {
            note.add(Run.plain(plain));
        }
    }

    /** {@code [words](address)}; the words are plain, the looks are those around it. */
    private int link(int i) {
        Link link = linkAt(i);
        if (link == null) {
            words.append('[');
            return i + 1;
        }
        flush();
        runs.add(new Run(link.words(), bold, italic, null, link.address()));
        return link.end();
    }

    private record Link(String words, String address, int end) {}

    private @Nullable Link linkAt(int i) {
        int to = i + 1;
        while (to < text.length() && text.charAt(to) != ']' && text.charAt(to) != '[') {
            to += text.charAt(to) == '\\' ? 2 : 1;
        }
        Matcher address = ADDRESS.matcher(text);
        if (to >= text.length() || !address.find(to) || address.start() != to) {
            return null;
        }
        return new Link(plain(text.substring(i + 1, to)), address.group(1), address.end());
    }

    private void flush() {
        if (!words.isEmpty()) {
            runs.add(new Run(words.toString(), bold, italic));
            words.setLength(0);
        }
    }

    private static char escaped(char c) {
        return c == 'n' ? '\n' : c;
    }
}
