package vn.haidang.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes out of a text what is not part of its words: marks of a markup, invisible signs, double spaces. */
final class Cleaning {

    private static final Pattern TAG = Pattern.compile("</?(?:b|i|u|em|strong|sup|sub|span|p|div|center)>", 2);
    private static final Pattern BREAK = Pattern.compile("<br ?/?>", 2);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([-*_.#+!()\\[\\]>~|])");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\d*])\\*(?=[^\\s*])([^*\\n]{1,400}+)\\*(?![*\\p{L}\\d])");

    private static final char OLD_U = '\u00ad';
    private static final String OLD_LETTERS = "®µ¶¸¹»¼¾¨©ª¬";

    private Cleaning() {}

    /** One line: composed (NFC), without invisible signs, single spaces, trimmed. */
    static String line(String raw) {
        var text = Normalizer.isNormalized(raw, Normalizer.Form.NFC)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFC);
        if (isClean(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!isInvisible(c) || c == OLD_U && isOldEncoding(text)) {
                out.append(c);
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        return out.toString();
    }

    private static boolean isClean(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else {
                if (isSpace(c) || isInvisible(c)) {
                    return false;
                }
                space = false;
            }
        }
        return !space || text.isEmpty();
    }

    /** Several lines, each as {@link #line}, empty ones left out. */
    static String lines(String raw) {
        if (raw.indexOf('\n') < 0) {
            return line(raw);
        }
        var out = new StringBuilder(raw.length());
        for (var part : raw.split("\n")) {
            var clean = line(part);
            if (!clean.isEmpty()) {
                if (!out.isEmpty()) {
                    out.append('\n');
                }
                out.append(clean);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\u00a0'
                || (c >= '\t' && c <= '\r')
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u202f'
                || c == '\u3000'
                || c == '\u2028'
                || c == '\u2029';
    }

    /** Letters that only a font before Unicode gives a place beside letters; in it the soft hyphen is the letter ư. */
    private static boolean isOldEncoding(String text) {
        return text.chars().anyMatch(c -> OLD_LETTERS.indexOf(c) >= 0);
    }

    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= '\u007f' && c < '\u00a0')
                || c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\ufeff'
                || c == '\ufffc';
    }

    /** Without the marks of Markdown and of simple HTML: {@code **}, {@code <b>}, {@code \-}. */
    static String unmarked(String line) {
        if (!hasMarks(line)) {
            return line;
        }
        var text = line;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
        }
        if (text.indexOf('&') >= 0) {
            text = text.replace("&nbsp;", " ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
        if (text.indexOf('*') >= 0) {
            text = EMPHASIS.matcher(text.replace("**", "")).replaceAll("$1");
        }
        text = text.replace("__", "");
        if (text.indexOf('\\') >= 0) {
            text = ESCAPE.matcher(text).replaceAll("$1");
        }
        int hash = 0;
        while (hash < text.length() && text.charAt(hash) == '#') {
            hash++;
        }
        return hash > 0 && hash < text.length() && text.charAt(hash) == ' ' ? text.substring(hash) : text;
    }

    private static boolean hasMarks(String line) {
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '*', '<', '\\', '#', '&', '_' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
