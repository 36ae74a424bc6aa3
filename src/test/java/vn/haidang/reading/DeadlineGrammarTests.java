package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineGrammarTests {

    private static final LocalDate ISSUED = LocalDate.of(2025, 6, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Báo cáo trước ngày 27/6/2025.                                              | DATE 2025-06-27 BEFORE
            Hoàn thành xong trước ngày 15 tháng 8 năm 2025.                            | DATE 2025-08-15 BEFORE
            Gửi về Văn phòng chậm nhất là ngày 10/7/2025.                              | DATE 2025-07-10 BY
            Nộp muộn nhất vào ngày 01/7/2025.                                          | DATE 2025-07-01 BY
            Thực hiện đến hết ngày 30/6/2025.                                          | DATE 2025-06-30 BY
            Hoàn thành ngày 20/6/2025.                                                 | DATE 2025-06-20 ON
            Trình Trưởng ban vào ngày 18/6/2025.                                       | DATE 2025-06-18 ON
            Báo cáo trước 16 giờ 00 ngày 13/6/2025.                                    | DATE 2025-06-13 BY
            Gửi báo cáo trước 17h30 ngày 13/6.                                         | DATE 2025-06-13 BY
            Hoàn thành trong tháng 12/2025.                                            | PERIOD 2025-12-31 WITHIN
            Hoàn thành trong quý III năm 2025.                                         | PERIOD 2025-09-30 WITHIN
            Trình trong quý IV/2025.                                                   | PERIOD 2025-12-31 WITHIN
            Hoàn thành trong 6 tháng cuối năm 2025.                                    | PERIOD 2025-12-31 WITHIN
            Xây dựng kế hoạch trong năm 2026.                                          | PERIOD 2026-12-31 WITHIN
            Triển khai xong trong tuần này.                                            | PERIOD 2025-06-08 WITHIN
            Hoàn thành chậm nhất cuối tháng 6/2025.                                    | PERIOD 2025-06-30 WITHIN
            Báo cáo trước ngày 15/3.                                                   | DATE 2026-03-15 BEFORE
            Báo cáo tiến độ trước ngày 25 hàng tháng.                                  | RECURRING MONTH 25 BEFORE
            Gửi báo cáo vào ngày 05 hằng tháng.                                        | RECURRING MONTH 5 ON
            Hàng tháng tổng hợp, báo cáo Lãnh đạo Ban trước ngày 20.                   | RECURRING MONTH 20 BEFORE
            Báo cáo vào thứ Sáu hàng tuần.                                             | RECURRING WEEK dow5 ON
            Gửi báo cáo trước 15 giờ thứ Năm hằng tuần.                                | RECURRING WEEK dow4 BY
            Báo cáo quý trước ngày 15 của tháng cuối quý.                              | RECURRING QUARTER 15 BEFORE mop3
            Gửi số liệu trước ngày 05 của tháng đầu quý sau.                           | RECURRING QUARTER 5 BEFORE mop1
            Báo cáo trước ngày 15/12 hằng năm.                                         | RECURRING YEAR 15 BEFORE mop12
            Thực hiện báo cáo định kỳ 01 lần/tháng.                                    | RECURRING MONTH
            Định kỳ 6 tháng báo cáo Chủ tịch.                                          | RECURRING HALF_YEAR
            Kiểm tra 6 tháng/lần.                                                      | RECURRING HALF_YEAR
            Mỗi quý một lần tổ chức đối thoại.                                         | RECURRING QUARTER
            Báo cáo kết quả trong vòng 05 ngày làm việc kể từ ngày nhận được hồ sơ.    | EVENT - WITHIN
            Hoàn thành trước kỳ họp thứ 20 của Hội đồng nhân dân tỉnh.                 | EVENT - BEFORE
            Chăm lo cho công nhân trước Tết Nguyên đán 2026.                           | EVENT 2026-02-17 BEFORE
            Tặng quà trước Tết Bính Ngọ.                                               | EVENT 2026-02-17 BEFORE
            Triển khai ngay sau khi có ý kiến của Bộ Xây dựng.                         | EVENT -
            """)
    void readsADeadline(String text, String expected) {
        assertThat(all(text)).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Thực hiện Nghị quyết số 87/NQ-HĐND ngày 06/12/2025 của Hội đồng nhân dân. |
            Đề xuất phương án tổ chức Hội thảo, dự kiến vào tháng 8/2025.             |
            Nâng cao hiệu quả thu hút đầu tư năm 2025.                                |
            Thường xuyên theo dõi, cập nhật số liệu.                                  |
            Rà soát các dự án được cấp phép trước ngày 01/7/2026.                     |
            Quản lý đất sử dụng trước ngày 15/10/1993.                                |
            Cuộc họp ngày 20/8/2025 do Trưởng ban chủ trì.                            |
            Dự báo tăng trưởng của doanh nghiệp trong năm 2025.                       |
            Tổng hợp số liệu từ ngày 15/6/2025 đến ngày 14/7/2025.                    |
            Xây dựng kế hoạch giai đoạn 2026 - 2030.                                  |
            Trước mắt tập trung tháo gỡ khó khăn.                                     |
            Chịu trách nhiệm trước Chủ tịch UBND tỉnh.                                |
            Xây dựng kế hoạch kiểm tra hằng năm của Ban.                              |
            """)
    void leavesOtherTimesAlone(String text, String nothing) {
        assertThat(all(text)).isEmpty();
    }

    @Test
    void keepsTheHour() {
        var deadline = DeadlineGrammar.parse("trước 16 giờ 00 ngày 13/6/2025", ISSUED, 0)
                .getFirst();
        assertThat(deadline.time()).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void beginsARhythmAfterTheFirstDay() {
        var deadlines = DeadlineGrammar.parse("báo cáo trước ngày 27/6/2025, sau đó định kỳ hàng quý", ISSUED, 0);
        assertThat(deadlines.getLast().startsAfter()).isEqualTo(LocalDate.of(2025, 6, 27));
    }

    @Test
    void countsSpansFromTheOffset() {
        var text = "Báo cáo trước ngày 27/6/2025.";
        var deadline = DeadlineGrammar.parse(text, ISSUED, 100).getFirst();
        assertThat(text.substring(deadline.span().start() - 100, deadline.span().end() - 100))
                .isEqualTo(deadline.phrase());
    }

    @Test
    void guessesNoYearWithoutADocumentDate() {
        assertThat(DeadlineGrammar.parse("trước ngày 15/3", null, 0).getFirst().date())
                .isNull();
    }

    @Test
    void givesNoDateForADayThatDoesNotExist() {
        assertThat(DeadlineGrammar.parse("trước ngày 31/6/2025", ISSUED, 0)
                        .getFirst()
                        .date())
                .isNull();
    }

    @Test
    void knowsTheVietnameseNewYearWhereItDiffersFromTheChinese() {
        assertThat(Tet.of(2007)).isEqualTo(LocalDate.of(2007, 2, 17));
        assertThat(Tet.of(2030)).isEqualTo(LocalDate.of(2030, 2, 2));
        assertThat(Tet.of(2025)).isEqualTo(LocalDate.of(2025, 1, 29));
        assertThat(Tet.of(2051)).isNull();
    }

    private static String all(String text) {
        return DeadlineGrammar.parse(text, ISSUED, 0).stream()
                .map(Paper::deadline)
                .collect(Collectors.joining("; "));
    }
}
