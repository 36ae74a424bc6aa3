package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssignmentTablesTests {

    private static final Path LETTER = Path.of("src/test/resources/documents/971-cong-van-phoi-hop-ban-tin-2023.txt");

    /** Section, number, lead, count, pages, due, what is inferred: row for row as the newsletter's table has it. */
    private static final List<String> NEWSLETTER = List.of(
            "I 1 | Trung tâm XTĐT | - | 1.0 | - | section",
            "I 2 | Phòng Kế hoạch - Tổng hợp | - | 4.0 | - | section pages",
            "I 3 | Phòng Quản lý Đầu tư | - | 4.0 | - | section pages",
            "I 4 | Phòng Quản lý Quy hoạch và Xây dựng | - | 4.0 | - | section",
            "I 5 | Phòng Quản lý Lao động | - | 4.0 | - | section pages",
            "I 6 | Phòng Quản lý Doanh nghiệp | - | 4.0 | - | section pages",
            "II 1 | Trung tâm XTĐT | 10 tin | 2.0 | 2023-03-20 | ",
            "II 2 | Trung tâm XTĐT | 1 bài | 3.0 | 2023-03-20 | due",
            "II 3 | Trung tâm XTĐT | 1 bài | 1.0 | 2023-03-20 | due",
            "III 1 | Trung tâm XTĐT | 1 bài | 1.0 | 2023-03-20 | due",
            "III 2 | Trung tâm XTĐT | 1 bài | 2.0 | 2023-03-20 | ",
            "III 3 | Khu công nghiệp Đình Vũ-Deep C | 1 bài | 3.0 | 2023-03-20 | due",
            "IV 1 | - | - | 2.0 | 2023-03-20 | due",
            "V 1 | Đảng ủy Khu Kinh tế | - | 2.0 | 2023-03-20 | due",
            "V 2 | Công đoàn Khu kinh tế | - | 2.0 | 2023-03-20 | due",
            "V 3 | Đoàn Thanh niên Khu kinh tế | - | 0.5 | 2023-03-20 | ",
            "V 4 | Hội Cựu chiến binh Khu kinh tế | - | 0.5 | 2023-03-20 | due",
            "V 5 | Đoàn Thanh niên Cơ quan Ban Quản lý | - | 0.5 | 2023-03-20 | due",
            "V 6 | Công đoàn Cơ quan Ban Quản lý | - | 0.5 | 2023-03-20 | due");

    private final Reader reader = new Reader(ReadingLimits.standard());

    private static String line(AssignmentReading row) {
        var count = row.count() == null ? "-" : row.count() + (row.countUnit() == null ? "" : " " + row.countUnit());
        return or(row.section()) + " " + or(row.order()) + " | " + or(row.unit()) + " | " + count + " | "
                + or(row.pages()) + " | " + or(row.due()) + " | " + String.join(" ", row.inferred());
    }

    private static String or(Object value) {
        return value == null ? "-" : value.toString();
    }

    private List<AssignmentReading> rows(byte[] file) {
        return reader.read(file, "x").assignments();
    }

    private List<String> lines(String paper) {
        return rows(paper.getBytes(StandardCharsets.UTF_8)).stream()
                .map(AssignmentTablesTests::line)
                .toList();
    }

    @Test
    void readsTheNewslettersTableRowForRow() throws IOException {
        var reading = reader.read(Files.readAllBytes(LETTER), "971.txt");
        assertThat(reading.assignments().stream().map(AssignmentTablesTests::line))
                .containsExactlyElementsOf(NEWSLETTER);
        var first = reading.assignments().getFirst();
        assertThat(first.sectionTitle()).isEqualTo("TÌNH HÌNH KINH TẾ - XÃ HỘI QUÝ I NĂM 2023");
        assertThat(first.content())
                .isEqualTo("- Tình hình kinh tế - xã hội thành phố Hải Phòng Quý I năm 2023"
                        + " - Tình hình thu hút FDI theo đối tác đầu tư Quý I năm 2023");
        assertThat(reading.assignments().stream()
                        .map(AssignmentReading::sectionTitle)
                        .distinct())
                .containsExactly(
                        "TÌNH HÌNH KINH TẾ - XÃ HỘI QUÝ I NĂM 2023",
                        "TIN TỨC - SỰ KIỆN",
                        "ĐỒNG HÀNH CÙNG DOANH NGHIỆP",
                        "THÔNG TIN CHÍNH SÁCH, PHÁP LUẬT",
                        "HOẠT ĐỘNG ĐẢNG, ĐOÀN THỂ KHU KINH TẾ");
        assertThat(reading.tasks()).noneMatch(t -> t.text().contains("Tiêu điểm"));
    }

    @Test
    void readsTheSameTableInDocxAndPdf() throws IOException {
        var text = Files.readString(LETTER)
                .replaceAll("</?b>|[*\\\\]", "")
                .lines()
                .map(l -> l.contains("\t") ? "|" + l.replace('\t', '|') + "|" : l)
                .collect(Collectors.joining("\n"));
        assertThat(rows(Rendered.docx(text)).stream().map(AssignmentTablesTests::line))
                .containsExactlyElementsOf(NEWSLETTER);
        assertThat(rows(Rendered.pdf(text)).stream().map(AssignmentTablesTests::line))
                .containsExactlyElementsOf(NEWSLETTER);
    }

    @Test
    void knowsColumnsInAnyOrderAndGoesOnAfterAPageBreak() {
        assertThat(lines("""
                BẢNG PHÂN CÔNG VIẾT BÀI BẢN TIN QUÝ II NĂM 2025
                STT | Hạn nộp bài | Phòng thực hiện | Tên tin, bài | Số bài | Số trang | Ghi chú
                ---|---|---|---|---|---|---
                A | | | CÔNG TÁC XÂY DỰNG ĐẢNG | | 1,5 |
                1 | 10/6/2025 | Văn phòng Đảng ủy | Kết quả sơ kết | 02 | ½ |
                2 | chậm nhất 15/6/2025 | Ban Tổ chức | Gương điển hình | 1 | 1 trang |

                2

                3 | 12/6/2025 | Ban Dân vận | Dân vận khéo | 02 tin, 01 bài | 1-2 |
                """))
                .containsExactly(
                        "A 1 | Văn phòng Đảng ủy | 2 bài | 0.5 | 2025-06-10 | ",
                        "A 2 | Ban Tổ chức | 1 bài | 1.0 | 2025-06-15 | ",
                        "A 3 | Ban Dân vận | 3 tin, bài | - | 2025-06-12 | ");
    }

    @Test
    void goesOnWhereTheHeadingIsPrintedAgain() {
        var head = "TT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n";
        assertThat(lines("KẾ HOẠCH\nCông tác năm 2025\n" + head + "I\tCÔNG TÁC ĐẤT ĐAI\n"
                        + "1\tRà soát quy hoạch\tPhòng Đất đai\tVăn phòng\tTháng 3/2025\tBáo cáo\n\n\n\n\n\n- 4 -\n\n\n"
                        + head
                        + "2\tLập hồ sơ\tPhòng Xây dựng\t\tQuý III/2025\tTờ trình\n"))
                .containsExactly(
                        "I 1 | Phòng Đất đai | - | - | 2025-03-31 | ", "I 2 | Phòng Xây dựng | - | - | 2025-09-30 | ");
    }

    @Test
    void infersNothingWhereNothingShowsMergedCells() {
        assertThat(lines("""
                | STT | Nội dung | Chủ trì | Số trang | Thời hạn |
                | 1 | Bài một | Phòng A | 1 | 20/3/2025 |
                | 2 | Bài hai | Phòng B | | |
                | 3 | Bài ba | Phòng C | 2 | |
                """))
                .containsExactly(
                        "- 1 | Phòng A | - | 1.0 | 2025-03-20 | ",
                        "- 2 | Phòng B | - | - | - | ",
                        "- 3 | Phòng C | - | 2.0 | - | ");
    }

    @Test
    void takesTheLeadAndTheDayFromTheHeading() {
        assertThat(lines("""
                | STT | Nội dung | Đơn vị chủ trì | Thời hạn |
                | I | TIN TRONG NƯỚC | Phòng Tổng hợp | 05/4/2025 |
                | 1 | Hội nghị đối thoại | | |
                | 2 | Lễ khởi công | Phòng Xây dựng | 10/4/2025 |
                """))
                .containsExactly(
                        "I 1 | Phòng Tổng hợp | - | - | 2025-04-05 | due unit",
                        "I 2 | Phòng Xây dựng | - | - | 2025-04-10 | ");
    }

    @Test
    void leavesTablesOfFiguresPeopleAndHoursAlone() {
        assertThat(lines("""
                | STT | Nội dung chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện |
                | 1 | Vốn FDI | triệu USD | 2.000 | 662,25 |
                | 2 | Lao động | người | 204.512 | 195.683 |

                Danh sách

                | STT | Họ và tên | Đơn vị | Chức vụ |
                | 1 | Trần Văn A | Văn phòng | Chuyên viên |

                Chương trình

                | STT | Thời gian | Nội dung | Người trình bày |
                | 1 | 8h00 - 8h15 | Chào cờ | Ban Tổ chức |
                | 2 | 8h15 - 9h00 | Báo cáo | Lãnh đạo Ban |
                """)).isEmpty();
    }
}
