package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.figure.Figure;
import vn.haidang.text.Span;

/**
 * A paragraph of a text, lines that a page broke in two joined.
 *
 * @param headings what stands above it, the nearest first
 */
record Passage(Span span, List<Span> headings) {

    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:(?<part>Ph\\p{L}n\\s+th\\S+)|(?<roman>[IVX]+[.\\s])|(?<deep>\\d+\\.\\d+\\.?)|(?<arabic>\\d{1,2}\\.)\\s|\\((?<bracket>\\d{1,2})\\)|(?<letter>\\p{Ll})\\))");
    private static final Pattern BULLET = Pattern.compile("\\s*[^\\p{L}\\p{N}\\s(\"“]");
    private static final int LONGEST_HEADING = 170;
    private static final int LONGEST_BARE_HEADING = 70;

    private static final int COLON = 8;
    private static final int BARE = 9;
    private static final int NONE = 0;

    /** The paragraphs of a text in its order. */
    static List<Passage> of(String text, List<Figure> figures) {
        List<Passage> passages = new ArrayList<>();
        TreeMap<Integer, Span> open = new TreeMap<>();
        boolean joins = false;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            Span here = new Span(start, end);
            boolean counts = figures.stream()
                    .anyMatch(figure -> figure.span().start() >= here.start()
                            && figure.span().start() < here.end());
            boolean begins =
                    NUMBERED.matcher(line).lookingAt() || BULLET.matcher(line).lookingAt() || line.indexOf('\t') >= 0;
            int level = joins && !begins ? NONE : level(line, counts);
            if (line.isBlank()) {
                joins = false;
            } else if (level > NONE) {
                open.tailMap(level, true).clear();
                open.put(level, here);
                joins = false;
            } else {
                add(passages, here, joins && !begins, open);
                joins = !isEnd(line) && line.indexOf('\t') < 0;
            }
            start = end + 1;
        }
        return passages;
    }

    private static void add(List<Passage> passages, Span line, boolean joins, TreeMap<Integer, Span> open) {
        if (joins && !passages.isEmpty()) {
            Passage last = passages.removeLast();
            passages.add(new Passage(new Span(last.span().start(), line.end()), last.headings()));
        } else {
            passages.add(new Passage(line, List.copyOf(open.descendingMap().values())));
        }
    }

    private static int level(String line, boolean counts) {
        if (counts || line.indexOf('\t') >= 0) {
            return NONE;
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.lookingAt() && line.length() <= LONGEST_HEADING) {
            return numbered.group("part") != null
                    ? 1
                    : numbered.group("roman") != null
                            ? 2
                            : numbered.group("arabic") != null
                                    ? 3
                                    : numbered.group("deep") != null ? 4 : numbered.group("bracket") != null ? 5 : 6;
        }
        if (line.strip().endsWith(":") && line.length() <= LONGEST_HEADING) {
            return COLON;
        }
        boolean bare = line.length() <= LONGEST_BARE_HEADING
                && !isEnd(line)
                && Character.isUpperCase(line.strip().codePointAt(0));
        return bare && !line.isBlank() ? BARE : NONE;
    }

    private static boolean isEnd(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty() && ".;:!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }
}
