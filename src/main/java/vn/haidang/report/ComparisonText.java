package vn.haidang.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** Which words say how one figure stands to another. */
final class ComparisonText {

    /** From here on one says "gấp … lần". */
    private static final BigDecimal MANIFOLD = BigDecimal.valueOf(2);

    private static final int USUAL_DECIMALS = 1;
    private static final int DECIMALS_OF_TIMES = 2;

    private static final Pattern FUNCTION = Pattern.compile("\\s*([\\p{L}_]+)\\s*\\(.*", Pattern.DOTALL);
    private static final Map<String, Set<String>> BASES = Map.of(
            "same", Set.of("same", "cungky"),
            "before", Set.of("before", "kytruoc"),
            "plan", Set.of("plan", "planhigh", "kehoach", "kehoachcao", "kh", "khcao"));

    private ComparisonText() {}

    /**
     * Words and the number among them.
     *
     * @param key message with a place for the number and one for what it is compared with
     * @param number as printed; empty where the words need none
     */
    record Said(String key, String number) {}

    /** {@code same}, {@code before}, {@code plan}, or empty for anything else. */
    static String kind(String base) {
        Matcher matcher = FUNCTION.matcher(base);
        if (!matcher.matches()) {
            return "";
        }
        String name = TextFold.fold(matcher.group(1)).replace("_", "").toLowerCase(Locale.ROOT);
        return BASES.entrySet().stream()
                .filter(kind -> kind.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The form that fits the value where the template names none; what fits a base that is not positive is the difference. */
    static Piece.Way way(Piece.Comparison asked, BigDecimal ratio, boolean basePositive) {
        if (!basePositive) {
            return Piece.Way.DIFFERENCE;
        }
        if (asked.way() != null) {
            boolean shrunk = asked.way() == Piece.Way.TIMES && ratio.compareTo(BigDecimal.ONE) < 0;
            return shrunk ? Piece.Way.SHARE : asked.way();
        }
        if (kind(asked.base()).equals("plan")) {
            return Piece.Way.REACHED;
        }
        return ratio.compareTo(MANIFOLD) >= 0 ? Piece.Way.TIMES : Piece.Way.CHANGE;
    }

    /**
     * Words of a form other than the difference.
     *
     * @param ratio how many times the base it is
     */
    static Said say(Piece.Way way, BigDecimal ratio, @Nullable Integer decimals) {
        return switch (way) {
            case SHARE -> new Said("SHARE", percent(ratio, decimals));
            case REACHED -> new Said("REACHED", percent(ratio, decimals));
            case TIMES -> new Said("TIMES", ReportWords.say("times", number(ratio, decimals, DECIMALS_OF_TIMES)));
            case CHANGE, DIFFERENCE -> changed(ratio.subtract(BigDecimal.ONE), decimals);
        };
    }

    private static Said changed(BigDecimal change, @Nullable Integer decimals) {
        String number = percent(change.abs(), decimals);
        // what prints as nought is no rise
        if (number.chars().noneMatch(c -> c >= '1' && c <= '9')) {
            return new Said("EQUAL", "");
        }
        return new Said(change.signum() > 0 ? "RISEN" : "FALLEN", number);
    }

    private static String percent(BigDecimal ratio, @Nullable Integer decimals) {
        return number(ratio.movePointRight(2), decimals, USUAL_DECIMALS) + "%";
    }

    private static String number(BigDecimal value, @Nullable Integer decimals, int usual) {
        return decimals == null ? NumberText.trimmed(value, usual) : NumberText.fixed(value, decimals);
    }
}
