package vn.haidang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A number that was rounded from true figures never alarms; one that was cut is told from one that is wrong. */
class RoundingTests {

    private static final int TIMES = 2_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Random random = new Random(20230615);

    @Test
    void neverAlarmsOnARatioRoundedFromTrueFigures() {
        for (int n = 0; n < TIMES; n++) {
            var part = figure();
            var base = figure();
            var share = part.multiply(HUNDRED).divide(base, MathContext.DECIMAL64);
            var text = "Doanh thu đạt %s tỷ đồng, bằng %s%% so với cùng kỳ (%s tỷ đồng)."
                    .formatted(
                            printed(part, random.nextInt(3)),
                            printed(share, random.nextInt(3)),
                            printed(base, random.nextInt(3)));
            assertThat(Figures.read(text, null).findings()).as(text).isEmpty();
        }
    }

    @Test
    void neverAlarmsOnAChangeRoundedFromTrueFigures() {
        for (int n = 0; n < TIMES; n++) {
            var part = figure();
            var base = figure();
            var change = part.subtract(base).multiply(HUNDRED).divide(base, MathContext.DECIMAL64);
            int decimals = random.nextInt(3);
            var text = "Lao động có %s tỷ đồng, %s %s%% so với cùng kỳ (%s tỷ đồng)."
                    .formatted(
                            printed(part, 2),
                            change.signum() < 0 ? "giảm" : "tăng",
                            printed(change.abs(), decimals),
                            printed(base, 1));
            boolean nothing = change.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
            assertThat(nothing || Figures.read(text, null).findings().isEmpty())
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void callsARoundedSumNoMismatch() {
        for (int n = 0; n < TIMES; n++) {
            var one = figure();
            var other = figure();
            int decimals = random.nextInt(3);
            var text = "Cấp mới %s triệu USD, điều chỉnh tăng vốn %s triệu USD; tổng vốn thu hút đạt %s triệu USD."
                    .formatted(printed(one, decimals), printed(other, decimals), printed(one.add(other), decimals));
            assertThat(Figures.read(text, null).findings()).as(text).allMatch(f -> f.verdict() == Verdict.ROUNDING);
        }
    }

    @Test
    void tellsCutFromWrong() {
        int cut = 0;
        for (int n = 0; n < TIMES; n++) {
            var part = figure();
            var base = figure();
            var share = part.multiply(HUNDRED).divide(base, MathContext.DECIMAL64);
            var floor = share.setScale(1, RoundingMode.DOWN);
            var text = "Doanh thu đạt %s tỷ đồng, bằng %s%% so với cùng kỳ (%s tỷ đồng)."
                    .formatted(printed(part, 2), printed(floor, 1), printed(base, 2));
            var findings = Figures.read(text, null).findings();
            assertThat(findings).as(text).allMatch(f -> f.verdict() == Verdict.TRUNCATED);
            cut += findings.size();
        }
        assertThat(cut).isBetween(TIMES / 3, TIMES * 2 / 3);
    }

    private BigDecimal figure() {
        return BigDecimal.valueOf(10_000_000 + random.nextInt(900_000_000), 5);
    }

    private static String printed(BigDecimal value, int decimals) {
        return Printing.number(value, decimals);
    }
}
