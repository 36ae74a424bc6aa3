package vn.haidang.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Numbers as reports print them, and the sentences of findings. */
final class Printing {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle(
            "messages/figure",
            VIETNAMESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Printing() {}

    /** 14578 as "14.578", 33.9688 with two decimals as "33,97". */
    static String number(BigDecimal value, int decimals) {
        var plain = value.setScale(decimals, RoundingMode.HALF_UP).abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(',').append(plain, point + 1, plain.length());
        }
        return (value.signum() < 0 ? "-" : "") + out;
    }

    /** A value with all the digits it has, at most four decimals. */
    static String exact(BigDecimal value) {
        var stripped = value.setScale(Math.min(4, Math.max(0, value.scale())), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return number(stripped, Math.max(0, stripped.scale()));
    }

    /** The value with as many decimals and the same unit as the printed quantity. */
    static String like(Facts facts, Quantity printed, BigDecimal value) {
        var unit = facts.tokens.text.substring(
                facts.tokens.at(printed.numberTo() - 1).end(),
                facts.tokens.at(printed.to() - 1).end());
        return number(value, printed.amount().decimals()) + unit;
    }

    static String message(String key, Object... args) {
        return new MessageFormat(MESSAGES.getString("figure.finding." + key), VIETNAMESE).format(args);
    }
}
