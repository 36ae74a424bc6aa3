package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TaskSamples;
import vn.haidang.testing.TestClock;

@ApplicationTest
class TaskQueryApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TaskSamples samples;

    @Autowired
    TestClock clock;

    @Test
    void countsTheNoticeAsOfTheLastDayOfTheYear() {
        samples.notice();
        clock.setTo(LocalDate.of(2025, 3, 1));
        assertThat(get("/api/v1/tasks/summary?asOf=2024-12-31"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"asOf":"2024-12-31","assigned":34,"done":{"total":0,"onTime":0,"late":0,"noDeadline":0},
                "running":{"total":34,"inTime":4,"overdue":9,"noDeadline":21}}
                """);
        assertThat(get("/api/v1/tasks/summary?asOf=2024-12-31&count=directives"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"asOf":"2024-12-31","assigned":27,"done":{"total":0,"onTime":0,"late":0,"noDeadline":0},
                "running":{"total":27,"inTime":4,"overdue":2,"noDeadline":21}}
                """);
        assertThat(get("/api/v1/tasks/summary?asOf=2024-12-31&unit=ENV&source=NOTICE"))
                .bodyJson()
                .extractingPath("$.running")
                .asMap()
                .containsEntry("total", 5)
                .containsEntry("overdue", 2);
    }

    @Test
    void listsTasksPartByPart() {
        samples.notice();
        clock.setTo(LocalDate.of(2024, 12, 31));
        var first = get("/api/v1/tasks?class=overdue&limit=5");
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(5);
        assertThat(first).bodyJson().extractingPath("$.items[0].class").isEqualTo("RUNNING_OVERDUE");
        assertThat(first).bodyJson().extractingPath("$.items[0].ref").isEqualTo("10");
        assertThat(first).bodyJson().extractingPath("$.items[0].dueOn").isEqualTo("2024-12-24");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[0].unit.code")
                .asString()
                .isNotBlank();
        assertThat(first).bodyJson().extractingPath("$.next").asString().startsWith("2024-12-24_");
        assertThat(get("/api/v1/tasks?unit=ENV&q=khung%20gia&asOf=2024-12-26"))
                .bodyJson()
                .extractingPath("$.items[*].class")
                .asArray()
                .containsExactly("RUNNING_IN_TIME");
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String address : new String[] {
            "/api/v1/tasks/summary?asOf=yesterday",
            "/api/v1/tasks/summary?count=units",
            "/api/v1/tasks?class=sometimes",
            "/api/v1/tasks?after=nothing",
            "/api/v1/tasks?document=a"
        }) {
            assertThat(get(address)).as(address).hasStatus(400).hasContentType("application/problem+json");
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(cast.as(SmallAuthority.HA))
                .exchange();
    }
}
