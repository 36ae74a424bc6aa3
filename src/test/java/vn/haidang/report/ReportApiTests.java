package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.Accounts;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class ReportApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportDemo demo;

    @Autowired
    ReportExport export;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    JsonMapper json;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    String token;

    @BeforeEach
    void load() {
        samples.load();
        demo.make();
        token = accounts.newToken(cast.actor(SmallAuthority.MAI), cast.person(SmallAuthority.MAI), "test", null);
    }

    private JsonNode get(String path) throws Exception {
        var result = mvc.get()
                .uri("/api/v1/reports" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void leadsFromTheListToTheCertificateOfANumber() throws Exception {
        long id = get("").get(0).path("id").asLong();
        JsonNode report = get("/" + id);
        assertThat(report.path("template").asString()).isEqualTo("half-year");
        assertThat(report.path("text").toString()).contains("gấp 2,25 lần cùng kỳ năm trước");
        JsonNode figure = report.path("figures").get(0);
        assertThat(figure.path("printed").asString()).isEqualTo("25 dự án");
        JsonNode certificate = get(figure.path("certificate").asString().replace("/api/v1/reports", ""));
        assertThat(certificate.path("hash").asString())
                .isEqualTo(Certifying.hash(certificate.path("text").asString()))
                .isEqualTo(figure.path("hash").asString());
        assertThat(certificate.path("certificate").path("printed").asString()).isEqualTo("25 dự án");
        assertThat(certificate.path("corrections").isEmpty()).isTrue();
    }

    @Test
    void knowsReportsByNameForTheCommandLine() {
        assertThat(export.names()).containsExactly("half-year-2023-h1");
        Report report = export.find("half-year-2023").orElseThrow();
        assertThat(export.docx(report)).startsWith('P', 'K');
        assertThat(new String(export.pdf(report), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(json.readTree(export.json(report)).path("figures").size()).isGreaterThan(70);
        assertThat(export.find("half-year-2022")).isEmpty();
    }
}
