package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.platform.Messages;

/** Each kind of rule against values, with the sentence that people read. */
class RuleCheckTests {

    private static final Measure MILLION =
            new Measure("USD_M", "triệu USD", "million USD", "USD", new BigDecimal(1000000), false);
    private static final Measure BILLION =
            new Measure("USD_B", "tỷ USD", "billion USD", "USD", new BigDecimal(1000000000), false);
    private static final Measure PEOPLE = new Measure("PERSON", "người", "people", "PERSON", BigDecimal.ONE, true);

    private static final List<RuleTerm> TERMS = List.of(
            new RuleTerm(1, 0, "Tổng", MILLION, 2),
            new RuleTerm(2, 0, "Mới", MILLION, 2),
            new RuleTerm(3, 0, "Tăng", MILLION, 2),
            new RuleTerm(4, 0, "Lao động", PEOPLE, 0),
            new RuleTerm(5, 0, "Lớn", BILLION, 2));

    private final Messages messages = new Messages();

    /** {@code TOTAL 2023-H1 = 662,25}; a tilde says about. */
    private static Sheet sheet(String values) {
        Sheet sheet = new Sheet(7);
        Arrays.stream(values.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> {
                    String[] parts = text.split("\\s+");
                    String number = parts[2].replace("~", "");
                    sheet.add(new Given(
                            new Point(
                                    7,
                                    Period.parse(parts[1]).orElseThrow(),
                                    term(parts[0]).indicatorId(),
                                    0,
                                    Standing.ACTUAL),
                            new BigDecimal(number.replace(".", "").replace(',', '.')),
                            parts[2].startsWith("~") ? Qualifier.ABOUT : null,
                            number));
                });
        return sheet;
    }

    private static RuleTerm term(String name) {
        return TERMS.stream()
                .filter(term -> term.label().replace(" ", "").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ResolvedRule rule(
            RuleKind kind, String subject, String operands, @Nullable String low, @Nullable String high, String more) {
        Rule rule = new Rule(
                1,
                "R",
                "R",
                kind,
                Severity.ERROR,
                subject,
                operands,
                null,
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                Arrays.stream(Rule.Against.values())
                        .filter(against -> more.contains(against.name()))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Rule.Change.values())
                        .filter(change -> more.contains(change.name()))
                        .findFirst()
                        .orElse(null),
                null,
                null,
                Rule.Scope.OWN,
                "",
                null,
                null,
                0);
        List<RuleTerm> terms = operands.isEmpty()
                ? List.of()
                : Arrays.stream(operands.split("\\+"))
                        .map(name -> term(name.strip()))
                        .toList();
        return new ResolvedRule(rule, term(subject), terms, false, null);
    }

    @ParameterizedTest(name = "{0} {1} {2} on {6}: {7} {8}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SUM | Tổng | Mới + Tăng | - | - | - | Tổng 2023-H1 662,25; Mới 2023-H1 281; Tăng 2023-H1 381,18 | INFO | Mới 281 + Tăng 381,18 = 662,18, khác Tổng 662,25 là 0,07: do làm tròn các số hạng.",
                "SUM | Tổng | Mới + Tăng | - | - | - | Tổng 2023-H1 666,25; Mới 2023-H1 281; Tăng 2023-H1 381,18 | ERROR | Mới 281 + Tăng 381,18 = 662,18, khác Tổng 666,25 là 4,07.",
                "SUM | Tổng | Mới + Tăng | - | - | - | Tổng 2023-H1 662,25; Mới 2023-H1 281,07; Tăng 2023-H1 381,18 | - | -",
                "SUM | Tổng | Mới + Tăng | - | - | - | Tổng 2023-H1 662,25; Mới 2023-H1 281,07 | ERROR | Mới 281,07 = 281,07, khác Tổng 662,25 là 381,18; chưa có Tăng.",
                "SUM | Tổng | Mới + Tăng | - | - | - | Tổng 2023-H1 ~700; Mới 2023-H1 281,07; Tăng 2023-H1 381,18 | INFO | Mới 281,07 + Tăng 381,18 = 662,25, khác Tổng 700 là 37,75.",
                "SUM | Tổng | Mới + Tăng | - | - | - | Tổng 2023-H1 662,25 | - | -",
                "SUM | Tổng | Mới + Lớn | - | - | - | Tổng 2023-H1 2.281; Mới 2023-H1 281; Lớn 2023-H1 2,0 | - | -",
                "RANGE | LaoĐộng | - | 0 | 500 | - | - | - | -",
                "RATIO | Mới | Tổng | 0 | 0,5 | - | Mới 2023-H1 60; Tổng 2023-H1 100 | ERROR | Mới 60 / Tổng 100 = 0,6, ngoài khoảng 0 – 0,5.",
                "RATIO | Lớn | Tổng | 0 | 3 | - | Lớn 2023-H1 0,2; Tổng 2023-H1 100 | - | -",
                "RATIO | Mới | Tổng | 0 | 0,5 | - | Mới 2023-H1 60; Tổng 2023-H1 0 | - | -",
                "JUMP | Tổng | - | -10 | 10 | LAST_YEAR PERCENT | Tổng 2023-H1 662,25; Tổng 2022-H1 500 | ERROR | Tổng 662,25 tăng 32,5% so với 500 của 6 tháng đầu năm 2022, ngoài khoảng -10% – 10%.",
                "JUMP | Tổng | - | -10 | 10 | LAST_YEAR PERCENT | Tổng 2023-H1 400; Tổng 2022-H1 500 | ERROR | Tổng 400 giảm 20,0% so với 500 của 6 tháng đầu năm 2022, ngoài khoảng -10% – 10%.",
                "JUMP | Tổng | - | - | 3 | PREVIOUS FACTOR | Tổng 2023-Q1 400; Tổng 2022-Q4 100 | ERROR | Tổng 400 bằng 4,00 lần 100 của quý IV/2022, ngoài khoảng … – 3.",
                "JUMP | Tổng | - | -10 | 10 | LAST_YEAR PERCENT | Tổng 2023-H1 662,25 | - | -",
                "MONOTONE | Tổng | - | - | - | SINCE_NEW_YEAR | Tổng 2024-M9 2,5; Tổng 2024-H1 2,96 | ERROR | Tổng 2,5 thấp hơn 2,96 của 6 tháng đầu năm 2024 là 0,46; số lũy kế không thể giảm.",
                "MONOTONE | Tổng | - | - | - | SINCE_NEW_YEAR | Tổng 2024 4,2; Tổng 2024-H1 1; Tổng 2024-M11 2,96 | - | -",
                "MONOTONE | Tổng | - | - | - | PREVIOUS | Tổng 2024-02 5; Tổng 2024-01 6 | ERROR | Tổng 5 thấp hơn 6 của tháng 1/2024 là 1; số lũy kế không thể giảm.",
                "MONOTONE | Tổng | - | - | - | SINCE_NEW_YEAR | Tổng 2024-Q2 1; Tổng 2024-Q1 6 | - | -",
                "BOTH | Mới | Tổng | - | - | - | Mới 2023-H1 60 | ERROR | Đã có Mới nhưng chưa có Tổng.",
                "BOTH | Mới | Tổng | - | - | - | Tổng 2023-H1 60 | ERROR | Đã có Tổng nhưng chưa có Mới.",
                "BOTH | Mới | Tổng | - | - | - | Tổng 2023-H1 60; Mới 2023-H1 0 | - | -",
                "RANGE | Tổng | - | 0 | - | - | Tổng 2023-H1 -5,5 | ERROR | Tổng -5,5 triệu USD, thấp hơn mức tối thiểu 0.",
                "RANGE | Tổng | - | 0 | 1.000 | - | Tổng 2023-H1 2.000,5 | ERROR | Tổng 2.000,5 triệu USD, cao hơn mức tối đa 1.000."
            })
    void saysWhatIsWrong(
            RuleKind kind,
            String subject,
            @Nullable String operands,
            @Nullable String low,
            @Nullable String high,
            @Nullable String more,
            @Nullable String values,
            @Nullable Severity severity,
            @Nullable String sentence) {
        ResolvedRule rule = rule(
                kind,
                subject.equals("LaoĐộng") ? "Laođộng" : subject,
                operands == null ? "" : operands,
                plain(low),
                plain(high),
                more == null ? "" : more);
        String given = values == null ? "" : values;
        Period period = given.isEmpty()
                ? Period.half(2023, 1)
                : Period.parse(given.split(";")[0].split("\\s+")[1]).orElseThrow();
        Optional<RuleFinding> found = RuleCheck.check(rule, sheet(given), period, Standing.ACTUAL);
        assertThat(found.map(RuleFinding::severity)).isEqualTo(Optional.ofNullable(severity));
        assertThat(found.map(finding -> finding.sentence().text(messages, Locale.forLanguageTag("vi"))))
                .isEqualTo(Optional.ofNullable(sentence));
    }

    private static @Nullable String plain(@Nullable String number) {
        return number == null ? null : number.replace(".", "").replace(',', '.');
    }
}
