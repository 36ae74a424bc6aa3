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
                    | xác minh | truy quét | ngăn chặn | đề nghị | kiến nghị | yêu cầu | tự | nhanh chóng | quyết liệt
                    | thống nhất | tiến hành | liên hệ | bổ sung | sửa đổi | soạn thảo | dự thảo | đẩy nhanh | thúc đẩy
                    | mở rộng | kết nối | thu hút | viết | biên tập | biên soạn | xuất bản | tạo điều kiện | có văn bản | có kế hoạch
                    | có báo cáo | có ý kiến | có phương án | có giải pháp | có biện pháp | nộp | bình xét | liên tục | trực tiếp | tích cực
                    | đồng hành | nhắc nhở | sử dụng | rà | dự kiến | lên phương án | lên kế hoạch | đưa | thay thế | chuyển | bổ nhiệm | tuyển dụng
                    | phòng ngừa | phòng chống | phát hiện | xúc tiến ngay | giám định | thuyết minh | khai mạc | đăng cai | quy định
                    | chấm điểm | tổng kết | sơ kết | phân tích | dự báo | khảo sát | bàn | tham gia | tiếp cận | mua sắm | thu hồi
                    | giữ vững | giữ | trả lời | giải trình | phân loại | xin ý kiến | lấy ý kiến | thông tin | tuyên truyền | chi trả
                    | cụ thể hóa | quản lý chặt | quản lý tốt | quản lý hiệu quả | xử lý | thẩm định | thống kê | cân đối | điều chỉnh
                    | bảo dưỡng | vệ sinh | đấu thầu | đấu giá | niêm phong | lưu trữ | số hóa | ứng dụng | khơi thông | trực ban | trực
                    | siết chặt | kêu gọi | khuyến khích | biểu dương | khen thưởng | xây dựng ngay | áp dụng | xóa bỏ | cải tạo | giao
                    | kịp | nhập | viết bài | sưu tầm | trích | biểu quyết | phát hành | in | thay mặt | dừng | hủy | thí điểm
                    | nhận | thay đổi | đề ra | ghi nhận | giảm | tăng | mở | đóng | thu | lắng nghe | đối thoại | tiết kiệm | ưu tiên
                    | chú trọng | chú ý | lồng ghép | hạn chế | tránh | không để | không được | kiên quyết | tuyệt đối | nghiêm cấm
                    | thành thạo | ổn định | phân cấp | ủy quyền | vào cuộc | chung tay | treo cờ | treo | tặng | thăm | trao | tri ân""").addAll(Kind.ALSO_NAME, """
                    xây dựng | quản lý | kiểm tra | giám sát | tổng hợp | hỗ trợ | tổ chức | thanh tra | nghiên cứu
                    | kiểm soát | vận hành | khai thác | điều tra | phát triển | bảo vệ | kế hoạch | phục vụ | tư vấn
                    | đào tạo | bồi dưỡng | đầu tư | xúc tiến | tập huấn | truyền thông | thi công | trồng""");

    /** What stands between a leader or the text before and the unit that gets the work. */
    private static final Phrases<Boolean> ASSIGN = new Phrases<Boolean>().addAll(true, """
                    giao | yêu cầu | đề nghị | phân công | chỉ đạo | ủy quyền | ủy nhiệm | giao trách nhiệm | giao nhiệm vụ | giao nhiệm vụ cho
                    | giao cho | phân công nhiệm vụ cho | phân công cho | giao trách nhiệm cho | thống nhất giao | đồng ý giao | nhất trí giao
                    | tiếp tục giao | đề nghị các đồng chí | giao đồng thời | kính đề nghị | trân trọng đề nghị | yêu cầu đối với | nhắc nhở | phê bình và yêu cầu
                    | đồng thời giao | đồng thời yêu cầu | đồng thời đề nghị""");

    private Verbs() {}

    /** Whether a verb of work begins at i. */
    static boolean isWork(Words words, int i, int limit) {
        return WORK.isAt(words, i, limit) || (words.is(i, "lên") && i + 1 < limit);
    }

    static Phrases.@org.jspecify.annotations.Nullable Hit<Kind> at(Words words, int i, int limit) {
        return WORK.at(words, i, limit);
    }

    /** The word after a verb that gives work to somebody, or -1. */
    static int afterAssign(Words words, int i, int limit) {
        var hit = ASSIGN.at(words, i, limit);
        return hit == null ? -1 : hit.next();
    }
}
