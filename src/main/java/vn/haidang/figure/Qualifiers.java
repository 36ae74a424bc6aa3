package vn.haidang.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Quantity.Qualifier;

/** Words before a number that say how sure it is. */
final class Qualifiers {

    private static final Map<String, Qualifier> ONE = Map.ofEntries(
            Map.entry("khoảng", Qualifier.APPROXIMATE),
            Map.entry("gần", Qualifier.APPROXIMATE),
            Map.entry("chừng", Qualifier.APPROXIMATE),
            Map.entry("xấp xỉ", Qualifier.APPROXIMATE),
            Map.entry("~", Qualifier.APPROXIMATE),
            Map.entry("≈", Qualifier.APPROXIMATE),
            Map.entry("trên", Qualifier.MORE_THAN),
            Map.entry("hơn", Qualifier.MORE_THAN),
            Map.entry(">", Qualifier.MORE_THAN),
            Map.entry("≥", Qualifier.MORE_THAN),
            Map.entry("ước", Qualifier.ESTIMATE));

    private static final Map<String, Qualifier> FOLDED =
            Map.of("khoang", Qualifier.APPROXIMATE, "uoc", Qualifier.ESTIMATE, "chung", Qualifier.APPROXIMATE);

    private Qualifiers() {}

    /** The qualifier of the number at i: right before it, or in the same clause "dự kiến", "ước" with words between. */
    static @Nullable Qualifier before(Tokens tokens, int i) {
        var near = near(tokens, i);
        if (near == Qualifier.APPROXIMATE || near == Qualifier.MORE_THAN) {
            return near;
        }
        boolean estimated = near == Qualifier.ESTIMATE;
        for (int k = i - 1; k >= 0 && k > i - 14 && tokens.clause(k) == tokens.clause(i); k--) {
            if (tokens.isNumber(k) && !isCalendar(tokens, k) || tokens.is(k, ",") && k < i - 8) {
                break;
            }
            if (tokens.has(k, "du kien") || tokens.has(k, "phan dau") || tokens.has(k, "du bao")) {
                return tokens.is(k, "phan") ? null : Qualifier.FORECAST;
            }
            estimated |= isEstimate(tokens, k);
        }
        return estimated ? Qualifier.ESTIMATE : near;
    }

    private static boolean isCalendar(Tokens tokens, int k) {
        return tokens.isAny(k - 1, java.util.Set.of("nam", "thang", "quy", "ngay", "/", "-"))
                || tokens.is(k + 1, "/")
                || tokens.is(k + 1, "thang");
    }

    private static boolean isEstimate(Tokens tokens, int k) {
        var plain = tokens.plain(k);
        boolean exactly = plain.equals("ước");
        boolean treaty = tokens.is(k - 1, "giao")
                || tokens.is(k - 1, "cong")
                || tokens.is(k - 1, "quy")
                || tokens.is(k - 1, "mo");
        return exactly && !treaty
                || tokens.has(k, "uoc dat")
                || tokens.has(k, "uoc tinh")
                || tokens.has(k, "uoc thuc hien");
    }

    private static @Nullable Qualifier near(Tokens tokens, int i) {
        if (tokens.line(i - 1) != tokens.line(i)) {
            return null;
        }
        var exactly = ONE.get(tokens.plain(i - 1));
        boolean comparing = tokens.is(i - 1, "hon")
                && tokens.isAny(
                        i - 2, java.util.Set.of("cao", "thap", "nhieu", "it", "lon", "nho", "tot", "kem", "nhanh"));
        if (comparing) {
            return null;
        }
        if (exactly != null && !(tokens.is(i - 1, "tren") && isPlace(tokens, i - 1))) {
            return exactly;
        }
        if (tokens.has(i - 2, "xap xi")) {
            return Qualifier.APPROXIMATE;
        }
        return FOLDED.get(tokens.key(i - 1));
    }

    /** "làm việc trên 12 tỉnh" cannot be told from "more than 12"; "trên tổng số" never stands before a number. */
    private static boolean isPlace(Tokens tokens, int i) {
        return tokens.is(i - 1, "ban") && tokens.is(i - 2, "dia");
    }
}
