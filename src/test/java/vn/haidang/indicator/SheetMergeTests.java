package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetMergeTests {

    private static final Period QUARTER = Period.quarter(2024, 3);

    private static Observation stands(String value, int version, Standing standing) {
        return new Observation(
                new Point(1, QUARTER, 2, 0, standing),
                new BigDecimal(value),
                null,
                null,
                null,
                ValueState.DRAFT,
                9,
                null,
                Instant.EPOCH,
                7L,
                null,
                version,
                null);
    }

    private static @Nullable Observation actual(@Nullable String value, int version) {
        return value == null ? null : stands(value, version, Standing.ACTUAL);
    }

    private static SheetMerge.Filled filled(String value) {
        return new SheetMerge.Filled(new BigDecimal(value), null, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 |    | 0 |    | 0 | WRITE
            15 | 12 | 0 | 12 | 0 | WRITE
            12 | 12 | 0 | 12 | 0 | SAME
            12 | 12 | 0 | 20 | 1 | SAME
            12 | 12 | 0 |    | 0 | SAME
            15 | 12 | 0 | 15 | 1 | SAME
            15 | 12 | 0 | 20 | 1 | CHOOSE
            15 | 12 | 0 | 20 | 0 | CHOOSE
            15 | 12 | 0 |    | 0 | CHOOSE
            15 |    | 0 | 20 | 0 | CHOOSE
            """)
    void writesOnlyOverWhatTheSheetWasMadeWith(
            String typed,
            @Nullable String was,
            int seen,
            @Nullable String now,
            int version,
            SheetMerge.Outcome outcome) {
        Observation before = actual(was, seen);
        assertThat(SheetMerge.of(
                        filled(typed),
                        true,
                        before == null ? null : SheetStamp.Was.of(before),
                        actual(now, version),
                        false))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 |    | WRITE
            15 | 15 | SAME
            15 | 12 | CHOOSE
            """)
    void fillsOnlyWhatIsEmptyFromASheetThatDoesNotSayWhatStood(
            String typed, @Nullable String now, SheetMerge.Outcome outcome) {
        assertThat(SheetMerge.of(filled(typed), false, null, actual(now, 3), false))
                .isEqualTo(outcome);
    }

    @Test
    void writesOverWhatTheSameSheetWroteBefore() {
        assertThat(SheetMerge.of(filled("15"), true, null, actual("12", 0), true))
                .isEqualTo(SheetMerge.Outcome.WRITE);
    }

    @Test
    void writesAnotherClaimOfTheSameFigure() {
        Observation now = stands("12", 4, Standing.ESTIMATE);
        SheetMerge.Filled claimed = new SheetMerge.Filled(new BigDecimal("12"), null, Standing.ACTUAL, null);
        assertThat(SheetMerge.of(claimed, true, SheetStamp.Was.of(now), now, false))
                .isEqualTo(SheetMerge.Outcome.WRITE);
        assertThat(SheetMerge.of(filled("12"), true, SheetStamp.Was.of(now), now, false))
                .isEqualTo(SheetMerge.Outcome.SAME);
    }

    @Test
    void takesDigitsThatASpreadsheetCannotHoldForUntouched() {
        Observation exact = stands("1234567890123.456789", 2, Standing.ACTUAL);
        assertThat(SheetMerge.of(filled("1234567890123.46"), true, SheetStamp.Was.of(exact), exact, false))
                .isEqualTo(SheetMerge.Outcome.SAME);
    }

    @Test
    void readsBackWhatStood() {
        Observation about = new Observation(
                new Point(1, QUARTER, 2, 0, Standing.FORECAST),
                new BigDecimal("1234.50"),
                Qualifier.ABOUT,
                null,
                LocalDate.of(2024, 9, 15),
                ValueState.DRAFT,
                9,
                null,
                Instant.EPOCH,
                null,
                null,
                3,
                null);
        String text = SheetStamp.text(
                "0100", Map.of("REVENUE|AGE=18-25;SEX=F", about, "EXPORT|*", stands("7", 0, Standing.ACTUAL)));
        assertThat(text).isEqualTo("0100 A:0::7:@EXPORT|* F:3:2024-09-15:1234.50:ABOUT@REVENUE|AGE=18-25;SEX=F");
        SheetStamp read = SheetStamp.read(text, "0100");
        assertThat(read).isNotNull();
        assertThat(read.cells().get("REVENUE|AGE=18-25;SEX=F")).isEqualTo(SheetStamp.Was.of(about));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0101 A:0::7:@EXPORT|*
            0100 A:0::bảy:@EXPORT
            0100 A:0:7@EXPORT
            0100 A:0:30/9/2024:7:@EXPORT
            ''
            """)
    void knowsNothingFromAStampOfAnotherRowOrOneThatWasChanged(String text) {
        assertThat(SheetStamp.read(text, "0100")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thực hiện       | ACTUAL
            ƯỚC  thực hiện  | ESTIMATE
            ước             | ESTIMATE
            du kien         | FORECAST
            Forecast        | FORECAST
            E               | ESTIMATE
            chắc là thế     |
            """)
    void readsClaimsAsPeopleWriteThem(String text, @Nullable Standing standing) {
        assertThat(SheetClaim.standing(text).orElse(null)).isEqualTo(standing);
    }

    @Test
    void takesADayToComeOnlyForAForecast() {
        LocalDate today = LocalDate.of(2024, 10, 5);
        assertThat(SheetClaim.problem(today, null, today)).isNull();
        assertThat(SheetClaim.problem(today.plusDays(1), null, today)).isEqualTo("indicator.sheet.dayToCome");
        assertThat(SheetClaim.problem(today.plusDays(1), Standing.FORECAST, today))
                .isNull();
        assertThat(SheetClaim.problem(LocalDate.of(204, 10, 5), null, today)).isEqualTo("indicator.sheet.dayYear");
    }
}
