package vn.haidang.restoring;

import java.text.Normalizer;

/** Writes text as programs wrote it before Unicode was common; by the tables of marks, apart from those that convert. */
final class OldText {

    private static final String VOWELS = "aăâeêioôơuưy";
    /** Rows: vowel; columns: no tone, then acute, grave, hook, tilde, dot below. TCVN 5712:1993, third form, hexadecimal. */
    private static final String[] TCVN3 = {
        "61 B8 B5 B6 B7 B9", "A8 BE BB BC BD C6", "A9 CA C7 C8 C9 CB", "65 D0 CC CE CF D1", "AA D5 D2 D3 D4 D6",
                "69 DD D7 D8 DC DE",
        "6F E3 DF E1 E2 E4", "AB E8 E5 E6 E7 E9", "AC ED EA EB EC EE", "75 F3 EF F1 F2 F4", "AD F8 F5 F6 F7 F9",
                "79 FD FA FB FC FE"
    };

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String[] VNI_TONES = {"ù", "ø", "û", "õ", "ï"};
    private static final String[] VNI_HAT = {"á", "à", "å", "ã", "ä"};
    private static final String[] VNI_BOW = {"é", "è", "ú", "ü", "ë"};
    private static final String[] VNI_I = {"í", "ì", "æ", "ó", "ò"};
    private static final String VIQR_TONES = "'`?~.";

    private OldText() {}

    static String write(String text, LegacyEncoding encoding) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(letter(c, encoding));
        }
        return out.toString();
    }

    private static String letter(char c, LegacyEncoding encoding) {
        if (c == 'đ' || c == 'Đ') {
            return switch (encoding) {
                case TCVN3 -> c == 'đ' ? "®" : "§";
                case VNI -> c == 'đ' ? "ñ" : "Ñ";
                case VIQR -> c == 'đ' ? "dd" : "DD";
            };
        }
        var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        int tone = parts.chars().map(TONES::indexOf).max().orElse(-1);
        var vowel = Normalizer.normalize(parts.replaceAll("[" + TONES + "]", ""), Normalizer.Form.NFC)
                .charAt(0);
        int row = VOWELS.indexOf(Character.toLowerCase(vowel));
        if (row < 0) {
            return String.valueOf(c);
        }
        boolean large = Character.isUpperCase(c);
        return switch (encoding) {
            case TCVN3 -> tcvn3(row, tone, vowel, large);
            case VNI -> large ? vni(row, tone).toUpperCase(java.util.Locale.ROOT) : vni(row, tone);
            case VIQR -> viqr(vowel, tone);
        };
    }

    private static String tcvn3(int row, int tone, char vowel, boolean large) {
        if (large && tone < 0) {
            int code = "ĂÂÊÔƠƯ".indexOf(vowel);
            return code < 0 ? String.valueOf(vowel) : String.valueOf("¡¢£¤¥¦".charAt(code));
        }
        return String.valueOf((char) Integer.parseInt(TCVN3[row].split(" ")[tone + 1], 16));
    }

    private static String vni(int row, int tone) {
        char vowel = VOWELS.charAt(row);
        return switch (vowel) {
            case 'ă' -> "a" + (tone < 0 ? "ê" : VNI_BOW[tone]);
            case 'â', 'ê', 'ô' -> "aeo".charAt("âêô".indexOf(vowel)) + (tone < 0 ? "â" : VNI_HAT[tone]);
            case 'ơ' -> "ô" + (tone < 0 ? "" : VNI_TONES[tone]);
            case 'ư' -> "ö" + (tone < 0 ? "" : VNI_TONES[tone]);
            case 'i' -> tone < 0 ? "i" : VNI_I[tone];
            case 'y' -> tone == 4 ? "î" : "y" + (tone < 0 ? "" : VNI_TONES[tone]);
            default -> vowel + (tone < 0 ? "" : VNI_TONES[tone]);
        };
    }

    private static String viqr(char vowel, int tone) {
        var parts = Normalizer.normalize(String.valueOf(vowel), Normalizer.Form.NFD)
                .replace('\u0302', '^')
                .replace('\u0306', '(')
                .replace('\u031b', '+');
        return parts + (tone < 0 ? "" : VIQR_TONES.charAt(tone));
    }
}
