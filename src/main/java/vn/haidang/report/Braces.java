package vn.haidang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of one line with figures, comparisons, words of the place and conditional sentences in braces. */
final class Braces {

    private static final Pattern TEST = Pattern.compile("(.+?)\\s*(>=|<=|!=|<>|≥|≤|≠|=|>|<)\\s*(.+)");
    /** An equals sign within square brackets names a part. */
    private static final Pattern PART = Pattern.compile("\\[[^\\]]*]");

    private static final Pattern DECIMALS = Pattern.compile("\\d");
    private static final Pattern CODE = Pattern.compile("[\\w.-]{1,60}", Pattern.UNICODE_CHARACTER_CLASS);

    private final int line;
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    Braces(int line, String text) {
        this.line = line;
        this.text = text;
    }

    List<Piece> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                words.append(c).append(text.charAt(at + 1));
                at += 2;
            } else if (c == '{') {
                at = brace(at) + 1;
            } else if (c == '}') {
                throw new TemplateUnsound("braceOpen", line, text.substring(at));
            } else {
                words.append(c);
                at++;
            }
        }
        flush();
        return pieces;
    }

    private int brace(int at) {
        int end = end(text, at);
        if (end < 0) {
            throw new TemplateUnsound("braceOpen", line, text.substring(at));
        }
        if (text.startsWith("{{", at)) {
            throw new TemplateUnsound("twoBraces", line, text.substring(at, end + 1));
        }
        flush();
        pieces.add(piece(text.substring(at + 1, end).strip()));
        return end;
    }

    private void flush() {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words.toString()));
            words.setLength(0);
        }
    }

    private Piece piece(String inside) {
        if (inside.isEmpty()) {
            throw new TemplateUnsound("empty", line, "{}");
        }
        for (Piece.Name name : Piece.Name.values()) {
            if (ReportWords.is("name." + name, inside)) {
                return new Piece.Context(line, name);
            }
        }
        int colon = colon(inside);
        String head = colon < 0 ? "" : inside.substring(0, colon).strip();
        String rest = colon < 0 ? "" : inside.substring(colon + 1).strip();
        if (ReportWords.is("if", word(inside))) {
            return choice(inside, colon);
        }
        for (Piece.Detail detail : Piece.Detail.values()) {
            if (ReportWords.is("detail." + detail, head)) {
                return new Piece.About(line, detail, required(rest));
            }
        }
        if (ReportWords.is("compare", head)) {
            return comparison(rest);
        }
        if (ReportWords.is("part", head)) {
            return slot(rest);
        }
        return number(inside);
    }

    /** {@code code | title | unit | words | what is asked for}, all but the code may be left out. */
    private Piece slot(String rest) {
        List<String> parts =
                new ArrayList<>(split(rest, '|').stream().map(String::strip).toList());
        while (parts.size() < 5) {
            parts.add("");
        }
        String code = parts.getFirst();
        String words = parts.get(3).replaceAll("\\D", "");
        if (!CODE.matcher(code).matches() || parts.size() > 5 || words.length() > 5) {
            throw new TemplateUnsound("badPart", line, rest);
        }
        return new Piece.Slot(
                line,
                code,
                parts.get(1).isEmpty() ? code : parts.get(1),
                parts.get(2).isEmpty() ? null : parts.get(2),
                words.isEmpty() || words.equals("0") ? null : Integer.valueOf(words),
                parts.get(4));
    }

    private Piece choice(String inside, int colon) {
        String word = word(inside);
        if (colon < 0) {
            throw new TemplateUnsound("conditionAlone", line, inside);
        }
        Piece.Condition condition = condition(line, inside.substring(word.length(), colon));
        List<String> ways = split(inside.substring(colon + 1), '|');
        if (ways.size() > 2) {
            throw new TemplateUnsound("ways", line, inside);
        }
        List<Piece> then = new Braces(line, ways.getFirst().strip()).read();
        List<Piece> otherwise =
                ways.size() == 1 ? List.of() : new Braces(line, ways.get(1).strip()).read();
        return new Piece.Choice(line, condition, then, otherwise);
    }

    static Piece.Condition condition(int line, String text) {
        String or = " " + ReportWords.say("key.or") + " ";
        boolean any = text.contains(or);
        String between = any ? or : " " + ReportWords.say("key.and") + " ";
        return new Piece.Condition(
                !any,
                Arrays.stream(text.split(Pattern.quote(between)))
                        .map(part -> test(line, part.strip()))
                        .toList());
    }

    private static Piece.Test test(int line, String text) {
        for (String known : List.of("has", "lacks")) {
            String word = ReportWords.say("key." + known) + " ";
            if (text.startsWith(word)) {
                return new Piece.Test(text.substring(word.length()).strip(), known.equals("has") ? "?" : "!", null);
            }
        }
        // the same length, so that places stay
        StringBuilder bare = new StringBuilder(text);
        Matcher part = PART.matcher(text);
        while (part.find()) {
            bare.replace(part.start(), part.end(), "_".repeat(part.end() - part.start()));
        }
        Matcher matcher = TEST.matcher(bare);
        if (!matcher.matches()) {
            throw new TemplateUnsound("badCondition", line, text);
        }
        return new Piece.Test(
                text.substring(matcher.start(1), matcher.end(1)).strip(),
                sign(matcher.group(2)),
                text.substring(matcher.start(3), matcher.end(3)).strip());
    }

    private static String sign(String typed) {
        return switch (typed) {
            case "≥" -> ">=";
            case "≤" -> "<=";
            case "≠", "<>" -> "!=";
            default -> typed;
        };
    }

    private Piece comparison(String rest) {
        List<String> parts = split(rest, '|');
        List<String> two = split(parts.getFirst(), ',');
        if (two.size() != 2) {
            throw new TemplateUnsound("badComparison", line, rest);
        }
        Piece.Way way = null;
        Integer decimals = null;
        String than = null;
        for (String option :
                parts.subList(1, parts.size()).stream().map(String::strip).toList()) {
            Piece.Way named = way(option);
            if (named != null) {
                way = named;
            } else if (DECIMALS.matcher(option).matches()) {
                decimals = Integer.valueOf(option);
            } else {
                than = option;
            }
        }
        return new Piece.Comparison(
                line, required(two.getFirst().strip()), required(two.get(1).strip()), way, decimals, than);
    }

    private static Piece.@Nullable Way way(String option) {
        for (Piece.Way way : Piece.Way.values()) {
            if (ReportWords.is("way." + way, option)) {
                return way;
            }
        }
        return null;
    }

    private Piece number(String inside) {
        List<String> parts = split(inside, '|');
        String unit = null;
        Integer decimals = null;
        Piece.Look look = Piece.Look.FULL;
        for (String option :
                parts.subList(1, parts.size()).stream().map(String::strip).toList()) {
            if (DECIMALS.matcher(option).matches()) {
                decimals = Integer.valueOf(option);
            } else if (ReportWords.is("look.BARE", option)) {
                look = Piece.Look.BARE;
            } else if (ReportWords.is("look.WORDS", option)) {
                look = Piece.Look.WORDS;
            } else if (unit == null && !option.isEmpty()) {
                unit = option;
            } else {
                throw new TemplateUnsound("badOption", line, option);
            }
        }
        return new Piece.Number(line, required(parts.getFirst().strip()), unit, decimals, look);
    }

    private String required(String expression) {
        if (expression.isBlank()) {
            throw new TemplateUnsound("empty", line, text.strip());
        }
        return expression;
    }

    // the places of signs at the outermost depth

    /** Index of the brace that closes the one at {@code at}; negative if there is none. */
    static int end(String text, int at) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The first word, up to a colon or a space. */
    static String word(String inside) {
        int end = 0;
        while (end < inside.length() && inside.charAt(end) != ':' && !Character.isWhitespace(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, end);
    }

    /** Index of the first colon outside braces; negative if there is none. */
    static int colon(String inside) {
        return split(inside, ':').size() < 2
                ? -1
                : split(inside, ':').getFirst().length();
    }

    /** What stands between these signs, outside braces and brackets. */
    static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{' || c == '(' && sign != '|' || c == '[' && sign != '|') {
                depth++;
            } else if (c == '}' || c == ')' && sign != '|' || c == ']' && sign != '|') {
                depth--;
            } else if (c == sign && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
