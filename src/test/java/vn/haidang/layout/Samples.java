package vn.haidang.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.layout.Table.Align;
import vn.haidang.layout.Table.Cell;
import vn.haidang.layout.Table.Column;
import vn.haidang.layout.Table.Row;

/** Documents that the tests of this package share. */
final class Samples {

    private static final String LONG_TEXT =
            "Các phòng, đơn vị đã chủ động triển khai nhiệm vụ được giao tại Thông báo kết luận giao ban, gửi báo cáo tiến độ về Văn"
                    + " phòng Ban Quản lý đúng thời hạn; một số nhiệm vụ chưa xác định thời hạn cần được Lãnh đạo Ban cho ý kiến để các"
                    + " đơn vị có căn cứ thực hiện và để Văn phòng theo dõi, đôn đốc.";

    private Samples() {}

    /** A status report of several pages with a table by unit and a landscape annex. */
    static OfficialDocument report() {
        OfficialDocument.Builder report = january();
        for (int i = 0; i < 8; i++) {
            report.paragraph(LONG_TEXT);
        }
        return report.heading(1, "III", "Kiến nghị, đề xuất")
                .heading(3, "a", "Giao Văn phòng Ban Quản lý tiếp tục theo dõi, đôn đốc.")
                .heading(3, "b", "Giao các phòng, đơn vị rà soát nhiệm vụ không có thời hạn (Phụ lục II kèm theo).")
                .paragraph("Văn phòng Ban Quản lý kính báo cáo Lãnh đạo Ban xem xét, chỉ đạo.")
                .annex(new Annex(
                        "Danh sách nhiệm vụ quá hạn",
                        List.of(Paragraph.remark("Tính đến hết ngày 31/01/2025"), tasks(40)),
                        true))
                .annex(new Annex("Nhiệm vụ không có thời hạn", List.of(Paragraph.of(LONG_TEXT)), false))
                .build();
    }

    static OfficialDocument.Builder january() {
        return OfficialDocument.builder()
                .superior("UBND thành phố Hải Phòng")
                .issuer("Ban Quản lý\nKhu kinh tế Hải Phòng")
                .number("5")
                .symbol("BC-BQL")
                .place("Hải Phòng")
                .date(LocalDate.of(2025, 2, 5))
                .kind("Báo cáo")
                .subject("Tình hình thực hiện nhiệm vụ được giao tại các thông báo kết luận\nTháng 01 năm 2025")
                .basis("Căn cứ Thông báo kết luận giao ban ngày 23 tháng 12 năm 2024.")
                .paragraph("Văn phòng Ban Quản lý tổng hợp, báo cáo tình hình thực hiện nhiệm vụ như sau:")
                .heading(1, "I", "Kết quả chung")
                .paragraph(
                        Run.plain("Tính đến hết ngày 31/01/2025, các phòng, đơn vị được giao "),
                        Run.bold("35 nhiệm vụ"),
                        Run.plain("; đã hoàn thành 12 nhiệm vụ, đạt "),
                        Run.bold("34,3 %"),
                        Run.plain(", trong đó "),
                        Run.italic("đúng hạn 9, quá hạn 1, không có thời hạn 2"),
                        Run.plain("; đang thực hiện 23 nhiệm vụ."))
                .heading(2, "1", "Kết quả theo đơn vị")
                .block(Paragraph.caption("Bảng 1. Tình hình thực hiện nhiệm vụ tháng 01 năm 2025"))
                .block(Paragraph.remark("Đơn vị tính: nhiệm vụ"))
                .block(januaryTable())
                .heading(1, "II", "Đánh giá")
                .heading(2, null, "Ưu điểm")
                .signature(new Signature(Capacity.KT, "Trưởng ban", "Phó Trưởng ban", "Bùi Ngọc Hải"))
                .recipients("Lãnh đạo Ban", "Các phòng, đơn vị", "Cổng TTĐT, e-HEZA", "Lưu: VT, VP");
    }

    static Table januaryTable() {
        List<Column> columns = new ArrayList<>(List.of(new Column(10, Align.CENTER), new Column(46, Align.LEFT)));
        for (int i = 0; i < 7; i++) {
            columns.add(new Column(15, Align.CENTER));
        }
        Row top = new Row(List.of(
                Cell.of("TT").spanning(1, 2),
                Cell.of("Đơn vị").spanning(1, 2),
                Cell.of("Được giao").spanning(1, 2),
                Cell.of("Đã hoàn thành").spanning(3, 1),
                Cell.of("Đang thực hiện").spanning(3, 1)));
        Row below = Row.of("Đúng hạn", "Quá hạn", "Không có hạn", "Trong hạn", "Quá hạn", "Không có hạn");
        List<Row> rows = new ArrayList<>();
        String[] units = {
            "Phòng Quản lý đầu tư",
            "Phòng Quy hoạch - Xây dựng",
            "Phòng Tài nguyên và Môi trường",
            "Phòng Quản lý lao động",
            "Phòng Doanh nghiệp và Giám sát đầu tư",
            "Văn phòng đại diện Ban Quản lý tại các khu công nghiệp, khu kinh tế",
            "Văn phòng Ban Quản lý",
            "Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư"
        };
        for (int i = 0; i < units.length; i++) {
            rows.add(Row.of(Integer.toString(i + 1), units[i], "5", "1", "0", "1", "1", "0", "2"));
        }
        rows.add(new Row(List.of(
                Cell.bold("Tổng cộng").spanning(2, 1),
                Cell.bold("40"),
                Cell.bold("8"),
                Cell.bold("0"),
                Cell.bold("8"),
                Cell.bold("8"),
                Cell.bold("0"),
                Cell.bold("16"))));
        return new Table(columns, List.of(top, below), rows, 12);
    }

    static Table tasks(int count) {
        List<Column> columns = List.of(
                new Column(10, Align.CENTER),
                new Column(120, Align.LEFT),
                new Column(60, Align.LEFT),
                new Column(30, Align.CENTER));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(Row.of(Integer.toString(i), LONG_TEXT, "Văn phòng Ban Quản lý", "24/01/2025"));
        }
        return Table.of(columns, List.of("TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"), rows);
    }

    /** An official letter without number and day, to several addressees. */
    static OfficialDocument letter() {
        return OfficialDocument.builder()
                .superior("UBND thành phố Hải Phòng")
                .issuer("Ban Quản lý Khu kinh tế Hải Phòng")
                .symbol("BQL-TTXTĐT")
                .place("Hải Phòng")
                .date(YearMonth.of(2024, 12))
                .subject("phân công viết tin bài cho Bản tin Khu kinh tế Hải Phòng số 01.2023")
                .addressees("Đảng ủy Khu kinh tế;", "Công đoàn Khu kinh tế", "Văn phòng, các phòng chuyên môn")
                .paragraph("Ban Quản lý đề nghị các đơn vị phối hợp thực hiện.")
                .signature(new Signature(Capacity.HEAD, "Trưởng ban", null, "Lê Trung Kiên"))
                .recipients("Lãnh đạo Ban", "Lưu: VT, TTXTĐT")
                .build();
    }
}
