package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.StatementCounter;

@ApplicationTest
class UnitsTests {

    private static final LocalDate MARCH_2023 = LocalDate.of(2023, 3, 1);
    private static final LocalDate DECEMBER_2024 = LocalDate.of(2024, 12, 23);

    @Autowired
    Units units;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    @Test
    void callsAUnitByTheNameOfTheDay() {
        assertThat(units.on(MARCH_2023).byCode("CENTRE").orElseThrow().name())
                .isEqualTo("Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế Hải Phòng");
        assertThat(units.on(LocalDate.of(2023, 5, 15))
                        .byCode("CENTRE")
                        .orElseThrow()
                        .name())
                .startsWith("Trung tâm Xúc tiến đầu tư");
        assertThat(units.on(LocalDate.of(2023, 5, 16))
                        .byCode("CENTRE")
                        .orElseThrow()
                        .name())
                .isEqualTo("Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư");
    }

    @Test
    void agreesWithTheDatabaseOnEveryNameOfEveryDay() {
        for (LocalDate day :
                new LocalDate[] {LocalDate.of(2000, 1, 1), MARCH_2023, LocalDate.of(2023, 5, 16), DECEMBER_2024}) {
            units.on(day)
                    .byIds()
                    .forEach((id, unit) -> assertThat(unit.name())
                            .isEqualTo(jdbc.sql("select organisation.unit_name(:id, :day)")
                                    .param("id", id)
                                    .param("day", day)
                                    .query(String.class)
                                    .single()));
        }
    }

    @Test
    void givesCommonTasksToTheEightUnitsOfTheNotice() {
        assertThat(units.common(DECEMBER_2024))
                .extracting(UnitRef::code)
                .containsExactly("OFFICE", "INVEST", "PLANBUILD", "ENV", "LABOUR", "ENTERPRISE", "REPOFFICE", "CENTRE");
    }

    @Test
    void leavesOutWhatHasEndedButStillKnowsIt() {
        assertThat(units.all(MARCH_2023)).extracting(UnitRef::code).contains("SCHOOL", "PLAN");
        assertThat(units.all(DECEMBER_2024)).extracting(UnitRef::code).doesNotContain("SCHOOL", "PLAN");
        assertThat(units.byCode("SCHOOL")).map(UnitRef::name).contains("Trường Trung cấp Khu kinh tế Hải Phòng");
    }

    @Test
    void seesAChangeAtOnce() {
        assertThat(units.byCode("ENV")).map(UnitRef::shortName).contains("P. TNMT");
        jdbc.sql("update organisation.unit_names set short_name = 'TNMT' where unit_id = :unit")
                .param("unit", cast.unit("ENV"))
                .update();
        jdbc.sql("update organisation.units set version = version + 1 where code = 'ENV'")
                .update();
        assertThat(units.byCode("ENV")).map(UnitRef::shortName).contains("TNMT");
    }

    @Test
    void asksTheDatabaseOnceForADay() throws Exception {
        units.all(DECEMBER_2024);
        assertThat(statements.during(() -> {
                    UnitsOnDay day = units.on(DECEMBER_2024);
                    day.all().forEach(unit -> day.byId(unit.id()).orElseThrow());
                }))
                .isEqualTo(1);
    }
}
