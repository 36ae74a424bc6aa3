package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.haidang.organisation.Accounts;
import vn.haidang.reading.Boundary;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** What programs do with tasks, through the front door. */
@ApplicationTest
class TaskApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Directives directives;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private long task;

    @BeforeEach
    void give() {
        Notice notice = new Notice(cast);
        task = directives
                .create(
                        cast.actor(SmallAuthority.HA),
                        notice.document(List.of(notice.forUnit(
                                "1.1",
                                "INVEST",
                                "Báo cáo kết quả thu hút đầu tư.",
                                Notice.date(LocalDate.of(2024, 12, 27), Boundary.BEFORE)))))
                .getFirst();
    }

    private String token(String username) {
        return "Bearer " + accounts.newToken(cast.actor(username), cast.person(username), "test", null);
    }

    private MvcTestResult post(String username, String path, String body, String key) {
        var request = mvc.post()
                .uri("/api/v1/tasks/" + task + path)
                .header("Authorization", token(username))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult post(String username, String path, String body) {
        return post(username, path, body, null);
    }

    @Test
    void showsATask() {
        MvcTestResult answer = mvc.get()
                .uri("/api/v1/tasks/" + task)
                .header("Authorization", token(SmallAuthority.MAI))
                .exchange();
        assertThat(answer).hasStatus(200).bodyJson().isLenientlyEqualTo("""
                {"ref":"1.1","text":"Báo cáo kết quả thu hút đầu tư.","unit":{"code":"INVEST","name":"Phòng Quản lý đầu tư"},"coUnits":[],
                 "periodKey":"","openedOn":"2024-12-23","statedOn":"2024-12-27","dueOn":"2024-12-26","status":"GIVEN","class":"RUNNING_IN_TIME",
                 "version":0}
                """);
    }

    @Test
    void leadsATaskFromSubmissionToAcceptance() {
        assertThat(post(SmallAuthority.MAI, "/submissions", "{\"summary\":\"Đã báo cáo.\",\"version\":0}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("SUBMITTED");
        assertThat(post(SmallAuthority.HA, "/returns", "{\"reason\":\"Thiếu số liệu.\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RETURNED");
        assertThat(post(SmallAuthority.MAI, "/submissions", "{\"summary\":\"Đã bổ sung.\"}"))
                .hasStatus(201);
        assertThat(post(SmallAuthority.HA, "/acceptances", "{}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"DONE\",\"class\":\"DONE_ON_TIME\",\"doneOn\":\"2024-12-23\"}");
    }

    @Test
    void takesEvidenceWithASubmission() {
        MvcTestResult answer = mvc.post()
                .uri("/api/v1/tasks/" + task + "/submissions")
                .multipart()
                .file(new MockMultipartFile("files", "bao cao.txt", "text/plain", "2,96 tỷ USD".getBytes()))
                .param("summary", "Đã báo cáo.")
                .header("Authorization", token(SmallAuthority.MAI))
                .exchange();
        assertThat(answer).hasStatus(201);
        assertThat(jdbc.sql("select f.name from task.attached a join attachment.shared_files f on f.id = a.file_id")
                        .query(String.class)
                        .single())
                .isEqualTo("bao cao.txt");
    }

    @Test
    void answersWithProblems() {
        assertThat(post(SmallAuthority.MAI, "/acceptances", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("task.refused.notNow");
        post(SmallAuthority.MAI, "/submissions", "{\"summary\":\"Đã báo cáo.\"}");
        assertThat(post(SmallAuthority.ANH, "/acceptances", "{}"))
                .hasStatus(403)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("task.refused.part.APPROVER");
        assertThat(post(SmallAuthority.HA, "/acceptances", "{\"version\":0}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("error.staleWrite");
        assertThat(mvc.get().uri("/api/v1/tasks/999999").header("Authorization", token(SmallAuthority.HA)))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Không có nhiệm vụ số 999999");
    }

    @Test
    void decidesExtensions() {
        MvcTestResult asked =
                post(SmallAuthority.MAI, "/extensions", "{\"until\":\"2025-01-10\",\"reason\":\"Chờ số liệu.\"}");
        assertThat(asked)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.task.dueOn")
                .isEqualTo("2024-12-26");
        long extension =
                jdbc.sql("select id from task.extensions").query(Long.class).single();
        assertThat(post(SmallAuthority.HA, "/extensions/" + extension + "/decisions", "{\"decision\":\"GRANT\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.dueOn")
                .isEqualTo("2025-01-10");
    }

    @Test
    void passesOnNotesMovesAndWithdraws() {
        assertThat(post(SmallAuthority.ANH, "/assignments", "{\"person\":" + cast.person(SmallAuthority.MAI) + "}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.assignee.name")
                .isEqualTo("Lê Thị Mai");
        assertThat(post(SmallAuthority.MAI, "/notes", "{\"note\":\"Đang tổng hợp.\"}"))
                .hasStatus(201);
        assertThat(post(SmallAuthority.HA, "/reroutes", "{\"unit\":\"CENTRE\",\"reason\":\"Đúng chức năng.\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.unit.code")
                .isEqualTo("CENTRE");
        assertThat(post(SmallAuthority.HA, "/withdrawals", "{\"reason\":\"Không cần nữa.\"}"))
                .hasStatus(201)
                .bodyJson()
                .doesNotHavePath("$.class");
    }

    @Test
    void actsOnceForOneKey() {
        String note = "{\"note\":\"Đang tổng hợp.\"}";
        assertThat(post(SmallAuthority.MAI, "/notes", note, "k1")).hasStatus(201);
        assertThat(post(SmallAuthority.MAI, "/notes", note, "k1"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(post(SmallAuthority.MAI, "/notes", "{\"note\":\"Khác.\"}", "k1"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("error.idempotencyKey");
        assertThat(jdbc.sql("select count(*) from task.progress_notes")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
