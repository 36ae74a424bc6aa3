package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.platform.Messages;

class FigureTextTests {

    private static final Messages MESSAGES = new Messages();
    private static final Locale VIETNAMESE = Locale.of("vi");

    private static FigureText in(Locale language) {
        return new FigureText(language, key -> MESSAGES.text(language, key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 2 | 0          | 0          | 0,00
            1368.0     | 1 | 1.368      | 1,368      | 1.368,0
            662.25     | 2 | 662,25     | 662.25     | 662,25
            1234567.891 | 2 | 1.234.567,89 | 1,234,567.89 | 1.234.567,89
            0.005      | 2 | 0,01       | 0.01       | 0,01
            -0.004     | 2 | 0          | 0          | 0,00
            -8829      | 0 | -8.829     | -8,829     | -8.829
            38.845     | 1 | 38,8       | 38.8       | 38,8
            33.97065   | 1 | 34         | 34         | 34,0
            2.5        | 0 | 3          | 3          | 3
            1E+6       | 0 | 1.000.000  | 1,000,000  | 1.000.000
            """)
    void printsBothWritings(BigDecimal amount, int decimals, String vietnamese, String english, String column) {
        assertThat(in(VIETNAMESE).number(amount, decimals)).isEqualTo(vietnamese);
        assertThat(in(Locale.ENGLISH).number(amount, decimals)).isEqualTo(english);
        assertThat(in(VIETNAMESE).column(amount, decimals)).isEqualTo(column);
    }

    @Test
    void keepsHowSureTheGiverWas() {
        Measure people = SmallCatalogue.measure("PERSON");
        assertThat(in(VIETNAMESE).full(new BigDecimal("1180"), people, Qualifier.MORE, 0))
                .isEqualTo("trên 1.180 người");
        assertThat(in(VIETNAMESE).full(new BigDecimal("200"), people, Qualifier.ABOUT, 0))
                .isEqualTo("khoảng 200 người");
        assertThat(in(VIETNAMESE).full(new BigDecimal("43.16"), SmallCatalogue.measure("PERCENT"), null, 1))
                .isEqualTo("43,2%");
    }

    @Test
    void choosesAReadableScaleOnlyWhereAsked() {
        Measure millions = SmallCatalogue.measure("USD_M");
        BigDecimal amount = new BigDecimal("2000");
        assertThat(in(VIETNAMESE).full(amount, millions, null, 2)).isEqualTo("2.000 triệu USD");
        assertThat(in(VIETNAMESE).readable(amount, millions, null, 2, SmallCatalogue.MEASURES))
                .isEqualTo("2 tỷ USD");
        assertThat(in(VIETNAMESE).readable(new BigDecimal("0.25"), millions, null, 2, SmallCatalogue.MEASURES))
                .isEqualTo("250.000 USD");
    }

    @Test
    void readsBackWhatItPrints() {
        for (String amount : new String[] {"0", "1368", "662.25", "1234567.89", "0.5", "-8829.25"}) {
            String printed = in(VIETNAMESE).number(new BigDecimal(amount), 2);
            assertThat(TypedNumber.read(printed, SmallCatalogue.indicator("X", "USD_M", 2), new BigDecimal(amount))
                            .value())
                    .isEqualByComparingTo(amount);
        }
    }
}
