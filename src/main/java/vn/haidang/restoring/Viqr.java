package vn.haidang.restoring;

import java.text.Normalizer;

/** Vietnamese Quoted-Readable (RFC 1456): "Vie^.t Nam", "ddo^.c la^.p". */
final class Viqr {

    private static final String TONES = "'`?~.";
    private static final String COMBINING = "\u0301\u0300\u0309\u0303\u0323";

    private Viqr() {}

    /** A word of a text: marks that end a sentence are taken off where the word makes no syllable with them. */
    static String core(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && !Character.isLetter(chunk.charAt(from))) {
            from++;
        }
        while (to > from && ",;:!\")".indexOf(chunk.charAt(to - 1)) >= 0) {
            to--;
        }
        return chunk.substring(from, to);
    }

    static boolean hasMark(String word) {
        return word.length() > 1 && !word.equals(convert(word));
    }

    static String convert(String text) {
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if ((c == 'd' || c == 'D')
                    && i + 1 < text.length()
                    && (text.charAt(i + 1) == 'd' || text.charAt(i + 1) == 'D')) {
                out.append(c == 'd' ? 'đ' : 'Đ');
                i += 2;
            } else if (isVowel(c)) {
                i = vowel(text, i, out);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int vowel(String text, int at, StringBuilder out) {
        var letter = new StringBuilder().append(text.charAt(at));
        char small = Character.toLowerCase(text.charAt(at));
        int i = at + 1;
        if (i < text.length()) {
            char mark = text.charAt(i);
            boolean hat = mark == '^' && "aeo".indexOf(small) >= 0;
            boolean bow = mark == '(' && small == 'a';
            boolean horn = (mark == '+' || mark == '*') && (small == 'o' || small == 'u');
            if (hat || bow || horn) {
                letter.append(hat ? '\u0302' : bow ? '\u0306' : '\u031b');
                i++;
            }
        }
        int tone = i < text.length() ? TONES.indexOf(text.charAt(i)) : -1;
        boolean mayEnd = i == at + 1 && (tone == 2 || tone == 4);
        if (tone >= 0 && !(mayEnd && endsSentence(text, i))) {
            letter.append(COMBINING.charAt(tone));
            i++;
        }
        out.append(Normalizer.normalize(letter, Normalizer.Form.NFC));
        return i;
    }

    /** A dot or a question mark ends a sentence where the text or line ends after it, or a large letter follows a word in small ones. */
    private static boolean endsSentence(String text, int mark) {
        int next = mark + 1;
        if (next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '.') {
            return true;
        }
        boolean space = text.charAt(next) == ' ';
        return space
                && next + 1 < text.length()
                && Character.isUpperCase(text.charAt(next + 1))
                && Character.isLowerCase(text.charAt(mark - 1));
    }

    private static boolean isVowel(char c) {
        return "aeiouyAEIOUY".indexOf(c) >= 0;
    }
}
