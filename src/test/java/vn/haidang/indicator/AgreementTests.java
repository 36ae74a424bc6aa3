package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals and percentages of the sample documents, with the verdicts found by hand. */
class AgreementTests {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static Printed printed(String text) {
        BigDecimal value = new BigDecimal(text.replace(".", "").replace(',', '.'));
        return Printed.of(value, text, false);
    }

    private static Printed counted(String text) {
        return Printed.of(new BigDecimal(text.replace(".", "")), text, true);
    }

    private static List<String> split(String parts) {
        return Arrays.stream(parts.split("\\+")).map(String::strip).toList();
    }

    @ParameterizedTest(name = "{0}: {1} = {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "K03 FDI                        | 281 + 381,18       | 662,25 | ROUNDING",
                "K08 DDI                        | 13.733 + 845       | 14.578 | EXACT",
                "K12 paid to the budget         | 1.210,9 + 157,1    | 1.368  | EXACT",
                "K12 plan                       | 2.141 + 419        | 2.560  | EXACT",
                "too far off for rounding       | 281 + 381,18       | 664,25 | MISMATCH",
                "a digit changed places         | 13.733 + 845       | 14.758 | MISMATCH",
                "cut off 1,29 + 1,39 + 1,49     | 1,2 + 1,3 + 1,4    | 4,17   | TRUNCATED",
                "total cut off                  | 1,25 + 1,24        | 2,4    | TRUNCATED"
            })
    void tellsWhyATotalDiffers(String name, String parts, String total, Agreement expected) {
        assertThat(Agreement.ofSum(
                        printed(total),
                        split(parts).stream().map(AgreementTests::printed).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} = {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "K24 tasks              | 197 + 27       | 224       | EXACT",
                "K24 open tasks         | 1 + 12 + 14    | 27        | EXACT",
                "K24 one task too many  | 197 + 28       | 224       | MISMATCH",
                "2019 certificates      | 379 + 153      | 532       | EXACT",
                "2019 changes           | 615 + 146      | 761       | EXACT",
                "what is counted is not rounded | 1.095.828 + 2 | 1.095.829 | MISMATCH"
            })
    void holdsCountsToTheUnit(String name, String parts, String total, Agreement expected) {
        assertThat(Agreement.ofSum(
                        counted(total),
                        split(parts).stream().map(AgreementTests::counted).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} / {2} printed as {3} % is {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "K04  | 662,25  | 626     | 106   | ROUNDING",
                "K05  | 662,25  | 2.000   | 33,11 | ROUNDING",
                "K10  | 14.578  | 10.000  | 145,8 | ROUNDING",
                "K12  | 1.368   | 2.560   | 53,4  | ROUNDING",
                "K13  | 1.210,9 | 2.141   | 56,6  | ROUNDING",
                "K14  | 157,1   | 419     | 37,5  | ROUNDING",
                "K17  | 306.966 | 635.958 | 48,3  | ROUNDING",
                "K18  | 9.101   | 23.429  | 38,8  | ROUNDING",
                "K19  | 7.409   | 21.810  | 33,9  | TRUNCATED",
                "K20  | 5.412   | 16.615  | 32,6  | ROUNDING",
                "2019 | 3.156   | 5.890   | 53,6  | ROUNDING",
                "2019 of the wrong base | 3.156 | 56.615 | 54 | MISMATCH"
            })
    void tellsWhyAPercentageDiffers(String name, String part, String whole, String percent, Agreement expected) {
        Printed above = printed(part);
        Printed below = printed(whole);
        BigDecimal low =
                percent(above.number().subtract(above.half()), below.number().add(below.half()));
        BigDecimal high =
                percent(above.number().add(above.half()), below.number().subtract(below.half()));
        assertThat(Agreement.of(printed(percent), low, high)).isEqualTo(expected);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, java.math.MathContext.DECIMAL64);
    }

    @ParameterizedTest(name = "{0} read as {1} has the last digit {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "281          | 281.07  | 1",
                "381,18       | 381.18  | 0.01",
                "1.210,9      | 1210.9  | 0.1",
                "2.910        | 2910    | 1",
                "2,910        | 2.910   | 0.001",
                "21,810       | 21810   | 1",
                "2 560        | 2560    | 1",
                "4.490,83ha   | 4490.83 | 0.01",
                "~200         | 200     | 1",
                "1,9 tỷ USD   | 1900    | 1",
                "2 x 33       | 66      | 1"
            })
    void readsPrintedDigitsByTheirValue(String text, BigDecimal value, BigDecimal unit) {
        assertThat(Printed.of(value, text, false).unit()).isEqualByComparingTo(unit);
    }
}
