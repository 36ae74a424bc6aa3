package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;

@ApplicationTest
class UnitApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    private MvcTestResult get(String address, Object... values) {
        String token = accounts.newToken(cast.actor("mai"), cast.person("mai"), "test", null);
        return mvc.get()
                .uri(address, values)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    @Test
    void listsTheUnitsOfADayWithTheNamesTheyHad() {
        assertThat(get("/api/v1/units?asOf=2023-03-01"))
                .bodyJson()
                .extractingPath("$.items[?(@.code=='CENTRE')].name")
                .asArray()
                .containsExactly("Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế Hải Phòng");
        assertThat(get("/api/v1/units"))
                .bodyJson()
                .extractingPath("$.items[?(@.commonTasks==true)].code")
                .asArray()
                .containsExactly("OFFICE", "INVEST", "PLANBUILD", "ENV", "LABOUR", "ENTERPRISE", "REPOFFICE", "CENTRE");
    }

    @Test
    void givesOneUnitOrSaysThatThereIsNone() {
        assertThat(get("/api/v1/units/INVEST"))
                .bodyJson()
                .extractingPath("$.parent")
                .isEqualTo("HEZA");
        assertThat(get("/api/v1/units/NOWHERE"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("error.notFound.unit");
        assertThat(get("/api/v1/units?asOf=hom-qua")).hasStatus(400);
    }

    @Test
    void tellsWhatAWrittenNameStandsFor() {
        assertThat(get("/api/v1/units/match?name={name}", "P. QLĐT"))
                .bodyJson()
                .extractingPath("$.match.code")
                .isEqualTo("INVEST");
        assertThat(get("/api/v1/units/match?name={name}", "Phong Vu tru"))
                .bodyJson()
                .doesNotHavePath("$.match.code");
    }

    @Test
    void listsPeopleOfAUnitInParts() {
        assertThat(get("/api/v1/people?unit=LABOUR&limit=2"))
                .bodyJson()
                .satisfies(json -> assertThat(json.getJson()).contains("Nguyễn Thị Hà Minh", "\"next\":"));
        assertThat(get("/api/v1/people?unit=LABOUR&after=" + cast.person("son")))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("Tạ Thị Yến");
    }
}
