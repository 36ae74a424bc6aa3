package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class ApiDescriptionTests {

    /** What outside programs rely on. */
    private static final Map<String, Set<String>> PROMISED = Map.ofEntries(
            Map.entry("/api/v1/documents", Set.of("post", "get")),
            Map.entry("/api/v1/documents/{id}", Set.of("get")),
            Map.entry("/api/v1/documents/{id}/tasks", Set.of("put")),
            Map.entry("/api/v1/documents/{id}/confirmation", Set.of("post")),
            Map.entry("/api/v1/tasks", Set.of("get")),
            Map.entry("/api/v1/tasks/summary", Set.of("get")),
            Map.entry("/api/v1/tasks/{id}/submissions", Set.of("post")),
            Map.entry("/api/v1/tasks/{id}/acceptances", Set.of("post")),
            Map.entry("/api/v1/tasks/{id}/returns", Set.of("post")),
            Map.entry("/api/v1/tasks/{id}/extensions", Set.of("post")),
            Map.entry("/api/v1/units", Set.of("get")),
            Map.entry("/api/v1/indicators", Set.of("get")),
            Map.entry("/api/v1/observations", Set.of("get", "post")),
            Map.entry("/api/v1/aggregates", Set.of("get")),
            Map.entry("/api/v1/reports", Set.of("get")),
            Map.entry("/api/v1/reports/{id}", Set.of("get")),
            Map.entry("/api/v1/reports/task-status.docx", Set.of("get")),
            Map.entry("/api/v1/reports/task-status.pdf", Set.of("get")),
            Map.entry("/api/v1/reports/task-status.xlsx", Set.of("get")));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void describesWhatWasPromised() throws Exception {
        JsonNode paths = description().get("paths");
        PROMISED.forEach((path, methods) -> methods.forEach(
                method -> assertThat(paths.path(path).path(method).isMissingNode())
                        .as(method + " " + path)
                        .isFalse()));
    }

    @Test
    void describesEveryEndpointThereIs() throws Exception {
        Set<String> described = description()
                .get("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi"))
                // what an id looks like is not described
                .map(path -> path.replaceAll(":[^}]+}", "}"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(present);
    }

    @Test
    void saysForWhomEachOperationIsAndHowItFails() throws Exception {
        description()
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("description").asString(""))
                            .as(name)
                            .contains("For: ");
                    assertThat(operation
                                    .getValue()
                                    .path("responses")
                                    .path("403")
                                    .path("content")
                                    .has("application/problem+json"))
                            .as(name)
                            .isTrue();
                }));
    }

    @Test
    void asksForAToken() throws Exception {
        assertThat(description()
                        .path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    private JsonNode description() throws Exception {
        return json.readTree(
                mvc.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsByteArray());
    }
}
