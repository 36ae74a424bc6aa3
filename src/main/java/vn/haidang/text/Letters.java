package vn.haidang.text;

import java.text.Normalizer;

/** Views of a text that keep its length, so that a position in one is a position in the other. */
public final class Letters {

    private static final int TABLE = 0x2220;
    private static final char[] BASE = new char[TABLE];
    private static final char[] LOWER = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            LOWER[c] = Character.toLowerCase(c);
            BASE[c] = LOWER[c];
        }
        for (char c = 0xC0; c < 0x1F00; c++) {
            if (c < 0x250 || c >= 0x1E00) {
                BASE[c] = base(LOWER[c]);
            }
        }
        BASE['đ'] = BASE['Đ'] = 'd';
        for (char dash : "\u2010\u2011\u2012\u2013\u2014\u2212".toCharArray()) {
            LOWER[dash] = BASE[dash] = '-';
        }
        for (char quote : "\u201c\u201d\u201e\u00ab\u00bb".toCharArray()) {
            LOWER[quote] = BASE[quote] = '"';
        }
        for (char space : "\u00a0\u2002\u2003\u2009\u202f".toCharArray()) {
            LOWER[space] = BASE[space] = ' ';
        }
    }

    private Letters() {}

    private static char base(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    /** Small letters, one kind of dash, quote and space, and one place for the tone mark ("hoà" is read as "hòa"). */
    public static String plain(String text) {
        var chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] < TABLE) {
                chars[i] = LOWER[chars[i]];
            }
        }
        for (int i = 0; i + 1 < chars.length; i++) {
            if (chars[i] == 'o' || chars[i] == 'u') {
                moveTone(chars, i);
            }
        }
        return new String(chars);
    }

    private static void moveTone(char[] chars, int i) {
        boolean syllableEnds = i + 2 >= chars.length || !Character.isLetter(chars[i + 2]);
        if (!syllableEnds) {
            return;
        }
        if (chars[i] == 'o') {
            if (!swap(chars, i, "àáảãạ", 'a', "òóỏõọ")) {
                swap(chars, i, "èéẻẽẹ", 'e', "òóỏõọ");
            }
        } else if (i == 0 || chars[i - 1] != 'q') {
            swap(chars, i, "ỳýỷỹỵ", 'y', "ùúủũụ");
        }
    }

    private static boolean swap(char[] chars, int i, String toned, char plain, String first) {
        int tone = toned.indexOf(chars[i + 1]);
        if (tone < 0) {
            return false;
        }
        chars[i] = first.charAt(tone);
        chars[i + 1] = plain;
        return true;
    }

    /** Small letters without any mark, đ as d. */
    public static String folded(CharSequence text) {
        var chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            char c = text.charAt(i);
            chars[i] = c < TABLE ? BASE[c] : c;
        }
        return new String(chars);
    }

    /** Whether the text has letters and none of them is small. */
    public static boolean isCapitals(CharSequence text) {
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters |= Character.isLetter(c);
        }
        return letters;
    }

    /** The text with its first letter large. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
