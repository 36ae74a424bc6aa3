package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.Accounts;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
class ObservationApiTests {

    private static final String NDJSON = """
            {"indicator":"EXPORT","body":"0201101001","period":"2024-Q1","value":12.50,"asOf":"2024-03-31"}
            {"indicator":"EXPORT","body":"0201101001","period":"2024-Q2","value":"1.234,5"}

            {"indicator":"LABOUR.TOTAL","body":"0201101001","period":"2024-Q1","parts":{"SEX":"F"},"value":30}
            not json
            {"indicator":"LABOUR.TOTAL","body":"0201101001","period":"2024-Q1","parts":{"SEX":"M"},"value":12}
            {"indicator":"EXPORT","body":"NOBODY","period":"2024-Q1","value":1}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private MvcTestResult send(String person, String type, String content, String key, String query) {
        var request = mvc.post()
                .uri("/api/v1/observations" + query)
                .header("Authorization", "Bearer " + token(person))
                .contentType(MediaType.parseMediaType(type))
                .content(content);
        return key == null
                ? request.exchange()
                : request.header("Idempotency-Key", key).exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .header("Authorization", "Bearer " + token(SmallAuthority.HA))
                .exchange();
    }

    private JsonNode read(String address) throws Exception {
        MvcTestResult result = get(address);
        assertThat(result).hasStatusOk();
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private String token(String person) {
        return accounts.newToken(cast.actor(person), cast.person(person), "test", null);
    }

    private static BigDecimal sum(JsonNode totals) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : totals.get("items")) {
            sum = sum.add(item.get("value").decimalValue());
        }
        return sum;
    }

    private static List<String> lines(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void answersEachLineAndKeepsTheGoodOnes() throws Exception {
        List<String> lines = lines(send(SmallAuthority.HA, "application/x-ndjson", NDJSON, null, ""));
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("{\"line\":1,\"status\":\"written\"}");
        assertThat(lines.get(1)).contains("\"line\":2", "indicator.refusal.UNREADABLE_VALUE", "1234.5");
        assertThat(lines.get(2)).isEqualTo("{\"line\":4,\"status\":\"written\"}");
        assertThat(lines.get(3)).contains("\"line\":5", "UNREADABLE_ROW");
        assertThat(lines.get(5)).contains("\"line\":7", "UNKNOWN_BODY");
        assertThat(lines.get(6)).isEqualTo("{\"summary\":{\"rows\":6,\"changed\":3,\"unchanged\":0,\"refused\":3}}");
        JsonNode total = read("/api/v1/aggregates?indicator=LABOUR.TOTAL&period=2024-Q1&official=false");
        assertThat(total.at("/items/0/value").decimalValue()).isEqualByComparingTo("42");
        assertThat(total.at("/items/0/body").asString()).isEqualTo("HEZA");
    }

    @Test
    void takesArraysAndCsvAndAnswersOnlyWhatIsRefused() throws Exception {
        assertThat(lines(send(SmallAuthority.HA, "application/json", """
                        [{"indicator": "EXPORT", "body": "0201101001", "period": "2024-Q1", "value": 1.5e1}, {"indicator": "EXPORT"}, 7]
                        """, null, "?verdicts=REFUSED")))
                .hasSize(3)
                .element(1)
                .asString()
                .contains("\"line\":3", "UNREADABLE_ROW");
        List<String> lines = lines(send(SmallAuthority.HA, "text/csv", """
                indicator;body;period;parts;value;printed
                EXPORT;0201101001;2024-Q1;;15;"mười lăm; ""15\"""
                LABOUR.TOTAL;0201101001;2024-Q1;SEX=F;;
                LABOUR.TOTAL;0201101001;2024-Q1;SEX=Q;3;
                """, null, ""));
        assertThat(lines.get(0)).contains("\"line\":2", "written");
        assertThat(lines.get(1)).contains("\"line\":3", "UNREADABLE_VALUE");
        assertThat(lines.get(2)).contains("\"line\":4", "UNKNOWN_PART");
        JsonNode page = read("/api/v1/observations?indicator=EXPORT&body=0201101001&period=2024-Q1");
        assertThat(page.at("/items/0/printed").asString()).isEqualTo("mười lăm; \"15\"");
        assertThat(page.at("/items/0/unit").asString()).isEqualTo("USD_M");
    }

    @Test
    void refusesAnotherUnitAndFieldsThatDoNotExist() throws Exception {
        List<String> lines = lines(send(SmallAuthority.HA, "application/x-ndjson", """
                {"indicator":"EXPORT","body":"0201101001","period":"2024-Q1","value":12.5,"unit":"USD_M"}
                {"indicator":"EXPORT","body":"0201101001","period":"2024-Q2","value":12500,"unit":"VND_B"}
                {"indicator":"LABOUR.TOTAL","body":"0201101001","period":"2024-Q1","part":"SEX=F","value":30}
                """, null, ""));
        assertThat(lines.get(0)).contains("written");
        assertThat(lines.get(1)).contains("indicator.refusal.WRONG_UNIT", "Đơn vị tính không phải của chỉ tiêu này");
        assertThat(lines.get(2)).contains("indicator.refusal.UNKNOWN_FIELD", "Dòng có trường không tồn tại");
        assertThat(read("/api/v1/observations?body=0201101001&period=2024-Q1&period=2024-Q2")
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void saysWhichParameterIsWrong() {
        assertThat(get("/api/v1/aggregates?indicator=EXPORT"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Thiếu tham số period.");
        assertThat(get("/api/v1/observations?state=DONE"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Tham số state không nhận giá trị “DONE”.");
    }

    @Test
    void doesNothingTwiceUnderOneKey() throws Exception {
        List<String> first = lines(send(SmallAuthority.HA, "application/x-ndjson", NDJSON, "khoa-1", ""));
        send(
                SmallAuthority.HA,
                "application/x-ndjson",
                "{\"indicator\":\"EXPORT\",\"body\":\"0201101001\",\"period\":\"2024-Q1\",\"value\":99}",
                null,
                "");
        assertThat(lines(send(SmallAuthority.HA, "application/x-ndjson", NDJSON, "khoa-1", "")))
                .isEqualTo(first);
        assertThat(read("/api/v1/observations?indicator=EXPORT&body=0201101001&period=2024-Q1")
                        .at("/items/0/value")
                        .decimalValue())
                .isEqualByComparingTo("99");
        assertThat(send(SmallAuthority.HA, "application/x-ndjson", "{}", "khoa-1", ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("error.idempotencyKey");
    }

    @Test
    void refusesWhoMayNotAndApprovedValues() {
        assertThat(send("mai", "application/x-ndjson", NDJSON, null, "")).hasStatus(403);
        assertThat(send(SmallAuthority.HA, "application/x-ndjson", NDJSON, null, "?state=APPROVED"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("indicator.api.approved");
    }

    @Test
    void givesAllValuesPageByPageOnceEach() throws Exception {
        int seen = 0;
        String address =
                "/api/v1/observations?body=HEZA&below=true&period=2025-Q1&indicator=LABOUR.TOTAL&indicator=REVENUE&limit=50";
        java.util.Set<String> keys = new java.util.HashSet<>();
        while (address != null) {
            JsonNode page = read(address);
            for (JsonNode item : page.get("items")) {
                seen++;
                keys.add(item.get("body").asString()
                        + item.get("indicator").asString()
                        + item.get("part").asString());
            }
            address = page.get("next").isNull() ? null : page.get("next").asString();
        }
        int there = jdbc.sql("""
                select count(*) from indicator.observations o join indicator.indicators i on i.id = o.indicator_id
                where period = 202521 and i.code in ('LABOUR.TOTAL', 'REVENUE')
                """).query(Integer.class).single();
        assertThat(seen).isEqualTo(there).isEqualTo(keys.size());
    }

    @Test
    void setsTotalsSideBySideAndTheyAddUp() throws Exception {
        JsonNode year = read("/api/v1/aggregates?indicator=REVENUE&period=2025&by=zone");
        assertThat(year.get("items")).hasSize(10);
        assertThat(sum(year)).isEqualByComparingTo(year.at("/totals/0/value").decimalValue());
        JsonNode quarters = read("/api/v1/aggregates?indicator=REVENUE&period=2025&by=period");
        assertThat(quarters.get("items")).hasSize(4);
        assertThat(sum(quarters))
                .isEqualByComparingTo(year.at("/totals/0/value").decimalValue());
        JsonNode sexes = read("/api/v1/aggregates?indicator=LABOUR.TOTAL&period=2025-Q4&by=SEX");
        assertThat(sum(sexes)).isEqualByComparingTo(sexes.at("/totals/0/value").decimalValue());
        JsonNode zone =
                read("/api/v1/aggregates?indicator=EXPORT&indicator=IMPORT&period=2025-Q4&by=enterprise&body=VSIP");
        assertThat(zone.get("items")).hasSize(12);
        JsonNode rows = read(zone.at("/totals/0/rows").asString());
        assertThat(rows.get("items")).hasSize(6);
        assertThat(get("/api/v1/aggregates?indicator=REVENUE&period=2025&by=moon"))
                .hasStatus(422);
    }

    @Test
    void worksOutComputedIndicatorsWithTheirOperands() throws Exception {
        JsonNode year = read(
                "/api/v1/aggregates?indicator=TRADE.SURPLUS&indicator=EXPORT&indicator=IMPORT&period=2025&by=zone");
        JsonNode surplus = year.at("/totals/0");
        BigDecimal export = year.at("/totals/1/value").decimalValue();
        BigDecimal imported = year.at("/totals/2/value").decimalValue();
        assertThat(surplus.get("value").decimalValue()).isEqualByComparingTo(export.subtract(imported));
        assertThat(surplus.get("formula").asString()).isEqualTo("EXPORT - IMPORT");
        assertThat(surplus.get("rows").isNull()).isTrue();
        assertThat(surplus.at("/operands/0/indicator").asString()).isEqualTo("EXPORT");
        assertThat(surplus.at("/operands/0/value").decimalValue()).isEqualByComparingTo(export);
        assertThat(surplus.at("/operands/1/value").decimalValue()).isEqualByComparingTo(imported);
        assertThat(read(surplus.at("/operands/0/rows").asString()).get("items")).isNotEmpty();
        BigDecimal zones = BigDecimal.ZERO;
        for (JsonNode item : year.get("items")) {
            zones = item.get("indicator").asString().equals("TRADE.SURPLUS")
                    ? zones.add(item.get("value").decimalValue())
                    : zones;
        }
        assertThat(zones).isEqualByComparingTo(surplus.get("value").decimalValue());
        JsonNode half = read("/api/v1/aggregates?indicator=TRADE.SURPLUS&period=2023-H1&standing=ESTIMATE");
        assertThat(half.at("/items/0/value").decimalValue()).isEqualByComparingTo("1692");
        assertThat(half.at("/items/0/operands/0/standing").asString()).isEqualTo("ESTIMATE");
        assertThat(read("/api/v1/aggregates?indicator=TRADE.SURPLUS&period=2023-H1")
                        .at("/items/0/value")
                        .isNull())
                .isTrue();
    }

    /** Women and men by age in one quarter, alone in the next: what serves both is not there, so the answer says on which it stands. */
    @Test
    void standsOnOneBreakdownInAllTotalsAndSaysWhich() throws Exception {
        String ages = String.join("\n", jdbc.sql("""
                        select '{"indicator":"LABOUR.TOTAL","body":"0201101001","period":"2024-Q1","parts":{"SEX":"' || s.code || '","AGE":"' || a.code || '"},"value":'
                            || case s.code when 'F' then 3 else 2 end || '}'
                        from indicator.categories s join indicator.dimensions d on d.id = s.dimension_id and d.code = 'SEX'
                        cross join indicator.categories a join indicator.dimensions e on e.id = a.dimension_id and e.code = 'AGE'
                        """).query(String.class).list());
        int bands = jdbc.sql("""
                select count(*) from indicator.categories a join indicator.dimensions e on e.id = a.dimension_id and e.code = 'AGE'
                """).query(Integer.class).single();
        lines(send(SmallAuthority.HA, "application/x-ndjson", ages, null, ""));
        String address = "/api/v1/aggregates?indicator=LABOUR.TOTAL&by=SEX&official=false&period=2024-Q1";
        JsonNode finer = read(address);
        assertThat(finer.at("/items")).hasSize(2);
        for (JsonNode item : finer.get("items")) {
            int each = item.get("part").asString().equals("F") ? 3 : 2;
            assertThat(item.get("value").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf((long) each * bands));
            assertThat(item.get("breakdown").toString()).isEqualTo("[\"AGE\",\"SEX\"]");
        }
        send(
                SmallAuthority.HA,
                "application/x-ndjson",
                "{\"indicator\":\"LABOUR.TOTAL\",\"body\":\"0201101001\",\"period\":\"2024-Q2\",\"parts\":{\"SEX\":\"F\"},\"value\":30}",
                null,
                "");
        JsonNode both = read(address + "&period=2024-Q2");
        for (JsonNode item : both.get("items")) {
            assertThat(item.get("breakdown").toString()).isEqualTo("[\"SEX\"]");
            boolean given = item.get("period").asString().equals("2024-Q2")
                    && item.get("part").asString().equals("F");
            assertThat(item.get("value").isNull()).isEqualTo(!given);
        }
    }

    @Test
    void givesWhatWasKnownThen() throws Exception {
        send(SmallAuthority.HA, "application/x-ndjson", NDJSON, null, "");
        Instant then = clock.instant();
        clock.advance(Duration.ofHours(1));
        send(
                SmallAuthority.HA,
                "application/x-ndjson",
                "{\"indicator\":\"EXPORT\",\"body\":\"0201101001\",\"period\":\"2024-Q1\",\"value\":99}",
                null,
                "");
        String address = "/api/v1/aggregates?indicator=EXPORT&period=2024-Q1&official=false";
        assertThat(read(address).at("/items/0/value").decimalValue()).isEqualByComparingTo("99");
        assertThat(read(address + "&asOf=" + then).at("/items/0/value").decimalValue())
                .isEqualByComparingTo(new BigDecimal("12.50"));
        assertThat(read(address + "&asOf=2024-12-22").at("/items/0/value").isNull())
                .isTrue();
    }
}
