package vn.haidang.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Idempotency;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Documents for programs. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "documents")
class DocumentApi {

    private static final TypeReference<List<DocumentJsons.TaskJson>> TASKS = new TypeReference<>() {};

    private final Documents documents;
    private final DocumentQueries queries;
    private final DocumentJsons jsons;
    private final Attachments attachments;
    private final Idempotency idempotency;
    private final JsonMapper json;

    DocumentApi(
            Documents documents,
            DocumentQueries queries,
            DocumentJsons jsons,
            Attachments attachments,
            Idempotency idempotency,
            JsonMapper json) {
        this.documents = documents;
        this.queries = queries;
        this.jsons = jsons;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** A document in a list. */
    record Item(
            long id,
            DocumentState state,
            String label,
            String file,
            String uploadedBy,
            Instant uploadedAt,
            int tasks) {}

    /** A part of the list; {@code next} is the value of {@code after} for the next part, null at the end. */
    record DocumentList(List<Item> items, @Nullable String next) {}

    /** The reviewed list; {@code version} is that of the document as it was read. */
    record ReviewedTasks(@Nullable Integer version, List<DocumentJsons.TaskJson> tasks) {}

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take a document in; it is read in the background")
    ResponseEntity<DocumentJsons.DocumentJson> upload(
            Actor actor,
            Locale language,
            @RequestPart MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        String given = file.getOriginalFilename();
        String name = given == null || given.isEmpty() ? "tep" : given;
        byte[] content = file.getBytes();
        long id = idempotency.once(
                actor,
                key,
                List.of("document", name, Attachments.sha256(content)),
                Long.class,
                () -> documents.upload(actor, name, file.getContentType(), content));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/documents/" + id))
                .body(jsons.document(documents.document(actor, id), language));
    }

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Documents, newest first; who does not work on documents sees the confirmed ones")
    DocumentList list(
            Actor actor,
            @Parameter(description = "Words to be found; accents do not matter") @RequestParam(defaultValue = "")
                    String q,
            @RequestParam @Nullable DocumentState state,
            @Parameter(description = "What the part before gave as next") @RequestParam @Nullable Long after) {
        DocumentQueries.Listed listed = queries.list(actor, new DocumentQueries.Filter(q, state, after));
        return new DocumentList(
                listed.rows().stream()
                        .map(row -> new Item(
                                row.id(),
                                row.state(),
                                row.label(),
                                row.fileName(),
                                row.uploadedBy(),
                                row.uploadedAt(),
                                row.tasks()))
                        .toList(),
                listed.next() == null ? null : String.valueOf(listed.next()));
    }

    @Permit.SignedIn
    @GetMapping("/{id}")
    @Operation(summary = "A document: its state, its reading, its tasks as reviewed so far")
    ResponseEntity<DocumentJsons.DocumentJson> document(Actor actor, Locale language, @PathVariable long id) {
        return tagged(documents.document(actor, id), language);
    }

    @Permit.SignedIn
    @GetMapping("/{id}/original")
    @Operation(summary = "The file as it came")
    ResponseEntity<Resource> original(Actor actor, @PathVariable long id) {
        return attachments.download(documents.document(actor, id).file().id());
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PutMapping("/{id}/tasks")
    @Operation(
            summary = "Replace the tasks by a reviewed list",
            description =
                    "The version comes as If-Match or in the body; without it the list is replaced whatever it is by now. A bare array of tasks is taken too.")
    ResponseEntity<DocumentJsons.DocumentJson> replaceTasks(
            Actor actor,
            Locale language,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ReviewedTasks.class)))
                    @RequestBody
                    JsonNode body) {
        JsonNode list = body.isArray() ? body : body.get("tasks");
        if (list == null || !list.isArray()) {
            throw new IllegalArgumentException("no list of tasks");
        }
        Integer inBody = body.path("version").isInt()
                ? Integer.valueOf(body.path("version").asInt())
                : null;
        Integer version = match == null || match.equals("*")
                ? inBody
                : Integer.valueOf(match.replace("\"", "").strip());
        Document document = documents.document(actor, id);
        List<DocumentJsons.TaskJson> tasks = read(list);
        documents.replaceTasks(actor, id, jsons.drafts(tasks, document.head().assignedOn()), version);
        return tagged(documents.document(actor, id), language);
    }

    private List<DocumentJsons.TaskJson> read(JsonNode list) {
        try {
            return json.convertValue(list, TASKS);
        } catch (tools.jackson.core.JacksonException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private ResponseEntity<DocumentJsons.DocumentJson> tagged(Document document, Locale language) {
        return ResponseEntity.ok().eTag("\"" + document.version() + "\"").body(jsons.document(document, language));
    }
}
