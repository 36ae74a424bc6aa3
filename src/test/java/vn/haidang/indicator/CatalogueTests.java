package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

@ApplicationTest
class CatalogueTests {

    @Autowired
    Catalogue catalogue;

    @Autowired
    Indicators indicators;

    @Autowired
    ClosingRules closing;

    @Autowired
    Rates rates;

    @Autowired
    Plans plans;

    @Autowired
    PlanGrid grid;

    @Autowired
    Bodies bodies;

    @Autowired
    AuditQueries audit;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    StatementCounter statements;

    @Autowired
    MockMvcTester mvc;

    Actor ha;

    @BeforeEach
    void fill() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
    }

    private static TypedForm form(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of(
                "code",
                "NEW.ONE",
                "name",
                "Chỉ tiêu mới",
                "measure",
                "VND_B",
                "nature",
                "FLOW",
                "direction",
                "HIGHER",
                "decimals",
                "1",
                "every",
                "MONTH",
                "calendar",
                "REPORTING",
                "sortOrder",
                "5"));
        all.putAll(values);
        return TypedForm.showing(all);
    }

    private Indicator indicator(String code) {
        return indicators.byCode(code).orElseThrow();
    }

    private TypedForm formOf(String code, String field, String value) {
        Indicator indicator = indicator(code);
        TypedForm shown = IndicatorForm.of(indicator);
        Map<String, List<String>> values = new HashMap<>();
        for (String name : List.of(
                "name",
                "nameEn",
                "shortName",
                "measure",
                "nature",
                "direction",
                "decimals",
                "every",
                "calendar",
                "level",
                "formula",
                "definition",
                "sortOrder")) {
            values.put(name, List.of(shown.text(name)));
        }
        values.put(field, List.of(value));
        return new TypedForm(values);
    }

    @Test
    void addsAnIndicatorAndRecordsWho() {
        Integer id = catalogue.add(ha, form(Map.of("formula", "BUDGET.ENTERPRISES + BUDGET.AUTHORITY")));
        assertThat(id).isNotNull();
        assertThat(indicator("NEW.ONE").formula()).isEqualTo("BUDGET.ENTERPRISES + BUDGET.AUTHORITY");
        assertThat(indicator("NEW.ONE").shortName()).isEqualTo("Chỉ tiêu mới");
        assertThat(audit.history("indicator", id)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("indicator.added");
            assertThat(entry.actorName()).isEqualTo("Trần Thu Hà");
            assertThat(entry.after())
                    .containsEntry("catalogue.measure", "tỷ đồng")
                    .containsEntry("catalogue.nature", "Phát sinh trong kỳ");
        });
        assertThat(catalogue.usedIn(indicator("BUDGET.AUTHORITY")))
                .extracting(Indicator::code)
                .containsExactly("NEW.ONE");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            code     | new.one              | indicator.form.code
            code     | NEW.ONE-A            | indicator.form.code
            code     | EXPORT               | indicator.form.codeTaken
            code     | PLAN                 | indicator.form.codeFunction
            name     |                      | indicator.form.required
            measure  | FURLONG              | indicator.form.choose
            decimals | 7                    | indicator.form.number
            decimals | hai                  | indicator.form.number
            every    | FIRST_MONTHS         | indicator.form.choose
            calendar | LUNAR                | indicator.form.choose
            validFrom | 31/12/2024          | indicator.form.day
            formula  | EXPORT + REVENUE     | indicator.formula.currencies
            formula  | EXPORT               | indicator.formula.result
            formula  | NEW.ONE + REVENUE    | indicator.formula.indicator
            """)
    void saysAtTheFieldWhatIsWrong(String field, String value, String key) {
        TypedForm form = form(Map.of(field, value == null ? "" : value));
        assertThat(catalogue.add(ha, form)).isNull();
        assertThat(form.problem(field))
                .isNotNull()
                .extracting(TypedForm.Problem::key)
                .isEqualTo(key);
        assertThat(indicators.byCode("NEW.ONE")).isEmpty();
    }

    @Test
    void refusesToCloseACircle() {
        Indicator total = indicator("ADMIN.TOTAL");
        TypedForm form = formOf("ADMIN.TOTAL", "formula", "ADMIN.OTHER + ADMIN.ONLINE.SHARE * ADMIN.TOTAL");
        assertThat(catalogue.change(ha, total.id(), total.version(), form)).isFalse();
        assertThat(form.problem("formula").key()).isEqualTo("indicator.formula.circle");
        assertThat(form.problem("formula").arguments()[1]).isEqualTo("ADMIN.TOTAL → ADMIN.TOTAL");
    }

    @Test
    void keepsTheMeaningOfWhatIsInUse() {
        Indicator export = indicator("EXPORT");
        TypedForm form = formOf("EXPORT", "measure", "USD_B");
        assertThat(catalogue.change(ha, export.id(), export.version(), form)).isFalse();
        assertThat(form.problem("measure").key()).isEqualTo("indicator.form.used");
        catalogue.add(ha, form(Map.of("code", "FRESH", "measure", "VND_B")));
        catalogue.add(ha, form(Map.of("code", "ON.FRESH", "formula", "FRESH * 2")));
        TypedForm other = formOf("FRESH", "measure", "PERSON");
        assertThat(catalogue.change(ha, indicator("FRESH").id(), 0, other)).isFalse();
        assertThat(other.problem("measure").arguments()).containsExactly("ON.FRESH");
    }

    @Test
    void refusesAStaleChange() {
        Indicator export = indicator("EXPORT");
        assertThat(catalogue.change(ha, export.id(), export.version(), formOf("EXPORT", "definition", "Theo tờ khai")))
                .isTrue();
        TypedForm late = formOf("EXPORT", "definition", "Khác");
        assertThatThrownBy(() -> catalogue.change(ha, export.id(), export.version(), late))
                .isInstanceOf(StaleWrite.class);
        assertThat(indicator("EXPORT").definition()).isEqualTo("Theo tờ khai");
    }

    @Test
    void endsWithoutLosingAnything() {
        Indicator reach = indicator("FANPAGE.REACH");
        catalogue.end(ha, reach.id(), reach.version(), LocalDate.of(2023, 12, 31), "Không dùng nữa");
        assertThat(indicator("FANPAGE.REACH").validTo()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(audit.history("indicator", reach.id()).getFirst().reason()).isEqualTo("Không dùng nữa");
        assertThat(mvc.get().uri("/indicators/catalogue").with(cast.as(SmallAuthority.MAI)))
                .bodyText()
                .doesNotContain("FANPAGE.REACH");
        assertThat(mvc.get().uri("/indicators/catalogue?kind=ENDED").with(cast.as(SmallAuthority.MAI)))
                .bodyText()
                .contains("FANPAGE.REACH");
    }

    @Test
    void tellsNamesakesApart() {
        assertThat(indicators.label(indicator("BUDGET.AUTHORITY"))).isEqualTo("Nộp ngân sách của Ban Quản lý");
        catalogue.add(ha, form(Map.of("code", "PAID.A", "name", "Nộp ngân sách", "measure", "VND_M")));
        catalogue.add(ha, form(Map.of("code", "PAID.B", "name", "Nộp Ngân sách", "measure", "VND_B")));
        assertThat(indicators.label(indicator("PAID.A"))).isEqualTo("Nộp ngân sách (triệu đồng)");
        assertThat(indicators.label(indicator("PAID.B"))).isEqualTo("Nộp Ngân sách (tỷ đồng)");
        catalogue.add(ha, form(Map.of("code", "PAID.C", "name", "nộp ngân sách", "measure", "VND_B")));
        assertThat(indicators.label(indicator("PAID.C"))).isEqualTo("nộp ngân sách (tỷ đồng, PAID.C)");
        assertThat(mvc.get().uri("/indicators/plans?period=2023&body=HEZA").with(cast.as(SmallAuthority.HA)))
                .bodyText()
                .contains("Nộp ngân sách (triệu đồng)", "Nộp Ngân sách (tỷ đồng, PAID.B)");
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTING, 2023-06, 2023-05-15, 2023-06-14",
        "REPORTING, 2023-H1, 2022-12-15, 2023-06-14",
        "REPORTING, 2023, 2022-12-15, 2023-12-14",
        "REPORTING, 2023-M9, 2022-12-15, 2023-09-14",
        "CALENDAR, 2024-02, 2024-02-01, 2024-02-29",
        "CALENDAR, 2023-Q1, 2023-01-01, 2023-03-31"
    })
    void knowsWhichDaysAPeriodCovers(String calendar, String period, LocalDate first, LocalDate last) {
        catalogue.add(ha, form(Map.of("calendar", calendar)));
        assertThat(closing.days(indicator("NEW.ONE"), Period.parse(period).orElseThrow()))
                .get()
                .satisfies(days -> {
                    assertThat(days.first()).isEqualTo(first);
                    assertThat(days.last()).isEqualTo(last);
                    assertThat(days.citation()).isNotEmpty();
                });
    }

    @Test
    void followsTheRuleInForceWhenThePeriodEnds() {
        catalogue.add(ha, form(Map.of()));
        Indicator indicator = indicator("NEW.ONE");
        assertThat(closing.days(indicator, Period.month(2019, 2))).isEmpty();
        Map<String, String> rule = Map.of(
                "calendar",
                "REPORTING",
                "every",
                "MONTH",
                "monthsBefore",
                "0",
                "fromDay",
                "1",
                "toDay",
                "25",
                "validFrom",
                "2026-01-01",
                "citation",
                "Nghị định mới, Điều 5");
        assertThat(closing.add(ha, TypedForm.showing(rule))).isTrue();
        assertThat(closing.days(indicator, Period.month(2025, 12)))
                .get()
                .extracting(ClosingRule.Days::last)
                .isEqualTo(LocalDate.of(2025, 12, 14));
        assertThat(closing.days(indicator, Period.month(2026, 1)))
                .get()
                .isEqualTo(new ClosingRule.Days(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 25), "Nghị định mới, Điều 5"));
        TypedForm earlier = TypedForm.showing(rule);
        assertThat(closing.add(ha, earlier)).isFalse();
        assertThat(earlier.problem("validFrom").key()).isEqualTo("indicator.closing.later");
    }

    @Test
    void keepsRatesByDay() {
        Map<String, String> rate =
                Map.of("currency", "EUR", "validFrom", "2024-01-02", "dong", "25.500,5", "basis", "Ngân hàng Nhà nước");
        assertThat(rates.add(ha, TypedForm.showing(rate))).isTrue();
        assertThat(rates.on("EUR", LocalDate.of(2024, 6, 1)))
                .get()
                .satisfies(found -> assertThat(found.dong()).isEqualByComparingTo("25500.5"));
        assertThat(rates.on("EUR", LocalDate.of(2024, 1, 1))).isEmpty();
        TypedForm wrong =
                TypedForm.showing(Map.of("currency", "XXL", "validFrom", "2024-01-02", "dong", "-3", "basis", "?"));
        assertThat(rates.add(ha, wrong)).isFalse();
        assertThat(wrong.problem("currency").key()).isEqualTo("indicator.rate.currency");
        assertThat(wrong.problem("dong").key()).isEqualTo("indicator.form.positive");
    }

    @Test
    void revisesPlansAndKeepsTheFormerOnes() {
        Body heza = bodies.byCode("HEZA", LocalDate.of(2023, 12, 31)).orElseThrow();
        Indicator fdi = indicator("FDI.TOTAL.CAPITAL");
        Plan before = plans.find(fdi, Place.of(heza, Period.year(2023))).orElseThrow();
        Map<String, String> typed = Map.of(
                "plan-" + fdi.id(),
                "1,8 - 2,3 tỷ USD",
                "seen-" + fdi.id(),
                String.valueOf(before.id()),
                "basis",
                "Quyết định 99/QĐ-UBND",
                "decidedOn",
                "2023-09-01");
        assertThat(grid.write(ha, heza.id(), Period.year(2023), TypedForm.showing(typed)))
                .isEqualTo(1);
        assertThat(plans.find(fdi, Place.of(heza, Period.year(2023)))).contains(before);
        PlanProposal waits = plans.proposed(heza.id(), Period.year(2023)).get(fdi.id());
        Actor tung = cast.actor(SmallAuthority.TUNG);
        assertThat(plans.waitingFor(tung)).containsExactly(waits);
        assertThat(plans.waitingFor(ha)).isEmpty();
        plans.confirm(tung, Map.of(waits.id(), waits.version()));
        assertThat(plans.of(heza.id(), Period.year(2023)).get(fdi.id()))
                .satisfiesExactly(
                        now -> {
                            assertThat(now.low()).isEqualByComparingTo("1800");
                            assertThat(now.high()).isEqualByComparingTo("2300");
                            assertThat(now.printed()).isEqualTo("1,8 - 2,3 tỷ USD");
                            assertThat(now.basis()).isEqualTo("Quyết định 99/QĐ-UBND");
                        },
                        then -> {
                            assertThat(then.low()).isEqualByComparingTo("2000");
                            assertThat(then.replacedAt()).isNotNull();
                        });
        TypedForm stale = TypedForm.showing(typed);
        assertThat(grid.write(ha, heza.id(), Period.year(2023), stale)).isZero();
        TypedForm other = TypedForm.showing(
                Map.of("plan-" + fdi.id(), "3 tỷ", "seen-" + fdi.id(), String.valueOf(before.id()), "basis", "Khác"));
        assertThat(grid.write(ha, heza.id(), Period.year(2023), other)).isEqualTo(-1);
        assertThat(other.problem("plan-" + fdi.id()).key()).isEqualTo("indicator.plan.stale");
        assertThat(audit.history("indicator", fdi.id()))
                .extracting(AuditQueries.Entry::action)
                .startsWith("plan.confirmed", "plan.proposed");
    }

    @Test
    void turnsAPlanDownAndTakesOneBackWithoutTouchingTheOneInForce() {
        Body heza = bodies.byCode("HEZA", LocalDate.of(2023, 12, 31)).orElseThrow();
        Indicator fdi = indicator("FDI.TOTAL.CAPITAL");
        Place place = Place.of(heza, Period.year(2023));
        Plan before = plans.find(fdi, place).orElseThrow();
        Plans.Wanted wanted =
                new Plans.Wanted(new BigDecimal("2500"), null, "2,5 tỷ USD", "Quyết định 7/QĐ-UBND", null, null);
        long id = plans.propose(ha, place, fdi, wanted);
        Actor tung = cast.actor(SmallAuthority.TUNG);
        assertThatThrownBy(() -> plans.refuse(tung, id, 0, " ")).isInstanceOf(Refused.class);
        plans.refuse(tung, id, 0, "Quyết định chưa ban hành");
        assertThat(plans.waitingFor(tung)).isEmpty();
        assertThatThrownBy(() -> plans.confirm(tung, Map.of(id, 0))).isInstanceOf(StaleWrite.class);
        plans.propose(ha, place, fdi, wanted);
        PlanProposal waits = plans.proposed(heza.id(), Period.year(2023)).get(fdi.id());
        TypedForm back = TypedForm.showing(Map.of(
                "plan-" + fdi.id(),
                "2 tỷ USD",
                "seen-" + fdi.id(),
                String.valueOf(waits.id()),
                "basis",
                "Quyết định 7/QĐ-UBND"));
        assertThat(grid.write(ha, heza.id(), Period.year(2023), back)).isEqualTo(1);
        assertThat(plans.proposed(heza.id(), Period.year(2023))).isEmpty();
        assertThat(plans.find(fdi, place)).contains(before);
    }

    @Test
    void withdrawsAPlanOnceThatIsConfirmedAndRemembersIt() {
        Body heza = bodies.byCode("HEZA", LocalDate.of(2023, 12, 31)).orElseThrow();
        Indicator fdi = indicator("FDI.TOTAL.CAPITAL");
        Place place = Place.of(heza, Period.year(2023));
        Point point = new Point(heza.id(), Period.year(2023), fdi.id(), 0, Standing.ACTUAL);
        Plan before = plans.find(fdi, place).orElseThrow();
        long id = plans.propose(ha, place, fdi, new Plans.Wanted(null, null, null, "Quyết định 8/QĐ-UBND", null, null));
        assertThat(plans.find(fdi, place)).isPresent();
        plans.confirm(cast.actor(SmallAuthority.TUNG), Map.of(id, 0));
        assertThat(plans.find(fdi, place)).isEmpty();
        View then = new View(false, before.confirmedAt().plusSeconds(60));
        assertThat(plans.find(List.of(point), then).get(point).low()).isEqualByComparingTo("2000");
        assertThat(plans.find(
                        List.of(point), new View(false, before.confirmedAt().minusSeconds(60))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hai tỷ          | Quyết định 1 | indicator.typed.unreadable
            2,3 - 1,8 tỷ USD | Quyết định 1 | indicator.plan.turned
            3.131.93        | Quyết định 1 | indicator.typed.ambiguous
            12 người        | Quyết định 1 | indicator.typed.unit
            """)
    void writesNoPlanOfAFormThatHasAMistake(String typed, String basis, String problem) {
        Body heza = bodies.byCode("HEZA", LocalDate.of(2025, 12, 31)).orElseThrow();
        Indicator fdi = indicator("FDI.TOTAL.CAPITAL");
        Indicator export = indicator("EXPORT");
        TypedForm form = TypedForm.showing(Map.of(
                "plan-" + fdi.id(),
                typed,
                "seen-" + fdi.id(),
                "",
                "plan-" + export.id(),
                "30.000",
                "seen-" + export.id(),
                "",
                "basis",
                basis));
        assertThat(grid.write(ha, heza.id(), Period.year(2025), form)).isEqualTo(-1);
        assertThat(form.problem("plan-" + fdi.id()).key()).isEqualTo(problem);
        assertThat(plans.of(heza.id(), Period.year(2025))).isEmpty();
    }

    @Test
    void isWrittenByTheOfficeAndReadByAll() {
        for (String address : List.of(
                "/indicators/catalogue",
                "/indicators/catalogue/" + indicator("EXPORT").id(),
                "/indicators/catalogue/dimensions",
                "/indicators/catalogue/measures",
                "/indicators/catalogue/rates",
                "/indicators/catalogue/closing",
                "/indicators/plans?period=2023")) {
            assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.MAI)))
                    .as(address)
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/indicators/catalogue/new").with(cast.as(SmallAuthority.MAI)))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/indicators/plans")
                        .param("period", "2023")
                        .param("body", "HEZA")
                        .with(cast.as(SmallAuthority.MAI)))
                .hasStatus(403);
        assertThat(mvc.post().uri("/indicators/catalogue/rates").with(cast.as(SmallAuthority.MAI)))
                .hasStatus(403);
    }

    @Test
    void answersPrograms() {
        assertThat(mvc.get().uri("/api/v1/indicators?q=xuat khau").with(cast.as(SmallAuthority.MAI)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].code")
                .asArray()
                .containsExactly("EXPORT");
        assertThat(mvc.get().uri("/api/v1/indicators?kind=COMPUTED").with(cast.as(SmallAuthority.MAI)))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(5);
        assertThat(mvc.get().uri("/api/v1/indicators/LABOUR.TOTAL").with(cast.as(SmallAuthority.MAI)))
                .bodyJson()
                .extractingPath("$.dimensions")
                .asArray()
                .containsExactly("SEX", "AGE", "NATIONALITY", "RESIDENCE");
        assertThat(mvc.get().uri("/api/v1/indicators/NO.SUCH").with(cast.as(SmallAuthority.MAI)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/measures").with(cast.as(SmallAuthority.MAI)))
                .bodyJson()
                .extractingPath("$[?(@.code == 'USD_M')].factor")
                .asArray()
                .containsExactly(1000000);
        assertThat(mvc.get().uri("/api/v1/dimensions").with(cast.as(SmallAuthority.MAI)))
                .bodyJson()
                .extractingPath("$[?(@.code == 'SEX')].parts[*].code")
                .asArray()
                .containsExactly("M", "F");
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForFew() throws Exception {
        for (String address : List.of("/indicators/catalogue", "/indicators/plans?period=2023", "/api/v1/indicators")) {
            String few = address + (address.contains("?") ? "&" : "?") + "q=xuat khau";
            mvc.get().uri(address).with(cast.as(SmallAuthority.HA)).exchange();
            int one = statements.during(
                    () -> mvc.get().uri(few).with(cast.as(SmallAuthority.HA)).exchange());
            int all = statements.during(() ->
                    mvc.get().uri(address).with(cast.as(SmallAuthority.HA)).exchange());
            assertThat(all).as(address).isEqualTo(one).isLessThan(25);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 tỷ USD          | 2000  |
            1,8 - 2,3 tỷ USD  | 1800  | 2300
            từ 1.800 đến 2.300 | 1800 | 2300
            khoảng 1.800–2.300 triệu USD | 1800 | 2300
            trên 2 tỷ         | 2000  |
            """)
    void readsPlansAsDecisionsWriteThem(String typed, BigDecimal low, BigDecimal high) {
        PlanText text = PlanText.read(typed, indicator("FDI.TOTAL.CAPITAL"), new BigDecimal("1700"));
        assertThat(text.problem()).isNull();
        assertThat(text.low()).isEqualByComparingTo(low);
        assertThat(text.printed()).isEqualTo(typed);
        if (high == null) {
            assertThat(text.high()).isNull();
        } else {
            assertThat(text.high()).isEqualByComparingTo(high);
        }
    }
}
