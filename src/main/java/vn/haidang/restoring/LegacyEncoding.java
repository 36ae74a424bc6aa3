package vn.haidang.restoring;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/**
 * The ways Vietnamese was written before Unicode was common: TCVN 5712:1993 in the third form (fonts named ".Vn…", called ABC), VNI for Windows
 * (fonts named "VNI-…") and VIQR (RFC 1456). Text in them looks like Western letters (Latin-1) in the wrong places.
 */
public enum LegacyEncoding {
    /** One byte per small letter; the large letters with a tone are small ones in a font of large letters, named "…H". */
    TCVN3,
    /** A letter and a second one for its mark. */
    VNI,
    /** A letter and signs of ASCII for its marks. */
    VIQR;

    private static final String SMALL = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";
    private static final String TCVN3_CODES =
            "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®";
    private static final String TCVN3_LARGE = "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ";
    private static final String VNI_PLAIN = "áaùàaøảaûãaõạaïăaêắaéằaèẳaúẵaüặaëâaâấaáầaàẩaåẫaãậaä"
            + "éeùèeøẻeûẽeõẹeïêeâếeáềeàểeåễeãệeäóoùòoøỏoûõoõọoïôoâốoáồoàổoåỗoãộoäớôùờôøởôûỡôõợôï"
            + "úuùùuøủuûũuõụuïứöùừöøửöûữöõựöïýyùỳyøỷyûỹyõ";
    private static final String VNI_SINGLE = "ííììỉæĩóịòơôưöỵîđñ";

    private static final Map<Character, Character> TCVN3_LETTERS = tcvn3();
    private static final Map<String, Character> VNI_PAIRS = vniPairs();
    private static final Map<Character, Character> VNI_LETTERS = vniSingles();

    private static Map<Character, Character> tcvn3() {
        var out = new HashMap<Character, Character>();
        for (int i = 0; i < SMALL.length(); i++) {
            out.put(TCVN3_CODES.charAt(i), SMALL.charAt(i));
        }
        for (int i = 0; i < TCVN3_LARGE.length(); i += 2) {
            out.put(TCVN3_LARGE.charAt(i), TCVN3_LARGE.charAt(i + 1));
        }
        return out;
    }

    private static Map<String, Character> vniPairs() {
        var out = new HashMap<String, Character>();
        for (int i = 0; i < VNI_PLAIN.length(); i += 3) {
            char letter = VNI_PLAIN.charAt(i);
            var pair = VNI_PLAIN.substring(i + 1, i + 3);
            out.put(pair, letter);
            out.put(pair.toUpperCase(Locale.ROOT), Character.toUpperCase(letter));
            out.put(Character.toUpperCase(pair.charAt(0)) + pair.substring(1), Character.toUpperCase(letter));
        }
        return out;
    }

    private static Map<Character, Character> vniSingles() {
        var out = new HashMap<Character, Character>();
        for (int i = 0; i < VNI_SINGLE.length(); i += 2) {
            char letter = VNI_SINGLE.charAt(i);
            char code = VNI_SINGLE.charAt(i + 1);
            out.put(code, letter);
            out.put(Character.toUpperCase(code), Character.toUpperCase(letter));
        }
        return out;
    }

    /** The encoding that a font of a word processor stands for, or null for fonts of Unicode. */
    public static @Nullable LegacyEncoding ofFont(String font) {
        var name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return TCVN3;
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? VNI : null;
    }

    /** Whether a font of TCVN3 shows small letters as large ones (".VnTimeH"). */
    public static boolean isLargeFont(String font) {
        return ofFont(font) == TCVN3 && font.strip().endsWith("H");
    }

    /**
     * Finds out by what the words become: the encoding in which most words that hold suspicious letters turn into Vietnamese syllables, far more than
     * are syllables as they stand.
     *
     * @return null for Unicode, for other languages and where there is too little to tell
     */
    public static @Nullable LegacyEncoding of(String text) {
        LegacyEncoding best = null;
        double most = 0;
        for (var encoding : values()) {
            double gain = new LegacyEvidence(encoding, text).gain();
            if (gain > most) {
                most = gain;
                best = encoding;
            }
        }
        return best;
    }

    /**
     * Converts to Unicode NFC line by line, each line only where it is in this encoding, so that clean lines of a mixed document stay as they are.
     * Has as many lines as before.
     */
    public String convert(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            var line = text.substring(at, end);
            out.append(LegacyEvidence.isClean(line) ? line : convertAll(line));
            if (end < text.length()) {
                out.append('\n');
            }
            at = end + 1;
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** Converts everything; for text whose encoding is known, such as by its font. */
    public String convertAll(String text) {
        return switch (this) {
            case TCVN3 -> largeWords(text, tcvn3(text));
            case VNI -> vni(text);
            case VIQR -> Viqr.convert(text);
        };
    }

    private static String tcvn3(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append((char) TCVN3_LETTERS.getOrDefault(c, c));
        }
        return out.toString();
    }

    /** In a word whose plain letters are large, the letters with a tone were shown large by their font. */
    private static String largeWords(String text, String converted) {
        var out = converted.toCharArray();
        int at = 0;
        boolean before = false;
        while (at < out.length) {
            int end = at;
            while (end < out.length && (Character.isLetter(out[end]) || text.charAt(end) == '\u00ad')) {
                end++;
            }
            if (end > at) {
                before = isLarge(text, at, end, before);
                if (before) {
                    enlarge(out, at, end);
                }
            }
            at = end + 1;
        }
        return new String(out);
    }

    /** Two plain large letters, or one beside a word in large letters. */
    private static boolean isLarge(String text, int from, int to, boolean before) {
        int large = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
            large += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return large > 1 || before && (large > 0 || to - from > 1) || large == 1 && followedByLarge(text, to);
    }

    private static boolean followedByLarge(String text, int from) {
        int large = 0;
        for (int i = from + 1; i < text.length() && text.charAt(i) != ' '; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
            large += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return large > 1;
    }

    private static void enlarge(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            text[i] = Character.toUpperCase(text[i]);
        }
    }

    private static String vni(String text) {
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            var pair = i + 1 < text.length() ? VNI_PAIRS.get(text.substring(i, i + 2)) : null;
            if (pair != null) {
                out.append((char) pair);
                i += 2;
            } else {
                char c = text.charAt(i++);
                out.append((char) VNI_LETTERS.getOrDefault(c, c));
            }
        }
        return out.toString();
    }

    /** The letters of a text that this encoding gives another meaning. */
    boolean isSuspicious(char c) {
        return switch (this) {
            case TCVN3 -> TCVN3_LETTERS.containsKey(c);
            case VNI -> c >= 0xC0 && c <= 0xFF;
            case VIQR -> "^(+'`?~.".indexOf(c) >= 0;
        };
    }

    static boolean isSyllable(String word) {
        return Syllables.contains(Letters.plain(Normalizer.normalize(word, Normalizer.Form.NFC)));
    }
}
