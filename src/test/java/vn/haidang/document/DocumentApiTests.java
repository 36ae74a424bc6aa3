package vn.haidang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.haidang.organisation.Accounts;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

@ApplicationTest
class DocumentApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    JsonMapper json;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    private String ha;

    @BeforeEach
    void makeToken() {
        ha = token(SmallAuthority.HA);
    }

    @Test
    void takesADocumentInAndShowsItsReading() throws Exception {
        MvcTestResult answer = upload(ha, DocumentsTests.notice(), null);
        assertThat(answer).hasStatus(202);
        String address = answer.getResponse().getHeader("Location");
        assertThat(get(ha, address)).bodyJson().extractingPath("$.state").isEqualTo("READING");
        jobs.runDue();
        JsonNode document = json(get(ha, address));
        assertThat(document.path("state").asString()).isEqualTo("REVIEW");
        assertThat(document.at("/reading/tasks").size()).isEqualTo(27);
        assertThat(document.at("/reading/version").asInt()).isEqualTo(1);
        assertThat(document.at("/reading/tasks/0/span").size()).isEqualTo(2);
        assertThat(document.path("tasks").size()).isEqualTo(27);
        assertThat(document.at("/tasks/0/unitCode").asString()).isEqualTo("INVEST");
        assertThat(document.at("/tasks/26/unit").asString()).isEqualTo("*");
        assertThat(document.path("assignedOn").asString()).isEqualTo("2024-12-23");
        assertThat(get(ha, address + "/original").getResponse().getContentAsByteArray())
                .isEqualTo(DocumentsTests.notice());
    }

    @Test
    void takesBackTheListItGave() throws Exception {
        long id = read();
        JsonNode before = json(get(ha, "/api/v1/documents/" + id));
        MvcTestResult answer =
                put(ha, id, before.path("tasks"), "\"" + before.path("version").asInt() + "\"");
        assertThat(answer).hasStatusOk();
        ArrayNode after = (ArrayNode) json(answer).path("tasks");
        assertThat(after.size()).isEqualTo(27);
        for (int i = 0; i < after.size(); i++) {
            assertThat(known(after.get(i))).isEqualTo(known(before.path("tasks").get(i)));
            assertThat(after.get(i).path("doubts").isEmpty() || after.get(i).has("lookedAt"))
                    .isTrue();
        }
        Actor office = cast.actor(SmallAuthority.HA);
        assertThat(documents
                        .confirm(office, id, json(answer).path("version").asInt())
                        .tasks())
                .hasSize(27);
    }

    @Test
    void takesTheReadingsOwnTasksAsTheReviewedList() throws Exception {
        long id = read();
        JsonNode tasks = json(get(ha, "/api/v1/documents/" + id)).at("/reading/tasks");
        JsonNode after = json(put(ha, id, tasks, null));
        assertThat(after.at("/tasks/8/unitCode").asString()).isEqualTo("ENV");
        assertThat(after.at("/tasks/8/deadlines").size()).isEqualTo(2);
        assertThat(after.at("/tasks/8/deadlines/0/date").asString()).isEqualTo("2024-12-27");
    }

    @Test
    void refusesAListMadeOnAnotherVersion() throws Exception {
        long id = read();
        JsonNode tasks = json(get(ha, "/api/v1/documents/" + id)).path("tasks");
        assertThat(put(ha, id, tasks, null)).hasStatusOk();
        MvcTestResult stale = put(token(SmallAuthority.THAO), id, tasks, "\"1\"");
        assertThat(stale).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(stale).bodyJson().extractingPath("$.code").isEqualTo("error.staleWrite");
        ObjectNode withVersion = json.createObjectNode().put("version", 1);
        withVersion.set("tasks", tasks);
        assertThat(put(ha, id, withVersion, null)).hasStatus(409);
    }

    @Test
    void keepsAUnitItDoesNotKnowAsADoubtThatBarsConfirming() throws Exception {
        long id = read();
        ArrayNode tasks = json.createArrayNode();
        tasks.addObject().put("ref", "1").put("unit", "Phòng Không Có Thật").put("text", "Báo cáo.");
        JsonNode after = json(put(ha, id, tasks, null));
        assertThat(after.at("/tasks/0/unitCode").isMissingNode()).isTrue();
        assertThat(after.at("/tasks/0/doubts/0").asString()).isEqualTo("UNKNOWN_UNIT");
    }

    @Test
    void answersARepeatedUploadAsTheFirst() {
        MvcTestResult first = upload(ha, DocumentsTests.notice(), "lan-1");
        MvcTestResult again = upload(ha, DocumentsTests.notice(), "lan-1");
        assertThat(again).hasStatus(202);
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(upload(ha, "khác".getBytes(StandardCharsets.UTF_8), "lan-1")).hasStatus(422);
    }

    @Test
    void tellsOfTheSameContent() throws Exception {
        long first = read();
        assertThat(json(get(ha, "/api/v1/documents/" + read()))
                        .at("/sameContent/0")
                        .asLong())
                .isEqualTo(first);
    }

    @Test
    void showsOthersWhatIsConfirmedOnly() throws Exception {
        long id = read();
        String mai = token(SmallAuthority.MAI);
        assertThat(get(mai, "/api/v1/documents/" + id)).hasStatus(404);
        assertThat(get(mai, "/api/v1/documents/" + id + "/original")).hasStatus(404);
        assertThat(upload(mai, DocumentsTests.notice(), null)).hasStatus(403);
        assertThat(json(get(mai, "/api/v1/documents")).path("items").size()).isZero();
        assertThat(json(get(ha, "/api/v1/documents?q=thong bao")).path("items").size())
                .isEqualTo(1);
        assertThat(json(get(ha, "/api/v1/documents?q=quy hoach chung&state=REVIEW"))
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(json(get(ha, "/api/v1/documents?q=khongcogi")).path("items").size())
                .isZero();
    }

    @Test
    void refusesAnythingButAListOfTasks() throws Exception {
        long id = read();
        assertThat(put(ha, id, json.createObjectNode(), null)).hasStatus(400);
        assertThat(put(ha, id, json.readTree("[{\"deadlines\":[{\"type\":\"NIE\"}]}]"), null))
                .hasStatus(400);
    }

    private long read() {
        long id = documents.upload(cast.actor(SmallAuthority.HA), "thong-bao.txt", null, DocumentsTests.notice());
        jobs.runDue();
        return id;
    }

    private String token(String username) {
        return accounts.newToken(cast.actor(username), cast.person(username), "test", null);
    }

    private MvcTestResult upload(String token, byte[] content, String key) {
        var request = mvc.post()
                .uri("/api/v1/documents")
                .multipart()
                .file(new MockMultipartFile("file", "thong-bao.txt", "text/plain", content))
                .header("Authorization", "Bearer " + token);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult get(String token, String address) {
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }

    private MvcTestResult put(String token, long id, JsonNode body, String match) {
        var request = mvc.put()
                .uri("/api/v1/documents/" + id + "/tasks")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body));
        return (match == null ? request : request.header("If-Match", match)).exchange();
    }

    private JsonNode json(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** A task without what saving it changes. */
    private static ObjectNode known(JsonNode task) {
        ObjectNode known = ((ObjectNode) task).deepCopy();
        known.remove("version");
        known.remove("lookedAt");
        return known;
    }
}
