package vn.haidang.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** Knows what the columns of an assignment table are from their names, in any order. */
final class TableColumns {

    enum Role {
        NUMBER,
        CONTENT,
        LEAD,
        CO,
        DUE,
        PRODUCT,
        SPONSOR,
        REPORT_TO,
        NOTE,
        /** How many items: "Số lượng tin". */
        COUNT,
        /** How long: "Dung lượng (trang A4)". */
        PAGES
    }

    private static final Phrases<Role> NAMES = new Phrases<Role>()
            .addAll(Role.NUMBER, "tt | stt | số tt | số thứ tự")
            .addAll(
                    Role.CONTENT,
                    "nội dung | nhiệm vụ | công việc | hạng mục | hoạt động | đầu việc | tên nhiệm vụ | chỉ đạo | kết luận"
                            + " | giải pháp | tên đề án | tên công việc | kiến nghị | yêu cầu | tin bài | tên bài | tên tin | bài viết"
                            + " | chuyên mục | chủ đề | đề tài | tiêu đề")
            .addAll(
                    Role.LEAD,
                    "chủ trì | đơn vị thực hiện | cơ quan thực hiện | người phụ trách | phụ trách | người thực hiện"
                            + " | đơn vị chịu trách nhiệm | trách nhiệm | đầu mối | chịu trách nhiệm | đơn vị được giao"
                            + " | cơ quan được giao | phân công | đơn vị phụ trách | thực hiện chính | bộ phận thực hiện | đơn vị"
                            + " | cơ quan | bộ phận | cơ quan tham mưu | đơn vị tham mưu | cơ quan soạn thảo | phòng thực hiện"
                            + " | đơn vị đầu mối | cán bộ phụ trách | tổ chức thực hiện | người viết | tác giả")
            .addAll(Role.CO, "phối hợp")
            .addAll(
                    Role.DUE,
                    "thời hạn | thời gian | tiến độ | hạn hoàn thành | hạn | thời điểm | ngày hoàn thành | mốc | lộ trình | hoàn thành"
                            + " | deadline | hạn xử lý | thời hạn nộp")
            .addAll(
                    Role.PRODUCT,
                    "sản phẩm | kết quả | đầu ra | sản phẩm đầu ra | hình thức văn bản | hồ sơ | sản phẩm dự kiến")
            .addAll(
                    Role.SPONSOR,
                    "lãnh đạo chỉ đạo | lãnh đạo phụ trách | lãnh đạo | người chỉ đạo | chỉ đạo thực hiện | phó trưởng ban phụ trách"
                            + " | đồng chí phụ trách | chỉ đạo trực tiếp")
            .addAll(
                    Role.REPORT_TO,
                    "cấp trình | cấp phê duyệt | cơ quan trình | nơi nhận báo cáo | cấp ban hành | thẩm quyền")
            .addAll(Role.NOTE, "ghi chú | căn cứ | kinh phí | nguồn vốn | nguồn | địa điểm | thành phần | điện thoại")
            .addAll(Role.COUNT, "số lượng | số tin | số bài | định mức")
            .addAll(Role.PAGES, "dung lượng | số trang | độ dài | số từ | số chữ");

    private TableColumns() {}

    /** Whether the texts are names of columns: at least two of them known, one for the work or for who does it. */
    static boolean looksLikeHeader(List<String> names) {
        var roles = new ArrayList<Role>();
        for (var name : names) {
            var role = role(name);
            if (role != null) {
                roles.add(role);
            }
        }
        long different = roles.stream().distinct().count();
        boolean work = roles.contains(Role.CONTENT) || roles.contains(Role.LEAD);
        return work && different >= 2 && roles.size() * 2 >= names.size();
    }

    /** Which column plays which role. Where two fit, the more telling name wins. */
    static Map<Role, Integer> roles(List<String> names) {
        var roles = new EnumMap<Role, Integer>(Role.class);
        for (int i = 0; i < names.size(); i++) {
            var role = role(names.get(i));
            if (role != null) {
                if (role == Role.LEAD && roles.containsKey(role) && !tells(names.get(i))) {
                    continue;
                }
                if (role == Role.CONTENT && roles.containsKey(role) && !isHeadingOf(names.get(roles.get(role)))) {
                    continue;
                }
                if (roles.containsKey(role) && role != Role.LEAD && role != Role.CONTENT) {
                    continue;
                }
                roles.put(role, i);
            }
        }
        return roles;
    }

    /** "Chuyên mục" beside "Nội dung" is what the content stands under. */
    private static boolean isHeadingOf(String name) {
        var plain = Letters.plain(name);
        return plain.startsWith("chuyên mục") || plain.startsWith("chủ đề") || plain.startsWith("đề tài");
    }

    /** The column of headings ("Chuyên mục") beside that of the content, or -1. */
    static int headings(List<String> names, Map<Role, Integer> roles) {
        for (int i = 0; i < names.size(); i++) {
            boolean content = Integer.valueOf(i).equals(roles.get(Role.CONTENT));
            if (!content && isHeadingOf(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean tells(String name) {
        return Letters.plain(name).contains("chủ trì");
    }

    static @Nullable Role role(String name) {
        if (name.length() > 90) {
            return null;
        }
        var words = new Words(name);
        var plain = words.plain;
        if (plain.contains("đơn vị tính") || plain.contains("đvt")) {
            return null;
        }
        if (plain.contains("phối hợp") && !plain.contains("chủ trì")) {
            return Role.CO;
        }
        if (plain.contains("chủ trì")) {
            return Role.LEAD;
        }
        Role found = null;
        int longest = 0;
        for (int i = 0; i < words.size(); i++) {
            var hit = NAMES.at(words, i, words.size());
            if (hit != null && (hit.next() - i > longest || found == null)) {
                found = hit.value();
                longest = hit.next() - i;
            }
        }
        return found;
    }
}
