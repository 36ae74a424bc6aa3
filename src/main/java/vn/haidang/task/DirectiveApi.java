package vn.haidang.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Idempotency;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Orders without a document, and who has not reported, for programs. */
@RestController
@RequestMapping("/api/v1/directives")
@Tag(name = "directives")
class DirectiveApi {

    private final Directives directives;
    private final DirectivePages pages;
    private final TaskJsons jsons;
    private final Idempotency idempotency;

    DirectiveApi(Directives directives, DirectivePages pages, TaskJsons jsons, Idempotency idempotency) {
        this.directives = directives;
        this.pages = pages;
        this.jsons = jsons;
        this.idempotency = idempotency;
    }

    @Permit({Role.OFFICE, Role.LEADER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give an order that does not stand in a document; answers with its tasks")
    List<TaskJson> give(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DirectiveByHand order) {
        return List.of(idempotency.once(
                actor,
                key,
                List.of("directive", order),
                TaskJson[].class,
                () -> jsons.all(directives.createByHand(actor, order)).toArray(TaskJson[]::new)));
    }

    @Permit.SignedIn
    @GetMapping("/{id}/owing")
    @Operation(summary = "Units that have not handed in what a directive asks of them in a period")
    List<DirectivePages.Owing> owing(@PathVariable long id, @RequestParam(defaultValue = "") String period) {
        return pages.whoHasNot(id, period);
    }
}
