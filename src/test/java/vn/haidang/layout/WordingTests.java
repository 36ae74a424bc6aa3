package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.layout.Table.Align;
import vn.haidang.layout.Table.Cell;
import vn.haidang.layout.Table.Column;
import vn.haidang.layout.Table.Row;

class WordingTests {

    @ParameterizedTest // art. 13: TM., KT., TL., TUQ., Q.
    @CsvSource({"HEAD, ''", "KT, 'KT. '", "TM, 'TM. '", "TL, 'TL. '", "TUQ, 'TUQ. '", "Q, 'Q. '"})
    void putsTheCapacityBeforeTheOffice(Capacity capacity, String prefix) {
        assertThat(Wording.capacity(new Signature(capacity, "Trưởng ban", "Phó Trưởng ban", "x")))
                .containsExactly(prefix + "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN");
        assertThat(Wording.capacity(new Signature(capacity, "Trưởng ban", null, "x")))
                .containsExactly(prefix + "TRƯỞNG BAN");
    }

    @ParameterizedTest
    @CsvSource({"5, Số: 05/BC-BQL", "12, Số: 12/BC-BQL", "971, Số: 971/BC-BQL", "08, Số: 08/BC-BQL"})
    void padsNumbersBelowTen(String number, String expected) {
        assertThat(Wording.number(Samples.january().number(number).build())).isEqualTo(expected);
    }

    @Test
    void marksEachRecipient() {
        assertThat(Wording.recipients(Samples.january().addressees("Trưởng ban").build()))
                .containsExactly(
                        "- Như trên;",
                        "- Lãnh đạo Ban;",
                        "- Các phòng, đơn vị;",
                        "- Cổng TTĐT, e-HEZA;",
                        "- Lưu: VT, VP.");
        assertThat(Wording.onlyAddressee("Lãnh đạo Ban;")).isEqualTo("Kính gửi: Lãnh đạo Ban.");
        assertThat(Wording.addressees(List.of("- A;", "B."))).containsExactly("- A;", "- B.");
    }

    @Test
    void setsTheEndMarkOnce() {
        assertThat(last(Paragraph.of("xem xét."))).isEqualTo("xem xét./.");
        assertThat(last(Paragraph.of("xem xét./."))).isEqualTo("xem xét./.");
        assertThat(last(Paragraph.of("xem xét"))).isEqualTo("xem xét./.");
        assertThat(last(Samples.tasks(1))).isEqualTo("./.");
    }

    private static String last(Block block) {
        return ((Paragraph) Endings.withEndMark(List.of(block)).getLast())
                .runs()
                .getLast()
                .text();
    }

    @Test
    void breaksTheIssuerWhereItMust() {
        assertThat(Wording.issuer(Samples.letter())).containsExactly("BAN QUẢN LÝ KHU KINH TẾ", "HẢI PHÒNG");
        assertThat(Wording.issuer(Samples.january().build())).containsExactly("BAN QUẢN LÝ", "KHU KINH TẾ HẢI PHÒNG");
    }

    @Test
    void refusesADocumentWithoutItsElements() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> OfficialDocument.builder().issuer("x").build())
                .withMessageContaining("symbol");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new IssueDate(2025, 2, 30));
    }

    @Test
    void refusesTablesThatDoNotClose() {
        List<Column> two = List.of(new Column(1, Align.LEFT), new Column(1, Align.LEFT));
        for (List<Row> rows : List.of(
                List.of(Row.of("one")),
                List.of(Row.of("one", "two", "three")),
                List.of(new Row(List.of(Cell.of("wide").spanning(3, 1)))),
                List.of(new Row(List.of(Cell.of("high").spanning(1, 2), Cell.of("x")))),
                List.of(
                        new Row(List.of(Cell.of("a"), Cell.of("high").spanning(1, 2))),
                        new Row(List.of(Cell.of("over").spanning(2, 1)))))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as("%s", rows)
                    .isThrownBy(() -> new Table(two, List.of(), rows, 13));
        }
    }

    @Test
    void fillsInContinuedCells() {
        List<Row> rows = List.of(new Row(List.of(Cell.of("a").spanning(1, 2), Cell.of("b"))), Row.of("c"));
        assertThat(Table.grid(rows, 2).get(1))
                .extracting(slot -> slot.cell().runs().getFirst().text(), Table.Slot::continued)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", true),
                        org.assertj.core.groups.Tuple.tuple("c", false));
    }
}
