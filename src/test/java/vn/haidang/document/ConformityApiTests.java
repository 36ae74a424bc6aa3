package vn.haidang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.conformity.Conformity;
import vn.haidang.conformity.Sample;
import vn.haidang.organisation.Accounts;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class ConformityApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    private MvcTestResult post(String address, byte[] content) {
        String token = accounts.newToken(cast.actor(SmallAuthority.LAN), cast.person(SmallAuthority.LAN), "test", null);
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", "a.docx", ConformityController.DOCX, content))
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    @Test
    void listsDeviationsAndElements() throws Exception {
        MvcTestResult result = post(
                "/api/v1/conformity?on=2025-01-05", Sample.withUsualFaults().bytes());
        assertThat(result).hasStatusOk();
        JsonNode body = json.readTree(result.getResponse().getContentAsByteArray());
        assertThat(body.get("conforms").asBoolean()).isFalse();
        JsonNode padded = body.get("deviations")
                .valueStream()
                .filter(each -> each.get("rule").asString().equals("number-padded"))
                .findFirst()
                .orElseThrow();
        assertThat(padded.get("found").asString()).isEqualTo("Số: 5/KH-BQL");
        assertThat(padded.get("expected").asString()).isEqualTo("05");
        assertThat(padded.get("places").get(0).get("excerpt").asString()).isEqualTo("Số: 5/KH-BQL");
        assertThat(body.get("elements")
                        .valueStream()
                        .map(each -> each.get("element").asString()))
                .contains("NATION", "SIGNER_NAME");
    }

    @Test
    void givesACorrectedCopy() throws Exception {
        MvcTestResult result = post(
                "/api/v1/conformity/corrected?on=2025-01-05&rule=number-padded",
                Sample.withUsualFaults().bytes());
        assertThat(result).hasStatusOk();
        var report = Conformity.check(result.getResponse().getContentAsByteArray(), LocalDate.of(2025, 1, 5));
        assertThat(report.has("number-padded")).isFalse();
        assertThat(report.has("motto-line")).isTrue();
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(post("/api/v1/conformity", new byte[] {1, 2, 3}))
                .hasStatus(422)
                .bodyText()
                .contains("conformity.refused.NOT_DOCX");
    }
}
