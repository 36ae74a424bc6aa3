package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTests {

    private static final CatalogueSnapshot CATALOGUE = SmallCatalogue.with(Map.of());

    private static Expression parse(String formula) {
        return Expression.parse(formula, CATALOGUE);
    }

    @ParameterizedTest(name = "{0} is measured in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234.5                                            | ''
            FDI.NEW.CAPITAL                                   | triệu USD
            fdi.new.capital                                   | triệu USD
            FDI.NEW.CAPITAL + FDI.INFORCE.CAPITAL             | triệu USD
            FDI.INFORCE.CAPITAL - 0                           | tỷ USD
            max(0, FDI.INFORCE.CAPITAL - FDI.NEW.CAPITAL)     | tỷ USD
            FDI.NEW.CAPITAL / FDI.INFORCE.CAPITAL             | ''
            FDI.NEW.CAPITAL * 2                               | triệu USD
            REVENUE / LABOUR.TOTAL                            | tỷ đồng/người
            REVENUE / LABOUR.TOTAL * LABOUR.TOTAL             | tỷ đồng
            INCOME.AVERAGE                                    | triệu đồng/người/tháng
            LABOUR.TOTAL[SEX=F]                               | người
            labour.total[sex=f]@0201101001                    | người
            -FDI.NEW.CAPITAL                                  | triệu USD
            abs(FDI.NEW.CAPITAL)                              | triệu USD
            round(FDI.NEW.CAPITAL, 1)                         | triệu USD
            percent(FDI.NEW.CAPITAL, FDI.INFORCE.CAPITAL)     | %
            SHARE + 0.5                                       | %
            to(FDI.NEW.CAPITAL, "USD_B")                      | tỷ USD
            to(FDI.NEW.CAPITAL, "tỷ đồng")                    | tỷ đồng
            to(REVENUE / LABOUR.TOTAL, "VND_M") / 1           | -
            to(5, "USD_M") + FDI.NEW.CAPITAL                  | triệu USD
            in(REVENUE, "2022-H1") + in(REVENUE, 2022-Q1)     | tỷ đồng
            kế_hoạch(REVENUE)                                 | tỷ đồng
            kế hoạch(REVENUE)                                 | tỷ đồng
            Cùng kỳ(REVENUE)                                  | tỷ đồng
            lũy kế(ước(REVENUE))                              | tỷ đồng
            luỹ_kế(dự kiến(REVENUE))                          | tỷ đồng
            kỳ_trước(REVENUE)                                 | tỷ đồng
            trong_kỳ(REVENUE, “2022”)                         | tỷ đồng
            tổng(REVENUE)                                     | tỷ đồng
            đổi(REVENUE, 'VND_M')                             | triệu đồng
            tỷ_lệ(REVENUE, plan(REVENUE))                     | %
            tăng_giảm(REVENUE, same(REVENUE))                 | %
            làm_tròn(REVENUE × 2 ÷ 3, 0)                      | tỷ đồng
            nhỏ_nhất(REVENUE, to(1, "VND"), to(REVENUE, "VND_M")) | tỷ đồng
            """)
    void givesTheUnitOfTheResult(String formula, String unit) {
        if (unit.equals("-")) {
            assertThatThrownBy(() -> parse(formula)).hasMessage("indicator.formula.convert");
        } else {
            assertThat(parse(formula).measure().name()).isEqualTo(unit);
        }
    }

    @ParameterizedTest(name = "{0}: {2} at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                     | 0  | indicator.formula.empty
            FDI.NEW.CAPITAL + REVENUE              | 16 | indicator.formula.currencies
            LABOUR.TOTAL + ADMIN.TOTAL             | 13 | indicator.formula.units
            LABOUR.TOTAL - 5                       | 13 | indicator.formula.units
            percent(LABOUR.TOTAL, ADMIN.TOTAL)     | 0  | indicator.formula.units
            min(LABOUR.TOTAL, REVENUE)             | 0  | indicator.formula.units
            1.234 * REVENUE                        | 0  | indicator.formula.number
            1.234,5 * REVENUE                      | 0  | indicator.formula.number
            REVENUE * 1.234.567                    | 10 | indicator.formula.number
            REVENUE * 12,5                         | 12 | indicator.formula.comma
            REVENUE ;                              | 8  | indicator.formula.character
            REVENUE $ 2                            | 8  | indicator.formula.character
            REVENUE +                              | 9  | indicator.formula.end
            (REVENUE                               | 8  | indicator.formula.missing
            plan(REVENUE                           | 12 | indicator.formula.missing
            plan REVENUE                           | 0  | indicator.formula.indicator
            REVENUE 2                              | 8  | indicator.formula.unexpected
            REVENUE) + 1                           | 7  | indicator.formula.unexpected
            * REVENUE                              | 0  | indicator.formula.unexpected
            REVENU                                 | 0  | indicator.formula.indicator.near
            XYZ.ABC.DEF                            | 0  | indicator.formula.indicator
            1 + plam(REVENUE)                      | 4  | indicator.formula.function.near
            xyz(REVENUE)                           | 0  | indicator.formula.function
            plan(REVENUE, REVENUE)                 | 0  | indicator.formula.operands
            percent(REVENUE)                       | 0  | indicator.formula.operands
            LABOUR.TOTAL[AGE=18-25]                | 13 | indicator.formula.dimension
            LABOUR.TOTAL[SEX=X]                    | 17 | indicator.formula.part
            LABOUR.TOTAL[SEX F]                    | 17 | indicator.formula.expected
            to(REVENUE, "USDX")                    | 12 | indicator.formula.measure.near
            to(REVENUE, "furlong")                 | 12 | indicator.formula.measure
            to(LABOUR.TOTAL, "HA")                 | 0  | indicator.formula.convert
            in(REVENUE, "2022-H3")                 | 12 | indicator.formula.period
            in(REVENUE, "2022)                     | 12 | indicator.formula.quote
            round(REVENUE, 12)                     | 15 | indicator.formula.digits
            round(REVENUE, REVENUE)                | 15 | indicator.formula.digits
            REVENUE@                               | 8  | indicator.formula.end
            """)
    void saysWhatIsWrongAndWhere(String formula, int position, String key) {
        FormulaUnreadable refused = catchThrowableOfType(FormulaUnreadable.class, () -> parse(formula));
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.position()).isEqualTo(position);
        assertThat(refused.arguments()[0]).isEqualTo(String.valueOf(position + 1));
    }

    @Test
    void namesBothUnitsAndBothPieces() {
        FormulaUnreadable refused =
                catchThrowableOfType(FormulaUnreadable.class, () -> parse("FDI.NEW.CAPITAL + REVENUE * 2"));
        assertThat(refused.arguments())
                .containsExactly("17", "triệu USD", "tỷ đồng", "FDI.NEW.CAPITAL", "REVENUE * 2", "USD_M");
    }

    @Test
    void offersTheNearestName() {
        assertThat(catchThrowableOfType(FormulaUnreadable.class, () -> parse("FDI.NEW.CAPITL"))
                        .arguments())
                .containsExactly("1", "FDI.NEW.CAPITL", "FDI.NEW.CAPITAL");
    }

    @Test
    void boundsItsDepthAndLength() {
        assertThatThrownBy(() -> parse("(".repeat(60) + "1" + ")".repeat(60))).hasMessage("indicator.formula.deep");
        assertThatThrownBy(() -> parse("abs(".repeat(60) + "1" + ")".repeat(60)))
                .hasMessage("indicator.formula.deep");
        assertThatThrownBy(() -> parse("1" + " + 1".repeat(600))).hasMessage("indicator.formula.long");
        assertThat(parse("-".repeat(400) + "1").measure().name()).isEmpty();
    }

    @Test
    void refusesACircleAndShowsTheWholeChain() {
        CatalogueSnapshot catalogue = SmallCatalogue.with(Map.of("A", "C * 2", "C", "D - FDI.NEW.CAPITAL", "D", "B"));
        CatalogueSnapshot closed =
                SmallCatalogue.with(Map.of("A", "C * 2", "C", "D - FDI.NEW.CAPITAL", "D", "E", "E", "FDI.NEW.CAPITAL"));
        assertThat(Formulas.check("B", SmallCatalogue.measure("USD_M"), "A + 0", closed)
                        .indicators())
                .extracting(Indicator::code)
                .containsExactly("A");
        FormulaUnreadable refused = catchThrowableOfType(
                FormulaUnreadable.class,
                () -> Formulas.check("E", SmallCatalogue.measure("USD_M"), "FDI.NEW.CAPITAL + A", closed));
        assertThat(refused.key()).isEqualTo("indicator.formula.circle");
        assertThat(refused.arguments()[1]).isEqualTo("E → A → C → D → E");
        assertThat(refused.position()).isEqualTo(18);
        assertThatThrownBy(() -> Formulas.check("A", SmallCatalogue.measure("USD_M"), "A + A", catalogue))
                .hasMessage("indicator.formula.circle");
    }

    @Test
    void refusesAFormulaOfAnotherKindThanItsIndicator() {
        assertThatThrownBy(() ->
                        Formulas.check("X", SmallCatalogue.measure("PERSON"), "REVENUE / LABOUR.TOTAL", CATALOGUE))
                .hasMessage("indicator.formula.result");
        assertThat(Formulas.check("X", SmallCatalogue.measure("PERCENT"), "REVENUE / REVENUE", CATALOGUE)
                        .measure()
                        .name())
                .isEmpty();
    }

    @Test
    void reachesWhatIsEntered() {
        CatalogueSnapshot catalogue =
                SmallCatalogue.with(Map.of("A", "C * 2", "C", "FDI.NEW.CAPITAL - same(C2)", "C2", "1 / 0"));
        assertThat(Formulas.reach(Expression.parse("A", catalogue), catalogue))
                .extracting(Indicator::code)
                .containsExactlyInAnyOrder("A", "C", "C2", "FDI.NEW.CAPITAL");
    }
}
