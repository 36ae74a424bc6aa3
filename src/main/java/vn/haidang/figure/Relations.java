package vn.haidang.figure;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Relation.Target;
import vn.haidang.figure.Relation.Verb;

/** Reads the verb before a percentage or multiple and the words after it that say of what. */
final class Relations {

    private static final int BACK = 9;
    private static final int AHEAD = 16;
    private static final int REACH = 60;

    private static final Map<String, Verb> VERBS = Map.of(
            "dat", Verb.IS, "bang", Verb.IS, "chiem", Verb.IS, "gap", Verb.IS, "tang", Verb.UP, "+", Verb.UP, "giam",
            Verb.DOWN, "hut", Verb.DOWN, "vuot", Verb.OVER);

    /** Words that fold to a verb and are none. */
    private static final Set<String> OTHER_WORDS =
            Set.of("đất", "tầng", "tặng", "tang", "bảng", "băng", "giám", "hút", "thành");

    private final Tokens tokens;
    private final Periods periods;

    Relations(Tokens tokens, Periods periods) {
        this.tokens = tokens;
        this.periods = periods;
    }

    /** The relation of a percentage, multiple or number of points. */
    Relation of(Quantity ratio) {
        int verbAt = verb(ratio);
        var verb = verbAt < 0 ? Verb.NONE : verbOf(verbAt);
        if (tokens.is(ratio.from() - 1, "-") && tokens.isGlued(ratio.from()) && verb == Verb.NONE) {
            verb = Verb.DOWN;
        }
        int at = verbAt < 0 ? ratio.from() : verbAt;
        int end = windowEnd(ratio.to(), ratio);
        var ahead = target(ratio.to(), end);
        if (ahead != null) {
            return new Relation(ratio, verb, ahead, at, ratio.to(), end);
        }
        int told = behindBracket(ratio.to());
        if (told > 0) {
            int stop = windowEnd(told, ratio);
            var further = target(told, stop);
            if (further != null) {
                return new Relation(ratio, verb, further, at, told, stop);
            }
        }
        var between = target(at, ratio.from());
        var behind = between != null ? new Behind(between, at, ratio.from()) : behind(at);
        if (behind != null) {
            return behind.with(ratio, verb, at);
        }
        boolean change = verb == Verb.UP || verb == Verb.DOWN;
        var opening = change ? beginning(at) : null;
        if (opening != null) {
            return opening.with(ratio, verb, at);
        }
        boolean share = verbAt >= 0 && tokens.is(verbAt, "chiem") || verb == Verb.NONE && isShareInBracket(ratio);
        return new Relation(ratio, verb, share ? Target.TOTAL : null, at, ratio.to(), ratio.to());
    }

    private int verb(Quantity ratio) {
        for (int i = ratio.from() - 1; i >= 0 && i >= ratio.from() - BACK; i--) {
            if (tokens.clause(i) != tokens.clause(ratio.from()) || tokens.is(i, "(") || isOtherNumber(i)) {
                break;
            }
            if (tokens.is(i, ",") && i < ratio.from() - 1) {
                break;
            }
            if (verbOf(i) != Verb.NONE) {
                return isWithUp(i) ? i - 1 : i;
            }
        }
        return -1;
    }

    /** "tăng gấp 2 lần": the verb is "tăng". */
    private boolean isWithUp(int i) {
        return tokens.is(i, "gap") && tokens.is(i - 1, "tang");
    }

    private Verb verbOf(int i) {
        var key = tokens.key(i);
        if (key.equals("thanh")) {
            return tokens.is(i - 1, "hoan") ? Verb.IS : Verb.NONE;
        }
        if (key.equals("hon")) {
            return tokens.is(i - 1, "cao")
                    ? Verb.UP
                    : tokens.is(i - 1, "thap") || tokens.is(i - 1, "it") ? Verb.DOWN : Verb.NONE;
        }
        if (key.equals("duong")) {
            return tokens.is(i - 1, "tuong") ? Verb.IS : Verb.NONE;
        }
        var verb = VERBS.get(key);
        return verb == null || OTHER_WORDS.contains(tokens.plain(i)) ? Verb.NONE : verb;
    }

    private boolean isOtherNumber(int i) {
        return tokens.isNumber(i) && !periods.isTaken(i);
    }

    /** Where the words after the ratio end: at a comma, a bracket, another number. */
    private int windowEnd(int from, Quantity ratio) {
        int i = from;
        while (i < tokens.size() && i < from + AHEAD && tokens.sentence(i) == tokens.sentence(ratio.from())) {
            boolean stop = tokens.isAny(i, Set.of(",", ";", "(", ")", ".")) || isOtherNumber(i);
            if (stop) {
                break;
            }
            i++;
        }
        return i;
    }

    private @Nullable Target target(int from, int to) {
        for (int i = from; i < to; i++) {
            var target = targetAt(i, from);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private @Nullable Target targetAt(int i, int from) {
        switch (tokens.key(i)) {
            case "cung", "ck" -> {
                return tokens.has(i, "cung ky") || tokens.plain(i).equals("ck") ? Target.SAME_PERIOD : null;
            }
            case "ke", "kh", "du", "chi", "muc" -> {
                boolean plan = tokens.has(i, "ke hoach")
                        || tokens.has(i, "du toan")
                        || tokens.has(i, "chi tieu")
                        || tokens.has(i, "muc tieu")
                        || tokens.is(i, "kh") && tokens.isLarge(i);
                return plan && (i < from + 7) ? Target.PLAN : null;
            }
            case "tong" -> {
                return i < from + 5 ? Target.TOTAL : null;
            }
            case "nam" -> {
                boolean before = tokens.is(i + 1, "truoc") || tokens.is(i + 1, "ngoai") || periods.isTaken(i);
                boolean compared = tokens.has(i - 2, "so voi")
                        || tokens.is(i - 1, "so")
                        || tokens.has(i - 4, "so voi thuc hien")
                        || tokens.has(i - 5, "so voi uoc thuc hien");
                return before && compared ? Target.SAME_PERIOD : null;
            }
            case "thang", "quy" -> {
                return tokens.has(i - 2, "so voi") && periods.isYearBefore(i) ? Target.SAME_PERIOD : null;
            }
            default -> {
                boolean months = tokens.isNumber(i) && tokens.has(i - 2, "so voi");
                return months && periods.isYearBefore(i) ? Target.SAME_PERIOD : null;
            }
        }
    }

    private record Behind(Target target, int from, int to) {
        Relation with(Quantity ratio, Verb verb, int at) {
            return new Relation(ratio, verb, target, at, from, to);
        }
    }

    /** "so với cùng kỳ năm trước tăng 5%". */
    private @Nullable Behind behind(int at) {
        for (int i = at - 1; i >= 0 && i > at - 12 && tokens.clause(i) == tokens.clause(at); i--) {
            if (isOtherNumber(i) || tokens.is(i, ",") && i < at - 1 || tokens.is(i, "(")) {
                return null;
            }
            if (tokens.has(i, "so voi") || tokens.has(i, "cung ky") || tokens.is(i, "so") && tokens.is(i + 1, "ck")) {
                var target = target(i, at);
                return target == null ? null : new Behind(target, i, at);
            }
        }
        return null;
    }

    /** "So với cùng kỳ, tỷ lệ giải ngân cao hơn 2,4 điểm %": what the sentence begins with, when one comma follows. */
    private @Nullable Behind beginning(int at) {
        int from = at;
        int commas = 0;
        while (from > 0 && from > at - REACH && tokens.sentence(from - 1) == tokens.sentence(at)) {
            from--;
            commas += tokens.is(from, ",") && tokens.depth(from) == 0 ? 1 : 0;
        }
        while (from < at && (tokens.isNumber(from) || tokens.isAny(from, Set.of(".", "-", "+", "*")))) {
            from++;
        }
        if (commas != 1 || !tokens.has(from, "so voi")) {
            return null;
        }
        int to = from;
        while (to < at && !tokens.isAny(to, Set.of(",", "("))) {
            to++;
        }
        var target = target(from, to);
        return target == null ? null : new Behind(target, from, to);
    }

    /** The token behind a bracket that only says the same in other words: "tăng 22,6% (tương ứng 7 dự án) so với …"; or -1. */
    private int behindBracket(int at) {
        if (!tokens.is(at, "(")) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + AHEAD); i++) {
            if (tokens.is(i, ")")) {
                return tokens.has(i + 1, "so voi") ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** "trong đó A 118 tấn (77,9%)": a percentage alone in its bracket, of one part of a sum. */
    private boolean isShareInBracket(Quantity ratio) {
        boolean alone = tokens.is(ratio.from() - 1, "(") && tokens.is(ratio.to(), ")");
        for (int i = ratio.from() - 1; alone && i > 0 && i > ratio.from() - REACH; i--) {
            if (tokens.sentence(i) != tokens.sentence(ratio.from())) {
                return false;
            }
            if (tokens.has(i, "trong do") || tokens.is(i, "gom")) {
                return true;
            }
        }
        return false;
    }
}
