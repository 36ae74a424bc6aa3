package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.figure.Figures;

/** Rules by which figures become proposals, on a small catalogue. */
class SuggestingTests {

    private static final Measure USD_M = new Measure("USD_M", "triệu USD", "", "USD", new BigDecimal("1000000"), false);
    private static final Measure VND_B =
            new Measure("VND_B", "tỷ đồng", "", "VND", new BigDecimal("1000000000"), false);
    private static final Measure PROJECT = new Measure("PROJECT", "dự án", "", "PROJECT", BigDecimal.ONE, true);
    private static final Measure PERSON = new Measure("PERSON", "người", "", "PERSON", BigDecimal.ONE, true);

    private static final List<Indicator> CATALOGUE = List.of(
            indicator(1, "FDI.NEW.COUNT", "Số dự án FDI cấp mới", "FDI mới (DA)", PROJECT, Indicator.Nature.FLOW),
            indicator(2, "FDI.NEW.CAPITAL", "Vốn FDI cấp mới", "FDI mới", USD_M, Indicator.Nature.FLOW),
            indicator(3, "FDI.TOTAL.CAPITAL", "Tổng vốn FDI thu hút", "FDI", USD_M, Indicator.Nature.FLOW),
            indicator(4, "DDI.TOTAL.CAPITAL", "Tổng vốn DDI thu hút", "DDI", VND_B, Indicator.Nature.FLOW),
            indicator(5, "EXPORT", "Kim ngạch xuất khẩu", "Xuất khẩu", USD_M, Indicator.Nature.FLOW),
            indicator(6, "LABOUR", "Lao động trong các KCN, KKT", "Lao động", PERSON, Indicator.Nature.STOCK));

    private static final Body AUTHORITY =
            new Body(1, "BQL", "Ban Quản lý Khu kinh tế Hải Phòng", "BQL", BodyKind.AUTHORITY, 1L, null, null, null);

    private static Indicator indicator(
            int id, String code, String name, String shortName, Measure measure, Indicator.Nature nature) {
        return new Indicator(
                id,
                code,
                name,
                "",
                shortName,
                measure,
                nature,
                Indicator.Direction.HIGHER,
                0,
                Period.Span.MONTH,
                "CALENDAR",
                null,
                null,
                true,
                "",
                List.of(),
                null,
                null,
                null,
                null,
                id,
                0);
    }

    private static List<Suggestion> read(String text) {
        Figures figures = Figures.read(text, LocalDate.of(2024, 7, 1));
        return Suggesting.of(
                new Suggesting.Paper(
                        text,
                        figures.figures(),
                        figures.findings(),
                        null,
                        Optional.of(LocalDate.of(2024, 7, 1)),
                        false,
                        List.of()),
                CATALOGUE,
                new Suggesting.BodyPlaces(List.of(AUTHORITY), List.of(), AUTHORITY),
                List.of());
    }

    private static Suggestion of(String text, String printed) {
        return read(text).stream()
                .filter(one -> one.printed().equals(printed))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Năm 2023 cấp mới 25 dự án FDI. | 25 dự án | FDI.NEW.COUNT | 25 | VALUE
            Năm 2023 cấp mới 25 dự án FDI với vốn đăng ký 281 triệu USD. | 281 triệu USD | FDI.NEW.CAPITAL | 281 | VALUE
            Tổng vốn FDI thu hút năm 2023 đạt 1,9 tỷ USD. | 1,9 tỷ USD | FDI.TOTAL.CAPITAL | 1900 | VALUE
            Năm 2023 thu hút vốn đầu tư trong nước 4.033 tỷ đồng. | 4.033 tỷ đồng | DDI.TOTAL.CAPITAL | 4033 | VALUE
            Kế hoạch thu hút FDI năm 2023 là 2 tỷ USD. | 2 tỷ USD | FDI.TOTAL.CAPITAL | 2000 | PLAN
            Năm 2023 xuất khẩu đạt 40,2 tỷ USD. | 40,2 tỷ USD | EXPORT | 40200 | VALUE
            Năm 2023, các khu công nghiệp có 51.240 lao động. | 51.240 lao động | LABOUR | 51240 | VALUE
            """)
    void findsTheIndicatorAndScales(String text, String printed, String code, BigDecimal value, String kind) {
        Suggestion found = of(text, printed);
        assertThat(found.indicator().code()).isEqualTo(code);
        assertThat(found.value()).isEqualByComparingTo(value);
        assertThat(found.kind().name()).isEqualTo(kind);
        assertThat(found.period()).isEqualTo(Period.year(2023));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Năm 2023 doanh thu xuất khẩu quy đổi đạt 40.200 tỷ đồng. | 40.200 tỷ đồng
            Năm 2023 trồng 500 cây xanh. | 500 cây
            Năm 2023 thu hút vốn trong nước 14.578 tỷ đồng (600 triệu USD). | 600 triệu USD
            """)
    void takesNoCurrencyForAnotherAndNothingUnknown(String text, String printed) {
        assertThat(read(text).stream().filter(one -> one.printed().startsWith(printed)))
                .isNotEmpty()
                .noneMatch(one -> one.indicator() != null
                        && !one.indicator().measure().dimension().equals("VND"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Năm 2023 xuất khẩu đạt 9.101 triệu USD. | 9.101 triệu USD | ACTUAL
            Năm 2023 xuất khẩu ước đạt 9.101 triệu USD. | 9.101 triệu USD | ESTIMATE
            Dự kiến năm 2023 xuất khẩu đạt 9.101 triệu USD. | 9.101 triệu USD | FORECAST
            """)
    void tellsWhatAFigureClaimsToBe(String text, String printed, Standing standing) {
        assertThat(of(text, printed).standing()).isEqualTo(standing);
    }

    @Test
    void takesBasesInBracketsForWhatTheyAreComparedAs() {
        String text =
                "Năm 2023, tổng vốn FDI thu hút đạt 1.831 triệu USD, bằng 112% cùng kỳ năm 2022 (1.634,8 triệu USD) và đạt 61% kế hoạch năm (3 tỷ USD).";
        Suggestion before = of(text, "1.634,8 triệu USD");
        assertThat(before.kind()).isEqualTo(Suggestion.Kind.VALUE);
        assertThat(before.period()).isEqualTo(Period.year(2022));
        assertThat(before.indicator().code()).isEqualTo("FDI.TOTAL.CAPITAL");
        Suggestion plan = of(text, "3 tỷ USD");
        assertThat(plan.kind()).isEqualTo(Suggestion.Kind.PLAN);
        assertThat(plan.value()).isEqualByComparingTo("3000");
        Suggestion check = of(text, "112%");
        assertThat(check.kind()).isEqualTo(Suggestion.Kind.CHECK);
        assertThat(check.check().agrees()).isTrue();
        assertThat(of(text, "61%").check().computed()).isEqualByComparingTo("61.0");
    }

    @Test
    void choosesTheReadingOfASeparatorThatThePercentageConfirms() {
        String text = "Năm 2023 xuất khẩu đạt 7.409 triệu USD, đạt 33,9% kế hoạch năm (21,810 triệu USD).";
        Suggestion plan = of(text, "21,810 triệu USD");
        assertThat(plan.value()).isEqualByComparingTo("21810");
    }

    @Test
    void takesTheWholeOfTwoIndicatorsForNone() {
        String text = "Năm 2023 cấp mới cho 532 dự án, trong đó cấp mới 379 dự án FDI và 153 dự án khác.";
        assertThat(of(text, "532 dự án").kind()).isEqualTo(Suggestion.Kind.CHECK);
        assertThat(of(text, "379 dự án").indicator().code()).isEqualTo("FDI.NEW.COUNT");
    }

    @ParameterizedTest
    @CsvSource({
        "triệu USD, USD, 1000000",
        "tỷ đồng, VND, 1000000000",
        "nghìn tỷ đồng, VND, 1000000000000",
        "lượt dự án, PROJECT, 1",
        "triệu đồng/người/tháng, VND/PERSON/MONTH, 1000000",
        "người lao động, PERSON, 1",
        "ha, AREA, 10000",
        "%, ONE, 1",
        "cây, ?, 1"
    })
    void readsUnits(String name, String dimension, BigDecimal factor) {
        FigureUnit unit = FigureUnit.of(name);
        assertThat(unit.dimension()).isEqualTo(dimension);
        assertThat(unit.factor()).isEqualByComparingTo(factor);
    }

    @Test
    void learnedWordsGoFirst() {
        String text = "Năm 2023 giá trị cam kết mới đạt 300 triệu USD.";
        Figures figures = Figures.read(text, null);
        Suggesting.Paper paper =
                new Suggesting.Paper(text, figures.figures(), List.of(), null, Optional.empty(), false, List.of());
        Suggesting.BodyPlaces places = new Suggesting.BodyPlaces(List.of(AUTHORITY), List.of(), AUTHORITY);
        String words =
                Suggesting.of(paper, CATALOGUE, places, List.of()).getFirst().label();
        Suggestion learned = Suggesting.of(paper, CATALOGUE, places, List.of(new IndicatorMatching.Alias(words, 5)))
                .getFirst();
        assertThat(learned.indicator().code()).isEqualTo("EXPORT");
        assertThat(learned.reasons()).contains("ALIAS");
    }
}
