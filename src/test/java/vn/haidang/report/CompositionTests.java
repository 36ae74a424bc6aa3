package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.indicator.Measure;
import vn.haidang.indicator.Period;
import vn.haidang.indicator.Qualifier;

class CompositionTests {

    private static final Spot SPOT = new Spot(1, Period.half(2023, 1), 0);
    private static final Measure PROJECT = measure("PROJECT", "dự án", "PROJECT", "1", true);
    private static final Measure USD_M = measure("USD_M", "triệu USD", "USD", "1000000", false);
    private static final Measure USD_B = measure("USD_B", "tỷ USD", "USD", "1000000000", false);
    private static final Measure PERCENT = measure("PERCENT", "%", "ONE", "0.01", false);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 8);

    private final Map<Asked, Answer> known = new HashMap<>();

    private static Measure measure(String code, String name, String dimension, String factor, boolean whole) {
        return new Measure(code, name, name, dimension, new BigDecimal(factor), whole);
    }

    private static Answer answer(String amount, Measure measure, int decimals) {
        return new Answer(new BigDecimal(amount), measure, null, JUNE, decimals, null, true, "{}", null);
    }

    private void say(String expression, Answer answer) {
        known.put(new Asked(expression, SPOT), answer);
    }

    private void say(String expression, String amount, Measure measure) {
        say(expression, answer(amount, measure, measure.whole() ? 0 : 2));
    }

    /** X and its base; every form of comparing them follows. */
    private void compare(String value, String base, String baseExpression) {
        BigDecimal x = new BigDecimal(value);
        BigDecimal y = new BigDecimal(base);
        say(baseExpression, base, USD_M);
        BigDecimal ratio = x.divide(y, java.math.MathContext.DECIMAL128);
        say("percent(X, " + baseExpression + ")", answer(ratio.movePointRight(2).toString(), PERCENT, 1));
        say(
                "change(X, " + baseExpression + ")",
                answer(ratio.subtract(BigDecimal.ONE).movePointRight(2).toString(), PERCENT, 1));
        say("X - " + baseExpression, x.subtract(y).toString(), USD_M);
    }

    private Composed compose(String template) {
        return compose(template, Map.of());
    }

    private Composed compose(String template, Map<String, ReportTemplate> parts) {
        Scope scope = new Scope(
                SPOT,
                "Ban Quản lý",
                (repetition, spot) -> List.of(new Scope.Row("KCN An Dương", SPOT), new Scope.Row("KCN *VSIP*", SPOT)),
                Map.of("tỷ USD", USD_B, "triệu USD", USD_M));
        ReportTemplate read = ReportTemplate.parse(template);
        Map<Asked, Answer> answers = new HashMap<>();
        for (Asked asked : Questions.of(read, parts, scope)) {
            answers.put(
                    asked,
                    known.getOrDefault(
                            asked,
                            new Answer(null, USD_M, null, null, 2, null, true, "{}", "chưa có " + asked.expression())));
        }
        return Composition.compose(read, parts, scope, answers, nr -> "/f/" + nr);
    }

    /** Without the addresses. */
    private static String plain(Composed composed) {
        return composed.markup().replaceAll("\\[([^\\]^]*)]\\(/f/\\d+\\)", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            {A} → 25 dự án
            {S} → 02 dự án
            {S | chỉ số} bản tin → 02 bản tin
            {S | bằng chữ} → hai dự án
            {Z} → 0 dự án
            {C} → 662,25 triệu USD
            {C | 1} → 662,3 triệu USD
            {C | tỷ USD} → 0,66225 tỷ USD
            {C | tỷ USD | 2} → 0,66 tỷ USD
            {C | chỉ số} → 662,25
            {W} → 1.900 triệu USD
            {W | 2} → 1.900,00 triệu USD
            {ABOUT} → khoảng 200 dự án
            {MORE} → trên 1.180 dự án
            {P} → 33,11%
            {kỳ} → 6 tháng đầu năm 2023
            {kỳ sau}, {năm} → 6 tháng cuối năm 2023, 2023
            {cùng kỳ}: {đơn vị} → 6 tháng đầu năm 2022: Ban Quản lý
            đến {ngày: C} → đến 08/6/2023
            {nếu S > 0: có {S}}. → có 02 dự án.
            {nếu Z > 0: có {Z}}. → .
            {nếu Z > 0: có | không} → không
            {nếu có GONE: x | thiếu} → thiếu
            {nếu A > 20 và S < 5: ok} → ok
            {nếu Z > 0 hoặc S = 2: ok} → ok
            \\{A\\} {A} → \\{A\\} 25 dự án
            """)
    void prints(String template, String printed) {
        say("A", "25", PROJECT);
        say("S", "2", PROJECT);
        say("Z", "0", PROJECT);
        say("C", "662.25", USD_M);
        say("to(C, \"USD_B\")", "0.66225", USD_B);
        say("W", "1900", USD_M);
        say("P", "33.1125", PERCENT);
        say("ABOUT", new Answer(new BigDecimal(200), PROJECT, Qualifier.ABOUT, JUNE, 0, null, true, "{}", null));
        say("MORE", new Answer(new BigDecimal(1180), PROJECT, Qualifier.MORE, JUNE, 0, null, true, "{}", null));
        say("S - (0)", "2", PROJECT);
        say("Z - (0)", "0", PROJECT);
        say("A - (20)", "5", PROJECT);
        say("S - (5)", "-3", PROJECT);
        say("S - (2)", "0", PROJECT);
        assertThat(plain(compose(template))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            662.25   | 626      | same(X)   | bằng;0     | bằng 106% cùng kỳ năm trước
            662.25   | 626      | same(X)   | 1          | tăng 5,8% so với cùng kỳ năm trước
            195683   | 204512   | same(X)   | 1          | giảm 4,3% so với cùng kỳ năm trước
            14578    | 6493.39  | same(X)   | 2          | gấp 2,25 lần cùng kỳ năm trước
            14578    | 6493.39  | same(X)   | lần;2      | gấp 2,25 lần cùng kỳ năm trước
            626.01   | 626      | same(X)   | 1          | bằng cùng kỳ năm trước
            626      | 626      | before(X) | 1          | bằng kỳ trước
            300      | 626      | same(X)   | lần;2      | bằng 47,92% cùng kỳ năm trước
            662.25   | 2000     | plan(X)   | 2          | đạt 33,11% so với kế hoạch
            14578    | 10000    | kế_hoạch(X) | 1        | đạt 145,8% so với kế hoạch
            9        | -3       | same(X)   | 1          | tăng 12,0 triệu USD so với cùng kỳ năm trước
            9        | 12       | same(X)   | chênh lệch;0 | giảm 3 triệu USD so với cùng kỳ năm trước
            9        | 12       | Y         | quý trước  | giảm 25% so với quý trước
            """)
    void saysHowTwoFiguresStand(String value, String base, String expression, String options, String words) {
        compare(value, base, expression);
        say("X", value, USD_M);
        String template = "{so sánh: X, " + expression + " | " + options.replace(";", " | ") + "}";
        assertThat(plain(compose(template))).isEqualTo(words);
    }

    @Test
    void citesEveryNumberWithItsFormula() {
        say("A", "25", PROJECT);
        compare("662.25", "626", "same(X)");
        Composed composed = compose("Cấp mới {A}, {so sánh: X, same(X)}.");
        assertThat(composed.markup())
                .isEqualTo("Cấp mới [25 dự án](/f/1), tăng [5,8%](/f/2) so với cùng kỳ năm trước.");
        assertThat(composed.cited())
                .extracting(one -> one.asked().expression())
                .containsExactly("A", "change(X, same(X))");
        assertThat(composed.cited().getLast().answer().amount())
                .isBetween(new BigDecimal("5.79"), new BigDecimal("5.80"));
        assertThat(composed.gaps()).isEmpty();
    }

    @Test
    void leavesAVisibleGapAndSaysWhy() {
        Composed composed = compose("Đạt {GONE}.");
        assertThat(plain(composed)).isEqualTo("Đạt …….");
        assertThat(composed.gaps()).containsExactly(new Gap(1, Gap.Kind.FIGURE, "GONE", "chưa có GONE"));
        assertThat(composed.cited().getFirst().isMissing()).isTrue();
    }

    @Test
    void tellsOfFiguresNobodyApproved() {
        say("A", new Answer(BigDecimal.TEN, PROJECT, null, JUNE, 0, null, false, "{}", null));
        assertThat(compose("{A}").gaps()).containsExactly(new Gap(1, Gap.Kind.NOT_OFFICIAL, "A", "10 dự án"));
    }

    @Test
    void linksFiguresInFootnotesToo() {
        say("C", "662.25", USD_M);
        Composed composed = compose("Đạt {C}[^Từ đầu năm đến {ngày: C}, {C}.] và {C}");
        assertThat(composed.markup())
                .isEqualTo(
                        "Đạt [662,25 triệu USD](/f/1)[^Từ đầu năm đến 08/6/2023, [662,25 triệu USD](/f/2).] và [662,25 triệu USD](/f/3)");
    }

    @Test
    void repeatsRowsOfATable() {
        say("S", "2", PROJECT);
        Composed composed =
                compose("| TT | Tên | Số |\n{lặp đơn vị: ZONE}\n| {stt} | {tên} | {S | chỉ số} |\n{hết}\nXong");
        assertThat(plain(composed))
                .isEqualTo("| TT | Tên | Số |\n| 1 | KCN An Dương | 2 |\n| 2 | KCN \\*VSIP\\* | 2 |\nXong");
        assertThat(composed.cited()).hasSize(2);
    }

    @Test
    void choosesWholeParagraphs() {
        say("S", "2", PROJECT);
        say("S - (0)", "2", PROJECT);
        say("S - (9)", "-7", PROJECT);
        assertThat(plain(compose("{nếu S > 0}\nCó {S}.\n{nếu S > 9}\nNhiều.\n{hết}\n{hết}\nHết")))
                .isEqualTo("Có 02 dự án.\nHết");
    }

    @Test
    void takesInWhatPeopleWrote() {
        say("S", "2", PROJECT);
        String template = "I. Kết quả\n{mục: dao-tao}\n{mục: nha-o}";
        Composed composed = compose(template, Map.of("dao-tao", ReportTemplate.parse("- Mở {S}.")));
        assertThat(plain(composed)).isEqualTo("I. Kết quả\n- Mở 02 dự án.\n……");
        assertThat(composed.gaps()).containsExactly(new Gap(3, Gap.Kind.PART, "nha-o", ""));
        assertThat(ReportTemplate.parse("{mục: nha-o | Nhà ở | PLANBUILD | 300 từ | Tiến độ} {mục: khac}")
                        .slots())
                .containsExactly(
                        new Piece.Slot(1, "nha-o", "Nhà ở", "PLANBUILD", 300, "Tiến độ"),
                        new Piece.Slot(1, "khac", "khac", null, null, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Một\\nĐạt {A              | report.template.braceOpen | 2
            Đạt A}                    | report.template.braceOpen | 1
            {{A}}                     | report.template.twoBraces | 1
            {}                        | report.template.empty | 1
            {so sánh: X}              | report.template.badComparison | 1
            {nếu X: có}               | report.template.badCondition | 1
            {nếu X > 0 có}.           | report.template.conditionAlone | 1
            {lặp năm: 3}\\n{hết}      | report.template.unknownRepetition | 1
            {lặp kỳ: MONTH}\\nx       | report.template.notClosed | 1
            x\\n{hết}                 | report.template.notOpened | 2
            {A ~ tỷ đồng ~ tỷ USD}    | report.template.badOption | 1
            {mục: Không hợp lệ!}      | report.template.badPart | 1
            """)
    void namesTheLineThatBreaksARule(String template, String key, int line) {
        assertThatThrownBy(
                        () -> ReportTemplate.parse(template.replace("\\n", "\n").replace(" ~ ", " | ")))
                .isInstanceOfSatisfying(TemplateUnsound.class, unsound -> {
                    assertThat(unsound.key()).isEqualTo(key);
                    assertThat(unsound.line()).isEqualTo(line);
                });
    }
}
