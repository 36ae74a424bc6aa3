package vn.haidang.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Unicode at the boundary and the form in which texts are compared. */
public final class TextFold {

    private TextFold() {}

    /** NFC, the form in which all text is kept. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without accents, in lower case, đ as d; the same as {@code platform.fold} in the database. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == 'đ' || c == 'Đ' ? 'd' : c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
