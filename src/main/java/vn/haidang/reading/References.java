package vn.haidang.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * Finds cited documents: [kind] ["số"] number ["ngày" day]. The number is digits, then "/" or "-", then letters and digits
 * parted by signs ("87/NQ-HĐND", "06-NQ/TU", "59/2020/QH14"); a law may be cited by its kind, name and year alone.
 */
final class References {

    private static final Phrases<String> KINDS = new Phrases<>();

    static {
        for (var kind : new String[] {
            "Nghị quyết",
            "Quyết định",
            "Chỉ thị",
            "Thông báo",
            "Thông báo kết luận",
            "Kế hoạch",
            "Công văn",
            "Văn bản",
            "Nghị định",
            "Thông tư",
            "Luật",
            "Công điện",
            "Tờ trình",
            "Báo cáo",
            "Chương trình",
            "Chương trình hành động",
            "Kết luận",
            "Hướng dẫn",
            "Đề án",
            "Giấy mời",
            "Quy định",
            "Quy chế",
            "Thông tư liên tịch",
            "Pháp lệnh",
            "Phiếu chuyển",
            "Thông báo số",
            "Phương án",
            "Biên bản",
            "Lệnh",
            "Quyết định phê duyệt"
        }) {
            KINDS.add(kind, kind);
        }
    }

    private References() {}

    /** The documents cited between two words; {@code own} is the document's own number, which is none. */
    static List<Reference> find(Words words, @Nullable String own) {
        var out = new ArrayList<Reference>();
        int i = 0;
        while (i < words.size()) {
            int end = words.isNumber(i) ? afterNumber(words, i) : -1;
            if (end < 0) {
                i++;
                continue;
            }
            var reference = reference(words, i, end);
            if (!Objects.equals(reference.number(), own)) {
                out.add(reference);
            }
            i = Math.max(end, words.from(reference.span().end()));
        }
        return List.copyOf(out);
    }

    /** The word after a document number that begins at i, or -1. */
    private static int afterNumber(Words words, int i) {
        if (words.at(i).length() > 6 || words.isJoined(i) && words.isAny(i - 1, "/", "-", ".", ",")) {
            return -1;
        }
        int at = i + 1;
        boolean spaced = !words.isJoined(at) && words.is(at, "/");
        if (!(words.isAny(at, "/", "-") && (words.isJoined(at) || spaced && words.is(i - 1, "số")))) {
            return -1;
        }
        boolean letters = false;
        int signs = 0;
        int end = -1;
        while (words.isAny(at, "/", "-", "&") && (words.isJoined(at) || signs == 0)) {
            int piece = at + 1;
            if (!words.isJoined(piece) || words.isSign(piece)) {
                break;
            }
            while (words.isJoined(piece + 1) && !words.isSign(piece + 1)) {
                piece++;
            }
            boolean word = words.isWord(at + 1);
            if (word && !words.isLarge(at + 1)) {
                break;
            }
            letters |= word && words.end(at + 1) - words.start(at + 1) >= 1;
            end = piece + 1;
            at = piece + 1;
            signs++;
        }
        return letters && end > 0 ? end : -1;
    }

    private static Reference reference(Words words, int i, int end) {
        int from = i;
        if (words.isAny(from - 1, "số") || words.is(from - 1, ":") && words.is(from - 2, "số")) {
            from -= words.is(from - 1, "số") ? 1 : 2;
        }
        String kind = null;
        for (int k = Math.max(0, from - 4); k < from; k++) {
            var hit = KINDS.at(words, k, from);
            if (hit != null && (hit.next() == from || from - hit.next() <= 1 && words.isAny(hit.next(), "số"))) {
                kind = hit.value();
                from = k;
                break;
            }
        }
        LocalDate date = null;
        int to = end;
        int at = words.isAny(end, ",", "(") ? end + 1 : end;
        if (words.is(at, "ngày")) {
            var when = new TimeWords(words, null).at(at, words.size());
            if (when != null && when.kind() == When.Kind.DAY && when.last() != null) {
                date = when.last();
                to = when.next();
            }
        }
        var number = words.text(i, end).replaceAll("\\s+", "");
        return new Reference(kind, number, date, new Span(words.start(from), words.end(to - 1)));
    }
}
