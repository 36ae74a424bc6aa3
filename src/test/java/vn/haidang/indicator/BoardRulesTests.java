package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class BoardRulesTests {

    private static BoardSpark.Step step(int quarter, String amount) {
        return new BoardSpark.Step(Period.quarter(2025, quarter), amount == null ? null : new BigDecimal(amount));
    }

    @Test
    void sparkLeavesAGapWhereNothingWasGiven() {
        BoardSpark spark = BoardSpark.of(List.of(step(1, "10"), step(2, "20"), step(3, null), step(4, "15")));
        assertThat(spark.lines()).containsExactly("4.0,28.0 41.3,4.0");
        assertThat(spark.dots())
                .containsExactly(new BoardSpark.Dot("116.0", "16.0", true), new BoardSpark.Dot("116.0", "16.0", false));
        assertThat(spark.count()).isEqualTo(3);
    }

    @Test
    void oneFigureAloneMakesNoSpark() {
        BoardSpark spark = BoardSpark.of(List.of(step(1, null), step(2, "20")));
        assertThat(spark.lines()).isEmpty();
        assertThat(spark.count()).isEqualTo(1);
        assertThat(BoardSpark.of(List.of(step(1, "5"), step(2, "5"))).lines()).containsExactly("4.0,16.0 116.0,16.0");
    }

    @Test
    void sharesOfNothingAreNotComputed() {
        assertThat(BoardShares.share(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
        assertThat(BoardShares.share(new BigDecimal("662.25"), new BigDecimal("2000")))
                .isEqualByComparingTo("33.1125");
    }

    @Test
    void rulesNameThePeriodThatABoardShows() {
        Period shown = Period.quarter(2026, 3);
        assertThat(new Board.Tile(Board.Kind.TILE, 1, null, "LAST_YEAR").period(shown))
                .hasToString("2025-Q3");
        assertThat(new Board.Tile(Board.Kind.TILE, 1, null, "SINCE_NEW_YEAR").period(shown))
                .hasToString("2026-M9");
        assertThat(new Board.Tile(Board.Kind.TILE, 1, null, "2023-H1").period(shown))
                .hasToString("2023-H1");
        assertThat(Board.Tile.isKnown("NEXT")).isFalse();
    }

    @Test
    void placesOfABoardMoveAndGo() {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String code : List.of("EXPORT", "IMPORT", "REVENUE")) {
            fields.add("kind", "TILE");
            fields.add("indicator", code);
            fields.add("of", "");
            fields.add("rule", "CURRENT");
        }
        BoardForm form = BoardForm.of(null, fields);
        assertThat(form.after("up:2").lines())
                .extracting(BoardForm.Line::indicator)
                .containsExactly("EXPORT", "REVENUE", "IMPORT");
        assertThat(form.after("down:2").lines()).isEqualTo(form.lines());
        assertThat(form.after("remove:0").lines())
                .extracting(BoardForm.Line::indicator)
                .containsExactly("IMPORT", "REVENUE");
        assertThat(form.after("add").lines()).hasSize(4);
        assertThat(form.after("remove:99999999999").lines()).hasSize(3);
    }

    @Test
    void csvQuotesAndDisarms() throws IOException {
        BoardTable table = new BoardTable(
                "t",
                "",
                List.of(BoardTable.Column.of("Tên, gọi"), BoardTable.Column.of("Số")),
                List.of(
                        BoardTable.Row.of(
                                BoardTable.Cell.words("=1+1"),
                                new BoardTable.Cell("1.234,5", new BigDecimal("1234.5"), 1, null, null, null)),
                        BoardTable.Row.of(BoardTable.Cell.words("\"A\""), BoardTable.Cell.NONE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BoardCsv.write(table, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Tên, gọi\",Số\r\n'=1+1,1234.5\r\n\"\"\"A\"\"\",\r\n");
    }

    @Test
    void sdmxWritesUnitsAsPowersOfTenAndPeriodsByItsRules() {
        assertThat(SdmxCsv.Unit.of(measure("USD_M", "USD", "1000000"))).isEqualTo(new SdmxCsv.Unit("USD", 6));
        assertThat(SdmxCsv.Unit.of(measure("VND_M_PERSON_MONTH", "VND/PERSON/MONTH", "1000000")))
                .isEqualTo(new SdmxCsv.Unit("VND_PERSON_MONTH", 6));
        assertThat(SdmxCsv.Unit.of(measure("PERSON", "PERSON", "1"))).isEqualTo(new SdmxCsv.Unit("PERSON", 0));
        assertThat(SdmxCsv.Unit.of(measure("PERCENT", "ONE", "0.01"))).isEqualTo(new SdmxCsv.Unit("PT", 0));
        assertThat(SdmxCsv.Unit.of(measure("DOZEN", "PIECE", "12"))).isEqualTo(new SdmxCsv.Unit("DOZEN", 0));
        assertThat(List.of(
                        Period.month(2023, 6),
                        Period.quarter(2023, 1),
                        Period.half(2023, 2),
                        Period.year(2024),
                        Period.firstMonths(2023, 9)))
                .extracting(SdmxCsv::period)
                .containsExactly("2023-06", "2023-Q1", "2023-S2", "2024", "2023-01-01/P9M");
    }

    private static Measure measure(String code, String dimension, String factor) {
        return new Measure(code, code, code, dimension, new BigDecimal(factor), false);
    }
}
