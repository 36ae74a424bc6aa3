package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** What a task's words say beside its lead: who takes part, what is to be handed in, to whom. */
final class Details {

    private static final Phrases<Boolean> TOGETHER = new Phrases<Boolean>().addAll(true, """
                    cùng | phối hợp với | phối hợp cùng | phối hợp chặt chẽ với | phối hợp chặt chẽ cùng | phối hợp tốt với | phối hợp | cùng với | phối hợp với cùng | chủ động phối hợp với | phối kết hợp với
                    | kết hợp với | phối hợp hiệu quả với | với sự phối hợp của | với sự tham gia của | thống nhất với | phối hợp kịp thời với | phối hợp chặt chẽ | tham gia phối hợp với | phối hợp đồng bộ với""");

    private static final Phrases<Boolean> MAKE = new Phrases<Boolean>().addAll(true, """
                    xây dựng | ban hành | trình | tham mưu | hoàn thiện | hoàn chỉnh | lập | dự thảo | soạn thảo | đề xuất | có | tham mưu ban hành | tham mưu xây dựng | nội dung | gửi | làm | chuẩn bị | tổng hợp | bổ sung | xong
                    | hoàn thành | sửa đổi | rà soát | nộp | các | tham mưu nội dung | trình ban hành | ký | cập nhật | lấy ý kiến | nghiên cứu | đồng thời | thẩm định | xây dựng dự thảo | dự thảo nội dung""");

    private static final Set<String> PRODUCTS = Set.of(
            "tờ trình",
            "kế hoạch",
            "báo cáo",
            "đề án",
            "phương án",
            "quyết định",
            "nghị quyết",
            "quy chế",
            "quy trình",
            "văn bản",
            "danh mục",
            "hồ sơ",
            "dự toán",
            "chương trình",
            "thông báo",
            "công văn",
            "hướng dẫn",
            "chỉ thị",
            "biên bản",
            "danh sách",
            "quy định",
            "bộ tiêu chí",
            "thuyết minh",
            "kịch bản",
            "đề cương",
            "giấy mời",
            "bài phát biểu",
            "biểu mẫu",
            "bảng tổng hợp",
            "lịch công tác",
            "nội quy");

    private static final Phrases<Boolean> REPORT = new Phrases<Boolean>()
            .addAll(
                    true,
                    "báo cáo | trình | gửi | gửi về | nộp về | gửi cho | báo cáo về | về | cho | đến | tới | báo cáo kết quả về | báo cáo với | tham mưu | báo cáo cho | báo cáo đến | xin ý kiến | báo cáo, đề xuất | đề xuất, báo cáo | báo cáo kịp thời | báo cáo lên | nộp cho | gửi đến | gửi tới | trình ký");

    private static final Phrases<Boolean> SUPERIORS = new Phrases<Boolean>().addAll(true, """
                    trưởng ban | lãnh đạo ban | lãnh đạo sở | lãnh đạo ubnd | lãnh đạo bộ | lãnh đạo văn phòng | lãnh đạo thành phố | lãnh đạo tỉnh | giám đốc sở | giám đốc | chủ tịch ubnd | chủ tịch ủy ban nhân dân | chủ tịch | hiệu trưởng
                    | ban giám đốc | ban giám hiệu | lãnh đạo trường | lãnh đạo bệnh viện | thủ tướng chính phủ | thủ tướng | chính phủ | bộ trưởng | tổng giám đốc | cục trưởng | hội đồng quản trị | hội đồng thành viên | bí thư | ban thường vụ
                    | thường trực tỉnh ủy | thường trực thành ủy | thường trực huyện ủy | thường trực đảng ủy | phó trưởng ban | phó chủ tịch | phó giám đốc | lãnh đạo đơn vị | lãnh đạo cục | lãnh đạo công ty | lãnh đạo ban quản lý | ban lãnh đạo
                    | lãnh đạo huyện | lãnh đạo ủy ban nhân dân | quốc hội | đảng ủy | lãnh đạo trung tâm | tổng bí thư | cấp có thẩm quyền""");

    private final Words words;
    private final UnitPhrases units;
    private final KnownNames known;

    Details(Words words, UnitPhrases units, KnownNames known) {
        this.words = words;
        this.units = units;
        this.known = known;
    }

    /** The bodies that the words say it is done together with. */
    List<UnitMention> partners(int from, int to) {
        var out = new ArrayList<UnitMention>();
        int i = from;
        while (i < to) {
            var hit = TOGETHER.at(words, i, to);
            if (hit == null) {
                i++;
                continue;
            }
            int at = hit.next();
            while (words.isAny(at, ":", "với", "cùng") && at < to) {
                at++;
            }
            var found = units.list(at, to);
            i = hit.next();
            if (found != null) {
                addAll(found.units(), out);
                i = found.next();
                if (words.is(i, ":") && found.units().stream().allMatch(u -> u.group() || u.every())) {
                    i = named(i + 1, to, out);
                }
            }
        }
        return out;
    }

    /** "… với các đơn vị: Công an … làm A; Sở … về B": each clause names one. */
    private int named(int from, int to, List<UnitMention> out) {
        int at = from;
        while (at < to) {
            var found = units.list(at, to);
            if (found != null) {
                addAll(found.units(), out);
            }
            while (at < to && !words.isAny(at, ";", ".")) {
                at++;
            }
            if (!words.is(at, ";")) {
                return at;
            }
            at++;
        }
        return to;
    }

    private void addAll(List<UnitMention> more, List<UnitMention> out) {
        for (var unit : more) {
            if (!unit.vague()) {
                out.add(unit.named(known.fullest(unit.name())));
            }
        }
    }

    /** The paper to be made, as "Tờ trình", or null. */
    @Nullable
    String deliverable(int from, int to) {
        for (int i = from; i < to; i++) {
            var hit = MAKE.at(words, i, to);
            if (hit == null) {
                continue;
            }
            int at = hit.next();
            while (words.isAny(at, ",", "các", "nội", "dung", "dự", "thảo", "một", "và", "bản")
                    && at < to
                    && at - hit.next() < 4) {
                at++;
            }
            var product = product(at, to);
            if (product != null && !isVerb(i, at, product)) {
                return product;
            }
        }
        return null;
    }

    private @Nullable String product(int i, int to) {
        if (i + 1 >= to) {
            return null;
        }
        var name = words.at(i) + " " + words.at(i + 1);
        if (PRODUCTS.contains(name)) {
            return Letters.capitalised(words.plain.substring(words.start(i), words.end(i + 1)));
        }
        if (i + 2 < to && PRODUCTS.contains(name + " " + words.at(i + 2))) {
            return Letters.capitalised(words.plain.substring(words.start(i), words.end(i + 2)));
        }
        return null;
    }

    /** "báo cáo", "thông báo", "quyết định", "hướng dẫn" are verbs too: a small one counts only after a verb of making. */
    private boolean isVerb(int verb, int at, String product) {
        var plain = product.toLowerCase(Locale.ROOT);
        boolean both = plain.equals("báo cáo")
                || plain.equals("thông báo")
                || plain.equals("quyết định")
                || plain.equals("hướng dẫn")
                || plain.equals("quy định")
                || plain.equals("chỉ thị");
        if (!both) {
            return words.isAny(verb, "các") && !words.isLarge(at);
        }
        if (words.isLarge(at)) {
            return false;
        }
        boolean making = words.is(verb, "xây")
                || words.is(verb, "ban")
                || words.is(verb, "có")
                || words.is(verb, "lập")
                || words.is(verb, "dự")
                || words.are(verb, "hoàn", "thiện")
                || words.is(verb, "gửi")
                || words.is(verb, "nộp");
        return !making || words.isAny(at - 1, ",") || words.isAny(at + 2, "với", "kịp");
    }

    /** The body or post to report to, or null. */
    @Nullable
    String reportTo(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.isAny(i, "báo", "trình", "gửi", "nộp", "về", "đến", "tới", "xin", "cho")) {
                continue;
            }
            boolean direction = words.isAny(i, "về", "đến", "tới", "cho");
            if (direction && !reporting(i, from)) {
                continue;
            }
            var hit = REPORT.at(words, i, to);
            if (hit == null) {
                continue;
            }
            int at = hit.next();
            while (words.isAny(at, ",", "đề", "xuất", "cho", "với", "đồng", "chí", "kết", "quả", "về", "tham", "mưu")
                    && at < to
                    && at - hit.next() < 6) {
                at++;
            }
            var name = receiver(at, to);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private boolean reporting(int i, int from) {
        for (int k = i - 1; k >= from && k >= i - 22; k--) {
            if (words.isAny(k, ";", ".")) {
                return false;
            }
            if (words.are(k, "báo", "cáo") || words.isAny(k, "gửi", "nộp")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String receiver(int at, int to) {
        var superior = SUPERIORS.at(words, at, to);
        if (superior != null) {
            int end = superior.next();
            var body = units.list(at, to);
            if (body != null
                    && body.units().size() == 1
                    && body.next() > end
                    && words.isLarge(end)
                    && !body.first().group()) {
                end = body.next();
            }
            while (end < to
                    && end - at < 10
                    && words.isAny(end, "quản", "lý", "tỉnh", "thành", "phố", "huyện", "ubnd")) {
                end++;
            }
            while (end < to && end - at < 12 && words.isLarge(end) && words.isWord(end) && !units.isHead(end, to)) {
                end++;
            }
            return Letters.capitalised(words.text(at, end));
        }
        var found = units.list(at, to);
        if (found == null
                || found.first().every()
                || found.first().group()
                || found.first().vague()) {
            return null;
        }
        var name = known.fullest(found.first().name());
        return name;
    }
}
