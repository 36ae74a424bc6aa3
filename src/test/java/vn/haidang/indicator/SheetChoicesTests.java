package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** Sheets that come back after others have written into the form. Values are in F, standing and day in I and J. */
@ApplicationTest
@Import(CollectionSamples.class)
class SheetChoicesTests {

    private static final Period QUARTER = Period.quarter(2024, 3);

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    EntryDesk entry;

    @Autowired
    FormSheet sheet;

    @Autowired
    RoundSheet roundSheet;

    @Autowired
    CollectionForms forms;

    @Autowired
    SheetImports imports;

    @Autowired
    SheetImportStore store;

    @Autowired
    SheetConflictStore conflicts;

    @Autowired
    SheetChoices choices;

    @Autowired
    Observations observations;

    @Autowired
    Indicators indicators;

    @Autowired
    Cast cast;

    private Entrant son;
    private Entrant yen;
    private long round;
    private long row;

    @BeforeEach
    void open() {
        samples.load();
        son = Entrant.of(cast.actor(SmallAuthority.SON));
        yen = Entrant.of(cast.actor(SmallAuthority.YEN));
        round = rounds.open(son.actor(), samples.ofEnterprises(), QUARTER);
        row = rounds.standing(round).getFirst().id();
    }

    private byte[] template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(rounds.desk(row), out);
        return out.toByteArray();
    }

    private long take(byte[] template, Map<String, Object> values) throws IOException {
        return imports.takeBody(son, row, "bieu.xlsx", FilledSheet.of(template, values));
    }

    /** Yến types into the page what she sees there. */
    private void type(String indicator, String text) {
        String field = indicators.byCode(indicator).orElseThrow().id() + "-0";
        EntryCell cell = entry.view(yen, row).cells().stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow();
        EntryTyped typed = EntryTyped.of(
                field,
                Map.of(
                        "v-" + field,
                        text,
                        "o-" + field,
                        cell.shown(),
                        "n-" + field,
                        cell.version() == null ? "" : String.valueOf(cell.version())));
        assertThat(entry.save(yen, row, List.of(typed)))
                .extracting(EntryCell::problem)
                .containsOnlyNulls();
    }

    private List<Observation> kept(String indicator) {
        int id = indicators.byCode(indicator).orElseThrow().id();
        return observations.of(rounds.desk(row).body().id(), QUARTER).stream()
                .filter(one -> one.point().indicatorId() == id && one.point().coordinateId() == 0)
                .toList();
    }

    private void isKept(String indicator, String value) {
        assertThat(kept(indicator))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualByComparingTo(value));
    }

    private static void came(SheetImport one, int written, int unchanged, int refused, int waiting) {
        assertThat(one.problem()).isNull();
        assertThat(List.of(one.written(), one.unchanged(), one.refused(), one.waiting()))
                .containsExactly(written, unchanged, refused, waiting);
    }

    @Test
    void setsAsideWhatOthersChangedAndWritesTheRest() throws IOException {
        type("REVENUE", "100");
        type("EXPORT", "20");
        byte[] made = template();
        type("REVENUE", "120");
        type("IMPORT", "5");
        long id = take(made, Map.of("F7", 110, "F8", 21, "F9", 6, "F10", 900));
        came(imports.find(id), 2, 0, 0, 2);
        isKept("REVENUE", "120");
        isKept("EXPORT", "21");
        isKept("IMPORT", "5");
        List<SheetConflict> open = conflicts.open(id, 0, 10);
        assertThat(open).extracting(SheetConflict::place).containsExactly("F7", "F9");
        assertThat(open.getFirst()).satisfies(one -> {
            assertThat(one.why()).isEqualTo(SheetConflict.Why.CHANGED);
            assertThat(one.by()).isEqualTo(yen.actor().name());
            assertThat(one.stands()).isEqualTo("120");
            assertThat(one.found()).isEqualTo("110");
        });
        assertThat(store.waiting(round, rounds.desk(row).body().id()))
                .extracting(SheetImport::id)
                .containsExactly(id);
        SheetChoices.Chosen chosen = choices.choose(
                son,
                imports.find(id),
                Map.of(
                        open.get(0).id(), new SheetChoices.Pick(SheetConflict.Choice.TAKE, 0),
                        open.get(1).id(), new SheetChoices.Pick(SheetConflict.Choice.KEEP, 0)));
        assertThat(chosen).isEqualTo(new SheetChoices.Chosen(1, 1, 0, 0));
        isKept("REVENUE", "110");
        isKept("IMPORT", "5");
        came(imports.find(id), 3, 0, 0, 0);
    }

    @Test
    void leavesCellsThatWereNotFilledInAsOthersLeftThem() throws IOException {
        type("REVENUE", "100");
        byte[] made = template();
        type("REVENUE", "120");
        came(imports.find(take(made, Map.of("F8", 21))), 1, 1, 0, 0);
        isKept("REVENUE", "120");
    }

    @Test
    void mendsASheetAndHandsItInAgain() throws IOException {
        byte[] made = template();
        came(imports.find(take(made, Map.of("F7", 110, "F8", 21))), 2, 0, 0, 0);
        came(imports.find(take(made, Map.of("F7", 115, "F8", 21))), 1, 1, 0, 0);
        isKept("REVENUE", "115");
        long other = imports.takeBody(yen, row, "ban-sao.xlsx", FilledSheet.of(made, Map.of("F7", 99)));
        came(imports.find(other), 0, 0, 0, 1);
        isKept("REVENUE", "115");
    }

    @Test
    void showsAnewWhatWasChangedAgainBeforeItWasChosen() throws IOException {
        byte[] made = template();
        type("REVENUE", "120");
        SheetImport one = imports.find(take(made, Map.of("F7", 110)));
        SheetConflict seen = conflicts.open(one.id(), 0, 10).getFirst();
        type("REVENUE", "130");
        Map<Long, SheetChoices.Pick> take =
                Map.of(seen.id(), new SheetChoices.Pick(SheetConflict.Choice.TAKE, seen.version()));
        assertThat(choices.choose(son, one, take)).isEqualTo(new SheetChoices.Chosen(0, 0, 1, 0));
        isKept("REVENUE", "130");
        assertThat(conflicts.open(one.id(), 0, 10)).singleElement().satisfies(again -> {
            assertThat(again.stands()).isEqualTo("130");
            assertThat(again.version()).isEqualTo(1);
        });
        assertThat(choices.choose(son, one, take)).isEqualTo(new SheetChoices.Chosen(0, 0, 1, 0));
        assertThat(choices.chooseAll(son, one, SheetConflict.Choice.TAKE, Map.of(seen.id(), 1)))
                .isEqualTo(new SheetChoices.Chosen(1, 0, 0, 0));
        isKept("REVENUE", "110");
    }

    @Test
    void takesNothingIntoAFormThatWasSentMeanwhile() throws IOException {
        byte[] made = template();
        type("REVENUE", "120");
        SheetImport one = imports.find(take(made, Map.of("F7", 110)));
        rounds.send(yen.actor(), round, rounds.desk(row).body().id(), "Chưa đủ số liệu");
        assertThat(choices.chooseAll(son, one, SheetConflict.Choice.TAKE, Map.of()))
                .isEqualTo(new SheetChoices.Chosen(0, 0, 1, 0));
        assertThat(choices.chooseAll(son, one, SheetConflict.Choice.TAKE, Map.of()))
                .isEqualTo(new SheetChoices.Chosen(0, 0, 0, 1));
        assertThat(conflicts.open(one.id(), 0, 10))
                .extracting(SheetConflict::problem)
                .containsExactly("indicator.collection.sentAlready");
        isKept("REVENUE", "120");
    }

    @Test
    void fillsWhatIsEmptyFromAnOldSheetAndAsksForTheRest() throws IOException {
        type("REVENUE", "120");
        byte[] old = FilledSheet.withoutStamp(template(), 8);
        SheetImport one = imports.find(take(old, Map.of("F7", 110, "F8", 21)));
        came(one, 1, 0, 0, 1);
        isKept("REVENUE", "120");
        isKept("EXPORT", "21");
        assertThat(conflicts.open(one.id(), 0, 10))
                .extracting(SheetConflict::why)
                .containsExactly(SheetConflict.Why.UNKNOWN);
    }

    @Test
    void asksWhereTheValueWasTakenAway() throws IOException {
        type("REVENUE", "100");
        byte[] made = template();
        type("REVENUE", "");
        SheetImport one = imports.find(take(made, Map.of("F7", 110)));
        came(one, 0, 0, 0, 1);
        assertThat(conflicts.open(one.id(), 0, 10))
                .extracting(SheetConflict::why)
                .containsExactly(SheetConflict.Why.GONE);
        choices.chooseAll(son, one, SheetConflict.Choice.TAKE, Map.of());
        isKept("REVENUE", "110");
    }

    @Test
    void carriesStandingAndDayOfALine() throws IOException {
        byte[] made = template();
        came(
                imports.find(take(made, Map.of("F7", 110, "I7", "ước", "J7", "30/9/2024", "F8", 21, "I8", "Dự kiến"))),
                2,
                0,
                0,
                0);
        assertThat(kept("REVENUE")).singleElement().satisfies(one -> {
            assertThat(one.point().standing()).isEqualTo(Standing.ESTIMATE);
            assertThat(one.asOf()).isEqualTo("2024-09-30");
        });
        assertThat(kept("EXPORT")).extracting(one -> one.point().standing()).containsExactly(Standing.FORECAST);
        byte[] again = template();
        came(imports.find(take(again, Map.of("F8", 22))), 1, 1, 0, 0);
        assertThat(kept("EXPORT")).extracting(one -> one.point().standing()).containsExactly(Standing.FORECAST);
        came(imports.find(take(again, Map.of("I7", "Thực hiện", "F8", 22))), 1, 1, 0, 0);
        assertThat(kept("REVENUE")).extracting(one -> one.point().standing()).containsExactly(Standing.ACTUAL);
    }

    @Test
    void givesBackARowWhoseClaimCannotBeRead() throws IOException {
        SheetImport one = imports.find(take(
                template(),
                Map.of("F7", 110, "I7", "chắc là thế", "F8", 21, "J8", "31/2/2024", "F9", 3, "J9", "1/1/2031")));
        came(one, 0, 0, 3, 0);
        assertThat(store.refused(one.id(), 0, 10))
                .flatExtracting(SheetImport.Row::places)
                .containsExactly("I7", "J8", "J9");
        assertThat(store.refused(one.id(), 0, 10))
                .flatExtracting(SheetImport.Row::keys)
                .containsExactly("indicator.sheet.standing", "indicator.sheet.day", "indicator.sheet.dayToCome");
        assertThat(kept("REVENUE")).isEmpty();
    }

    @Test
    void asksAboutCellsOfManyBodies() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Round of = rounds.round(round);
        roundSheet.write(of, forms.form(of.formId()), out);
        type("REVENUE", "120");
        Actor collector = son.actor();
        long id = imports.takeRound(
                collector, round, "tat-ca.xlsx", FilledSheet.of(out.toByteArray(), Map.of("C7", 110, "C8", 50)));
        came(imports.find(id), 1, 0, 0, 1);
        assertThat(choices.chooseAll(son, imports.find(id), SheetConflict.Choice.KEEP, Map.of())
                        .kept())
                .isEqualTo(1);
        isKept("REVENUE", "120");
    }
}
