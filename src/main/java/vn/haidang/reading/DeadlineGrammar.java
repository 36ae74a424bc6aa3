package vn.haidang.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * Finds the deadlines in the words of a task:
 *
 * <pre>
 * deadline  = recurring | counted | marked | before-event | at-feast
 * recurring = [marker] [hour] ("ngày" N | weekday | day) ("hàng" | "hằng" | "mỗi") unit
 *           | [marker] "ngày" N ["của"] "tháng" ("đầu" | "cuối") "quý" | ("hàng" | "định kỳ") unit | N "lần/" unit
 * counted   = ("trong vòng" | "chậm nhất" | "sau" ...) N ("ngày làm việc" | "ngày" | "giờ" | "tuần") ["kể từ" event]
 * marked    = marker when
 * before-event = "trước" ("khi" | "kỳ họp" | ...) event
 * </pre>
 *
 * A time without a marker is no deadline: it says when a paper was issued, when something takes place or which year is meant.
 * Nor is a day before the document's own.
 */
public final class DeadlineGrammar {

    private record Marker(@Nullable Boundary boundary, boolean periods, boolean bareDays) {}

    private static final Marker BEFORE = new Marker(Boundary.BEFORE, true, true);
    private static final Marker BY = new Marker(Boundary.BY, true, true);
    private static final Marker WITHIN = new Marker(Boundary.WITHIN, true, false);
    private static final Marker ON = new Marker(Boundary.ON, true, true);
    private static final Marker AT = new Marker(Boundary.ON, true, false);
    private static final Marker UNTIL = new Marker(Boundary.BY, true, false);

    private static final Phrases<Marker> MARKERS = new Phrases<Marker>()
            .addAll(
                    BEFORE,
                    "trước | xong trước | chậm nhất trước | muộn nhất trước | chậm nhất là trước | thời hạn trước | thời gian trước | thời hạn: trước | trước thời điểm | hạn trước | chậm nhất trước thời điểm")
            .addAll(BY, """
                    chậm nhất | chậm nhất là | chậm nhất vào | chậm nhất đến | chậm nhất trong | chậm nhất đến hết | chậm nhất hết | chậm nhất là đến | chậm nhất là vào | chậm nhất là hết
                    | muộn nhất | muộn nhất là | muộn nhất vào | muộn nhất đến | trễ nhất | trễ nhất là | trễ nhất vào | đến hết | không quá | không muộn hơn | không chậm quá | không để quá
                    | hạn cuối | hạn cuối là | hạn cuối cùng là | hạn chót | hạn chót là | hạn cuối: | thời hạn cuối cùng là | thời hạn | thời hạn: | thời hạn là | thời hạn đến | thời hạn hoàn thành
                    | thời hạn hoàn thành: | thời hạn hoàn thành là | thời hạn gửi | thời hạn nộp | thời hạn báo cáo | thời hạn báo cáo: | thời hạn gửi: | thời hạn nộp: | hạn: | hạn hoàn thành | hạn hoàn thành:
                    | hạn nộp | hạn nộp: | thời gian hoàn thành | thời gian hoàn thành: | thời gian hoàn thành là | thời gian thực hiện: | thời gian nộp | thời gian nộp: | thời gian gửi: | thời gian gửi
                    | thời gian: | thời gian xong: | thời gian báo cáo: | thời gian báo cáo | hoàn thành đến | tiến độ: | tiến độ hoàn thành: | hoàn thành: | thời hạn thực hiện | thời hạn thực hiện: | thời hạn chậm nhất
                    | thời hạn chậm nhất là | thời hạn đến hết | thời gian chậm nhất là | thời gian chậm nhất | xong đến hết | thời hạn xử lý | hạn xử lý | thời gian hoàn thành chậm nhất | thời hạn giải quyết
                    | thời hạn giải quyết: | chậm nhất đến ngày | hoàn thành chậm nhất | thời gian gửi về""")
            .addAll(UNTIL, "hết | đến | tới | đến cuối | phấn đấu đến")
            .addAll(
                    WITHIN,
                    "trong | ngay trong | xong trong | nội trong | trong thời gian | trong vòng | trong thời hạn | hoàn thành trong | hoàn thành xong trong | thực hiện xong trong")
            .addAll(
                    ON,
                    "hoàn thành | hoàn thành vào | hoàn thành xong | xong vào | hoàn thành trong ngày | hoàn thành dứt điểm | xong")
            .addAll(AT, "vào | đúng | vào lúc");

    private static final Phrases<Every> UNITS = new Phrases<Every>()
            .addAll(Every.DAY, "ngày")
            .addAll(Every.WEEK, "tuần")
            .addAll(Every.MONTH, "tháng | 1 tháng | 01 tháng")
            .addAll(Every.QUARTER, "quý | 3 tháng | 03 tháng | ba tháng | quí")
            .addAll(Every.HALF_YEAR, "6 tháng | 06 tháng | nửa năm | sáu tháng")
            .addAll(Every.YEAR, "năm | 12 tháng | 01 năm | 1 năm");

    /** What one may have to be ready before. */
    private static final Phrases<Boolean> EVENTS = new Phrases<Boolean>().addAll(true, """
                    khi | kỳ họp | phiên họp | mùa | mùa mưa | mùa bão | đại hội | hội nghị | cuộc họp | lễ | năm học | năm học mới | buổi | buổi làm việc | ngày khai giảng | ngày khai mạc
                    | ngày bầu cử | ngày tổ chức | ngày họp | ngày diễn ra | thời điểm diễn ra | ngày hết hạn | ngày hội | dịp lễ | dịp nghỉ lễ | ngày lễ | dịp khai giảng | thời điểm khai giảng | kỳ thi | kỳ nghỉ
                    | hội thảo | thềm | lúc | giờ khai mạc | ngày quốc khánh | ngày giải phóng | giao ban | đợt | ngày thi | ngày tết | ngày nghỉ | thời điểm bàn giao | ngày xét | kỳ báo cáo | kỳ bầu cử""");

    /** After these "trước" is no matter of time. */
    private static final Set<String> NOT_TIME = Set.of(
            "mắt", "hết", "tiên", "đây", "đó", "kia", "tình", "pháp", "thực", "yêu", "những", "nhân", "lãnh", "ban",
            "chủ", "cấp", "một", "các", "đảng", "thềm", "bạ");

    private static final Set<String> SUBJECT_WORDS = Set.of("dự báo", "đánh giá", "phân tích", "thống kê", "nhìn lại");

    private static final Phrases<Boolean> HAPPENED = new Phrases<Boolean>()
            .addAll(
                    true,
                    "kết quả | tồn tại | hạn chế | phát sinh | đạt được | diễn ra | số liệu | tình hình | đã | dự kiến | tổng kết | sơ kết | ước | lũy kế | tính | nợ | thu được | xảy ra | có hiệu lực");

    private static final int MOST_JOINED = 200;

    private final Words words;
    private final int limit;
    private final @Nullable LocalDate base;
    private final boolean cell;
    private final TimeWords times;
    private final List<Found> found = new ArrayList<>();

    /** A deadline with the words it was read from. */
    private record Found(
            int from,
            int to,
            DeadlineType type,
            @Nullable When when,
            @Nullable Boundary boundary,
            @Nullable Every every,
            @Nullable Integer dayOfMonth,
            @Nullable Integer dayOfWeek,
            @Nullable Integer monthOfPeriod,
            @Nullable LocalTime time) {}

    private DeadlineGrammar(Words words, int limit, @Nullable LocalDate base, boolean cell) {
        this.words = words;
        this.limit = limit;
        this.base = base;
        this.cell = cell;
        this.times = new TimeWords(words, base);
    }

    /**
     * The deadlines in a text.
     *
     * @param issuedOn the day of the document: gives a missing year, and days before it are no deadlines; null when unknown
     * @param offset added to each span
     */
    public static List<DeadlineReading> parse(String text, @Nullable LocalDate issuedOn, int offset) {
        var words = new Words(text);
        return read(words, 0, words.size(), issuedOn, false, offset);
    }

    /** The deadlines in a cell of a column of deadlines, where a day needs no marker. */
    static List<DeadlineReading> cell(Words words, int from, int to, @Nullable LocalDate issuedOn) {
        return read(words, from, to, issuedOn, true, 0);
    }

    static List<DeadlineReading> read(
            Words words, int from, int to, @Nullable LocalDate issuedOn, boolean cell, int offset) {
        var grammar = new DeadlineGrammar(words, to, issuedOn, cell);
        grammar.scan(from);
        return grammar.readings(offset);
    }

    // ---- the scan

    private void scan(int from) {
        int i = from;
        while (i < limit) {
            int next = recurring(i, from);
            if (next < 0) {
                next = counted(i);
            }
            if (next < 0) {
                next = marked(i, from);
            }
            if (next < 0) {
                next = event(i);
            }
            if (next < 0 && cell) {
                next = bare(i);
            }
            i = next > i ? next : i + 1;
        }
    }

    private boolean add(int from, int to, DeadlineType type, @Nullable When when, @Nullable Boundary boundary) {
        return found.add(
                new Found(from, to, type, when, boundary, null, null, null, null, when == null ? null : when.time()));
    }

    // ---- marked days and periods

    private int marked(int i, int from) {
        var hit = MARKERS.at(words, i, limit);
        if (hit == null) {
            return -1;
        }
        var marker = hit.value();
        int at = hit.next();
        while (words.isAny(at, ":", "là", "ngày") && words.isAny(at + 1, "ngày", "trước", "đầu", "cuối", "chủ", "thứ")
                || words.is(at, ":")) {
            at++;
        }
        if (words.is(at, "trước") && marker.boundary() == Boundary.BY) {
            marker = BEFORE;
            at++;
        }
        if (words.is(at, "từ") && words.is(hit.next() - 1, ":") || words.is(at, "từ") && marker == BY) {
            return range(i, at);
        }
        if (marker == BEFORE && words.isAny(at, "dịp")) {
            at++;
        }
        var when = times.at(at, limit);
        if (when == null) {
            return -1;
        }
        return accepts(marker, when, i, from, at) ? accepted(marker, when, i) : when.next();
    }

    /** "Thời gian: từ ngày … đến ngày …": in time until the second day. */
    private int range(int i, int at) {
        var first = times.at(at + 1, limit);
        if (first == null || !words.isAny(first.next(), "đến", "tới", "-")) {
            return -1;
        }
        int to = words.is(first.next() + 1, "hết") ? first.next() + 2 : first.next() + 1;
        var last = times.at(to, limit);
        if (last == null) {
            return -1;
        }
        return accepted(BY, last, i);
    }

    private boolean accepts(Marker marker, When when, int i, int from, int at) {
        if (isPast(when)) {
            return false;
        }
        if (marker == AT) {
            return isDelivered(i, from)
                    && !follows(
                            i, from, "dự kiến", "tổ chức", "khai mạc", "diễn ra", "họp", "khởi công", "khánh thành");
        }
        if (marker == BY && words.is(i, "đến") && isRangeEnd(i, from)) {
            return false;
        }
        if (marker == ON && when.kind() == When.Kind.YEAR) {
            return false;
        }
        if (marker == ON && words.is(i - 1, "đã")) {
            return false;
        }
        if (marker == UNTIL) {
            return until(when, i, from);
        }
        if (marker == WITHIN) {
            boolean day = when.kind() == When.Kind.DAY;
            boolean feast = when.kind() == When.Kind.FEAST;
            return !feast && (day || !isSubject(when, i, from));
        }
        if (marker == BEFORE) {
            return !isWhichClause(i, from);
        }
        return true;
    }

    private boolean isPast(When when) {
        return base != null && when.last() != null && when.last().isBefore(base);
    }

    /** "đến ngày 30/6 phải xong" limits; "số liệu từ 01/01 đến 30/6", "tính đến hết năm" and "kế hoạch đến năm 2030" do not. */
    private boolean until(When when, int i, int from) {
        for (int k = i - 1; k >= from && k >= i - 8; k--) {
            if (words.isAny(k, "từ", "tính", "liệu", "lũy", "ước", "kiến", "đoạn", "hạn", "kỳ", "nhìn", "hướng")
                    && !words.are(k, "kỳ", "hạn")) {
                return false;
            }
            if (words.isAny(k, ";", ".", ":")) {
                break;
            }
        }
        if (when.kind() == When.Kind.YEAR) {
            return words.isAny(i, "hết") || words.isAny(i + 1, "cuối", "hết") || words.isAny(i, "phấn");
        }
        return true;
    }

    /** "kế hoạch kiểm tra từ ngày A đến hết ngày B" says when, not by when. */
    private boolean isRangeEnd(int i, int from) {
        for (int k = i - 1; k >= from && k >= i - 12; k--) {
            if (words.isAny(k, ";", ".") && !words.isJoined(k + 1)) {
                return false;
            }
            if (words.is(k, "từ") && !words.is(k - 1, "kể") && isTime(k + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTime(int i) {
        return words.isAny(i, "ngày", "tháng", "quý", "năm", "nay", "khi", "hôm", "đầu", "giờ", "thứ", "sáng")
                || words.isNumber(i) && words.isAny(i + 1, "/", "-", ".", "giờ", "h", "tháng");
    }

    private boolean isDelivered(int i, int from) {
        for (int k = i - 1; k >= from && k >= i - 25; k--) {
            if (words.isAny(k, ";", ".")) {
                return false;
            }
            if (words.isAny(k, "gửi", "nộp", "trình", "xong")
                    || words.are(k, "báo", "cáo")
                    || words.are(k, "hoàn", "thành")
                    || words.are(k, "bàn", "giao")
                    || words.are(k, "niêm", "yết")
                    || words.are(k, "công", "bố")
                    || words.are(k, "công", "khai")
                    || words.are(k, "cập", "nhật")
                    || words.are(k, "phát", "hành")) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(int i, int from, String... phrases) {
        int start = Math.max(from, i - 8);
        var before = words.plain.substring(words.start(start), words.start(i));
        for (var phrase : phrases) {
            if (before.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** "các dự án được cấp phép trước ngày …": the day belongs to a noun, not to the work. */
    private boolean isWhichClause(int i, int from) {
        for (int k = i - 1; k >= from && k >= i - 6; k--) {
            if (words.isAny(k, ",", ";", ".")) {
                return false;
            }
            if (words.is(k, "đã")
                    || words.are(k - 1, "phát", "sinh")
                    || words.is(k, "sinh") && k == i - 1
                    || words.are(k, "có", "hiệu", "lực")
                    || words.is(k, "được") && words.isAny(k + 1, "cấp", "ban", "phê", "thành", "tuyển", "ký", "giao")) {
                return true;
            }
        }
        return false;
    }

    /** Whether "trong năm 2025" says which year a forecast, figure or event is about. */
    private boolean isSubject(When when, int i, int from) {
        if (words.isAny(i, "xong", "hoàn", "thực")) {
            return false;
        }
        int clause = i;
        while (clause > from && !words.isAny(clause - 1, ";", ".", ":")) {
            clause--;
        }
        boolean toFinish = false;
        for (int k = clause; k < i; k++) {
            toFinish |= words.is(k, "xong")
                    || words.are(k, "hoàn", "thành")
                    || words.is(k, "trình")
                    || words.are(k, "ban", "hành");
        }
        if (toFinish || words.isAny(i + 1, "vòng")) {
            return false;
        }
        int head = clause;
        while (words.isSign(head)) {
            head++;
        }
        for (int k = head; k < Math.min(i, head + 5); k++) {
            if (SUBJECT_WORDS.contains(words.at(k) + " " + words.at(k + 1))) {
                return true;
            }
        }
        for (int k = Math.max(clause, i - 7); k < i; k++) {
            if (HAPPENED.isAt(words, k, i)) {
                return true;
            }
        }
        return when.kind() == When.Kind.YEAR && words.isAny(i - 1, ",") && clause == i;
    }

    private int accepted(Marker marker, When when, int i) {
        var boundary = marker.boundary();
        if (when.kind() == When.Kind.FEAST) {
            add(i, when.next(), DeadlineType.EVENT, when, boundary);
        } else if (when.kind() == When.Kind.DAY) {
            // an hour on a day: that day itself is still in time
            add(
                    i,
                    when.next(),
                    DeadlineType.DATE,
                    when,
                    when.time() != null && boundary == Boundary.BEFORE ? Boundary.BY : boundary);
        } else if (boundary == Boundary.BEFORE && !isEdged(i, when)) {
            add(i, when.next(), DeadlineType.DATE, startOf(when), Boundary.BEFORE);
        } else {
            add(i, when.next(), DeadlineType.PERIOD, when, Boundary.WITHIN);
        }
        return when.next();
    }

    private boolean isEdged(int i, When when) {
        for (int k = i; k < when.next(); k++) {
            if (words.isAny(k, "cuối", "hết")) {
                return true;
            }
        }
        return false;
    }

    private static When startOf(When when) {
        return new When(When.Kind.DAY, when.first(), when.first(), when.time(), when.next(), when.guessedYear());
    }

    /** In a column of deadlines a day or period stands alone. */
    private int bare(int i) {
        if (words.is(i, "từ")) {
            int next = range(i, i);
            if (next > 0) {
                return next;
            }
        }
        var when = times.at(i, limit);
        if (when == null) {
            return -1;
        }
        if (words.isAny(when.next(), "-", "đến") && times.at(when.next() + 1, limit) != null) {
            return when.next() + 1;
        }
        if (when.kind() == When.Kind.FEAST) {
            add(i, when.next(), DeadlineType.EVENT, when, Boundary.ON);
        } else if (when.isPeriod()) {
            add(i, when.next(), DeadlineType.PERIOD, when, Boundary.WITHIN);
        } else {
            add(i, when.next(), DeadlineType.DATE, when, Boundary.BY);
        }
        return when.next();
    }

    // ---- so many days after something

    private static final Phrases<Boundary> COUNTERS = new Phrases<Boundary>()
            .addAll(
                    Boundary.WITHIN,
                    "trong vòng | trong thời hạn | trong thời gian | trong | sau | không quá | tối đa | trong thời hạn không quá | trong thời gian không quá | trong vòng không quá | trong thời gian tối đa | thời hạn | thời hạn không quá")
            .addAll(
                    Boundary.BY,
                    "chậm nhất | chậm nhất là | chậm nhất sau | muộn nhất | muộn nhất là | chậm nhất trong | chậm nhất trong vòng | chậm nhất là sau")
            .addAll(Boundary.BEFORE, "trước | trước ít nhất | ít nhất | trước tối thiểu");

    private int counted(int i) {
        var hit = COUNTERS.at(words, i, limit);
        int at = hit == null ? i : hit.next();
        if (hit == null && !(cell && words.isNumber(i))) {
            return -1;
        }
        if (!words.isNumber(at) || words.number(at) > 400) {
            return -1;
        }
        int next = at + 1;
        if (words.is(next, "(")) {
            while (next < limit && !words.is(next, ")")) {
                next++;
            }
            next++;
        }
        boolean clock = words.isAny(next, "giờ", "h")
                && (hit != null && hit.value() == Boundary.BEFORE
                        || times.at(at, limit) != null
                        || words.isAny(next + 1, "ngày", "thứ", "phút")
                        || words.isNumber(next + 1));
        if (clock) {
            return -1;
        }
        boolean months = words.is(next, "tháng");
        if (!words.isAny(next, "ngày", "giờ", "tuần", "tháng", "h") || words.isNumber(next + 1)) {
            return -1;
        }
        next++;
        if (words.are(next, "làm", "việc")) {
            next += 2;
        }
        boolean since = words.isAny(next, "kể", "từ", "sau", "trước", "tính")
                || words.is(next, ",") && words.is(next + 1, "kể");
        var boundary = hit == null ? Boundary.WITHIN : hit.value();
        if (boundary == Boundary.BEFORE && !words.isAny(next, "trước") && !words.is(i, "trước")) {
            return -1;
        }
        if ((months || words.is(i, "sau")) && !since) {
            return -1;
        }
        int end = since ? eventEnd(next + 1) : next;
        add(i, end, DeadlineType.EVENT, null, words.is(next, "trước") ? Boundary.BEFORE : boundary);
        return end;
    }

    /** Where the naming of an event ends: at a sign or after fifteen words. */
    private int eventEnd(int i) {
        int at = i;
        while (at < limit
                && at - i < 16
                && !words.isAny(at, ",", ";", ":", ")", "(")
                && !(words.is(at, ".") && !words.isJoined(at + 1))) {
            at++;
        }
        return at;
    }

    // ---- events

    private int event(int i) {
        if (words.is(i, "trước") && !NOT_TIME.contains(words.at(i + 1)) && i + 1 < limit) {
            return beforeEvent(i);
        }
        boolean right = words.are(i, "ngay", "sau") || words.are(i, "ngay", "khi");
        boolean after = words.are(i, "sau", "khi") && !words.isAny(i - 1, "ngay", "và", "trước");
        if (right || after && (words.isAny(i - 1, ",", ";", "thực", "hiện") || i == 0 || atStart(i))) {
            int end = eventEnd(i + 2);
            if (end - i > 3 || right) {
                add(i, end, DeadlineType.EVENT, null, null);
                return end;
            }
        }
        boolean occasion = words.is(i, "dịp") || words.are(i, "nhân", "dịp");
        if (occasion && !words.is(i - 1, "nhân")) {
            var when = times.at(words.is(i, "dịp") ? i : i + 1, limit);
            if (when != null && when.kind() == When.Kind.FEAST && !isPast(when)) {
                add(i, when.next(), DeadlineType.EVENT, when, Boundary.ON);
                return when.next();
            }
        }
        return -1;
    }

    private boolean atStart(int i) {
        return words.isLarge(i);
    }

    private int beforeEvent(int i) {
        var hit = EVENTS.at(words, i + 1, limit);
        if (hit == null) {
            return -1;
        }
        if (words.is(i + 1, "đợt") || words.is(i + 1, "buổi") && !words.is(i + 2, "họp") && !words.is(i + 2, "làm")) {
            return -1;
        }
        int end = eventEnd(hit.next());
        add(i, Math.max(end, hit.next()), DeadlineType.EVENT, null, Boundary.BEFORE);
        return Math.max(end, hit.next());
    }

    // ---- again and again

    private int recurring(int i, int from) {
        int dayed = dayed(i);
        return dayed > 0 ? dayed : everySo(i, from);
    }

    /** "[trước] ngày 25 hàng tháng", "thứ Sáu hằng tuần", "ngày 15 của tháng cuối quý", "trước ngày 15/12 hằng năm". */
    private int dayed(int i) {
        var marker = MARKERS.at(words, i, limit);
        var boundary = marker == null ? Boundary.ON : marker.value().boundary();
        int at = marker == null ? i : marker.next();
        if (words.is(at, "trước") && boundary == Boundary.BY) {
            boundary = Boundary.BEFORE;
            at++;
        }
        LocalTime time = null;
        int afterHour = times.afterHour(at, limit);
        if (afterHour > 0) {
            time = times.hour(at);
            at = words.isAny(afterHour, ",", "của", "vào") ? afterHour + 1 : afterHour;
        }
        if (time != null && boundary == Boundary.BEFORE) {
            boundary = Boundary.BY;
        }
        int weekday = times.weekday(at);
        if (weekday > 0) {
            return weekly(i, at, weekday, boundary, time);
        }
        boolean named = words.is(at, "ngày");
        int day = words.number(named ? at + 1 : at);
        if (day < 1 || day > 31 || marker == null && !named) {
            return -1;
        }
        int next = named ? at + 2 : at + 1;
        if (words.isAny(next, "/", "tháng", "-") && words.number(next + 1) > 0) {
            return yearly(i, day, next, boundary, time);
        }
        return monthly(i, day, next, boundary, time);
    }

    private int weekly(int i, int at, int weekday, @Nullable Boundary boundary, @Nullable LocalTime time) {
        int next = times.afterWeekday(at, limit);
        next = words.isAny(next, "của", ",") ? next + 1 : next;
        if (!words.isAny(next, "hàng", "hằng", "mỗi", "các") || !words.is(next + 1, "tuần")) {
            return -1;
        }
        found.add(
                new Found(i, next + 2, DeadlineType.RECURRING, null, boundary, Every.WEEK, null, weekday, null, time));
        return next + 2;
    }

    private int yearly(int i, int day, int next, @Nullable Boundary boundary, @Nullable LocalTime time) {
        int month = words.number(next + 1);
        int at = next + 2;
        at = words.is(at, "của") ? at + 1 : at;
        if (month > 12 || !words.isAny(at, "hàng", "hằng", "mỗi") || !words.is(at + 1, "năm")) {
            return -1;
        }
        found.add(new Found(i, at + 2, DeadlineType.RECURRING, null, boundary, Every.YEAR, day, null, month, time));
        return at + 2;
    }

    private int monthly(int i, int day, int next, @Nullable Boundary boundary, @Nullable LocalTime time) {
        int at = words.isAny(next, "của", ",") ? next + 1 : next;
        if (words.isAny(at, "hàng", "hằng", "mỗi", "các") && words.is(at + 1, "tháng")) {
            found.add(new Found(i, at + 2, DeadlineType.RECURRING, null, boundary, Every.MONTH, day, null, null, time));
            return at + 2;
        }
        if (!words.is(at, "tháng") || words.isAny(at + 1, "đầu", "cuối") && words.is(at + 2, "năm")) {
            return -1;
        }
        if (at > next && words.is(next, "của") && isAnyMonth(at + 1)) {
            found.add(new Found(i, at + 1, DeadlineType.RECURRING, null, boundary, Every.MONTH, day, null, null, time));
            return at + 1;
        }
        if (words.isAny(at + 1, "đầu", "cuối", "thứ") || words.are(at + 1, "cuối", "cùng")) {
            return ofQuarter(i, day, at, boundary, time);
        }
        if (words.isAny(at + 1, "sau", "kế", "tiếp", "liền")) {
            int end = words.isAny(at + 2, "theo", "tiếp", "kề", "sau") ? at + 3 : at + 2;
            boolean known = found.stream().anyMatch(f -> f.type() == DeadlineType.RECURRING);
            if (known || lookBackRecurring(i) || lookAheadRecurring(end)) {
                found.add(
                        new Found(i, end, DeadlineType.RECURRING, null, boundary, Every.MONTH, day, null, null, time));
                return end;
            }
        }
        return -1;
    }

    /** "trước ngày 22 của tháng": no month is named after it. */
    private boolean isAnyMonth(int i) {
        return !words.isNumber(i)
                && !words.isAny(i, "đầu", "cuối", "sau", "trước", "này", "tới", "kế", "tiếp", "liền", "thứ", "giữa");
    }

    private boolean lookAheadRecurring(int i) {
        for (int k = i; k < Math.min(limit, i + 6); k++) {
            if (words.are(k, "định", "kỳ") || words.isAny(k, "hàng", "hằng")) {
                return true;
            }
        }
        return false;
    }

    private boolean lookBackRecurring(int i) {
        for (int k = Math.max(0, i - 12); k < i; k++) {
            if (words.are(k, "định", "kỳ") || words.isAny(k, "hàng", "hằng")) {
                return true;
            }
        }
        return false;
    }

    private int ofQuarter(int i, int day, int at, @Nullable Boundary boundary, @Nullable LocalTime time) {
        boolean first = words.is(at + 1, "đầu");
        int next = words.is(at + 2, "cùng") ? at + 3 : at + 2;
        int month = words.is(at + 1, "thứ") ? words.isAny(at + 2, "hai") ? 2 : words.isAny(at + 2, "ba") ? 3 : 1 : 0;
        next = words.is(at + 1, "thứ") ? at + 3 : next;
        while (words.isAny(next, "của", "hàng", "hằng", "mỗi", "các")) {
            next++;
        }
        Every every = words.is(next, "quý") ? Every.QUARTER : words.is(next, "năm") ? Every.YEAR : null;
        if (every == null) {
            return -1;
        }
        int last = every == Every.QUARTER ? 3 : 12;
        int end = words.isAny(next + 1, "sau", "tiếp") ? next + 2 : next + 1;
        end = words.is(end, "theo") ? end + 1 : end;
        if (words.isNumber(next + 1) || words.isAny(next + 1, "i", "ii", "iii", "iv")) {
            return -1;
        }
        found.add(new Found(
                i,
                end,
                DeadlineType.RECURRING,
                null,
                boundary,
                every,
                day,
                null,
                month > 0 ? month : first ? 1 : last,
                time));
        return end;
    }

    /** "hàng tháng", "định kỳ 6 tháng", "01 lần/tháng", "mỗi quý một lần". */
    private int everySo(int i, int from) {
        boolean periodic = words.are(i, "định", "kỳ");
        int at = periodic ? i + 2 : i;
        if (periodic && words.is(at, "(")) {
            at++;
        }
        int times = timesPer(at);
        if (times > 0) {
            addEvery(i, times, lastEvery(at, times));
            return times;
        }
        boolean each = words.isAny(at, "hàng", "hằng", "mỗi", "từng");
        if (!each && !periodic) {
            return perTime(i);
        }
        at = each ? at + 1 : at;
        at = periodic && words.isAny(at, "vào") ? at + 1 : at;
        var unit = UNITS.at(words, at, limit);
        if (unit == null || words.is(at, "ngày") && words.isNumber(at + 1)) {
            return -1;
        }
        int next = afterOnce(unit.next());
        boolean once = next > unit.next();
        if (!periodic && !once && !isTelling(i, next, from)) {
            return next;
        }
        if (words.isAny(i, "từng") && !once || words.isNumber(next) && words.is(next - 1, "năm")) {
            return next;
        }
        addEvery(i, next, unit.value());
        return more(next);
    }

    private void addEvery(int from, int to, Every every) {
        found.add(new Found(from, to, DeadlineType.RECURRING, null, null, every, null, null, null, null));
    }

    /** "N lần/tháng" at i: the word after, or -1. */
    private int timesPer(int i) {
        int at = words.isAny(i, "ít", "tối") ? i + 2 : i;
        boolean count = words.isNumber(at) || words.isAny(at, "một", "hai");
        if (!count || !words.is(at + 1, "lần")) {
            return -1;
        }
        int unit = words.isAny(at + 2, "/", "một", "mỗi", "trong", "mỗi") ? at + 3 : at + 2;
        var hit = UNITS.at(words, unit, limit);
        return hit == null || unit == at + 2 && !words.is(unit, "năm") ? -1 : hit.next();
    }

    private Every lastEvery(int from, int to) {
        for (int k = to - 1; k >= from; k--) {
            var hit = UNITS.at(words, k, to);
            if (hit != null && hit.next() == to && (k == from || !words.isNumber(k - 1) || words.is(k - 1, "lần"))) {
                return hit.value();
            }
        }
        return Every.MONTH;
    }

    /** "01 tháng/lần", "mỗi tuần một lần" without "mỗi". */
    private int perTime(int i) {
        var unit = UNITS.at(words, i, limit);
        if (unit == null) {
            return -1;
        }
        int next = afterOnce(unit.next());
        boolean counted = words.isNumber(i) || words.isAny(i, "sáu", "ba", "nửa");
        if (next == unit.next() || !counted && !words.is(unit.next(), "/")) {
            return -1;
        }
        addEvery(i, next, unit.value());
        return next;
    }

    private int afterOnce(int i) {
        if (words.is(i, "/") && words.is(i + 1, "lần")) {
            return i + 2;
        }
        boolean one = words.is(i, "một") || words.number(i) >= 1;
        return one && words.is(i + 1, "lần") ? i + 2 : i;
    }

    /** "hàng quý, 6 tháng và hàng năm": the units after the first. */
    private int more(int i) {
        int at = i;
        while (words.isAny(at, ",", "và", "/")) {
            int next = words.isAny(at + 1, "và") ? at + 2 : at + 1;
            next = words.isAny(next, "hàng", "hằng") ? next + 1 : next;
            var unit = UNITS.at(words, next, limit);
            if (unit == null
                    || words.isNumber(unit.next())
                    || words.isAny(unit.next(), "đầu", "cuối")
                    || words.is(next, "ngày")) {
                return at;
            }
            addEvery(next, unit.next(), unit.value());
            at = unit.next();
        }
        return at;
    }

    /** Whether "hàng tháng" orders a rhythm ("Hàng tháng, tổng hợp …", "… báo cáo hàng tháng.") and does not describe a noun. */
    private boolean isTelling(int i, int next, int from) {
        boolean begins = i == from || words.isAny(i - 1, ",", ";", ".", ":", "(", "-");
        boolean ends = next >= limit || words.isAny(next, ",", ";", ".", ")", ":");
        if (begins) {
            return true;
        }
        if (words.isAny(i - 1, "hoạch", "trình", "mục", "toán", "tiêu", "kỷ", "thường", "nghỉ", "phép")) {
            return false;
        }
        boolean goesOn = words.isAny(
                        next, "về", "cho", "gửi", "trình", "tổ", "rà", "tổng", "phải", "có", "để", "với", "lên", "tới",
                        "đến", "trước", "chậm", "vào", "kiểm", "cập", "họp", "trong", "kể", "từ")
                || words.are(next, "báo", "cáo");
        return (ends || goesOn) && hasReport(i, from);
    }

    private boolean hasReport(int i, int from) {
        for (int k = i - 1; k >= from && k >= i - 30; k--) {
            if (words.is(k, ".")) {
                return false;
            }
            if (words.are(k, "báo", "cáo")
                    || words.are(k, "rà", "soát")
                    || words.are(k, "kiểm", "tra")
                    || words.are(k, "cập", "nhật")
                    || words.are(k, "tổng", "hợp")
                    || words.are(k, "giao", "ban")
                    || words.are(k, "tổ", "chức")
                    || words.are(k, "đánh", "giá")
                    || words.are(k, "thực", "hiện")
                    || words.isAny(k, "họp", "gửi")
                    || words.are(k, "theo", "dõi")) {
                return true;
            }
        }
        return false;
    }

    // ---- putting together

    private List<DeadlineReading> readings(int offset) {
        joinDays();
        var out = new ArrayList<DeadlineReading>();
        LocalDate last = null;
        for (var f : found) {
            boolean recurring = f.type() == DeadlineType.RECURRING;
            var after = recurring && last != null && isAfterFirst(f) ? last : null;
            var date = f.when() == null ? null : f.when().last();
            out.add(reading(f, date, after, offset));
            last = f.type() == DeadlineType.DATE && date != null ? date : last;
        }
        return out;
    }

    private DeadlineReading reading(Found f, @Nullable LocalDate date, @Nullable LocalDate after, int offset) {
        int start = words.start(f.from());
        int end = words.end(f.to() - 1);
        return new DeadlineReading(
                words.text.substring(start, end),
                f.type(),
                date,
                f.time(),
                f.boundary(),
                f.every(),
                f.dayOfMonth(),
                f.dayOfWeek(),
                f.monthOfPeriod(),
                after,
                new Span(start + offset, end + offset));
    }

    private boolean isAfterFirst(Found f) {
        int from = Math.max(0, f.from() - 14);
        var before = words.plain.substring(words.start(from), words.start(f.from()));
        return before.contains("sau đó")
                || before.contains("tiếp theo")
                || before.contains("tiếp sau")
                || before.contains("kỳ sau")
                || before.contains("lần sau")
                || before.contains("đồng thời");
    }

    /** "Hàng tháng … trước ngày 25": a rhythm and the day in it are one deadline. */
    private void joinDays() {
        for (int k = 0; k < found.size() && found.size() < MOST_JOINED; k++) {
            var rhythm = found.get(k);
            if (rhythm.type() != DeadlineType.RECURRING || rhythm.dayOfMonth() != null || rhythm.dayOfWeek() != null) {
                continue;
            }
            var detail = detail(rhythm, k);
            if (detail != null) {
                found.remove(detail);
                int at = found.indexOf(rhythm);
                found.set(at, merged(rhythm, detail));
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
    }

    private @Nullable Found detail(Found rhythm, int k) {
        for (var other : found) {
            boolean near = Math.abs(other.from() - rhythm.to()) < 30;
            if (other != rhythm
                    && near
                    && other.type() == DeadlineType.RECURRING
                    && (other.dayOfMonth() != null || other.dayOfWeek() != null)
                    && (other.every() == rhythm.every()
                            || other.every() == Every.MONTH && rhythm.every() == Every.QUARTER)) {
                return other;
            }
        }
        return dayOnly(rhythm);
    }

    /** "trước ngày 25" or "vào thứ Sáu" without a month, near a rhythm. */
    private @Nullable Found dayOnly(Found rhythm) {
        for (int i = rhythm.to(); i < Math.min(limit, rhythm.to() + 30); i++) {
            if (words.isAny(i, ";") || words.is(i, ".") && words.isLarge(i + 1)) {
                return null;
            }
            var marker = MARKERS.at(words, i, limit);
            if (marker == null) {
                continue;
            }
            int at = marker.next();
            int afterHour = times.afterHour(at, limit);
            var time = afterHour > 0 ? times.hour(at) : null;
            at = afterHour > 0 ? afterHour : at;
            int weekday = times.weekday(at);
            var boundary = time != null && marker.value().boundary() == Boundary.BEFORE
                    ? Boundary.BY
                    : marker.value().boundary();
            if (weekday > 0 && rhythm.every() == Every.WEEK) {
                return new Found(
                        i,
                        times.afterWeekday(at, limit),
                        DeadlineType.RECURRING,
                        null,
                        boundary,
                        Every.WEEK,
                        null,
                        weekday,
                        null,
                        time);
            }
            boolean day = words.is(at, "ngày") && words.number(at + 1) >= 1 && words.number(at + 1) <= 31;
            boolean alone = !words.isAny(at + 2, "/", "-")
                    && !(words.is(at + 2, "tháng") && words.isNumber(at + 3))
                    && !words.are(at + 2, "làm", "việc");
            if (day && alone && rhythm.every() != Every.WEEK && rhythm.every() != Every.DAY) {
                int next = words.is(at + 2, "của") ? at + 3 : at + 2;
                boolean tail = words.is(next, "tháng") && words.isAny(next + 1, "sau", "tiếp", "kế");
                return new Found(
                        i,
                        tail ? next + 2 : at + 2,
                        DeadlineType.RECURRING,
                        null,
                        boundary,
                        rhythm.every(),
                        words.number(at + 1),
                        null,
                        null,
                        time);
            }
        }
        return null;
    }

    private static Found merged(Found rhythm, Found detail) {
        boolean near =
                detail.from() >= rhythm.to() ? detail.from() - rhythm.to() <= 2 : rhythm.from() - detail.to() <= 2;
        int from = near ? Math.min(rhythm.from(), detail.from()) : detail.from();
        int to = near ? Math.max(rhythm.to(), detail.to()) : detail.to();
        return new Found(
                from,
                to,
                DeadlineType.RECURRING,
                null,
                detail.boundary(),
                rhythm.every(),
                detail.dayOfMonth(),
                detail.dayOfWeek(),
                detail.monthOfPeriod(),
                detail.time());
    }
}
