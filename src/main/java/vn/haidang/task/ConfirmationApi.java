package vn.haidang.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Idempotency;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Makes a reviewed document official, for programs. */
@RestController
@Tag(name = "documents")
class ConfirmationApi {

    private final Confirmations confirmations;
    private final TaskJsons jsons;
    private final Idempotency idempotency;

    ConfirmationApi(Confirmations confirmations, TaskJsons jsons, Idempotency idempotency) {
        this.confirmations = confirmations;
        this.jsons = jsons;
        this.idempotency = idempotency;
    }

    record Version(@Nullable Integer version) {}

    @Permit(Role.OFFICE)
    @PostMapping("/api/v1/documents/{id}/confirmation")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Confirm the reviewed tasks of a document; answers with the tasks that were given")
    List<TaskJson> confirm(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Version body) {
        Integer version = body == null ? null : body.version();
        return List.of(idempotency.once(
                actor,
                key,
                List.of("confirmation", id, String.valueOf(version)),
                TaskJson[].class,
                () -> jsons.all(confirmations.confirm(actor, id, version).tasks())
                        .toArray(TaskJson[]::new)));
    }
}
