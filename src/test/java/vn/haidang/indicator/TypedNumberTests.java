package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTests {

    private static TypedNumber.Reading read(String typed, String measure, int decimals, BigDecimal neighbour) {
        return TypedNumber.read(typed, SmallCatalogue.indicator("X", measure, decimals), neighbour);
    }

    @ParameterizedTest(name = "{0} in {1} is {4}")
    @CsvSource(delimiter = '|', textBlock = """
            0                | USD_M    | 2 |        | 0         |
            12               | USD_M    | 2 |        | 12        |
            662,25           | USD_M    | 2 |        | 662.25    |
            662.25           | USD_M    | 2 |        | 662.25    |
            1.234,5          | USD_M    | 2 |        | 1234.5    |
            1,234.5          | USD_M    | 2 |        | 1234.5    |
            1.234.567        | USD_M    | 2 |        | 1234567   |
            1,234,567        | USD_M    | 2 |        | 1234567   |
            1.234.567,89     | USD_M    | 2 |        | 1234567.89 |
            2 560            | VND_M    | 1 |        | 2560      |
            1 234 567,5      | VND_M    | 1 |        | 1234567.5 |
            1'234.5          | VND_M    | 1 |        | 1234.5    |
            13.733           | VND_B    | 0 |        | 13733     |
            13.733           | USD_M    | 2 |        | 13733     |
            1.000            | VND_B    | 0 |        | 1000      |
            21,810           | USD_M    | 0 |        | 21810     |
            21,810           | USD_M    | 2 | 18000  | 21810     |
            21,810           | USD_M    | 2 | 20     | 21.810    |
            24,480           | USD_B    | 2 | 22.1   | 24.480    |
            1.500            | USD_M    | 2 | 1420   | 1500      |
            1.500            | USD_M    | 2 | 1.4    | 1.500     |
            56,615           | USD_B    | 3 |        | 56.615    |
            195.683          | PERSON   | 0 |        | 195683    |
            195,683          | PERSON   | 0 |        | 195683    |
            0,125            | USD_M    | 2 |        | 0.125     |
            0.500            | USD_M    | 2 |        | 0.500     |
            12345,678        | USD_M    | 2 |        | 12345.678 |
            1,5              | PERSON   | 0 |        | 1.5       |
            khoảng 200       | PERSON   | 0 |        | 200       | ABOUT
            ~200             | PERSON   | 0 |        | 200       | ABOUT
            >1.180           | PERSON   | 0 |        | 1180      | MORE
            trên 1.180 người | PERSON   | 0 |        | 1180      | MORE
            hơn 874          | DOSSIER  | 0 |        | 874       | MORE
            200+             | DOSSIER  | 0 |        | 200       | MORE
            gần 50           | DOSSIER  | 0 |        | 50        | LESS
            < 50 hồ sơ       | DOSSIER  | 0 |        | 50        | LESS
            1tỷ              | VND_B    | 0 |        | 1         |
            1 tỷ             | VND_M    | 0 |        | 1000      |
            2,5 tỷ           | VND_M    | 0 |        | 2500      |
            2 tỷ USD         | USD_M    | 0 |        | 2000      |
            1,9 tỷ đô la     | USD_M    | 0 |        | 1900      |
            5,890 tỷ USD     | USD_M    | 2 | 5200   | 5890      |
            750 triệu đồng   | VND_B    | 2 |        | 0.75      |
            500.000 đồng     | VND_M    | 1 | 0.4    | 0.5       |
            1,38 nghìn tỷ    | VND_B    | 0 |        | 1380      |
            11,5 triệu       | VND_M_PERSON_MONTH | 1 | | 11.5     |
            11,5 triệu đồng/người/tháng | VND_M_PERSON_MONTH | 1 | | 11.5 |
            43,2%            | PERCENT  | 1 |        | 43.2      |
            43,2             | PERCENT  | 1 |        | 43.2      |
            -8.829           | PERSON   | 0 |        | -8829     |
            (8.829)          | PERSON   | 0 |        | -8829     |
            −4,3             | PERCENT  | 1 |        | -4.3      |
            2 x 33           | VND_M    | 0 |        | 66        |
            2 x 33 triệu đồng | VND_M   | 0 |        | 66        |
            4.490,83 ha      | HA       | 2 |        | 4490.83   |
            """)
    void readsWhatPeopleWrite(
            String typed, String measure, int decimals, BigDecimal neighbour, BigDecimal value, Qualifier qualifier) {
        TypedNumber.Reading reading = read(typed, measure, decimals, neighbour);
        assertThat(reading.problem()).isNull();
        assertThat(reading.value()).isEqualByComparingTo(value);
        assertThat(reading.qualifier()).isEqualTo(qualifier);
        assertThat(reading.printed()).isEqualTo(typed);
    }

    @ParameterizedTest(name = "{0} in {1} is {3} or {4}")
    @CsvSource(delimiter = '|', textBlock = """
            3.131.93     | VND_B | 0 | 3131.93 | 313193
            21,810       | USD_M | 2 | 21.810  | 21810
            1.500        | USD_M | 2 | 1.500   | 1500
            5,890 tỷ USD | USD_M | 0 | 5890    | 5890000
            1,234,5      | USD_M | 2 | 1234.5  | 12345
            """)
    void asksWhereTwoReadingsRemain(String typed, String measure, int decimals, BigDecimal one, BigDecimal other) {
        TypedNumber.Reading reading = read(typed, measure, decimals, null);
        assertThat(reading.value()).isNull();
        assertThat(reading.problem()).isEqualTo("indicator.typed.ambiguous");
        assertThat(reading.candidates())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(one, other);
    }

    @Test
    void offersBothReadingsAsPeopleWriteThem() {
        assertThat(read("3.131.93", "VND_B", 0, null).arguments()).containsExactly("3.131.93", "3.131,93", "313.193");
    }

    @Test
    void isNotSettledByANeighbourWhereADigitMayBeLost() {
        assertThat(read("3.131.93", "VND_B", 0, new BigDecimal("3100")).problem())
                .isEqualTo("indicator.typed.ambiguous");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mười hai        | USD_M  | indicator.typed.unreadable
            1.23,4          | USD_M  | indicator.typed.unreadable
            12.34.5         | USD_M  | indicator.typed.unreadable
            2 56            | USD_M  | indicator.typed.unreadable
            1,234.56,7      | USD_M  | indicator.typed.unreadable
            khoảng          | USD_M  | indicator.typed.unreadable
            12 người        | USD_M  | indicator.typed.unit
            12 tỷ đồng      | USD_M  | indicator.typed.unit
            12%             | PERSON | indicator.typed.unit
            12 triệu        | PERCENT | indicator.typed.unit
            12 cái          | PERSON | indicator.typed.unit
            """)
    void saysWhatIsWrong(String typed, String measure, String problem) {
        TypedNumber.Reading reading = read(typed, measure, 2, null);
        assertThat(reading.problem()).isEqualTo(problem);
        assertThat(reading.value()).isNull();
        assertThat(reading.printed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "' '", "-", "–", "…", "..."})
    void takesNothingForNothing(String typed) {
        assertThat(read(typed, "USD_M", 2, null).isEmpty()).isTrue();
    }
}
