package vn.haidang.restoring;

import vn.haidang.text.Letters;

/** Counts how many words of a text make sense as they stand and how many would if it were in an old encoding. */
final class LegacyEvidence {

    private static final int FEWEST = 3;
    private static final double SHARE = 0.7;

    private final LegacyEncoding encoding;
    private int odd;
    private int sensible;
    private int asItStands;

    LegacyEvidence(LegacyEncoding encoding, String text) {
        this.encoding = encoding;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (hasCodes(line)) {
                for (var word : line.split("\\s+")) {
                    count(word);
                }
            }
        }
    }

    private void count(String chunk) {
        var word = encoding == LegacyEncoding.VIQR ? Viqr.core(chunk) : core(chunk);
        boolean suspicious = false;
        for (int i = 0; i < word.length(); i++) {
            suspicious |= encoding.isSuspicious(word.charAt(i));
        }
        if (suspicious || encoding == LegacyEncoding.VIQR && Viqr.hasMark(word)) {
            var converted = encoding.convertAll(word);
            boolean changed = !Letters.folded(converted).equals(converted.toLowerCase(java.util.Locale.ROOT));
            odd++;
            sensible += changed && LegacyEncoding.isSyllable(converted) ? 1 : 0;
            asItStands += LegacyEncoding.isSyllable(word) ? 1 : 0;
        }
    }

    /** Without the marks of ASCII around it. */
    private static String core(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && isMark(chunk.charAt(from))) {
            from++;
        }
        while (to > from && isMark(chunk.charAt(to - 1))) {
            to--;
        }
        return chunk.substring(from, to);
    }

    private static boolean isMark(char c) {
        return c < 0x80 && !Character.isLetter(c) || c == '“' || c == '”' || c == '–' || c == '’' || c == '‘';
    }

    /** How many more words make sense, or 0 where that does not speak for the encoding. */
    double gain() {
        boolean speaks = odd >= FEWEST && sensible > SHARE * odd && asItStands < 0.5 * sensible;
        return speaks ? sensible - asItStands : 0;
    }

    /** Whether a line may be in the encoding at all: it holds some of its codes and no letter that only Unicode has. */
    private boolean hasCodes(String line) {
        boolean codes = false;
        for (int i = 0; i < line.length() && !codes; i++) {
            codes = encoding.isSuspicious(line.charAt(i));
        }
        return codes && !isClean(line);
    }

    /** Whether a line holds letters that only Unicode has: what is in an old encoding has none of them. */
    static boolean isClean(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= 0x1EA0 && c <= 0x1EF9 || "ăđơưĂĐƠƯ".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
