package vn.haidang.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.haidang.document.ConfirmedDocument;
import vn.haidang.document.ConfirmedDocument.ConfirmedDeadline;
import vn.haidang.document.ConfirmedDocument.ConfirmedTask;
import vn.haidang.reading.Boundary;
import vn.haidang.reading.DeadlineType;
import vn.haidang.reading.Every;
import vn.haidang.testing.Cast;

/** The sample notice as it is when somebody has confirmed it, with the orders that carry a time and some that do not. */
class Notice {

    static final LocalDate MEETING = LocalDate.of(2024, 12, 23);
    static final String LABEL = "Thông báo kết luận giao ban ngày 23/12/2024";

    private final Cast cast;

    Notice(Cast cast) {
        this.cast = cast;
    }

    ConfirmedDocument whole() {
        List<ConfirmedTask> tasks = new ArrayList<>();
        tasks.add(forUnit("1.1", "INVEST", "Tiếp tục thực hiện các nhiệm vụ về thu hút đầu tư."));
        tasks.add(forUnit(
                "1.3",
                "INVEST",
                "Tập trung triển khai hiệu quả các nhiệm vụ trọng tâm trong tháng 12/2024.",
                period("trong tháng 12/2024", LocalDate.of(2024, 12, 31))));
        tasks.add(fees());
        tasks.add(forUnit(
                "4.2",
                "LABOUR",
                "Chủ động nắm bắt tình hình lương, thưởng tết năm 2025 trước dịp tết nguyên đán.",
                event("trước dịp tết nguyên đán", Boundary.BEFORE)));
        tasks.add(forUnit(
                "6.3",
                "REPOFFICE",
                "Tổ chức treo cờ Tổ quốc nhân dịp tết nguyên đán 2025.",
                event("nhân dịp tết nguyên đán 2025", Boundary.ON)));
        tasks.add(forUnit("9", "LEADERS", "Giao các đồng chí Phó Trưởng ban chủ trì chỉ đạo các phòng, đơn vị."));
        tasks.add(progressReports());
        return document(tasks);
    }

    ConfirmedDocument document(List<ConfirmedTask> tasks) {
        return new ConfirmedDocument(17, "NOTICE", LABEL, MEETING, tasks);
    }

    /** 3.2: before 27/12/2024, and monthly after it. */
    ConfirmedTask fees() {
        return new ConfirmedTask(
                "3.2",
                "Tổng hợp, theo dõi, cập nhật, đánh giá thường xuyên khung giá và các loại phí sử dụng hạ tầng, báo cáo Trưởng ban"
                        + " trước 27/12/2024 và tiếp sau đó thực hiện báo cáo định kỳ 01 lần/tháng.",
                false,
                cast.unit("ENV"),
                List.of(cast.unit("ENTERPRISE")),
                List.of(),
                null,
                null,
                "Trưởng ban",
                List.of(
                        new ConfirmedDeadline(
                                "trước 27/12/2024",
                                DeadlineType.DATE,
                                LocalDate.of(2024, 12, 27),
                                Boundary.BEFORE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new ConfirmedDeadline(
                                "định kỳ 01 lần/tháng",
                                DeadlineType.RECURRING,
                                null,
                                null,
                                Every.MONTH,
                                null,
                                null,
                                null,
                                LocalDate.of(2024, 12, 27),
                                null)));
    }

    /** 10: every unit, each month before the 25th. */
    ConfirmedTask progressReports() {
        return new ConfirmedTask(
                "10",
                "Các phòng, đơn vị trực thuộc định kỳ tổng hợp, báo cáo tiến độ các công việc về Văn phòng trước ngày 25 hàng tháng.",
                true,
                null,
                List.of(),
                List.of(),
                null,
                null,
                "Văn phòng",
                List.of(new ConfirmedDeadline(
                        "trước ngày 25 hàng tháng",
                        DeadlineType.RECURRING,
                        null,
                        Boundary.BEFORE,
                        Every.MONTH,
                        25,
                        null,
                        null,
                        null,
                        null)));
    }

    ConfirmedTask forUnit(String ref, String unit, String text, ConfirmedDeadline... deadlines) {
        return new ConfirmedTask(
                ref, text, false, cast.unit(unit), List.of(), List.of(), null, null, null, List.of(deadlines));
    }

    static ConfirmedDeadline date(LocalDate day, Boundary boundary) {
        return new ConfirmedDeadline("hạn", DeadlineType.DATE, day, boundary, null, null, null, null, null, null);
    }

    private static ConfirmedDeadline period(String phrase, LocalDate last) {
        return new ConfirmedDeadline(
                phrase, DeadlineType.PERIOD, last, Boundary.WITHIN, null, null, null, null, null, null);
    }

    private static ConfirmedDeadline event(String phrase, Boundary boundary) {
        return new ConfirmedDeadline(
                phrase, DeadlineType.EVENT, LocalDate.of(2025, 1, 29), boundary, null, null, null, null, null, null);
    }
}
