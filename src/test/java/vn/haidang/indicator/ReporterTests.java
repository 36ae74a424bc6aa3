package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** Somebody whose only right is to report for an enterprise. */
@ApplicationTest
@Import(CollectionSamples.class)
class ReporterTests {

    private static final Period QUARTER = Period.quarter(2024, 3);

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    private RoundBody own;
    private RoundBody other;

    /** Cao Văn Đạt is made the reporter of the enterprise DEEPC, and nothing else. */
    @BeforeEach
    void grant() {
        samples.load();
        long round = rounds.open(cast.actor(SmallAuthority.SON), samples.ofEnterprises(), QUARTER);
        own = rounds.standing(round).get(0);
        other = rounds.standing(round).get(1);
        jdbc.sql("update indicator.bodies set unit_id = :unit, version = version + 1 where id = :body")
                .param("unit", cast.unit("DEEPC"))
                .param("body", own.bodyId())
                .update();
        jdbc.sql("update organisation.role_grants set role = 'REPORTER', unit_id = :unit where person_id = :person")
                .param("unit", cast.unit("DEEPC"))
                .param("person", cast.person("dat"))
                .update();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(cast.as("dat")).exchange();
    }

    @Test
    void seesAndEntersTheFormsOfThatEnterprise() {
        assertThat(get("/indicators/entry"))
                .hasStatusOk()
                .bodyText()
                .contains("/indicators/entry/" + own.id() + "\"")
                .doesNotContain("/indicators/entry/" + other.id() + "\"");
        assertThat(get("/indicators/entry/" + own.id())).hasStatusOk();
        assertThat(get("/account")).hasStatusOk();
    }

    @Test
    void comesToTheFormsAtOnce() {
        assertThat(get("/")).hasStatus(302).redirectedUrl().isEqualTo("/indicators/entry");
    }

    @Test
    void isRefusedEverythingElse() {
        List<String> closed = List.of(
                "/indicators/entry/" + other.id(),
                "/indicators/entry/" + other.id() + "/sheet.xlsx",
                "/indicators/collection",
                "/indicators/collection/rounds/" + own.roundId(),
                "/indicators/collection/links",
                "/tasks",
                "/board",
                "/calendar",
                "/arrivals",
                "/outgoing",
                "/documents",
                "/units",
                "/people",
                "/notices",
                "/audit",
                "/search?q=a",
                "/registers");
        for (String path : closed) {
            assertThat(get(path)).as(path).hasStatus(403);
        }
    }
}
