package vn.haidang.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who gets the work in a sentence:
 *
 * <pre>
 * lead    = [opening ","] ( assign units | units [apposition] verb )
 * assign  = [subject] ("giao" | "yêu cầu" | "đề nghị" | "phân công" ...)
 * opening = "Trong tháng …" | "Để …" | "Căn cứ …" | "Đồng thời" | ...
 * </pre>
 */
final class Leads {

    /**
     * A lead.
     *
     * @param units who
     * @param from the word where the sentence part that gives the work begins
     * @param after the word after the units
     * @param assigned whether a verb of giving work stands before them
     */
    record Lead(List<UnitMention> units, int from, int after, boolean assigned) {}

    private static final Set<String> OPENINGS = Set.of(
            "trong", "trước", "từ", "hàng", "hằng", "định", "đến", "sau", "khi", "để", "căn", "trên", "riêng", "về",
            "đối", "đồng", "ngoài", "bên", "vì", "do", "theo", "thực", "nhằm", "cùng", "tiếp", "ngay", "chậm", "kể",
            "trường", "giai", "mặt", "cụ", "nếu", "tại", "hiện", "với", "qua", "xét", "triển", "quá", "hết", "các",
            "những", "việc", "nội", "công", "thứ", "một", "hai", "ba");

    /** Words before "giao", "yêu cầu", "đề nghị" that make them no order. */
    private static final Set<String> NO_ORDER = Set.of(
            "được", "đã", "do", "theo", "của", "các", "những", "việc", "vụ", "ứng", "bản", "thư", "đơn", "nghị", "xét",
            "có", "bàn", "sự", "mọi", "khi", "chuyển", "tạm", "thuế", "để", "thành", "đủ", "cầu", "kiến", "với", "đất",
            "thông", "bị", "nội", "quyết", "trình", "từng", "xem", "quyền", "trách", "là", "nhu", "ngoại", "mục",
            "trao");

    private static final Phrases<Boolean> ISSUING = new Phrases<Boolean>().addAll(true, """
                    cơ bản nhất trí | cơ bản thống nhất | cơ bản đồng ý | nhất trí | đồng ý | đánh giá cao | hoan nghênh | chấp thuận | thông qua | yêu cầu | giao | đề nghị | phân công | kết luận | điện | quyết định | nhất trí | chỉ đạo như sau | chỉ đạo : | chỉ đạo một số nội dung | họp | quyết nghị | phát biểu | lưu ý | đồng ý | thông báo | nhận được | thống nhất | ghi nhận | biểu dương | cảm ơn | trân trọng | ban hành thông báo | có ý kiến như sau | có ý kiến chỉ đạo | có ý kiến kết luận
                    | có công văn | có văn bản số | có tờ trình | đã | đang | có báo cáo số | là đơn vị | được giao tại | thông tin | báo cáo tại | nhận thấy | có ý kiến""");

    private final Words words;
    private final UnitPhrases units;

    Leads(Words words, UnitPhrases units) {
        this.words = words;
        this.units = units;
    }

    /**
     * The lead of a sentence, or null.
     *
     * @param inherited whether the sentence stands under a unit of its own: then "đề nghị", "yêu cầu" and "chỉ đạo" are that unit's work
     * @param narrative whether only clear orders count
     */
    @Nullable
    Lead find(int from, int to, boolean inherited, boolean narrative) {
        int at = from;
        for (int tries = 0; tries < 5 && at < to; tries++) {
            var lead = here(at, from, to, inherited, narrative);
            if (lead != null) {
                return lead;
            }
            if (tries == 0 && !OPENINGS.contains(words.at(skipSigns(from, to)))) {
                break;
            }
            int comma = comma(at, to);
            if (comma < 0) {
                break;
            }
            at = comma + 1;
        }
        return inherited ? null : inside(from, to);
    }

    private int comma(int at, int to) {
        for (int i = at; i < to; i++) {
            if (words.isAny(i, ",", ":")) {
                return i;
            }
        }
        return -1;
    }

    private int skipSigns(int i, int to) {
        int at = i;
        while (at < to && words.isSign(at)) {
            at++;
        }
        return at;
    }

    private @Nullable Lead here(int at, int from, int to, boolean inherited, boolean narrative) {
        int start = skipSigns(at, to);
        if (words.isAny(start, "riêng", "đồng") && words.isAny(start + 1, "đối", "thời")) {
            start += words.is(start, "riêng") ? 1 : 2;
        } else if (words.is(start, "riêng")) {
            start++;
        }
        int assign = Verbs.afterAssign(words, start, to);
        if (assign > 0 && (!inherited || words.is(start, "giao") || words.is(start + 1, "giao"))) {
            var found = units.list(skipFor(assign), to);
            if (found != null) {
                return new Lead(found.units(), from, found.next(), true);
            }
        }
        var found = units.list(start, to);
        if (found == null) {
            return null;
        }
        int verb = afterApposition(found.next(), to);
        int later = afterAdverbial(verb, to, narrative);
        if (later > verb) {
            boolean named = words.isAny(verb, "có", "nơi", "chưa", "còn", "đang", "bị", "được", "đã", "nằm", "giáp");
            var own = named && found.units().size() == 1 ? List.of(extended(found.first(), later)) : found.units();
            return new Lead(own, from, later, false);
        }
        if (verb >= to || ISSUING.isAt(words, verb, to) && !isStrong(verb, to)) {
            return null;
        }
        boolean open = verb == found.next() && found.units().size() < 8 && units.isPredicate(verb, to);
        boolean works = isStrong(verb, to) || !narrative && (Verbs.isWork(words, verb, to) || open);
        return works ? new Lead(found.units(), from, found.next(), false) : null;
    }

    /** "Các đơn vị hằng quý gửi …", "UBND các tỉnh có dự án đi qua khẩn trương …": the verb after what stands between, or -1. */
    private int afterAdverbial(int i, int to, boolean narrative) {
        boolean time = words.isAny(
                        i, "hàng", "hằng", "định", "trước", "trong", "theo", "trên", "ngay", "khi", "từ", "hiện",
                        "cùng", "với", "căn", "nơi", "còn", "chưa", "nằm", "qua", "ngoài")
                || words.is(i, "có")
                        && !words.isAny(
                                i + 1, "ý", "văn", "kế", "báo", "trách", "công", "tờ", "nhiệm", "phương", "giải");
        if (!time || narrative || Verbs.isWork(words, i, to) && !words.isAny(i, "có", "căn")) {
            return -1;
        }
        for (int k = i + 1; k < Math.min(to, i + 16); k++) {
            if (words.isAny(k, ".", ";", ":")) {
                return -1;
            }
            if (words.is(i, "có") && words.is(k, ",")) {
                return -1;
            }
            var verb = Verbs.at(words, k, to);
            boolean strong = isStrong(k, to)
                    || verb != null
                            && verb.value() == Verbs.Kind.WORK
                            && !words.isAny(k - 1, "được", "đã", "việc", "chức", "theo", "bị");
            if (strong && (!words.isAny(i, "có", "nơi", "chưa", "còn") || isStrong(k, to))) {
                return k;
            }
        }
        return -1;
    }

    private UnitMention extended(UnitMention unit, int to) {
        var name = unit.name() + " " + words.text(unit.to(), to);
        return new UnitMention(unit.from(), to, name, false, unit.group(), false, unit.reach());
    }

    /** Whether what follows a name says that it issues or tells and not that it gets work. */
    boolean isIssuing(int i, int to) {
        return ISSUING.isAt(words, i, to) && !isStrong(i, to);
    }

    private int skipFor(int i) {
        int at = i;
        while (words.isAny(at, "cho", ":", "\"") || words.is(at, "đối") || words.is(at, "với")) {
            at++;
        }
        return at;
    }

    /** Past "(cơ quan thường trực)" or ", cơ quan thường trực …," between a unit and its verb. */
    private int afterApposition(int i, int to) {
        int at = i;
        if (words.is(at, "(")) {
            while (at < to && !words.is(at, ")")) {
                at++;
            }
            at++;
        }
        if (words.isAny(at, "-", ",")
                && words.isAny(at + 1, "cơ", "đơn", "là", "trên", "theo", "căn", "với", "trong", "trước")) {
            int end = at + 1;
            while (end < to && end - at < 22 && !words.isAny(end, "-", ",")) {
                end++;
            }
            at = end < to && words.isAny(end, "-", ",") ? end + 1 : at;
        }
        while (words.isAny(at, ",", "-") && at < to) {
            at++;
        }
        return at;
    }

    private static final Phrases<Boolean> STRONG = new Phrases<Boolean>().addAll(true, """
                    có trách nhiệm | chịu trách nhiệm | chủ trì | khẩn trương | chủ động | phải | có nhiệm vụ | tham mưu | tiếp tục | nghiêm túc | tập trung | rà soát | phối hợp | đôn đốc | tăng cường | sớm | là cơ quan thường trực | làm đầu mối
                    | là đầu mối | hoàn thiện | hoàn thành | kịp thời | được giao chủ trì | nghiên cứu | xem xét | là đơn vị chủ trì | là cơ quan chủ trì | căn cứ chức năng | chỉ đạo các | thông báo cho | thông báo đến | thông báo kết quả""");

    private boolean isStrong(int verb, int to) {
        return STRONG.isAt(words, verb, to);
    }

    /** "…, Chủ tịch UBND tỉnh yêu cầu Sở A …": an order inside the sentence. */
    private @Nullable Lead inside(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int next = Verbs.afterAssign(words, i, to);
            if (next < 0 || words.isLarge(i) || NO_ORDER.contains(words.at(i - 1)) && !isAfterUnit(i, from)) {
                continue;
            }
            if (words.isAny(i, "chỉ") && !isLeader(i)) {
                continue;
            }
            var found = units.list(skipFor(next), to);
            if (found != null) {
                return new Lead(found.units(), from, found.next(), true);
            }
        }
        return null;
    }

    /** "Bộ Nội vụ đề nghị …": the word before belongs to the name of who asks. */
    private boolean isAfterUnit(int i, int from) {
        for (int k = i - 2; k >= Math.max(from, i - 12); k--) {
            if (units.isHead(k, i)) {
                var found = units.list(k, i);
                return found != null && found.next() == i && words.isLarge(k);
            }
        }
        return false;
    }

    private boolean isLeader(int i) {
        for (int k = Math.max(0, i - 6); k < i; k++) {
            if (words.isAny(k, "tịch", "lãnh", "trưởng", "giám", "tướng", "thư")) {
                return true;
            }
        }
        return false;
    }
}
