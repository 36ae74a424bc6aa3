package vn.haidang.task;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Idempotency;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permit;

/** What programs do with tasks. Each act answers 201 with the task as it is afterwards; {@code version} may be left out. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "tasks")
class TaskApi {

    private static final String KEY = "Idempotency-Key";

    private final Tasks tasks;
    private final Extensions extensions;
    private final TaskJsons jsons;
    private final TaskPeople people;
    private final Idempotency idempotency;

    TaskApi(Tasks tasks, Extensions extensions, TaskJsons jsons, TaskPeople people, Idempotency idempotency) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.jsons = jsons;
        this.people = people;
        this.idempotency = idempotency;
    }

    record Submission(
            @JsonAlias({"text", "note"}) @Nullable String summary,
            @Nullable Integer version) {}

    record Words(
            @JsonAlias({"text", "summary"}) @Nullable String note,
            @Nullable Integer version) {}

    record Reason(
            @JsonAlias({"text", "note"}) @Nullable String reason,
            @Nullable Integer version) {}

    record ExtensionRequest(
            @JsonAlias({"dueOn", "date"}) @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable Integer version) {}

    record Decision(
            ExtensionDecision decision,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable Integer version) {}

    record Assignment(
            @JsonAlias("assignee") long person,
            @Nullable String note,
            @Nullable Integer version) {}

    record Reroute(
            @Schema(description = "Code of the other unit") String unit,
            @Nullable String reason,
            @Nullable Boolean followingPeriods,
            @Nullable Integer version) {}

    record Withdrawal(
            @Nullable String reason,
            @Nullable Boolean followingPeriods,
            @Nullable Integer version) {}

    /** A request for more time that was made. */
    record ExtensionMade(long extension, TaskJson task) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "A task as of today")
    TaskJson task(@PathVariable long id) {
        return jsons.one(id);
    }

    @Permit.SignedIn
    @PostMapping(path = "/submissions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hand in the result")
    TaskJson submit(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Submission body) {
        return once(
                actor,
                key,
                id,
                "submission",
                body,
                () -> tasks.submit(actor, id, body.version(), body.summary(), List.of()));
    }

    @Permit.SignedIn
    @PostMapping(path = "/submissions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hand in the result with evidence")
    TaskJson submitWithEvidence(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestParam @Nullable String summary,
            @RequestParam @Nullable Integer version,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        List<NewFile> evidence = UploadedFiles.of(files);
        List<Object> asked = new ArrayList<>(List.of(String.valueOf(summary), String.valueOf(version)));
        evidence.forEach(file -> asked.add(file.name() + Attachments.sha256(file.content())));
        return once(actor, key, id, "submission", asked, () -> tasks.submit(actor, id, version, summary, evidence));
    }

    @Permit.SignedIn
    @PostMapping("/acceptances")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Accept the result; by somebody else than its doer")
    TaskJson accept(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Words body) {
        Words words = body == null ? new Words(null, null) : body;
        return once(actor, key, id, "acceptance", words, () -> tasks.accept(actor, id, words.version(), words.note()));
    }

    @Permit.SignedIn
    @DeleteMapping("/acceptances")
    @Operation(summary = "Take one's own acceptance back, within seconds")
    TaskJson undoAccept(Actor actor, @PathVariable long id) {
        tasks.undoAccept(actor, id);
        return jsons.one(id);
    }

    @Permit.SignedIn
    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send the result back for revision, with a reason")
    TaskJson returnForRevision(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reason body) {
        return once(actor, key, id, "return", body, () -> {
            tasks.returnForRevision(actor, id, body.version(), body.reason());
        });
    }

    @Permit.SignedIn
    @PostMapping("/extensions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask for more time, while there is time")
    ExtensionMade askExtension(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody ExtensionRequest body) {
        return idempotency.once(
                actor,
                key,
                List.of("extension", id, body),
                ExtensionMade.class,
                () -> new ExtensionMade(
                        extensions.ask(actor, id, body.version(), body.until(), body.reason()), jsons.one(id)));
    }

    @Permit.SignedIn
    @PostMapping("/extensions/{extension}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Grant, counter or refuse more time")
    TaskJson decideExtension(
            Actor actor,
            @PathVariable long id,
            @PathVariable long extension,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Decision body) {
        return once(actor, key, id, "decision " + extension, body, () -> {
            extensions.decide(actor, id, body.version(), extension, body.decision(), body.until(), body.reason());
        });
    }

    @Permit.SignedIn
    @PostMapping("/extensions/{extension}/agreements")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take the day that was offered instead")
    TaskJson agreeExtension(
            Actor actor,
            @PathVariable long id,
            @PathVariable long extension,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(actor, key, id, "agreement " + extension, "", () -> {
            extensions.agree(actor, id, null, extension);
        });
    }

    @Permit.SignedIn
    @PostMapping("/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Pass the task on to a person of the unit")
    TaskJson assign(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Assignment body) {
        return once(actor, key, id, "assignment", body, () -> {
            tasks.assign(actor, id, body.version(), body.person(), body.note());
        });
    }

    @Permit.SignedIn
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say how the work goes")
    TaskJson note(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Words body) {
        return once(actor, key, id, "note", body, () -> tasks.note(actor, id, body.version(), body.note(), List.of()));
    }

    @Permit.SignedIn
    @PostMapping("/reroutes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give the task to another unit, with a reason")
    TaskJson reroute(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reroute body) {
        long unit = people.unitByCode(body.unit()).orElseThrow(() -> new NotFound("unit", body.unit()));
        return once(actor, key, id, "reroute", body, () -> {
            tasks.reroute(actor, id, body.version(), unit, body.reason(), Boolean.TRUE.equals(body.followingPeriods()));
        });
    }

    @Permit.SignedIn
    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "No longer ask for the task, with a reason")
    TaskJson withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Withdrawal body) {
        return once(actor, key, id, "withdrawal", body, () -> {
            tasks.withdraw(actor, id, body.version(), body.reason(), Boolean.TRUE.equals(body.followingPeriods()));
        });
    }

    private TaskJson once(Actor actor, @Nullable String key, long id, String act, Object body, Runnable doing) {
        return idempotency.once(actor, key, List.of(act, id, body), TaskJson.class, () -> {
            doing.run();
            return jsons.one(id);
        });
    }
}
