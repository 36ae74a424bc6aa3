package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** Who may open the files that figures came from. */
@ApplicationTest
@Import(CollectionSamples.class)
class SourceFilesTests {

    private static final byte[] CONTENT = "doanh thu;1".getBytes(StandardCharsets.UTF_8);

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    SheetImports imports;

    @Autowired
    Sources sources;

    @Autowired
    Observations observations;

    @Autowired
    Certificates certificates;

    @Autowired
    Corrections corrections;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @BeforeEach
    void load() {
        samples.load();
    }

    private RoundBody enterprise() {
        Actor son = cast.actor(SmallAuthority.SON);
        return rounds.standing(rounds.open(son, samples.ofEnterprises(), Period.quarter(2024, 3)))
                .getFirst();
    }

    private RoundBody unit(String code) {
        Actor ha = cast.actor(SmallAuthority.HA);
        return rounds.standing(rounds.open(ha, samples.ofUnits(), Period.month(2024, 6))).stream()
                .filter(one -> rounds.desk(one.id()).body().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private long take(String person, RoundBody at) {
        long id = imports.takeBody(Entrant.of(cast.actor(person)), at.id(), "so-lieu.csv", CONTENT);
        return imports.find(id).sourceId();
    }

    private void opens(long source, List<String> people) {
        for (String person : people) {
            assertThat(mvc.get().uri("/indicators/sources/" + source + "/file").with(cast.as(person)))
                    .as(person)
                    .hasStatusOk()
                    .body()
                    .isEqualTo(CONTENT);
        }
    }

    private void refuses(long source, List<String> people) {
        for (String person : people) {
            assertThat(mvc.get().uri("/indicators/sources/" + source + "/file").with(cast.as(person)))
                    .as(person)
                    .hasStatus(403);
        }
    }

    private void makeReporter(String unit) {
        jdbc.sql("update organisation.role_grants set role = 'REPORTER', unit_id = :unit where person_id = :person")
                .param("unit", cast.unit(unit))
                .param("person", cast.person("dat"))
                .update();
    }

    @Test
    void opensTheSheetOfAnEnterpriseToWhoCollectsItAndWhoSeesAll() {
        RoundBody at = enterprise();
        long source = take(SmallAuthority.SON, at);
        jdbc.sql("update indicator.bodies set unit_id = :unit, version = version + 1 where id = :body")
                .param("unit", cast.unit("DEEPC"))
                .param("body", at.bodyId())
                .update();
        makeReporter("DEEPC");
        opens(source, List.of("kien", "hai", "ha", "tung", "quantri", "son", "minh", "yen"));
        refuses(source, List.of("anh", "mai", "cuong", "hoa", "quyen", "duong", "dat"));
    }

    @Test
    void opensTheSheetOfAUnitToThatUnit() {
        long source = take("duong", unit("CENTRE"));
        opens(source, List.of("duong", "quyen", "kien", "thao", "quantri"));
        refuses(source, List.of("mai", "hoa", "yen", "phuc", "bao"));
        makeReporter("DEEPC");
        refuses(source, List.of("dat"));
    }

    @Test
    void opensTheSheetOfAWholeRoundToWhoCollectsAllOfIt() {
        Actor son = cast.actor(SmallAuthority.SON);
        long round = enterprise().roundId();
        long source = imports.find(imports.takeRound(son, round, "ca-dot.csv", CONTENT))
                .sourceId();
        opens(source, List.of("son", "yen", "ha", "kien"));
        refuses(source, List.of("anh", "duong", "hoa"));
        String file = "/indicators/collection/rounds/" + round + "/imports/1/file";
        assertThat(mvc.get().uri(file).with(cast.as("anh"))).hasStatus(403);
    }

    @Test
    void opensAFileOfWhichNothingIsKnownToThoseWhoSeeAll() {
        Actor mai = cast.actor(SmallAuthority.MAI);
        long file = attachments.keep(mai, "cu.csv", "text/csv", CONTENT).id();
        long source =
                sources.of(mai, Source.Kind.SHEET, "cu.csv", null, file, null).id();
        opens(source, List.of("kien", "ha", "quantri"));
        refuses(source, List.of("mai", "anh", "son", "lan"));
        assertThat(mvc.get().uri("/indicators/sources/999999/file").with(cast.as("ha")))
                .hasStatus(404);
    }

    @Test
    void linksTheSourceOnlyWhereItOpens() {
        long source = take("duong", unit("CENTRE"));
        Actor duong = cast.actor(SmallAuthority.DUONG);
        Point point = certificates.point("CENTRE", "2024-06", "PORTAL.STORIES", 0, "A");
        observations.write(
                duong,
                sources.find(source).orElseThrow(),
                ValueState.DRAFT,
                List.of(new Entry(point, java.math.BigDecimal.TEN, null, null, null, null, null)));
        String link = "href=\"/indicators/sources/" + source + "/file\"";
        String trace = "/indicators/trace?indicator=PORTAL.STORIES&body=HEZA&period=2024-06&entered=1";
        for (String address : List.of(ValueAddress.of(point), trace)) {
            assertThat(mvc.get().uri(address).with(cast.as("duong"))).bodyText().contains("so-lieu.csv", link);
            assertThat(mvc.get().uri(address).with(cast.as("hoa")))
                    .bodyText()
                    .contains("so-lieu.csv")
                    .doesNotContain(link);
        }
    }

    @Test
    void keepsRowsOfSingleEnterprisesFromWhoMayNotSeeThem() {
        String trace = "/indicators/trace?indicator=LABOUR.TOTAL&body=NOMURA&period=2026-Q1";
        assertThat(mvc.get().uri(trace).with(cast.as("yen"))).bodyText().contains("/indicators/values/0201101001/");
        assertThat(mvc.get().uri(trace).with(cast.as("hoa")))
                .hasStatusOk()
                .bodyText()
                .contains("doanh nghiệp trong tổng này không hiển thị với bạn")
                .doesNotContain("/indicators/values/0201101001/");
    }

    @Test
    void opensTheEvidenceOfACorrectionToWhoGivesOrCollectsTheValue() {
        Point point = certificates.point("OFFICE", "2023-H1", "BUDGET.AUTHORITY", 0, "A");
        Actor ha = cast.actor(SmallAuthority.HA);
        long file = attachments.keep(ha, "chung-tu.csv", "text/csv", CONTENT).id();
        long id = corrections.ask(
                ha,
                point,
                0,
                new Corrections.Wish(new java.math.BigDecimal("1300"), "1.300", null, file),
                "Bổ sung chứng từ tháng 6");
        String address = "/indicators/corrections/" + id;
        assertThat(mvc.get().uri(address + "/file").with(cast.as("ha"))).hasStatusOk();
        assertThat(mvc.get().uri(address + "/file").with(cast.as("hoa"))).hasStatus(403);
        assertThat(mvc.get().uri(address).with(cast.as("hoa"))).bodyText().doesNotContain(address + "/file");
        corrections.accept(cast.actor(SmallAuthority.TUNG), id, 0, null);
        long source = observations.find(point).orElseThrow().sourceId();
        opens(source, List.of("ha", "kien", "quantri", "lan"));
        refuses(source, List.of("hoa", "mai", "yen"));
    }
}
