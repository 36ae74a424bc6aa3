package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.StatementCounter;

@ApplicationTest
class UnitChangesTests {

    @Autowired
    UnitChanges changes;

    @Autowired
    Units units;

    @Autowired
    AuditQueries audit;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    static Typed typed(String... fieldsAndValues) {
        return new Typed(Arrays.stream(fieldsAndValues)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    @Test
    void addsAUnitAndRecordsIt() {
        changes.create(
                cast.actor("ha"),
                typed("code=LAW", "name=Phòng Pháp chế", "kind=DEPARTMENT", "commonTasks=on", "validFrom=01/01/2025"));
        assertThat(units.byCode("LAW")).map(UnitRef::name).contains("Phòng Pháp chế");
        assertThat(units.common(LocalDate.of(2025, 1, 1)))
                .extracting(UnitRef::code)
                .contains("LAW");
        assertThat(units.common(LocalDate.of(2024, 12, 31)))
                .extracting(UnitRef::code)
                .doesNotContain("LAW");
        AuditQueries.Entry entry = audit.history("unit", cast.unit("LAW")).getFirst();
        assertThat(entry.action()).isEqualTo("unit.created");
        assertThat(entry.actorName()).isEqualTo("Trần Thu Hà");
        assertThat(entry.after())
                .containsEntry("organisation.kind", "Phòng chuyên môn")
                .containsEntry("organisation.validFrom", "01/01/2025");
    }

    @Test
    void refusesACodeThatIsTaken() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(
                        () -> changes.create(cast.actor("ha"), typed("code=env", "name=Phòng Mới", "kind=DEPARTMENT")))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo("code")));
    }

    @Test
    void refusesANameThatStandsForAnotherUnitHoweverItIsSpelt() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> changes.create(
                        cast.actor("ha"), typed("code=NEW", "name=PHONG QUAN LY DAU TU", "kind=DEPARTMENT")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.name.taken"));
    }

    @Test
    void closesTheFormerNameTheDayBeforeTheNewOne() {
        rename("Phòng Sinh thái", "15/01/2025", 0);
        assertThat(units.byId(cast.unit("ENV"), LocalDate.of(2025, 1, 14))
                        .orElseThrow()
                        .name())
                .isEqualTo("Phòng Tài nguyên và Môi trường");
        assertThat(units.byId(cast.unit("ENV"), LocalDate.of(2025, 1, 15))
                        .orElseThrow()
                        .name())
                .isEqualTo("Phòng Sinh thái");
        assertThat(units.match("Phòng Tài nguyên và Môi trường", LocalDate.of(2025, 2, 1)))
                .hasValueSatisfying(found -> {
                    assertThat(found.unit().code()).isEqualTo("ENV");
                    assertThat(found.former()).isTrue();
                });
    }

    @Test
    void refusesANameThatBeginsBeforeTheLatestOne() {
        rename("Phòng Môi trường A", "15/01/2025", 0);
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> rename("Phòng Môi trường B", "15/01/2025", 1))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().key()).isEqualTo("organisation.name.overlap"));
    }

    @Test
    void refusesAStaleChange() {
        rename("Phòng Môi trường A", "15/01/2025", 0);
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> rename("Phòng Môi trường B", "16/01/2025", 0));
        assertThat(audit.history("unit", cast.unit("ENV"))).hasSize(1);
    }

    private void rename(String name, String from, int version) {
        changes.rename(
                cast.actor("ha"),
                changes.unit("ENV"),
                typed("name=" + name, "validFrom=" + from, "basis=Quyết định 5/QĐ-BQL", "version=" + version));
    }

    @Test
    void isClosedToStaff() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> changes.removeAlias(cast.actor("mai"), changes.unit("ENV"), 1, 0));
        assertThat(mvc.get().uri("/units/new").with(cast.as("mai"))).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/units/ENV/names")
                        .param("name", "X")
                        .param("version", "0")
                        .with(cast.as("anh")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/units").with(cast.as("mai"))).hasStatusOk();
    }

    @Test
    void answersAStaleFormWithConflictAndBothVersions() {
        rename("Phòng Môi trường A", "15/01/2025", 0);
        assertThat(mvc.post()
                        .uri("/units/ENV")
                        .param("kind", "DEPARTMENT")
                        .param("sortOrder", "65")
                        .param("version", "0")
                        .with(cast.as("ha")))
                .hasStatus(409)
                .bodyText()
                .contains("form-stale")
                .contains("value=\"65\"")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void mergesOneUnitIntoAnotherAndEndsIt() {
        changes.succeed(
                cast.actor("ha"),
                changes.unit("ENTERPRISE"),
                typed(
                        "direction=IS_REPLACED",
                        "other=" + cast.unit("INVEST"),
                        "onDate=2025-03-01",
                        "basis=Quyết định 9/QĐ-UBND",
                        "ends=on",
                        "version=0"));
        LocalDate after = LocalDate.of(2025, 3, 1);
        assertThat(units.all(after)).extracting(UnitRef::code).doesNotContain("ENTERPRISE");
        assertThat(units.all(after.minusDays(1))).extracting(UnitRef::code).contains("ENTERPRISE");
        assertThat(units.match("Phòng Doanh nghiệp và Giám sát đầu tư", after)).hasValueSatisfying(found -> {
            assertThat(found.unit().code()).isEqualTo("INVEST");
            assertThat(found.former()).isTrue();
        });
        assertThat(jdbc.sql("select valid_to from organisation.posts where person_id = :id")
                        .param("id", cast.person("ngoc"))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2025, 2, 28));
        for (String code : List.of("ENTERPRISE", "INVEST")) {
            assertThat(audit.history("unit", cast.unit(code)).getFirst().action())
                    .isEqualTo("unit.succeeded");
        }
    }

    @Test
    void refusesASuccessionInACircle() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> changes.succeed(
                        cast.actor("ha"),
                        changes.unit("SCHOOL"),
                        typed(
                                "direction=TAKES_OVER",
                                "other=" + cast.unit("CENTRE"),
                                "onDate=2025-03-01",
                                "version=0")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.succession.circle"));
    }

    @Test
    void endsAUnitOnlyTogetherWithItsPosts() {
        Typed without = typed("lastDay=2024-12-31", "version=0");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> changes.end(cast.actor("ha"), changes.unit("ENV"), without))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.end.open"));
        changes.end(cast.actor("ha"), changes.unit("ENV"), typed("lastDay=2024-12-31", "closeAll=on", "version=0"));
        assertThat(units.all(LocalDate.of(2025, 1, 1)))
                .extracting(UnitRef::code)
                .doesNotContain("ENV");
        assertThat(jdbc.sql("select count(*) from organisation.role_grants where unit_id = :unit and valid_to is null")
                        .param("unit", cast.unit("ENV"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToPutAUnitBelowItself() {
        changes.create(
                cast.actor("ha"),
                typed("code=TEAM", "name=Tổ Môi trường", "kind=DEPARTMENT", "parent=" + cast.unit("ENV")));
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> changes.edit(
                        cast.actor("ha"),
                        changes.unit("ENV"),
                        typed("kind=DEPARTMENT", "parent=" + cast.unit("TEAM"), "version=0")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.unit.circle"));
    }

    @Test
    void showsTheOldNameOnAnOldDay() {
        assertThat(mvc.get().uri("/units/CENTRE?asOf=2023-03-01").with(cast.as("mai")))
                .bodyText()
                .contains("<h1>Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế Hải Phòng</h1>");
    }

    @Test
    void runsTheSameNumberOfStatementsHoweverManyUnitsThereAre() throws Exception {
        int before = pages();
        for (int i = 0; i < 40; i++) {
            changes.create(
                    cast.actor("ha"),
                    typed(
                            "code=T" + i,
                            "name=Tổ công tác số " + i,
                            "kind=DEPARTMENT",
                            "parent=" + cast.unit("OFFICE")));
        }
        pages();
        assertThat(pages()).isLessThanOrEqualTo(before);
    }

    private int pages() throws Exception {
        return statements.during(() -> {
            for (String page : List.of("/units?ended=true", "/units/OFFICE", "/sponsorships", "/units.xlsx")) {
                assertThat(mvc.get().uri(page).with(cast.as("mai"))).hasStatusOk();
            }
        });
    }

    @Test
    void assignsAWholeNoticeAtOnce() {
        Sponsors sponsors = this.sponsors;
        int stamp = sponsors.stamp();
        int changed = sponsors.assign(
                cast.actor("ha"),
                typed(
                        "validFrom=2025-01-01",
                        "basis=Thông báo 1/TB-BQL",
                        "version=" + stamp,
                        "unit" + cast.unit("ENV") + "=" + cast.person("hai"),
                        "unit" + cast.unit("INVEST") + "=" + cast.person("hai"),
                        "unit" + cast.unit("OFFICE") + "="));
        assertThat(changed).isEqualTo(2);
        Map<String, String> before = inCharge(LocalDate.of(2024, 12, 31));
        Map<String, String> after = inCharge(LocalDate.of(2025, 1, 1));
        assertThat(before).containsEntry("ENV", "Đỗ Quang Vinh").containsEntry("OFFICE", "Lê Trung Kiên");
        assertThat(after)
                .containsEntry("ENV", "Bùi Ngọc Hải")
                .containsEntry("INVEST", "Bùi Ngọc Hải")
                .doesNotContainKey("OFFICE");
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> sponsors.assign(cast.actor("ha"), typed("validFrom=2025-02-01", "version=" + stamp)));
        assertThat(audit.history("unit", cast.unit("ENV")).getFirst().before())
                .containsEntry("organisation.sponsor", "Đỗ Quang Vinh");
    }

    @Autowired
    Sponsors sponsors;

    private Map<String, String> inCharge(LocalDate day) {
        return sponsors.on(day).stream()
                .filter(line -> line.person() != null)
                .collect(Collectors.toMap(Sponsors.Line::code, line -> String.valueOf(line.person())));
    }
}
