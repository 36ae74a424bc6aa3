package vn.haidang.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** The nouns that official reports count and the measures they use; longest first. */
final class UnitWords {

    /** One noun or measure; {@code words} is how many words it has. */
    record Entry(String name, String folded, int words, boolean counted) {}

    private static final String COUNTED = """
            người; người lao động; lao động; công nhân; công nhân lao động; lượt người; lượt lao động; lượt công nhân; người dân; dân; hộ; hộ dân
            hộ nghèo; hộ cận nghèo; hộ gia đình; khẩu; nhân khẩu; cán bộ; công chức; viên chức; cán bộ, công chức; cán bộ, công chức, viên chức
            đảng viên; đoàn viên; hội viên; đoàn viên công đoàn; học viên; học sinh; sinh viên; giáo viên; giảng viên; đại biểu; đồng chí; cá nhân
            tập thể; chuyên gia; nhà đầu tư; chủ đầu tư; nhà thầu; bệnh nhân; đối tượng; trường hợp
            chỗ ở; chỗ; suất quà; suất; phần quà; giải; danh hiệu; bằng khen; giấy khen; cờ thi đua; huân chương; sáng kiến; đề tài; mô hình
            dự án; lượt dự án; công trình; hạng mục; gói thầu; hợp đồng; doanh nghiệp; công ty; cơ sở; đơn vị; cơ quan
            tổ chức; hợp tác xã; chi nhánh; văn phòng đại diện; nhà máy; phân xưởng; khu công nghiệp; khu kinh tế; cụm công nghiệp; khu chế xuất
            khu; cụm; KCN; KKT; CCN; KCX; KCN, KKT; khu, cụm công nghiệp; quốc gia; quốc gia và vùng lãnh thổ; nước; tỉnh; thành phố
            tỉnh, thành phố; huyện; quận; xã; phường; thị trấn; thôn; tổ dân phố; địa phương; sở, ngành; bộ, ngành; phòng; ban; ban quản lý
            hồ sơ; thủ tục; thủ tục hành chính; TTHC; dịch vụ công; dịch vụ; văn bản; công văn; quyết định; kế hoạch; báo cáo; tờ trình
            thông báo; nghị quyết; nghị định; thông tư; chỉ thị; luật; đề án; quy hoạch; đồ án; quy trình; biểu mẫu; giấy phép; giấy phép lao động
            giấy phép xây dựng; giấy phép môi trường; giấy chứng nhận; giấy chứng nhận đăng ký đầu tư; GCNĐKĐT; GCN; chứng chỉ; chứng thư số; C/O; bộ C/O; tài khoản
            chữ ký số; nhiệm vụ; chỉ tiêu; tiêu chí; nội dung; nhóm; nhóm nhiệm vụ; nhóm giải pháp; giải pháp; nhóm chỉ tiêu; mục tiêu
            ý kiến; kiến nghị; câu hỏi; phản ánh; khó khăn; vướng mắc; đơn; đơn thư; đơn khiếu nại; đơn tố cáo; vụ; vụ việc; vụ án; vụ cháy; vụ tai nạn lao động
            vụ tai nạn; vụ vi phạm; lượt; lượt truy cập; lượt tiếp cận; lượt tiếp công dân; lượt hồ sơ; lượt khách; lượt kiểm tra; lượt doanh nghiệp; lượt xem
            cuộc; cuộc họp; cuộc kiểm tra; cuộc thanh tra; cuộc thi; cuộc đình công; cuộc đối thoại; buổi; buổi làm việc; buổi đối thoại; hội nghị; hội thảo
            đoàn; đoàn công tác; đoàn kiểm tra; đoàn khách; lớp; lớp học; lớp tập huấn; khóa; khóa đào tạo; đợt; phiên; phiên giao dịch; chuyến; phong trào
            tin; bài; tin bài; tin, bài; bài viết; bản tin; ấn phẩm; tài liệu; cuốn; số; phóng sự; video; ảnh; bức ảnh; chuyên mục; trang; trang A4; ngôn ngữ
            bộ; bộ máy tính; máy tính; cái; chiếc; căn; căn hộ; căn nhà; ngôi nhà; nhà; tòa; tòa nhà; block; block nhà; tầng; phòng học; giường; trạm; trạm xử lý nước thải
            điểm cầu; thửa; thửa đất; lô; lô đất; vị trí; tuyến; tuyến đường; cầu; cảng; bến; bến cảng; tàu; xe; phương tiện; con; cây; loại; lĩnh vực
            ngành; ngành nghề; sản phẩm; mặt hàng; thành viên; đơn vị thành viên; ca; mũi; liều; đợt kiểm tra; lần/tháng; lần/quý; lần/năm; lần/tuần; ngày làm việc; bước
            tổ; tổ công tác; tổ hợp tác; câu lạc bộ; công đoàn cơ sở; CĐCS; chi bộ; đảng bộ; tổ chức đảng; tổ chức công đoàn; sự kiện; chương trình; hoạt động; phần; phần việc
            trụ cột; đột phá; văn phòng; trung tâm; trường; trường học; bệnh viện; chợ; siêu thị; nghề; việc; việc làm; việc làm mới; ngân hàng; tổ chức tín dụng; biên bản
            biên bản ghi nhớ; thỏa thuận; bản ghi nhớ; bản; bản cam kết; cam kết; kết luận; lỗi; hành vi; tồn tại; sai phạm; bất cập; dự thảo; phiếu; phiếu khảo sát; cử tri; lượt ý kiến
            hệ thống; phần mềm; cơ sở dữ liệu; máy chủ; camera; thiết bị; ki-ốt; đơn hàng; container; kiện; gói; khoản; nguồn; phương án; kịch bản; bộ chỉ số; chỉ số
            """;

    private static final String MEASURED = """
            ha; m2; m²; km; km2; m; m3; mét; hecta; héc-ta; héc ta; tấn; kg; tạ; lít; MW; MWp; kW; kWh; GWh; MVA; kV; TEU; TEUs; m2 sàn; tấn/ngày; điểm
            giờ công; ngày công; công; m3/ngày đêm; m3/ngày; tấn/năm; km/h; từ
            """;

    private static final Map<String, String> SAME_NAME =
            Map.of("m²", "m2", "hecta", "ha", "héc-ta", "ha", "héc ta", "ha", "mét", "m");

    private static final Set<String> PEOPLE =
            Set.of("lao dong", "nguoi lao dong", "cong nhan", "cong nhan lao dong", "nguoi dan", "dan");

    /** Words that cannot be what a number counts. */
    private static final Set<String> NO_NOUN = Set.of(
            "va", "cua", "tren", "tai", "trong", "den", "duoc", "la", "thi", "da", "co", "theo", "voi", "cho", "ve",
            "tu", "do", "bi", "nham", "de", "khi", "ma", "neu", "nhung", "hoac", "hay", "o", "ra", "so", "dat", "bang",
            "tang", "giam", "gap", "chiem", "vuot", "tong", "gom", "con", "nay", "sau", "truoc", "nam", "thang", "ngay",
            "quy", "tuan", "gio", "phut", "giay", "dang", "se", "cung", "moi", "nhu", "thuoc", "qua", "sang", "len",
            "xuong", "trieu", "dau", "cuoi", "nhat", "hai", "ba", "phan", "diem", "tuoi", "the", "ky", "hon", "kem",
            "khong", "chua", "ke", "du", "uoc", "h", "am");

    private static final Map<String, List<Entry>> BY_FIRST = new HashMap<>();

    static {
        add(COUNTED, true);
        add(MEASURED, false);
        BY_FIRST.values()
                .forEach(list -> list.sort(Comparator.comparingInt(Entry::words).reversed()));
    }

    private UnitWords() {}

    private static void add(String names, boolean counted) {
        for (var raw : names.split("[;\\n]")) {
            var name = raw.strip();
            if (!name.isEmpty()) {
                var folded = new Tokens(name);
                var key = new StringBuilder(folded.key(0));
                for (int i = 1; i < folded.size(); i++) {
                    key.append(' ').append(folded.key(i));
                }
                var entry = new Entry(SAME_NAME.getOrDefault(name, name), key.toString(), folded.size(), counted);
                BY_FIRST.computeIfAbsent(folded.key(0), k -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** The longest known noun or measure that begins at i. */
    static @Nullable Entry at(Tokens tokens, int i) {
        for (var entry : BY_FIRST.getOrDefault(tokens.key(i), List.of())) {
            if (tokens.has(i, entry.folded())) {
                return entry;
            }
        }
        return null;
    }

    /** A noun that nobody listed: a small word that is no particle. */
    static boolean isNoun(Tokens tokens, int i) {
        var key = tokens.key(i);
        return tokens.isWord(i) && !tokens.isLarge(i) && !NO_NOUN.contains(key) && hasLettersOnly(key);
    }

    private static boolean hasLettersOnly(String key) {
        return key.length() > 1 && key.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The name of a unit as it is compared: folded; workers and people are counted alike. */
    static String measure(String name) {
        var folded = Letters.folded(name);
        return PEOPLE.contains(folded) ? "nguoi" : folded;
    }
}
