package vn.haidang.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** Knows units of measure, which stand under "Đơn vị" in a table of figures as units of the authority do in a table of work. */
final class Measures {

    private static final Set<String> NAMES = Set.of(
            "%",
            "ha",
            "m2",
            "m3",
            "km",
            "tấn",
            "người",
            "dự án",
            "hồ sơ",
            "lượt",
            "lần",
            "cái",
            "chiếc",
            "bộ",
            "đồng",
            "usd",
            "triệu",
            "tỷ",
            "nghìn",
            "triệu đồng",
            "tỷ đồng",
            "nghìn đồng",
            "triệu usd",
            "tỷ usd",
            "trđ",
            "1000 đồng",
            "kg",
            "doanh nghiệp",
            "vụ",
            "cuộc",
            "lớp",
            "căn",
            "hộ",
            "điểm",
            "văn bản",
            "nhiệm vụ",
            "kwh",
            "mw",
            "giờ",
            "ngày",
            "lao động",
            "trường hợp",
            "đề tài",
            "sáng kiến",
            "buổi");

    private Measures() {}

    /** Whether a column of a table holds mostly units of measure. */
    static boolean fill(Words words, Layout.Assignments table, @Nullable Integer column) {
        if (column == null) {
            return false;
        }
        int filled = 0;
        int measures = 0;
        for (var row : table.rows()) {
            if (column < row.size() && row.get(column).end() > row.get(column).start()) {
                var cell = row.get(column);
                filled++;
                measures += is(words.text.substring(cell.start(), cell.end())) ? 1 : 0;
            }
        }
        return measures * 2 > filled;
    }

    static boolean is(String text) {
        var plain = Letters.plain(text).replace("²", "2").strip();
        return NAMES.contains(plain)
                || plain.contains("/")
                        && NAMES.contains(plain.substring(0, plain.indexOf('/')).strip());
    }
}
