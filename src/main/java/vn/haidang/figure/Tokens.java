package vn.haidang.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/**
 * A text as words, numbers, footnote marks and signs, each with its line, sentence, clause and depth of brackets. Words are compared
 * folded (small, without marks), so that a lost or wrong tone mark does not hide them.
 */
final class Tokens {

    enum Kind {
        WORD,
        NUMBER,
        /** A raised number or sign that points to a footnote. */
        MARK,
        SIGN
    }

    /** One word, number, mark or sign. */
    record Token(Kind kind, int start, int end, String key) {}

    /** A line of the text: tokens {@code [from, to)}. */
    record Line(int from, int to, int start, int end) {}

    /** Lines shorter than this are headings, not wrapped. */
    private static final int WRAPPED = 60;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Words of letters and digits that are whole: square and cubic units. */
    private static final Set<String> WITH_DIGIT = Set.of("m2", "m3", "km2", "dm2", "cm2", "co2", "hm2");

    final String text;
    final List<Line> lines = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final String folded;
    private final String plainText;
    private @Nullable String[] plain = {};
    private int[] line = {};
    private int[] sentence = {};
    private int[] clause = {};
    private int[] depth = {};

    Tokens(String text) {
        this.text = text;
        this.folded = Letters.folded(text);
        this.plainText = Letters.plain(text);
        split();
        parse();
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /** The folded word at i, or an empty string outside. */
    String key(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).key();
    }

    boolean is(int i, String key) {
        return key(i).equals(key);
    }

    boolean isAny(int i, Set<String> keys) {
        return keys.contains(key(i));
    }

    boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.NUMBER;
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.WORD;
    }

    boolean isMark(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.MARK;
    }

    /** Whether the folded words parted by blanks stand from i on, in one line. */
    boolean has(int i, String phrase) {
        return end(i, phrase) >= 0;
    }

    /** The token behind the folded words parted by blanks that stand from i on, in one line; -1 when others stand there. */
    int end(int i, String phrase) {
        int at = i;
        int from = 0;
        while (from <= phrase.length()) {
            int blank = phrase.indexOf(' ', from);
            int to = blank < 0 ? phrase.length() : blank;
            var key = key(at);
            if (at > i && isStrayQuote(at)) {
                at++;
                continue;
            }
            if (key.length() != to - from || !phrase.startsWith(key, from) || at > i && line(at) != line(i)) {
                return -1;
            }
            at++;
            from = to + 1;
        }
        return at;
    }

    /** A quote that recognition has put behind a word: "dự‘ án". */
    private boolean isStrayQuote(int i) {
        return (is(i, "‘") || is(i, "'")) && isGlued(i) && isWord(i - 1) && isWord(i + 1) && !isGlued(i + 1);
    }

    int line(int i) {
        return i < 0 || i >= line.length ? -1 : line[i];
    }

    int sentence(int i) {
        return i < 0 || i >= sentence.length ? -1 : sentence[i];
    }

    int clause(int i) {
        return i < 0 || i >= clause.length ? -1 : clause[i];
    }

    int depth(int i) {
        return i < 0 || i >= depth.length ? 0 : depth[i];
    }

    Line lineOf(int i) {
        return lines.get(line[i]);
    }

    /** Whether token i begins where token i - 1 ends. */
    boolean isGlued(int i) {
        return i > 0 && i < size() && at(i - 1).end() == at(i).start();
    }

    boolean isLarge(int i) {
        return isWord(i) && Character.isUpperCase(text.charAt(at(i).start()));
    }

    /** The words as they stand, marks and capitals kept. */
    String words(int from, int to) {
        return from >= to ? "" : text.substring(at(from).start(), at(to - 1).end());
    }

    /** Small letters with their marks, for words that differ only in marks. */
    String plain(int i) {
        if (i < 0 || i >= plain.length) {
            return "";
        }
        if (plain[i] == null) {
            plain[i] = plainText.substring(at(i).start(), at(i).end());
        }
        return plain[i];
    }

    Span span(int from, int to) {
        return new Span(at(from).start(), at(to - 1).end());
    }

    // ---- splitting

    private void split() {
        int i = 0;
        int lineStart = 0;
        int first = 0;
        while (i <= text.length()) {
            if (i == text.length() || text.charAt(i) == '\n') {
                boolean broken = i < text.length() && tokens.size() > first && isBrokenOff(first, lineStart, i);
                if (!broken && tokens.size() > first) {
                    lines.add(new Line(first, tokens.size(), lineStart, i));
                }
                if (!broken) {
                    first = tokens.size();
                    lineStart = i + 1;
                }
                i++;
            } else {
                i = next(i);
            }
        }
    }

    /** Whether a long line with a figure stops in the middle of a sentence, as a page that was scanned does. */
    private boolean isBrokenOff(int first, int start, int end) {
        char last = text.charAt(end - 1);
        boolean ended = ".;:!?)/®’”\"".indexOf(last) >= 0 || RAISED.indexOf(last) >= 0;
        if (ended || end - start < WRAPPED || end - start > WRAPPED * 40 || end + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(end + 1);
        boolean table = text.lastIndexOf('\t', end) > start;
        return Character.isLetterOrDigit(next) && !table && !begins(end + 1) && hasCount(first);
    }

    /** Whether a label or a new row begins there. */
    private boolean begins(int at) {
        int i = at;
        while (i < text.length() && i < at + 6 && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        int end = text.indexOf('\n', at);
        boolean label = i < text.length()
                && i - at <= 4
                && (text.charAt(i) == '.' || text.charAt(i) == ')' || text.charAt(i) == '/')
                && (i + 1 >= text.length() || text.charAt(i + 1) == ' ');
        int tab = text.indexOf('\t', at);
        boolean row = tab >= 0 && (end < 0 || tab < end);
        boolean note = isDigit(text.charAt(at)) && i - at <= 2 && i < text.length() && text.charAt(i) == ' ';
        return label || row || note;
    }

    /** A number that is no year, day or number of months. */
    private boolean hasCount(int first) {
        for (int i = first; i < tokens.size(); i++) {
            boolean number =
                    isNumber(i) && !(key(i).length() == 4 && (key(i).startsWith("20") || key(i).startsWith("19")));
            boolean date = is(i - 1, "/")
                    || is(i + 1, "/")
                    || is(i + 1, "thang")
                    || is(i - 1, "thang")
                    || is(i - 1, "ngay")
                    || is(i - 1, "so");
            if (number && !date && i > first + 1) {
                return true;
            }
        }
        return false;
    }

    private int next(int i) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
            return word(i);
        }
        if (c >= '0' && c <= '9') {
            return number(i);
        }
        if (RAISED.indexOf(c) >= 0) {
            return raised(i);
        }
        if (!Character.isWhitespace(c) && c != '\u00a0') {
            tokens.add(new Token(Kind.SIGN, i, i + 1, folded.substring(i, i + 1)));
        } else if (c == '\t') {
            tokens.add(new Token(Kind.SIGN, i, i + 1, "\t"));
        }
        return i + 1;
    }

    private int word(int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        int letters = to;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        boolean square = to == letters && to < text.length() && (text.charAt(to) == '²' || text.charAt(to) == '³');
        var key = folded.substring(from, to);
        if (square && WITH_DIGIT.contains(key + (text.charAt(to) == '²' ? '2' : '3'))) {
            tokens.add(new Token(Kind.WORD, from, to + 1, key + (text.charAt(to) == '²' ? '2' : '3')));
            return to + 1;
        }
        boolean small = letters - from >= 2 && Character.isLowerCase(text.charAt(letters - 1));
        boolean mark = to > letters && to - letters <= 2 && small && !WITH_DIGIT.contains(key);
        if (mark) {
            tokens.add(new Token(Kind.WORD, from, letters, folded.substring(from, letters)));
            tokens.add(new Token(Kind.MARK, letters, to, folded.substring(letters, to)));
            return to;
        }
        while (to < text.length()
                && Character.isLetterOrDigit(text.charAt(to))
                && RAISED.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        tokens.add(new Token(Kind.WORD, from, to, folded.substring(from, to)));
        return to;
    }

    /** Digits, with points or commas between them. */
    private int number(int from) {
        int to = from;
        while (to < text.length()) {
            char c = text.charAt(to);
            boolean digit = c >= '0' && c <= '9';
            boolean inner = (c == '.' || c == ',') && to + 1 < text.length() && isDigit(text.charAt(to + 1));
            if (!digit && !inner) {
                break;
            }
            to++;
        }
        tokens.add(new Token(Kind.NUMBER, from, to, folded.substring(from, to)));
        return to;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int raised(int from) {
        int to = from;
        var digits = new StringBuilder();
        while (to < text.length() && RAISED.indexOf(text.charAt(to)) >= 0) {
            digits.append((char) ('0' + RAISED.indexOf(text.charAt(to))));
            to++;
        }
        tokens.add(new Token(Kind.MARK, from, to, digits.toString()));
        return to;
    }

    // ---- sentences, clauses, brackets

    private void parse() {
        int n = tokens.size();
        line = new int[n];
        plain = new String[n];
        sentence = new int[n];
        clause = new int[n];
        depth = new int[n];
        int sentences = 0;
        int clauses = 0;
        for (int k = 0; k < lines.size(); k++) {
            var l = lines.get(k);
            sentences++;
            clauses++;
            int open = 0;
            for (int i = l.from(); i < l.to(); i++) {
                var key = key(i);
                line[i] = k;
                if (key.equals(")") && open > 0) {
                    open--;
                }
                depth[i] = open;
                sentence[i] = sentences;
                clause[i] = clauses;
                if (key.equals("(")) {
                    open++;
                } else if (endsSentence(i, l)) {
                    sentences++;
                    clauses++;
                    open = 0;
                } else if (key.equals(";") || key.equals("\t")) {
                    clauses++;
                }
            }
        }
    }

    private boolean endsSentence(int i, Line l) {
        var key = key(i);
        if (key.equals("\t")) {
            return true;
        }
        boolean stop = key.equals(".") || key.equals("?") || key.equals("!");
        boolean apart = i + 1 < l.to() && !isGlued(i + 1);
        boolean begins = isLarge(i + 1) || isNumber(i + 1) || is(i + 1, "-") || is(i + 1, "+") || is(i + 1, "(");
        boolean label = i - 1 <= l.from() || isWord(i - 1) && key(i - 1).length() == 1 && isLarge(i - 1);
        return stop && apart && begins && !label;
    }
}
