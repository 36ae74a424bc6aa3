package vn.haidang.scanning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts right what a recognised word cannot be: letters that Vietnamese does not have, bars of cells, list numbers and symbols that end in a
 * comma. What is put right is never sure.
 */
final class Spelling {

    private static final double PUT_RIGHT = 0.8;

    /** Roman numerals are told apart by strokes as thin as a hair, and their strokes run together: whoever uses one looks. */
    private static final Pattern ROMAN = Pattern.compile("([(]?)([IVXHTl1]{2,6})((?:[./,;:)].*)?)");

    private static final Pattern LABEL = Pattern.compile("\\d{1,2},");
    private static final Pattern SYMBOL = Pattern.compile("\\d+[a-z]?/[\\p{Lu}\\d&-]{2,},");
    private static final Pattern BARS = Pattern.compile("^[|¦]+|[|¦]+$");

    private static final String FOREIGN = "ÏÎïîÄËÖÜäëöüÅåÇçŁłŠšŽž¡";
    private static final String OURS = "IIiiAEOUaeouAaCcLlSsZzi";

    private Spelling() {}

    /** @param lines of a page; words of which nothing is left are left out */
    static List<ScannedWord> corrected(List<ScannedLine> lines) {
        var out = new ArrayList<ScannedWord>();
        for (var line : lines) {
            for (int i = 0; i < line.words().size(); i++) {
                var word = line.words().get(i);
                var next = i + 1 < line.words().size() ? line.words().get(i + 1) : null;
                var bare = BARS.matcher(word.text()).replaceAll("");
                if (bare.isEmpty()) {
                    continue;
                }
                boolean beginsPoint = i == 0
                        && next != null
                        && Character.isUpperCase(next.text().charAt(0));
                boolean ends = next == null || next.left() - word.left() - word.width() > line.size();
                var text = roman(punctuated(ours(bare), beginsPoint, ends));
                boolean doubt = !text.equals(bare) || ROMAN.matcher(text).matches() && !text.matches("[1T]+.*");
                out.add(with(word, text, doubt ? Math.min(PUT_RIGHT, word.confidence()) : word.confidence()));
            }
        }
        return out;
    }

    private static String punctuated(String text, boolean beginsPoint, boolean ends) {
        if (beginsPoint && LABEL.matcher(text).matches()) {
            return text.substring(0, text.length() - 1) + ".";
        }
        return ends && SYMBOL.matcher(text).matches() ? text.substring(0, text.length() - 1) : text;
    }

    /** "IH/2025" is III/2025: two strokes that touch look like an H. */
    private static String roman(String text) {
        var found = ROMAN.matcher(text);
        if (!found.matches() || !found.group(2).contains("I") || text.matches("H?[IT]H?")) {
            return text;
        }
        var numeral = found.group(2)
                .replace("H", "II")
                .replace('l', 'I')
                .replace('1', 'I')
                .replace('T', 'I');
        return numeral.matches("X{0,3}(?:IX|IV|V?I{0,3})") ? found.group(1) + numeral + found.group(3) : text;
    }

    private static String ours(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int place = FOREIGN.indexOf(out.charAt(i));
            if (place >= 0) {
                out.setCharAt(i, OURS.charAt(place));
            }
        }
        return out.toString();
    }

    private static ScannedWord with(ScannedWord word, String text, double confidence) {
        return new ScannedWord(word.span(), text, word.left(), word.top(), word.width(), word.height(), confidence);
    }
}
