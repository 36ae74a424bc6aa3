package vn.haidang.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is noted beside a task: "Đơn vị chủ trì: Sở A; phối hợp: Sở B; thời hạn: …; sản phẩm: …", "(Phòng C chủ trì)". */
final class Attributes {

    private static final Phrases<TableColumns.Role> KEYS = new Phrases<TableColumns.Role>()
            .addAll(TableColumns.Role.LEAD, """
                    đơn vị chủ trì | cơ quan chủ trì | chủ trì | đơn vị thực hiện | cơ quan thực hiện | đơn vị chủ trì thực hiện | cơ quan chủ trì thực hiện | phòng chủ trì | người thực hiện | người phụ trách | phụ trách | đơn vị phụ trách | cơ quan chủ trì tham mưu
                    | đơn vị chủ trì tham mưu | bộ phận thực hiện | bộ phận chủ trì | đơn vị đầu mối | cơ quan đầu mối | phân công thực hiện | phân công | giao thực hiện | trách nhiệm thực hiện | đơn vị chịu trách nhiệm | cơ quan tham mưu | đơn vị tham mưu | thực hiện""")
            .addAll(
                    TableColumns.Role.CO,
                    "đơn vị phối hợp | cơ quan phối hợp | phối hợp | đơn vị phối hợp thực hiện | cơ quan phối hợp thực hiện | các đơn vị phối hợp | các cơ quan phối hợp | phối hợp thực hiện | phòng phối hợp")
            .addAll(TableColumns.Role.DUE, """
                    thời hạn | thời gian hoàn thành | thời hạn hoàn thành | thời gian thực hiện | hoàn thành | tiến độ | thời gian | hạn hoàn thành | hạn | tiến độ hoàn thành | thời hạn thực hiện | tiến độ thực hiện | hạn xử lý | thời điểm hoàn thành | thời gian nộp
                    | thời gian báo cáo | thời hạn báo cáo""")
            .addAll(
                    TableColumns.Role.PRODUCT,
                    "sản phẩm | kết quả đầu ra | sản phẩm đầu ra | sản phẩm dự kiến | kết quả | kết quả dự kiến | sản phẩm hoàn thành")
            .addAll(
                    TableColumns.Role.SPONSOR,
                    "lãnh đạo chỉ đạo | lãnh đạo phụ trách | chỉ đạo | người chỉ đạo | chỉ đạo thực hiện")
            .addAll(TableColumns.Role.REPORT_TO, "cấp trình | cấp phê duyệt | cơ quan phê duyệt | cấp có thẩm quyền");

    private record Key(TableColumns.Role role, int at, int value) {}

    private final Words words;
    private final UnitPhrases units;
    private final @Nullable LocalDate base;

    Attributes(Words words, UnitPhrases units, @Nullable LocalDate base) {
        this.words = words;
        this.units = units;
        this.base = base;
    }

    /** Whether a note begins here. */
    boolean startsAt(int from, int to) {
        int at = words.isAny(from, "(", "-", "+") ? from + 1 : from;
        var hit = KEYS.at(words, at, to);
        return hit != null && words.is(hit.next(), ":");
    }

    /** Applies a line that is nothing but notes; false when it is none. */
    boolean apply(int from, int to, TaskDraft task) {
        return startsAt(from, to) && within(from, to, task);
    }

    /** Reads notes from the lines under a task; false when they do not name a lead. */
    boolean below(Outline.Node node, TaskDraft task) {
        for (var child : node.children) {
            if (child.line != null) {
                apply(child.line.from(), child.line.to(), task);
            }
        }
        return task.lead != null;
    }

    /** Reads all notes between two words; false when there is none. */
    boolean within(int from, int to, TaskDraft task) {
        var keys = keys(from, to);
        for (int k = 0; k < keys.size(); k++) {
            var key = keys.get(k);
            int end = k + 1 < keys.size() ? keys.get(k + 1).at() : to;
            value(key.role(), key.value(), end, task);
        }
        return !keys.isEmpty() | bracketed(from, to, task);
    }

    private List<Key> keys(int from, int to) {
        var out = new ArrayList<Key>();
        for (int i = from; i < to; i++) {
            boolean begins = i == from || words.isAny(i - 1, ";", ",", ".", "(", "-", "+", "/") || words.isLarge(i);
            var hit = begins ? KEYS.at(words, i, to) : null;
            if (hit != null && words.is(hit.next(), ":")) {
                out.add(new Key(hit.value(), i, hit.next() + 1));
                i = hit.next();
            }
        }
        return out;
    }

    private void value(TableColumns.Role role, int from, int to, TaskDraft task) {
        switch (role) {
            case LEAD -> lead(from, to, task);
            case CO -> co(from, to, task);
            case DUE -> due(from, to, task);
            case PRODUCT -> task.deliverable = product(from, to);
            case REPORT_TO -> task.reportTo = trimmed(from, to);
            default -> {}
        }
    }

    void lead(int from, int to, TaskDraft task) {
        var found = units.list(from, to);
        if (found == null) {
            return;
        }
        task.lead = null;
        task.units(found.units());
        int next = found.next();
        while (next < to && words.isSign(next)) {
            next++;
        }
        var more = units.list(next, to);
        if (more != null && !words.is(found.next(), "(")) {
            more.units().stream().filter(u -> !u.vague()).forEach(task.others::add);
        }
    }

    void co(int from, int to, TaskDraft task) {
        int at = from;
        while (at < to) {
            var found = units.list(at, to);
            if (found != null) {
                found.units().stream().filter(u -> !u.vague()).forEach(task.others::add);
                at = found.next();
            }
            at++;
            while (at < to && !words.isAny(at - 1, ",", ";", "-", "+", "và")) {
                at++;
            }
        }
    }

    void due(int from, int to, TaskDraft task) {
        for (var deadline : DeadlineGrammar.cell(words, from, to, base)) {
            boolean known = task.deadlines.stream().anyMatch(d -> d.span().equals(deadline.span()));
            if (!known) {
                task.deadlines.add(deadline);
            }
        }
    }

    @Nullable
    String product(int from, int to) {
        return trimmed(from, to);
    }

    private @Nullable String trimmed(int from, int to) {
        int end = to;
        while (end > from && words.isAny(end - 1, ".", ";", ",", ")", "-", "(")) {
            end--;
        }
        return end > from ? words.text(from, end) : null;
    }

    /** "(Phòng A chủ trì, Phòng B phối hợp)", "(Phòng A)" at the end. */
    private boolean bracketed(int from, int to, TaskDraft task) {
        for (int i = from; i < to; i++) {
            if (!words.is(i, "(")) {
                continue;
            }
            var found = units.list(i + 1, to);
            if (found == null) {
                continue;
            }
            boolean leads = words.are(found.next(), "chủ", "trì")
                    || words.are(found.next(), "thực", "hiện")
                    || words.are(found.next(), "phụ", "trách")
                    || words.are(found.next(), "tham", "mưu");
            boolean last = words.is(found.next(), ")") && found.next() >= to - 2 && i > from + 6;
            if (leads || last) {
                if (task.lead == null) {
                    task.units(found.units());
                }
                int close = found.next();
                while (close < to && !words.is(close, ")")) {
                    close++;
                }
                together(found.next(), close, task);
                return true;
            }
        }
        return false;
    }

    private void together(int from, int to, TaskDraft task) {
        for (int i = from; i < to; i++) {
            var found = words.isAny(i, ",", ";") ? units.list(i + 1, to) : null;
            if (found != null && words.are(found.next(), "phối", "hợp")) {
                found.units().stream().filter(u -> !u.vague()).forEach(task.others::add);
            }
        }
    }
}
