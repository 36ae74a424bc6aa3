package vn.haidang.reading;

/** The verbs of directives: what a unit is told to do, who tells it, and what ends a unit's name in a sentence. */
final class Verbs {

    /** What kind of verb. */
    enum Kind {
        /** Names work or how to go about it: "tham mưu", "khẩn trương". Small after a unit's name, it ends the name. */
        WORK,
        /** Also a part of unit names: "xây dựng", "quản lý". */
        ALSO_NAME
    }

    private static final Phrases<Kind> WORK =
            new Phrases<Kind>().addAll(Kind.WORK, """
                    có trách nhiệm | chịu trách nhiệm | có nhiệm vụ | chủ trì | chủ động | phối hợp | khẩn trương | tham mưu | rà soát
                    | tiếp tục | thực hiện | triển khai | hoàn thiện | hoàn thành | hoàn chỉnh | lập | làm việc | làm rõ | báo cáo
                    | theo dõi | đôn đốc | hướng dẫn | đề xuất | trình | ban hành | tập trung | tăng cường | đẩy mạnh | nghiêm túc
                    | quán triệt | chỉ đạo | căn cứ | trên cơ sở | cung cấp | cập nhật | bố trí | chuẩn bị | thường xuyên | kịp thời
                    | nâng cao | bảo đảm | đảm bảo | tiếp nhận | tiếp thu | phê duyệt | gửi | đăng tải | đăng ký | cử
                    | phân công | ra quân | phổ biến | giải quyết | tháo gỡ | sớm | phải | cần
                    | được giao | là đơn vị | là cơ quan | đầu mối | làm đầu mối | chấp hành | duy trì | phát huy | phát động | vận động
                    | huy động | bàn giao | xác định | xem xét | đánh giá | tính toán | kê khai | công bố | công khai
                    | niêm yết | sắp xếp | kiện toàn | thành lập | rút kinh nghiệm | khắc phục | chấn chỉnh | chấm dứt | lưu ý | quan tâm
                    | chăm lo | bám sát | nắm chắc | nắm bắt | nắm tình hình | thông báo | mời | ký | giới thiệu | lựa chọn
                    | quyết toán | giải ngân | thanh toán | phân bổ | trang bị | lắp đặt | sửa chữa | tuần tra | thu gom
                    | xác minh | truy quét | ngăn chặn | đề nghị | kiến nghị | yêu cầu | nhanh chóng | quyết liệt
                    | thống nhất | tiến hành | liên hệ | bổ sung | sửa đổi | soạn thảo | dự thảo | đẩy nhanh | thúc đẩy
                    | mở rộng | kết nối | thu hút | viết | biên tập | biên soạn | xuất bản | tạo điều kiện | có văn bản | có kế hoạch
                    | có báo cáo | có ý kiến | có phương án | có giải pháp | có biện pháp | nộp | bình xét | liên tục | trực tiếp | tích cực
                    | đồng hành | nhắc nhở | sử dụng | rà | dự kiến | lên phương án | lên kế hoạch | đưa | thay thế | chuyển | bổ nhiệm | tuyển dụng
                    | phòng ngừa | phòng chống | phát hiện | xúc tiến ngay | giám định | thuyết minh | khai mạc | đăng cai | quy định
                    | chấm điểm | kết luận | điện | họp | lãnh đạo | xét | phụ trách | kiểm kê | khám | nạo vét | tự giác | tự rà soát | tự kiểm tra | tự đánh giá | làm tốt | thực hành | xây dựng và | tổ chức các | tổng vệ sinh | trả | nộp | di dời | cho ý kiến | đặt | vẽ | tổng rà soát | bảo trì | thi hành | tổng kiểm tra | thông tuyến | tiêm | phun | cấp | hoàn trả | khởi công | nghiệm thu | tạm dừng | rút ngắn | đo đạc | chỉnh lý | chỉnh sửa | chỉnh trang | cắm mốc | tập hợp | thu thập | cung ứng | điều phối | điều động | điều tiết | luân chuyển | tăng tốc | chạy thử | kết thúc | mua | bán | sản xuất | phân bón | ký kết | xây lắp | cưỡng chế | giám sát chặt | nhân rộng | khai báo | gia cố | trồng cây | dọn dẹp | sơ tán | trả hồ sơ | vận hành thử | kiến tạo | trưng bày | quảng bá | giao lưu | tổng duyệt | dự | chủ quản | tự chịu trách nhiệm | chấm dứt | tổng kết | sơ kết | phân tích | dự báo | khảo sát | bàn | tham gia | tiếp cận | mua sắm | thu hồi
                    | giữ vững | giữ | trả lời | giải trình | phân loại | xin ý kiến | lấy ý kiến | thông tin | tuyên truyền | chi trả
                    | cụ thể hóa | quản lý chặt | quản lý tốt | quản lý hiệu quả | xử lý | thẩm định | thống kê | cân đối | điều chỉnh
                    | bảo dưỡng | vệ sinh | đấu thầu | đấu giá | niêm phong | lưu trữ | số hóa | ứng dụng | khơi thông | trực ban | trực
                    | siết chặt | kêu gọi | khuyến khích | biểu dương | khen thưởng | xây dựng ngay | áp dụng | xóa bỏ | cải tạo | giao
                    | kịp | nhập | viết bài | sưu tầm | trích | biểu quyết | phát hành | in | thay mặt | dừng | hủy | thí điểm
                    | nhận | thay đổi | đề ra | ghi nhận | giảm | tăng | mở | đóng | thu | lắng nghe | đối thoại | tiết kiệm | ưu tiên
                    | chú trọng | chú ý | lồng ghép | hạn chế | tránh | không để | không được | kiên quyết | tuyệt đối | nghiêm cấm
                    | nâng | nâng cấp | soát xét | quét dọn | tưới | dặm vá | cắt tỉa | bó gọn | trực gác | phát quang | nạo vét | đối soát | đưa đón | biểu diễn | tạm ứng | trang trí | điều chuyển | dạy | kiểm điểm | duyệt | đối chiếu | dời | bình bệnh án | cấm | giải tỏa | khôi phục | kiểm đếm | hoàn tất | xóa | gỡ | tháo dỡ | khử khuẩn | phun khử khuẩn | dàn dựng | gửi giấy | cắt giảm | sao lưu | phủ sóng | khoanh vùng | tiêu hủy | tiêu độc | ứng cứu | ứng phó | tìm kiếm | tổng soát | làm thủ tục | thành thạo | ổn định | phân cấp | ủy quyền | vào cuộc | chung tay | treo cờ | treo | tặng | thăm | trao | tri ân""").addAll(Kind.ALSO_NAME, """
                    xây dựng | quản lý | kiểm tra | giám sát | tổng hợp | hỗ trợ | tổ chức | thanh tra | nghiên cứu
                    | kiểm soát | vận hành | khai thác | điều tra | phát triển | bảo vệ | kế hoạch | phục vụ | tư vấn
                    | đào tạo | bồi dưỡng | đầu tư | xúc tiến | tập huấn | truyền thông | thi công | trồng""");

    /** What stands between a leader or the text before and the unit that gets the work. */
    private static final Phrases<Boolean> ASSIGN = new Phrases<Boolean>().addAll(true, """
                    giao | yêu cầu | đề nghị | phân công | chỉ đạo | ủy quyền | ủy nhiệm | giao trách nhiệm | giao nhiệm vụ | giao nhiệm vụ cho
                    | giao cho | phân công nhiệm vụ cho | phân công cho | giao trách nhiệm cho | thống nhất giao | đồng ý giao | nhất trí giao
                    | tiếp tục giao | đề nghị các đồng chí | giao đồng thời | kính đề nghị | trân trọng đề nghị | yêu cầu đối với | nhắc nhở | phê bình và yêu cầu
                    | đồng thời giao | đồng thời yêu cầu | đồng thời đề nghị""");

    /** Words that begin like a verb and are none. */
    private static final Phrases<Boolean> NOUNS = new Phrases<Boolean>().addAll(true, """
                    giao thông | giao dịch | giao ban | nhập khẩu | chuyển đổi số | chuyển đổi | thu nhập | trực thuộc | cấp huyện | cấp tỉnh | cấp xã | cấp nước | cấp thoát nước | cấp cứu | cấp phòng | mua sắm công | giao nhận | tăng trưởng
                    | dự án | dự trữ | dự báo khí tượng | dự phòng | đặt hàng | thông tin và truyền thông | thông tin liên lạc | tham mưu tổng hợp | đóng tàu | thu ngân sách | thu phí | giảm nghèo | ký túc xá | cử tri | lập pháp | sản xuất
                    | bán lẻ | trả kết quả | tiêm chủng | xử lý nước thải | xử lý rác thải | nhận và trả kết quả | tiếp nhận và trả kết quả | tiếp công dân | mời thầu | in ấn | cấp ủy | sử dụng đất | đóng gói | giải quyết việc làm | thông tin điện tử""");

    /** Second halves of compounds: "công lập", "trật tự", "xuất nhập". */
    private static final java.util.Set<String> HALVES = java.util.Set.of(
            "công lập",
            "độc lập",
            "trật tự",
            "xuất nhập",
            "thành lập",
            "hợp đồng",
            "cung cấp",
            "trung cấp",
            "cao cấp",
            "sơ cấp",
            "phân cấp",
            "khẩn cấp",
            "trợ cấp",
            "công trình",
            "chương trình",
            "quy trình",
            "lộ trình",
            "tiến trình",
            "khai thu",
            "doanh thu",
            "nguồn thu",
            "cao đẳng",
            "bưu chính",
            "nhà in",
            "bến thủy",
            "tham dự",
            "khách mời",
            "thư ký",
            "đăng ký",
            "hội trường",
            "chi nhận",
            "tiếp nhận",
            "xác nhận",
            "công nhận",
            "mặt cắt",
            "bồi dưỡng",
            "nhu cầu",
            "thường trực",
            "túc trực",
            "nhà trường",
            "liên trường",
            "gia tăng",
            "cho thuê",
            "thứ cấp",
            "các cấp",
            "tỉnh giảm",
            "suy giảm",
            "đề án",
            "thủy sản",
            "khoa khám",
            "phòng khám",
            "lưu trữ",
            "cứu trợ");

    private Verbs() {}

    /** Whether a verb of work begins at i. */
    static boolean isWork(Words words, int i, int limit) {
        return at(words, i, limit) != null || (words.is(i, "lên") && i + 1 < limit);
    }

    static Phrases.@org.jspecify.annotations.Nullable Hit<Kind> at(Words words, int i, int limit) {
        var verb = WORK.at(words, i, limit);
        if (verb == null || NOUNS.isAt(words, i, limit)) {
            return null;
        }
        boolean half = i > 0 && HALVES.contains(words.at(i - 1) + " " + words.at(i)) && !words.is(i - 1, "đăng");
        return half ? null : verb;
    }

    /** The word after a verb that gives work to somebody, or -1. */
    static int afterAssign(Words words, int i, int limit) {
        var hit = ASSIGN.at(words, i, limit);
        return hit == null ? -1 : hit.next();
    }
}
