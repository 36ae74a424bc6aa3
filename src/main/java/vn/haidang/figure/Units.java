package vn.haidang.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** Reads the unit that stands after a number: money with its scale, measures, percent, times, or the noun that is counted. */
final class Units {

    /** A unit and the token after it. */
    record Match(Unit unit, int next) {}

    private record Scale(String name, int power) {}

    private static final Map<String, Scale> SCALES = Map.ofEntries(
            Map.entry("nghin ty", new Scale("nghìn tỷ", 12)),
            Map.entry("ngan ty", new Scale("nghìn tỷ", 12)),
            Map.entry("trieu ty", new Scale("triệu tỷ", 15)),
            Map.entry("ty", new Scale("tỷ", 9)),
            Map.entry("ti", new Scale("tỷ", 9)),
            Map.entry("trieu", new Scale("triệu", 6)),
            Map.entry("tr", new Scale("triệu", 6)),
            Map.entry("nghin", new Scale("nghìn", 3)),
            Map.entry("ngan", new Scale("nghìn", 3)),
            Map.entry("tram", new Scale("trăm", 2)),
            Map.entry("van", new Scale("vạn", 4)));

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("usd", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("$", "USD"),
            Map.entry("do la", "USD"),
            Map.entry("do la my", "USD"),
            Map.entry("dola", "USD"),
            Map.entry("dola my", "USD"),
            Map.entry("do - la my", "USD"),
            Map.entry("do - la", "USD"),
            Map.entry("my kim", "USD"),
            Map.entry("dong", "đồng"),
            Map.entry("dong viet nam", "đồng"),
            Map.entry("vnd", "đồng"),
            Map.entry("vn dong", "đồng"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("yen", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("won", "KRW"),
            Map.entry("nhan dan te", "CNY"));

    private static final Set<String> PER = Set.of(
            "nguoi",
            "thang",
            "nam",
            "ngay",
            "ha",
            "m2",
            "m3",
            "du an",
            "lao dong",
            "ho",
            "ho so",
            "quy",
            "doanh nghiep",
            "tan",
            "kg",
            "gio",
            "cong nhan",
            "nguoi lao dong",
            "hop dong",
            "suat",
            "kwh",
            "can",
            "luot",
            "usd");

    private static final Unit PER_MILLE = new Unit("‰", "‰", java.math.BigDecimal.ONE, Unit.Kind.MEASURED);

    private Units() {}

    /** The unit at i, or null when what stands there is none. {@code glued} when the number and i touch. */
    static @Nullable Match at(Tokens tokens, int i, boolean glued) {
        if (i >= tokens.size()) {
            return null;
        }
        if (tokens.is(i, "%")) {
            return new Match(Unit.PERCENT, i + 1);
        }
        if (tokens.is(i, "‰") || tokens.has(i, "phan nghin")) {
            return new Match(PER_MILLE, tokens.is(i, "‰") ? i + 1 : i + 2);
        }
        if (tokens.has(i, "phan tram")) {
            return new Match(Unit.PERCENT, i + 2);
        }
        if (tokens.has(i, "diem phan tram")) {
            return new Match(Unit.POINTS, i + 3);
        }
        if (tokens.has(i, "diem %")) {
            return new Match(Unit.POINTS, i + 2);
        }
        boolean jargon = glued && tokens.key(i).length() > 4;
        if (jargon) {
            return null;
        }
        var money = money(tokens, i);
        return money != null ? money : noun(tokens, i, glued);
    }

    private static @Nullable Match money(Tokens tokens, int i) {
        boolean rate = tokens.has(i, "ty le") || tokens.has(i, "ty trong") || tokens.has(i, "ty suat");
        if (tokens.has(i, "dong chi") || rate) {
            return null;
        }
        if (tokens.isAny(i, Set.of("trd", "trvnd", "tyd"))) {
            var scale = tokens.is(i, "tyd") ? new Scale("tỷ", 9) : new Scale("triệu", 6);
            return of(scale, "đồng", tokens, i + 1);
        }
        var scale = scale(tokens, i);
        int at = scale == null ? i : i + (scale.name().indexOf(' ') > 0 ? 2 : 1);
        if (tokens.is(at, ".") && tokens.is(i, "tr")) {
            at++;
        }
        for (int words = 4; words >= 1; words--) {
            var currency = CURRENCIES.get(joined(tokens, at, words));
            if (currency != null) {
                return of(scale, currency, tokens, at + words);
            }
        }
        if (tokens.plain(at).equals("đ") && !tokens.isLarge(at)) {
            return of(scale, "đồng", tokens, at + 1);
        }
        return scale == null ? null : scaled(tokens, scale, at);
    }

    private static @Nullable Scale scale(Tokens tokens, int i) {
        var two = SCALES.get(joined(tokens, i, 2));
        if (two != null) {
            return two;
        }
        var one = SCALES.get(tokens.key(i));
        boolean short_ = tokens.is(i, "tr") || tokens.is(i, "van") || tokens.is(i, "ti");
        boolean sure = !short_ || Set.of("tr", "vạn", "tỉ").contains(tokens.plain(i));
        return sure ? one : null;
    }

    /** "1,2 triệu người", "845 tỷ" (đồng is meant). */
    private static @Nullable Match scaled(Tokens tokens, Scale scale, int at) {
        var counted = UnitWords.at(tokens, at);
        if (counted != null && tokens.line(at) == tokens.line(at - 1)) {
            var name = scale.name() + " " + counted.name();
            var kind = Unit.Kind.MEASURED;
            return new Match(
                    new Unit(name, UnitWords.measure(counted.name()), power(scale), kind),
                    tokens.end(at, counted.folded()));
        }
        boolean money = scale.power() >= 6;
        return money ? new Match(new Unit(scale.name(), "dong", power(scale), Unit.Kind.MONEY), at) : null;
    }

    private static Match of(@Nullable Scale scale, String currency, Tokens tokens, int next) {
        var name = new StringBuilder(scale == null ? currency : scale.name() + " " + currency);
        int at = per(tokens, next, name);
        var measure = Letters.folded(currency) + Letters.folded(name.substring(base(name)));
        return new Match(
                new Unit(name.toString(), measure, scale == null ? BigDecimal.ONE : power(scale), Unit.Kind.MONEY), at);
    }

    private static int base(StringBuilder name) {
        int slash = name.indexOf("/");
        return slash < 0 ? name.length() : slash;
    }

    /** "/người/tháng": appended to the name. */
    private static int per(Tokens tokens, int from, StringBuilder name) {
        int i = from;
        while (tokens.is(i, "/") && tokens.isWord(i + 1)) {
            int words = PER.contains(joined(tokens, i + 1, 3)) ? 3 : PER.contains(joined(tokens, i + 1, 2)) ? 2 : 1;
            if (!PER.contains(joined(tokens, i + 1, words))) {
                break;
            }
            name.append('/')
                    .append(
                            (tokens.is(i + 1, "usd")
                                    ? "USD"
                                    : tokens.words(i + 1, i + 1 + words).toLowerCase(java.util.Locale.ROOT)));
            i += 1 + words;
        }
        return i;
    }

    private static @Nullable Match noun(Tokens tokens, int i, boolean glued) {
        var known = UnitWords.at(tokens, i);
        if (tokens.is(i, "lan") && known == null) {
            return tokens.is(i + 1, "thu") ? null : new Match(Unit.TIMES, i + 1);
        }
        if (known != null) {
            var kind = known.counted() ? Unit.Kind.COUNTED : Unit.Kind.MEASURED;
            boolean odd = !known.counted() && known.words() == 1 && known.name().length() <= 2 && tokens.isLarge(i);
            if (odd || glued && known.counted()) {
                return null;
            }
            var name = new StringBuilder(known.name());
            int end = tokens.end(i, known.folded());
            int next = known.counted() && known.name().indexOf('/') < 0 ? end : per(tokens, end, name);
            return new Match(new Unit(name.toString(), UnitWords.measure(name.toString()), BigDecimal.ONE, kind), next);
        }
        if (glued || !UnitWords.isNoun(tokens, i)) {
            return null;
        }
        return new Match(counted(tokens.plain(i)), i + 1);
    }

    /** The unit of things counted. */
    static Unit counted(String name) {
        return new Unit(name, UnitWords.measure(name), BigDecimal.ONE, Unit.Kind.COUNTED);
    }

    private static BigDecimal power(Scale scale) {
        return BigDecimal.TEN.pow(scale.power());
    }

    private static String joined(Tokens tokens, int i, int words) {
        if (words == 1) {
            return tokens.key(i);
        }
        var out = new StringBuilder(tokens.key(i));
        for (int k = 1; k < words; k++) {
            if (tokens.line(i + k) != tokens.line(i)) {
                return "";
            }
            out.append(' ').append(tokens.key(i + k));
        }
        return out.toString();
    }
}
