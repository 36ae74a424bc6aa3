package vn.haidang.reading;

import java.util.List;
import vn.haidang.scanning.Degraded;

/** A notice of two pages as a scanner leaves it, for tests of other rooms. */
public final class ScannedPaper {

    private static final String FIRST = """
            UBND THÀNH PHỐ HẢI PHÒNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            BAN QUẢN LÝ KHU KINH TẾ   Độc lập - Tự do - Hạnh phúc
            Số: 87/TB-BQL   Hải Phòng, ngày 04 tháng 6 năm 2025

            THÔNG BÁO

            Kết luận của Trưởng ban tại cuộc họp giao ban tháng 5/2025

            Sau khi nghe báo cáo của các phòng, đơn vị, Trưởng ban kết luận như sau:

            1. Giao Phòng Quản lý đầu tư rà soát, tổng hợp kết quả thu hút 662,25 triệu USD vốn đầu tư nước ngoài, báo cáo Lãnh đạo Ban trước ngày 25/6/2025.

            2. Giao Phòng Quy hoạch - Xây dựng phối hợp với Văn phòng hoàn thiện hồ sơ điều chỉnh quy hoạch, trình Trưởng ban trong quý III/2025.
            """;

    private static final String SECOND = """
            3. Giao Văn phòng theo dõi, đôn đốc các phòng, đơn vị, báo cáo Trưởng ban trước ngày 30/6/2025.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            """;

    private ScannedPaper() {}

    /** PDF of two pictures. */
    public static byte[] pdf() {
        return Degraded.pdf(
                List.of(
                        Degraded.pages(Rendered.pdf(FIRST), 200).getFirst(),
                        Degraded.pages(Rendered.pdf(SECOND), 200).getFirst()),
                200);
    }
}
