package vn.haidang.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Text by message key in the language of the reader, as pages and documents need it. */
@FunctionalInterface
public interface Wording {

    String t(String key, Object... arguments);

    /** 1.234 */
    default String number(long value) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")))
                .format(value);
    }

    /** 87,9%: to one decimal, but 0% and 100% only where that is the whole truth. */
    default String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        if (part == 0 || part == whole) {
            return part == 0 ? "0%" : "100%";
        }
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.1"))
                .min(new BigDecimal("99.9"));
        return new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")))
                        .format(percent)
                + "%";
    }
}
