package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;

class PaperFindingsTests {

    private static final String HEAD = """
            BAN QUẢN LÝ KHU KINH TẾ   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/BQL-VP   Hải Phòng, ngày 10 tháng 3 năm 2025
            V/v viết bài cho Bản tin quý II năm 2025
            Kính gửi:
            - Văn phòng, các phòng chuyên môn;
            - Công đoàn cơ quan.
            """;

    private static final String END = """
            Nơi nhận:
            - Như trên;
            - Cổng thông tin điện tử;
            - Lưu: VT.
            KT. TRƯỞNG BAN
            PHÓ TRƯỞNG BAN
            Trần Văn Nam
            """;

    private final Reader reader = new Reader(ReadingLimits.standard());

    private List<Finding> findings(String paper) {
        return own(reader.read(paper.getBytes(StandardCharsets.UTF_8), "x.txt"));
    }

    private static List<Finding> own(Reading reading) {
        return reading.findings().stream().filter(f -> RULES.contains(f.rule())).toList();
    }

    private Finding only(String rule, String paper) {
        var found = findings(paper).stream().filter(f -> f.rule().equals(rule)).toList();
        assertThat(found).as(rule + " in " + findings(paper)).hasSize(1);
        return found.getFirst();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(f -> f.rule() + " " + f.verdict()).toList();
    }

    private List<Finding> sample(String name) throws IOException {
        return own(reader.read(Files.readAllBytes(Path.of("src/test/resources/documents", name)), name));
    }

    @Test
    void saysOfTheNewslettersLetterWhatAPersonFound() throws IOException {
        var findings = sample("971-cong-van-phoi-hop-ban-tin-2023.txt");
        assertThat(rules(findings))
                .contains(
                        "annex-number MISMATCH",
                        "heading-in-row STRUCTURE",
                        "merged-cells-pages STRUCTURE",
                        "merged-cells-due STRUCTURE",
                        "section-without-sum STRUCTURE",
                        "deadline-strict-weekend AMBIGUOUS",
                        "row-without-lead MISMATCH",
                        "lead-not-addressed MISMATCH",
                        "addressee-without-row MISMATCH",
                        "words-per-item AMBIGUOUS",
                        "closes-before-period AMBIGUOUS",
                        "private-phone PRIVACY",
                        "private-mail PRIVACY")
                .doesNotContain("section-sum MISMATCH");
        assertThat(findings).anySatisfy(f -> {
            assertThat(f.rule()).isEqualTo("annex-number");
            assertThat(f.printed()).isEqualTo("974/BQL-TTXTĐT");
            assertThat(f.computed()).isEqualTo("971/BQL-TTXXĐT");
            assertThat(f.spans()).hasSize(2);
        });
        assertThat(findings)
                .anySatisfy(
                        f -> assertThat(f.printed()).isEqualTo("Văn phòng; Trường Trung cấp Khu kinh tế Hải Phòng"));
        assertThat(findings).anySatisfy(f -> assertThat(f.message()).contains("25 trang"));
        assertThat(findings).anySatisfy(f -> assertThat(f.computed()).isEqualTo("17/03/2023"));
    }

    @Test
    void saysOfTheOtherSamplesNoMoreThanIsWrong() throws IOException {
        assertThat(rules(sample("thong-bao-ket-luan-giao-ban-2024-12.txt")))
                .contains("results-of-year-to-come AMBIGUOUS", "unit-name-varies LABEL", "misspelt-term LABEL");
        assertThat(rules(sample("bao-cao-thi-dua-khen-thuong-6-thang-2023.ocr.txt")))
                .contains("number-illegible AMBIGUOUS", "day-illegible AMBIGUOUS", "year-of-five-digits STRUCTURE");
        assertThat(rules(sample("tin-tong-ket-khoi-thi-dua-2019.ocr.txt"))).contains("ordinal-twice STRUCTURE");
    }

    static Stream<Paper> papers() {
        return Stream.of("first", "second", "third", "apart").flatMap(folder -> Paper.all(folder).stream());
    }

    /** One paper of the corpus leaves its number blank and one its day; nothing is said of all others. */
    @ParameterizedTest
    @MethodSource("papers")
    void raisesNoFalseAlarm(Paper paper) {
        assertThat(rules(findings(paper.text())))
                .isEqualTo(
                        switch (paper.name()) {
                            case "30-viet-tat.txt" -> List.of("number-missing AMBIGUOUS");
                            case "18-ban-chi-dao.txt" -> List.of("day-missing AMBIGUOUS");
                            default -> List.of();
                        });
    }

    /** Findings of figures are tested where figures are. */
    private static final Set<String> RULES = rules();

    private static Set<String> rules() {
        return java.util.ResourceBundle.getBundle("messages/findings").keySet().stream()
                .map(k -> k.substring("findings.".length()))
                .collect(java.util.stream.Collectors.toSet());
    }

    // ---- head and annex

    @Test
    void holdsTheAnnexAgainstItsLetter() {
        assertThat(findings(HEAD + "Nội dung.\n" + END + "PHỤ LỤC\n(Kèm theo Công văn số 15/BQL-VP ngày 10/3/2025)\n"))
                .isEmpty();
        var number = only(
                "annex-number",
                HEAD + "Nội dung.\n" + END
                        + "PHỤ LỤC\n(Kèm theo Công văn số 51/BQL-VP ngày 10/3/2025 của Ban Quản lý)\n");
        assertThat(number.verdict()).isEqualTo(Verdict.MISMATCH);
        assertThat(number.printed()).isEqualTo("51/BQL-VP");
        var day = only(
                "annex-day", HEAD + "Nội dung.\n" + END + "PHỤ LỤC\n(Kèm theo Công văn số 15/BQL-VP ngày 11/3/2025)\n");
        assertThat(day.printed()).isEqualTo("11/03/2025");
        assertThat(findings(HEAD + "Nội dung.\n" + END
                        + "PHỤ LỤC\n(Kèm theo Công văn số       /BQL-VP ngày     /3/2025)\n"))
                .isEmpty();
    }

    @Test
    void seesBlankAndIllegibleHeads() {
        assertThat(only("number-missing", "Số:      /TB-BQL\nTHÔNG BÁO\n").printed())
                .isEqualTo("Số: /TB-BQL");
        assertThat(only("day-missing", "Số: 12/TB-BQL\nHải Phòng, ngày     tháng 3 năm 2025\nTHÔNG BÁO\n")
                        .verdict())
                .isEqualTo(Verdict.AMBIGUOUS);
        assertThat(only("number-illegible", "Số: 1?9/BC-BQL\nBÁO CÁO\n").printed())
                .isEqualTo("Số: 1?9/BC-BQL");
        assertThat(findings("Số: 12/2024/QĐ-UBND\nHải Phòng, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"))
                .isEmpty();
        assertThat(findings("Số: 05-NQ/TU\nHải Phòng, ngày 5 tháng 3 năm 2024\nNGHỊ QUYẾT\n"))
                .isEmpty();
    }

    // ---- tables

    private static String table(String rows) {
        return HEAD + "Đề nghị gửi tin, bài trước ngày 20/5/2025.\n" + END
                + "BẢNG PHÂN CÔNG\n(Kèm theo Công văn số 15/BQL-VP ngày 10/3/2025)\n"
                + "| STT | Nội dung | Đơn vị chủ trì | Số lượng tin | Dung lượng (trang A4) | Thời hạn nộp |\n" + rows;
    }

    @Test
    void addsTheSectionsAndTheTableUp() {
        var sum = only("section-sum", table("""
                | I | TIN TỨC | | | 4 | |
                | 1 | Bài một | Văn phòng | 1 bài | 2 | 15/5/2025 |
                | 2 | Bài hai | Phòng Đầu tư | 1 bài | 1,5 | 15/5/2025 |
                | II | ĐOÀN THỂ | | | 1 | |
                | 1 | Bài ba | Công đoàn cơ quan | 1 bài | 1 | 15/5/2025 |
                """));
        assertThat(sum.printed()).isEqualTo("4");
        assertThat(sum.computed()).isEqualTo("3,5");
        var total = only("table-sum-pages", table("""
                | 1 | Bài một | Văn phòng | 1 bài | 2 | 15/5/2025 |
                | 2 | Bài hai | Công đoàn cơ quan | 2 tin | 1 | 15/5/2025 |
                | | Tổng cộng | | 3 | 5 | |
                """));
        assertThat(total.computed()).isEqualTo("3");
    }

    @Test
    void seesRowsNumberedTwice() {
        var rows = "| 1 | Một | Văn phòng | 1 bài | 1 | 15/5/2025 |\n| 2 | Hai | Văn phòng | 1 bài | 1 | 15/5/2025 |\n"
                + "| 2 | Ba | Phòng A | 1 bài | 1 | 15/5/2025 |\n| 3 | Bốn | Công đoàn cơ quan | 1 bài | 1 | 15/5/2025 |\n";
        var found = only("row-number", table(rows));
        assertThat(found.printed()).isEqualTo("2");
        assertThat(found.computed()).isEqualTo("3");
    }

    @Test
    void holdsLeadsAgainstAddressees() {
        var findings = findings(table("""
                | 1 | Bài một | Phòng Đầu tư | 1 bài | 2 | 15/5/2025 |
                | 2 | Bài hai | Công ty Nam Hải | 1 bài | 1 | 15/5/2025 |
                | 3 | Bài ba | CĐ cơ quan | 1 bài | 1 | 15/5/2025 |
                """));
        assertThat(findings).anySatisfy(f -> {
            assertThat(f.rule()).isEqualTo("lead-not-addressed");
            assertThat(f.printed()).isEqualTo("Công ty Nam Hải");
        });
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("lead-not-addressed"))
                .hasSize(1);
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("addressee-without-row"))
                .singleElement()
                .satisfies(f -> assertThat(f.printed()).isEqualTo("Văn phòng"));
    }

    @Test
    void holdsTheTablesDaysAgainstTheLetter() {
        var late =
                "| 1 | Bài một | Văn phòng | 1 bài | 2 | 25/5/2025 |\n| 2 | Bài hai | Công đoàn cơ quan | 1 bài | 1 | 15/5/2025 |\n";
        assertThat(only("deadline-after-letter", table(late)).printed()).isEqualTo("25/5/2025");
        var same = late.replace("25/5", "20/5");
        assertThat(only("deadline-strict", table(same)).computed()).isEqualTo("19/05/2025");
        assertThat(findings(table(late.replace("25/5", "19/5")))).isEmpty();
    }

    // ---- private contacts

    @ParameterizedTest
    @CsvSource({
        "đồng chí Lan - điện thoại: 0912.345.678, private-phone",
        "ông Nam (+84 912 345 678), private-phone",
        "thư điện tử namtran@gmail.com, private-mail",
        "CCCD số 031085001234, private-identity"
    })
    void keepsPrivateContactsFromThePortal(String words, String rule) {
        assertThat(only(rule, HEAD + "Liên hệ " + words + ".\n" + END).verdict())
                .isEqualTo(Verdict.PRIVACY);
    }

    @ParameterizedTest
    @CsvSource({
        "điện thoại: 0225.3823.206",
        "đồng chí Lan - điện thoại: 09xx.xxx.678",
        "thư điện tử banquanly@haiphong.gov.vn",
        "đường dây nóng: 0912.345.678",
        "tài khoản số 0912345678 tại Kho bạc",
        "mã số thuế 0200123456"
    })
    void letsOfficialContactsStand(String words) {
        assertThat(findings(HEAD + "Liên hệ " + words + ".\n" + END)).isEmpty();
    }

    @Test
    void letsPrivateContactsStandWhereNothingIsPublished() {
        assertThat(findings(HEAD + "Liên hệ 0912.345.678.\n"
                        + END.replace("- Cổng thông tin điện tử;\n", "- Bảo hiểm xã hội thành phố (để báo cáo);\n")))
                .isEmpty();
    }

    // ---- names

    @Test
    void seesOneUnitWithTwoNames() {
        var found = only("unit-name-varies", """
                THÔNG BÁO
                1. Phòng Quy hoạch - Xây dựng:
                - Rà soát quy hoạch.
                2. Văn phòng: phối hợp với Phòng Quy hoạch và Xây dựng lập kế hoạch; làm việc với Phòng Quy hoạch - Xây dựng.
                """);
        assertThat(found.verdict()).isEqualTo(Verdict.LABEL);
        assertThat(found.printed()).isEqualTo("“Phòng Quy hoạch và Xây dựng”");
        assertThat(found.computed()).isEqualTo("Phòng Quy hoạch - Xây dựng");
    }

    @Test
    void seesTheOldNameAfterTheRenaming() {
        var found = only("old-unit-name", """
                BÁO CÁO
                1. Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế nộp ngân sách 157 triệu đồng.
                2. Ngày 16/5/2023, thành phố sáp nhập Trường Trung cấp Khu kinh tế Hải Phòng vào Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế Hải Phòng và đổi tên thành Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư.
                """);
        assertThat(found.verdict()).isEqualTo(Verdict.AMBIGUOUS);
        assertThat(found.printed()).startsWith("Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm");
    }

    @Test
    void knowsOldNamesFromTheDirectory() {
        var units = UnitDirectory.fromJson("""
                [{"code": "PLANBUILD", "name": "Phòng Quy hoạch - Xây dựng", "aliases": ["P.QHXD"], "former": ["Phòng Quản lý Quy hoạch và Xây dựng"]}]
                """.getBytes(StandardCharsets.UTF_8));
        var paper =
                "THÔNG BÁO\n1. Phòng Quản lý Quy hoạch và Xây dựng: Rà soát quy hoạch.\n2. Phòng Quy hoạch - Xây dựng: Báo cáo.\n";
        var reading = reader.read(paper.getBytes(StandardCharsets.UTF_8), "x.txt", units, ReadingProgress.SILENT);
        assertThat(own(reading)).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("old-unit-name");
            assertThat(f.computed()).isEqualTo("Phòng Quy hoạch - Xây dựng");
        });
        assertThat(reading.tasks().getFirst().unitCode()).isEqualTo("PLANBUILD");
    }

    // ---- numbering

    @Test
    void seesNumbersPrintedTwice() {
        assertThat(only(
                                "number-twice",
                                "THÔNG BÁO\n1. Văn phòng: Rà soát.\n2. Phòng A: Lập kế hoạch.\n2. Phòng B: Báo cáo.\n3. Phòng C: Đôn đốc.\n")
                        .printed())
                .isEqualTo("2.");
        assertThat(
                        findings(
                                "THÔNG BÁO\n1. Văn phòng:\n1. Rà soát.\n2. Lập kế hoạch.\n2. Phòng B:\n1. Báo cáo.\n2. Đôn đốc.\n3. Phòng C: Đôn đốc.\n"))
                .isEmpty();
        assertThat(only(
                                "ordinal-twice",
                                "THÔNG BÁO\nThứ nhất, rà soát.\nThứ hai, lập.\nThứ ba, trình.\nThứ ba, gửi.\nThứ tư, báo cáo.\n")
                        .computed())
                .isEqualTo("4");
    }

    // ---- days, years, citations

    @ParameterizedTest
    @CsvSource({
        "Họp ngày 31/02/2025, no-such-day",
        "Họp ngày 29 tháng 02 năm 2025, no-such-day",
        "Nộp trước ngày 31/4, no-such-day",
        "Họp ngày 12/24/2025, month-and-day-changed",
        "Kế hoạch giai đoạn 20219-2025, year-of-five-digits",
        "Kế hoạch giai đoạn 2025-2021, years-reversed",
        "Thực hiện Nghị định số 35/2022/NĐ-CP ngày 28/5/2023, year-of-number",
        "Thực hiện Quyết định số 77/QĐ-UBND ngày 28/5/2025, cites-later-document",
        "Theo Quyết định số 7/QĐ-UBND ngày 05/01/2025 và Quyết định số 07/QĐ-UBND ngày 06/01/2025, cited-with-two-days"
    })
    void seesDaysThatCannotBe(String words, String rule) {
        assertThat(rules(findings(HEAD + words + ".\n" + END)))
                .extracting(r -> r.split(" ")[0])
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "Họp ngày 29/02/2024 và ngày 31/12/2024",
        "Giai đoạn 2021-2025 và nhiệm kỳ 2020-2025",
        "Diện tích 2025-20300 m2 tại lô 12/13/14",
        "Nghị quyết số 12/2023/QH15 ngày 01/02/2023",
        "Quyết định số 07/QĐ-UBND ngày 05/01/2024 và Quyết định số 07/QĐ-UBND ngày 06/01/2025"
    })
    void letsDaysThatCanBeStand(String words) {
        assertThat(findings(HEAD + words + ".\n" + END)).isEmpty();
    }

    @Test
    void asksForResultsOnlyOfYearsThatHaveBegun() {
        var paper =
                "Số: 9/TB-BQL\nHải Phòng, ngày 20 tháng 12 năm 2024\nTHÔNG BÁO\n1. Văn phòng: Tổng hợp, báo cáo kết quả kiểm tra năm %s%s.\n";
        assertThat(only("results-of-year-to-come", paper.formatted("2025", "")).verdict())
                .isEqualTo(Verdict.AMBIGUOUS);
        assertThat(findings(paper.formatted("2024", ""))).isEmpty();
        assertThat(findings(paper.formatted("2025", " trước ngày 15/12/2025"))).isEmpty();
    }
}
