package vn.haidang.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import vn.haidang.layout.Signature.Capacity;

/** One document of each kind, made from the templates that come with the application; between them they have every element. */
final class KindSamples {

    private KindSamples() {}

    static Map<String, OfficialDocument> all() {
        Map<String, OfficialDocument> all = new LinkedHashMap<>();
        all.put("report", Samples.report());
        all.put("letter", Samples.letter());
        all.put("real-notice", RealPapers.notice());
        all.put("real-letter", RealPapers.letter());
        all.put("decision", decision());
        all.put("invitation", invitation());
        all.put("minutes", minutes());
        all.put("plan", plan());
        all.put("submission", submission());
        all.put("regulation", regulation());
        all.put("figures", figures());
        all.put("copy", copy());
        all.put("short-letter", shortLetter());
        all.put("notice", notice());
        all.put("conclusion", conclusion());
        all.put("yearly-report", yearlyReport());
        all.put("programme", programme());
        all.put("long-table", longTable());
        return all;
    }

    private static Map<String, Object> head(String symbol, Object... more) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "cơ quan chủ quản", "UBND thành phố Hải Phòng",
                "cơ quan", "Ban Quản lý Khu kinh tế Hải Phòng",
                "số", "7",
                "ký hiệu", symbol,
                "địa danh", "Hải Phòng",
                "ngày", LocalDate.of(2025, 1, 9),
                "đơn vị soạn", "VP",
                "quyền hạn ký", "KT. Trưởng ban",
                "chức vụ ký", "Phó Trưởng ban",
                "người ký", "Bùi Ngọc Hải"));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return values;
    }

    static OfficialDocument decision() {
        return Template.shipped("quyet-dinh")
                .fill(head(
                        "QĐ-BQL",
                        "trích yếu",
                        "Về việc thành lập Tổ công tác chuyển đổi số",
                        "thẩm quyền",
                        "Trưởng ban Ban Quản lý Khu kinh tế Hải Phòng",
                        "căn cứ",
                        List.of(
                                "Căn cứ Nghị định số 35/2022/NĐ-CP ngày 28 tháng 5 năm 2022 của Chính phủ quy định về quản lý khu công nghiệp và khu kinh tế",
                                "Căn cứ Quy chế làm việc của Ban Quản lý Khu kinh tế Hải Phòng"),
                        "đơn vị đề nghị",
                        "Chánh Văn phòng",
                        "điều 1",
                        "Thành lập Tổ công tác chuyển đổi số của Ban Quản lý gồm các ông, bà sau:",
                        "nội dung điều 1",
                        "1. Ông Nguyễn Văn A, Tổ trưởng.\n2. Bà Trần Thị B, Tổ phó.",
                        "điều tiếp theo",
                        List.of(
                                "Điều 2. Tổ công tác có nhiệm vụ xây dựng và theo dõi kế hoạch chuyển đổi số hằng năm.",
                                "Điều 3. Tổ công tác làm việc theo chế độ kiêm nhiệm."),
                        "số điều thi hành",
                        "4",
                        "nơi nhận",
                        List.of("Lãnh đạo Ban")));
    }

    static OfficialDocument invitation() {
        OfficialDocument invitation = Template.shipped("giay-moi")
                .fill(head(
                        "GM-BQL",
                        "trích yếu",
                        "Dự họp giao ban tháng 01 năm 2025",
                        "mức độ khẩn",
                        "Hỏa tốc",
                        "kính gửi",
                        List.of("Các phòng chuyên môn", "Các đơn vị sự nghiệp trực thuộc"),
                        "cuộc họp",
                        "cuộc họp giao ban tháng 01 năm 2025",
                        "chủ trì",
                        "Đồng chí Trưởng ban",
                        "giờ họp",
                        "08 giờ 00",
                        "ngày họp",
                        "13/01/2025",
                        "địa điểm",
                        "Phòng họp tầng 2",
                        "thành phần",
                        "Lãnh đạo Ban, trưởng các phòng, đơn vị",
                        "nơi nhận",
                        List.of("Lãnh đạo Ban")));
        return invitation.withMarks(
                invitation
                        .marks()
                        .withCirculation(Marks.Circulation.INTERNAL)
                        .withDrafter("NVA.15")
                        .withAddress(
                                "Số 24 Cù Chính Lan, quận Hồng Bàng, thành phố Hải Phòng\nĐT: 0225 000 000; Website: example.vn"));
    }

    static OfficialDocument minutes() {
        return Template.shipped("bien-ban")
                .fill(head(
                        "BB-BQL",
                        "cuộc họp",
                        "Họp bình xét thi đua năm 2024",
                        "giờ bắt đầu",
                        "08 giờ 00",
                        "ngày họp",
                        "06/01/2025",
                        "địa điểm",
                        "Phòng họp tầng 2",
                        "thành phần",
                        List.of("Đồng chí Trưởng ban;", "Các đồng chí trưởng phòng."),
                        "chủ trì",
                        "Lê Trung Kiên",
                        "thư ký",
                        "Nguyễn Văn A",
                        "diễn biến",
                        "1. Văn phòng trình bày báo cáo.\n2. Các thành viên thảo luận, bỏ phiếu.",
                        "kết luận",
                        "Thống nhất đề nghị khen thưởng 05 tập thể, 12 cá nhân.",
                        "giờ kết thúc",
                        "10 giờ 30",
                        "ngày kết thúc",
                        "06/01/2025"));
    }

    static OfficialDocument plan() {
        return Template.shipped("ke-hoach")
                .fill(head(
                        "KH-BQL",
                        "trích yếu",
                        "Xuất bản Bản tin Khu kinh tế năm 2025",
                        "căn cứ",
                        "Căn cứ Chương trình công tác năm 2025 của Ban Quản lý",
                        "mục đích",
                        "Thông tin kịp thời về hoạt động của khu kinh tế.",
                        "yêu cầu",
                        "- Đúng tiến độ.\n- Đúng nội dung được phân công.",
                        "công việc",
                        List.of(
                                Map.of(
                                        "việc",
                                        "Phân công tin bài Quý I",
                                        "chủ trì",
                                        "Trung tâm XTĐT",
                                        "phối hợp",
                                        "Văn phòng",
                                        "thời hạn",
                                        LocalDate.of(2025, 2, 10)),
                                Map.of("việc", "Biên tập, in", "chủ trì", "Trung tâm XTĐT", "thời hạn", "Tháng 3")),
                        "đơn vị đầu mối",
                        "Văn phòng",
                        "ngày báo cáo",
                        "25/12/2025"));
    }

    static OfficialDocument submission() {
        return Template.shipped("to-trinh")
                .fill(head(
                        "TTr-BQL",
                        "trích yếu",
                        "Về việc phê duyệt dự toán năm 2025",
                        "kính gửi",
                        "Ủy ban nhân dân thành phố",
                        "căn cứ",
                        List.of("Căn cứ Luật Ngân sách nhà nước", "Căn cứ hướng dẫn của Sở Tài chính"),
                        "cấp quyết định",
                        "Ủy ban nhân dân thành phố",
                        "việc trình",
                        "phê duyệt dự toán năm 2025",
                        "sự cần thiết",
                        "Dự toán bảo đảm hoạt động thường xuyên.",
                        "nội dung",
                        "a) Chi thường xuyên;\nb) Chi không thường xuyên.",
                        "kiến nghị",
                        "Phê duyệt dự toán như trên."));
    }

    static OfficialDocument shortLetter() {
        return Template.shipped("cong-van")
                .fill(head(
                        "BQL-VP",
                        "trích yếu",
                        "cung cấp số liệu lao động Quý I năm 2025",
                        "mức độ khẩn",
                        "Thượng khẩn",
                        "kính gửi",
                        "Sở Nội vụ thành phố Hải Phòng",
                        "nội dung",
                        "Thực hiện Công văn số 12/SNV-LĐ ngày 02/01/2025 của Sở Nội vụ, Ban Quản lý cung cấp số liệu như sau:\n"
                                + "1. Lao động Việt Nam: 180.000 người.\n2. Lao động nước ngoài: 3.200 người.",
                        "nơi nhận",
                        List.of("Lãnh đạo Ban")));
    }

    static OfficialDocument notice() {
        return Template.shipped("thong-bao")
                .fill(head(
                        "TB-BQL",
                        "trích yếu",
                        "Về việc thay đổi lịch chào cờ tháng 02 năm 2025",
                        "nội dung",
                        "Lễ chào cờ tháng 02 năm 2025 chuyển sang 07 giờ 30, ngày 05/02/2025.",
                        "nơi nhận",
                        List.of("Các phòng, đơn vị")));
    }

    static OfficialDocument conclusion() {
        return Template.shipped("thong-bao-ket-luan")
                .fill(head(
                        "TB-BQL",
                        "người chủ trì",
                        "đồng chí Trưởng ban",
                        "cuộc họp",
                        "cuộc họp giao ban tháng 01 năm 2025",
                        "ngày họp",
                        "13/01/2025",
                        "thành phần dự họp",
                        "lãnh đạo các phòng, đơn vị",
                        "đánh giá",
                        "Các đơn vị đã hoàn thành nhiệm vụ được giao.",
                        "nhiệm vụ",
                        List.of(
                                Map.of(
                                        "đơn vị",
                                        "Văn phòng",
                                        "việc",
                                        List.of(
                                                "Tổng hợp báo cáo trước ngày 25/01/2025.",
                                                "Chuẩn bị hội nghị tổng kết.")),
                                Map.of("đơn vị", "Phòng Quản lý đầu tư", "việc", "Báo cáo thu hút đầu tư Quý I.")),
                        "nơi nhận",
                        List.of("Lãnh đạo Ban", "Các phòng, đơn vị")));
    }

    static OfficialDocument yearlyReport() {
        return Template.shipped("bao-cao")
                .fill(head(
                        "BC-BQL",
                        "trích yếu",
                        "Kết quả thực hiện nhiệm vụ năm 2024",
                        "kính gửi",
                        "Ủy ban nhân dân thành phố",
                        "kết quả",
                        "Thu hút đầu tư vượt kế hoạch; số liệu chi tiết tại Bảng 1.",
                        "bảng số liệu",
                        true,
                        "chỉ tiêu",
                        List.of(
                                Map.of(
                                        "tên",
                                        "Thu hút vốn FDI",
                                        "đơn vị tính",
                                        "tỷ USD",
                                        "kế hoạch",
                                        new BigDecimal("2.0"),
                                        "thực hiện",
                                        new BigDecimal("4.2")),
                                Map.of(
                                        "tên",
                                        "Thu hút vốn DDI",
                                        "đơn vị tính",
                                        "tỷ đồng",
                                        "thực hiện",
                                        4033,
                                        "ghi chú",
                                        "12 tháng")),
                        "nhiệm vụ",
                        "- Hoàn thành quy hoạch chung;\n- Khởi công các dự án trọng điểm.",
                        "kiến nghị",
                        "Bố trí kinh phí giải phóng mặt bằng."));
    }

    static OfficialDocument programme() {
        return Template.shipped("chuong-trinh")
                .fill(head(
                        "CTr-BQL",
                        "trích yếu",
                        "Hội nghị tổng kết năm 2024",
                        "mục tiêu",
                        "Đánh giá kết quả năm 2024, triển khai nhiệm vụ năm 2025.",
                        "phần",
                        List.of(
                                Map.of(
                                        "thời gian",
                                        "08h00",
                                        "nội dung",
                                        "Đón tiếp đại biểu",
                                        "người thực hiện",
                                        "Văn phòng"),
                                Map.of("thời gian", "08h30", "nội dung", "Khai mạc", "người thực hiện", "Trưởng ban")),
                        "nơi nhận",
                        List.of("Các phòng, đơn vị")));
    }

    /** Parts, articles, clauses and points, and a wide table that turns the page by itself. */
    static OfficialDocument regulation() {
        StringBuilder wide = new StringBuilder("@tên bảng Bảng 1. Theo dõi hằng tháng\n|");
        StringBuilder row = new StringBuilder("|");
        for (int i = 1; i <= 12; i++) {
            wide.append(" Nghiêng ").append(i).append(" |");
            row.append(" 1.234 |");
        }
        return Template.parse("""
                @loại Quy chế
                @trích yếu Làm việc của Ban Quản lý Khu kinh tế Hải Phòng
                Chương I
                Quy định chung
                Điều 1. Phạm vi điều chỉnh
                1. Quy chế này quy định nguyên tắc, chế độ trách nhiệm[^Theo Nghị định số 30/2020/NĐ-CP.].
                2. Đối tượng áp dụng:
                a) Lãnh đạo Ban;
                b) Trưởng các phòng;
                c) Viên chức;
                d) Người lao động;
                đ) Người được mời.
                Mục 1
                Nguyên tắc
                Tiểu mục 1
                Nguyên tắc chung
                Điều 2. Nguyên tắc làm việc
                """ + wide + "\n" + row + "\n" + """
                Điều 3. Quy chế này có hiệu lực kể từ ngày ký.
                @nơi nhận Lãnh đạo Ban
                @lưu VT, VP
                """).fill(head("QC-BQL"));
    }

    /** A picture, footnotes, and a signature with its pictures. */
    static OfficialDocument figures() {
        return Samples.january()
                .paragraph(
                        Run.plain("Thu hút đầu tư đạt 4,2 tỷ USD"),
                        Run.footnote("Tính đến ngày 31/12/2024."),
                        Run.plain(" và "),
                        Run.link("4.033 tỷ đồng", "https://haidang.example.vn/reports/certificates/k7?a=1&b=2"),
                        new Run(
                                "",
                                false,
                                false,
                                List.of(
                                        Run.plain("Vốn đầu tư trong nước. Cùng kỳ "),
                                        Run.link("3.900 tỷ đồng", "https://haidang.example.vn/reports/certificates/n3"),
                                        Run.plain(".")),
                                null),
                        Run.plain("."))
                .block(new Figure("biểu đồ", chart(), "Hình 1. Thu hút đầu tư qua các năm", 120))
                .paragraph(
                        Run.plain("Văn phòng kính báo cáo "),
                        new Run("25 dự án", true, false, null, "https://haidang.example.vn/reports/certificates/m2"))
                .signature(new Signature(Capacity.TUQ, "Trưởng ban", "Chánh Văn phòng", "TS. Nguyễn Văn A")
                        .withPictures(handwriting(), seal()))
                .build();
    }

    /** A head of two rows, with joined cells, that is repeated on several pages. */
    static OfficialDocument longTable() {
        Table table = Samples.januaryTable();
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.addAll(table.rows());
            rows.add(new Table.Row(List.of(
                    Table.Cell.of("A").spanning(1, 3),
                    Table.Cell.of("Gộp ba hàng").spanning(1, 3),
                    Table.Cell.of("").spanning(7, 1))));
            rows.add(new Table.Row(List.of(Table.Cell.of("b").spanning(7, 1))));
            rows.add(new Table.Row(List.of(Table.Cell.of("c").spanning(7, 1))));
        }
        return Samples.january()
                .block(new Table(table.columns(), table.header(), rows, 12))
                .build();
    }

    static OfficialDocument copy() {
        return decision()
                .withCopy(new Copy(
                        Copy.Kind.SY,
                        "Ban Quản lý Khu kinh tế Hải Phòng",
                        "3",
                        "SY-BQL",
                        "Hải Phòng",
                        IssueDate.of(LocalDate.of(2025, 2, 10)),
                        new Signature(Capacity.TL, "Trưởng ban", "Chánh Văn phòng", "Nguyễn Văn A"),
                        List.of("Các phòng, đơn vị", "Lưu: VT")));
    }

    static Picture chart() {
        BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 300);
        graphics.setColor(new Color(0x20, 0x6b, 0xc4));
        for (int i = 0; i < 6; i++) {
            graphics.fillRect(40 + i * 90, 250 - i * 35, 60, 30 + i * 35);
        }
        graphics.dispose();
        return Picture.of(png(image));
    }

    static Picture handwriting() {
        BufferedImage image = new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x1a, 0x3f, 0xb0));
        graphics.setStroke(new BasicStroke(6));
        graphics.drawArc(20, 20, 180, 120, 30, 260);
        graphics.drawArc(160, 40, 200, 80, 10, 250);
        graphics.dispose();
        return Picture.of(png(image));
    }

    static Picture seal() {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xd0, 0x10, 0x10));
        graphics.setStroke(new BasicStroke(8));
        graphics.drawOval(6, 6, 288, 288);
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 90));
        graphics.drawString("*", 125, 185);
        graphics.dispose();
        return Picture.of(png(image));
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
