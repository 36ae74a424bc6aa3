package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTests {

    @ParameterizedTest // Nghị định 30/2020, appendix I, II.4: zero before days below 10 and months 1, 2
    @CsvSource({
        "2025-01-05, ngày 05 tháng 01 năm 2025",
        "2025-02-28, ngày 28 tháng 02 năm 2025",
        "2024-03-09, ngày 09 tháng 3 năm 2024",
        "2024-12-23, ngày 23 tháng 12 năm 2024"
    })
    void writesDatesAsTheDecreeWants(LocalDate day, String expected) {
        assertThat(VietnameseText.date(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "999|999",
                "1000|1.000",
                "1234567.50|1.234.567,50",
                "-4033|-4.033",
                "0.05|0,05",
                "-999.9|-999,9",
                "1E+3|1.000"
            })
    void groupsThousandsByDots(BigDecimal value, String expected) {
        assertThat(VietnameseText.number(value)).isEqualTo(expected);
    }

    @Test
    void writesShortDatesAndWholeNumbers() {
        assertThat(VietnameseText.shortDate(LocalDate.of(2025, 1, 5))).isEqualTo("05/01/2025");
        assertThat(VietnameseText.number(1_234_567L)).isEqualTo("1.234.567");
    }

    @Test
    void numbersInRoman() {
        assertThat(List.of(1, 4, 9, 14, 40, 90, 399).stream().map(VietnameseText::roman))
                .containsExactly("I", "IV", "IX", "XIV", "XL", "XC", "CCCXCIX");
    }

    @Test
    void composesAndDropsWhatXmlCannotCarry() {
        assertThat(VietnameseText.clean("Hải Phòng")).isEqualTo("Hải Phòng");
        assertThat(VietnameseText.clean("a\u0000b\u001Fc\uFFFEd\uDC00e\tf\r\ng"))
                .isEqualTo("abcde f\ng");
        assertThat(VietnameseText.clean("😀")).isEqualTo("😀");
        assertThat(VietnameseText.upper("điều ước")).isEqualTo("ĐIỀU ƯỚC");
    }
}
