package vn.haidang.reading;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a paragraph and orders it: "II.", "3.", "1.2.", "a)", "-", "+", "Điều 4.".
 *
 * @param text as it counts in a reference: "II", "3", "1.2", "a", "" for a dash
 * @param length how many code units the label and the space after it take
 */
record Label(Kind kind, String text, int length) {

    enum Kind {
        PART,
        ARTICLE,
        CAPITAL,
        ROMAN,
        NUMBER,
        DECIMAL,
        BRACKET,
        LETTER,
        DASH,
        PLUS,
        STAR
    }

    private static final String BULLETS = "-–—−‒•●▪■◦○·+*►➢✓✔▶\uF0B7\uF02D\uF0A7\uF076\uF0D8\uF0FC";

    /** The label at the beginning of a line, or null. */
    static @Nullable Label at(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char c = line.charAt(0);
        if (BULLETS.indexOf(c) >= 0) {
            return bullet(line, c);
        }
        if (c >= '0' && c <= '9') {
            return number(line);
        }
        if (c == '(') {
            return bracketed(line);
        }
        return Character.isLetter(c) ? lettered(line) : null;
    }

    private static @Nullable Label bullet(String line, char c) {
        if (line.length() < 3) {
            return null;
        }
        boolean spaced = line.charAt(1) == ' ';
        if (!spaced && !Character.isLetter(line.charAt(1))) {
            return null;
        }
        if (!spaced && c == '*' && line.indexOf('*', 1) > 0) {
            return null;
        }
        var kind = c == '+' ? Kind.PLUS : c == '*' ? Kind.STAR : Kind.DASH;
        return new Label(kind, "", spaced ? 2 : 1);
    }

    private static @Nullable Label number(String line) {
        int i = 0;
        int dots = 0;
        int digits = 0;
        while (i < line.length() && (isDigit(line.charAt(i)) || line.charAt(i) == '.')) {
            if (line.charAt(i) == '.') {
                if (i + 1 < line.length() && isDigit(line.charAt(i + 1))) {
                    dots++;
                    digits = 0;
                } else {
                    break;
                }
            } else if (++digits > 3) {
                return null;
            }
            i++;
        }
        var text = line.substring(0, i);
        int end = i;
        boolean closed = end < line.length() && ".)/-:".indexOf(line.charAt(end)) >= 0;
        if (closed) {
            end++;
        } else if (dots == 0) {
            return null;
        }
        int space = end;
        while (space < line.length() && line.charAt(space) == ' ') {
            space++;
        }
        if (space >= line.length()) {
            return null;
        }
        char next = line.charAt(space);
        boolean wordFollows = Character.isLetter(next) || "\"“(*<[".indexOf(next) >= 0;
        boolean named = space + 1 < line.length() && Character.isLowerCase(line.charAt(space + 1));
        boolean apart = space > end || (closed && Character.isUpperCase(next) && named);
        if (!wordFollows || !apart || (!closed && Character.isLowerCase(next))) {
            return null;
        }
        boolean bracket = closed && line.charAt(i) == ')';
        return new Label(dots > 0 ? Kind.DECIMAL : bracket ? Kind.BRACKET : Kind.NUMBER, text, space);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable Label bracketed(String line) {
        int close = line.indexOf(')');
        if (close < 2 || close > 5 || close + 2 >= line.length() || line.charAt(close + 1) != ' ') {
            return null;
        }
        var inside = line.substring(1, close);
        if (inside.chars().allMatch(d -> d >= '0' && d <= '9') || isRoman(inside.toUpperCase(java.util.Locale.ROOT))) {
            return new Label(Kind.BRACKET, inside, close + 2);
        }
        return inside.length() == 1 && Character.isLowerCase(inside.charAt(0))
                ? new Label(Kind.LETTER, inside, close + 2)
                : null;
    }

    private static @Nullable Label lettered(String line) {
        if (line.startsWith("Điều ") || line.startsWith("ĐIỀU ")) {
            return named(line, 5, Kind.ARTICLE);
        }
        if (line.startsWith("Phần ")
                || line.startsWith("PHẦN ")
                || line.startsWith("Mục ")
                || line.startsWith("MỤC ")) {
            return named(line, line.indexOf(' ') + 1, Kind.PART);
        }
        int i = 0;
        while (i < line.length() && i < 6 && Character.isLetter(line.charAt(i))) {
            i++;
        }
        if (i > 5 || i + 1 >= line.length() || ".)/-".indexOf(line.charAt(i)) < 0) {
            return null;
        }
        var text = line.substring(0, i);
        char sign = line.charAt(i);
        boolean spaced = line.charAt(i + 1) == ' ' && i + 2 < line.length();
        boolean large = Character.isUpperCase(line.charAt(0));
        if (isRoman(text) && sign != '-' && (spaced || (sign == '.' && i > 1))) {
            return new Label(Kind.ROMAN, text, spaced ? i + 2 : i + 1);
        }
        if (i != 1) {
            return null;
        }
        if (large) {
            return spaced && sign != '-' && "ABCDEĐ".indexOf(text) >= 0 && Character.isUpperCase(line.charAt(i + 2))
                    ? new Label(Kind.CAPITAL, text, i + 2)
                    : null;
        }
        boolean capitalFollows = Character.isUpperCase(line.charAt(i + 1));
        if (sign == '-' || (!spaced && !capitalFollows)) {
            return null;
        }
        return new Label(Kind.LETTER, text, spaced ? i + 2 : i + 1);
    }

    private static @Nullable Label named(String line, int from, Kind kind) {
        int i = from;
        while (i < line.length() && Character.isLetterOrDigit(line.charAt(i)) && i - from < 8) {
            i++;
        }
        var text = line.substring(from, i);
        boolean ordinal = !text.isEmpty()
                && (isRoman(text) || text.chars().allMatch(d -> d >= '0' && d <= '9') || kind == Kind.PART);
        boolean closed = i < line.length() && ".:".indexOf(line.charAt(i)) >= 0;
        if (!ordinal || (!closed && i < line.length())) {
            return null;
        }
        int end = Math.min(line.length(), i + 1);
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return new Label(kind, text, end);
    }

    static boolean isRoman(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("IVX".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The place of a counting label in its list, or 0. */
    int ordinal() {
        return switch (kind) {
            case NUMBER, BRACKET -> text.chars().allMatch(Character::isDigit) ? Integer.parseInt(text) : 0;
            case LETTER -> "abcdđeghiklmnopqrstuvxy".indexOf(text) + 1;
            default -> 0;
        };
    }
}
