package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.register.SymbolRules.Family.COPY;
import static vn.haidang.register.SymbolRules.Family.LETTER;
import static vn.haidang.register.SymbolRules.Family.NAMED;
import static vn.haidang.register.SymbolRules.Mode.COMMON;
import static vn.haidang.register.SymbolRules.Mode.PER_KIND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolRulesTests {

    @Test
    void beginsWithTheKindWhereItHasAName() {
        assertThat(SymbolRules.label(5, SymbolRules.symbol(NAMED, "TB", "BQL", "VP")))
                .isEqualTo("05/TB-BQL");
    }

    @Test
    void endsWithTheDraftingUnitInLettersWhichHaveNoKind() {
        assertThat(SymbolRules.label(971, SymbolRules.symbol(LETTER, null, "BQL", "TTXTĐT")))
                .isEqualTo("971/BQL-TTXTĐT");
    }

    @ParameterizedTest
    @CsvSource({"1, 01", "9, 09", "10, 10", "1205, 1205"})
    void writesNumbersBelowTenWithAZero(int number, String written) {
        assertThat(SymbolRules.padded(number)).isEqualTo(written);
    }

    @Test
    void numbersEachKindApartOrAllTogether() {
        assertThat(SymbolRules.series(NAMED, "TB", PER_KIND, "", null)).isEqualTo("OUT:TB");
        assertThat(SymbolRules.series(LETTER, "CV", PER_KIND, "", null)).isEqualTo("OUT:CV");
        assertThat(SymbolRules.series(NAMED, "TB", COMMON, "", null)).isEqualTo("OUT");
        assertThat(SymbolRules.series(LETTER, "CV", COMMON, "", null)).isEqualTo("OUT");
    }

    @Test
    void numbersAGroupOfKindsTogetherHoweverItIsWritten() {
        String groups = "QĐ\n BC , TB;KH \n\n";
        assertThat(SymbolRules.series(NAMED, "TB", COMMON, groups, null)).isEqualTo("OUT:BC+KH+TB");
        assertThat(SymbolRules.series(NAMED, "KH", PER_KIND, groups, null)).isEqualTo("OUT:BC+KH+TB");
        assertThat(SymbolRules.series(NAMED, "QĐ", COMMON, groups, null)).isEqualTo("OUT:QĐ");
        assertThat(SymbolRules.series(NAMED, "TTr", COMMON, groups, null)).isEqualTo("OUT");
    }

    @Test
    void numbersAllCopiesInOneSeriesAndCouncilsApart() {
        assertThat(SymbolRules.series(COPY, "SY", COMMON, "SY", null))
                .isEqualTo(SymbolRules.series(COPY, "SL", PER_KIND, "", 4L))
                .isEqualTo("COPY");
        assertThat(SymbolRules.series(NAMED, "TB", COMMON, "", 4L)).isEqualTo("BODY:4");
        assertThat(SymbolRules.series(NAMED, "TB", PER_KIND, "", 4L)).isEqualTo("BODY:4:TB");
    }

    @ParameterizedTest
    @CsvSource({"P. QLĐT, QLĐT", "Văn phòng, VP", "P. DN&GSĐT, DNGSĐT", "VP đại diện, VPĐD", "Sở, S"})
    void proposesAnAbbreviationFromTheShortName(String shortName, String proposed) {
        assertThat(SymbolRules.proposed(shortName)).isEqualTo(proposed);
    }
}
