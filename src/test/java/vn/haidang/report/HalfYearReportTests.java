package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.conformity.Conformity;
import vn.haidang.layout.DocxWriter;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.organisation.Units;
import vn.haidang.reading.FullReading;
import vn.haidang.reading.Reader;
import vn.haidang.reading.ReadingProgress;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

/** The half-year report of 2023 from the figures of the demonstration: K01 to K31 of the sample, and what was wrong there right. */
@ApplicationTest
class HalfYearReportTests {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 15);

    @Autowired
    ReportDemo demo;

    @Autowired
    Reports reports;

    @Autowired
    ReportFindings findings;

    @Autowired
    ReportPaper paper;

    @Autowired
    Reader reader;

    @Autowired
    Units units;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    Report report;
    PaperView view;

    @BeforeEach
    void make() {
        samples.load();
        Long id = demo.make();
        report = reports.find(cast.actor(SmallAuthority.MAI), id);
        view = PaperView.of(paper.of(report.subject(), report.markup()));
    }

    @Test
    void saysEveryFigureOfTheSampleAndRightlyWhatWasWrongThere() {
        assertThat(view.plain())
                .as("K01-K03, and the sum adds up")
                .contains("25 dự án FDI cấp mới với số vốn 281,07 triệu USD")
                .contains("17 dự án điều chỉnh tăng vốn với số vốn tăng thêm 381,18 triệu USD")
                .contains("Tổng vốn FDI thu hút đạt 662,25 triệu USD")
                .as("K04-K06")
                .contains(", bằng 106% cùng kỳ năm trước, đạt 33,11% so với kế hoạch.")
                .contains("thu hút 1,9 tỷ USD.")
                .as("K07 is a level, not what came in")
                .contains(
                        "Đến 08/6/2023, các khu công nghiệp, khu kinh tế có 484 dự án FDI còn hiệu lực với tổng vốn đầu tư 24,48 tỷ USD.")
                .as("K08-K10")
                .contains(
                        "10 dự án DDI cấp mới với số vốn 13.733 tỷ đồng; 11 dự án tăng vốn với số vốn tăng thêm 845 tỷ đồng")
                .contains("đạt 14.578 tỷ đồng, gấp 2,25 lần cùng kỳ năm trước, đạt 145,8% so với kế hoạch.")
                .as("K11")
                .contains("213 dự án DDI còn hiệu lực với tổng vốn đầu tư 308.793 tỷ đồng (tương đương 13,2 tỷ USD)")
                .as("K12-K14")
                .contains("nộp ngân sách 1.368 triệu đồng, đạt 53,4% kế hoạch được giao (2.560 triệu đồng)")
                .contains("nộp 1.210,9 triệu đồng, đạt 56,6% kế hoạch được giao (2.141 triệu đồng)")
                .contains("nộp 157,1 triệu đồng, đạt 37,5% kế hoạch được giao (419 triệu đồng)")
                .as("K15, K16")
                .contains("195.683 người lao động, giảm 4,3% so với cùng kỳ năm trước")
                .contains("11,5 triệu đồng/người/tháng")
                .as("K17-K20; imports rounded, not cut, and their plan with the right separator")
                .contains("306.966 tỷ đồng, bằng 48,3% kế hoạch năm (635.958 tỷ đồng)")
                .contains("9.101 triệu USD, bằng 38,8% kế hoạch năm (23.429 triệu USD)")
                .contains("7.409 triệu USD, bằng 34,0% kế hoạch năm (21.810 triệu USD)")
                .contains("Doanh nghiệp nộp ngân sách 5.412 tỷ đồng, bằng 32,6% kế hoạch năm (16.615 tỷ đồng)")
                .as("K21 with what was carried over")
                .contains("tiếp nhận mới 27 hồ sơ")
                .contains("đã giải quyết 29 hồ sơ, trong đó kỳ trước chuyển sang 02 hồ sơ")
                .as("K22, K23")
                .contains("8.211 hồ sơ, gồm 3.946 hồ sơ thủ tục hành chính và 4.265 hồ sơ ngoài thủ tục hành chính")
                .contains("1.703 hồ sơ dịch vụ công trực tuyến mức độ 3, chiếm 43,2%")
                .contains("1,38 tỷ đồng")
                .as("K24 says that one is overdue")
                .contains(
                        "Đến 07/6/2023, thành phố giao Ban Quản lý 224 nhiệm vụ; đã hoàn thành 197 nhiệm vụ, đạt 87,95%.")
                .contains(
                        "Còn 27 nhiệm vụ đang thực hiện, gồm 01 nhiệm vụ quá hạn, 12 nhiệm vụ trong hạn và 14 nhiệm vụ không có thời hạn.")
                .contains("xử lý dứt điểm 01 nhiệm vụ quá hạn")
                .doesNotContain("đều được thực hiện đúng thời hạn")
                .as("K25-K29")
                .contains("14 khu công nghiệp mới với tổng diện tích 4.490,83 ha")
                .contains("khoảng 200 tin bài", "70 tin bài trên Fanpage", "trên 800 lượt")
                .contains("02 bản tin điện tử")
                .contains("02 ấn phẩm xúc tiến đầu tư mới", "06 thứ tiếng")
                .contains("02 hợp đồng quảng bá với tổng giá trị 66 triệu đồng")
                .as("K30, K31")
                .contains("09 học viên", "10 học viên", "27 học viên", "30 hồ sơ", "75 học viên", "100 học viên")
                .contains("trên 1.180 lượt", "trên 874 hồ sơ");
        assertThat(view.noteTexts())
                .containsExactly(
                        "Từ đầu năm đến 08/6/2023.",
                        "Thu hút FDI 6 tháng đầu năm 2022 đạt 626 triệu USD.",
                        "Kế hoạch thu hút FDI năm 2023 là 2 tỷ USD theo Quyết định 4418/QĐ-UBND.",
                        "Thu hút DDI 6 tháng đầu năm 2022 đạt 6.493,39 tỷ đồng.",
                        "Kế hoạch thu hút DDI năm 2023 là 10.000 tỷ đồng theo Quyết định 4418/QĐ-UBND.",
                        "Số lao động 6 tháng đầu năm 2022 là 204.512 người.");
    }

    @Test
    void everyFigureTraceableAndCertified() {
        List<Citation> citations = reports.citations(cast.actor(SmallAuthority.MAI), report.id());
        assertThat(citations).hasSizeGreaterThan(70).allSatisfy(one -> {
            assertThat(one.isMissing()).isFalse();
            assertThat(one.official()).isTrue();
            assertThat(one.code()).matches("[2-9a-z]{12}");
        });
        assertThat(citations).extracting(Citation::code).doesNotHaveDuplicates();
        assertThat(report.markup())
                .contains("[662,25 triệu USD](/reports/certificates/")
                .containsPattern(
                        "\\[\\^Thu hút FDI 6 tháng đầu năm 2022 đạt \\[626 triệu USD]\\(/reports/certificates/[2-9a-z]{12}\\)\\.]")
                .doesNotContain("/figures/");
    }

    @Test
    void theReaderFindsNothingInIt() throws Exception {
        assertThat(findings.of(report.subject(), report.markup())).isEmpty();
        OfficialDocument issued =
                paper.of(report.subject(), report.markup()).withNumber("1999").withDate(DAY);
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        DocxWriter.write(issued, docx);
        FullReading read =
                reader.readFully(docx.toByteArray(), "bc.docx", units.directory(DAY), ReadingProgress.SILENT);
        assertThat(read.reading().findings()).isEmpty();
        assertThat(read.reading().document().kind()).isEqualTo("BC");
    }

    @Test
    void itsPaperKeepsToTheDecreesForm() {
        assertThat(Conformity.check(paper.docx(report.subject(), report.markup()), LocalDate.of(2026, 11, 22))
                        .broken())
                .isEmpty();
    }

    @Test
    void theCheckWouldHaveCaughtTheSamplesMistakes() {
        String wrong = report.markup().replace("34,0%", "33,9%").replace("381,18 triệu", "391,18 triệu");
        assertThat(wrong).isNotEqualTo(report.markup());
        assertThat(findings.of(report.subject(), wrong)).isNotEmpty();
    }
}
