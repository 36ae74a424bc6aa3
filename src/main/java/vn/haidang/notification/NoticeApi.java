package vn.haidang.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;

/** Notices of the person of the token. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices")
class NoticeApi {

    private static final int LARGEST_PAGE = 200;

    private final Notices notices;
    private final NoticeStore store;

    NoticeApi(Notices notices, NoticeStore store) {
        this.notices = notices;
        this.store = store;
    }

    /**
     * A part of the list.
     *
     * @param next value of {@code after} for the next part; null at the end
     */
    record NoticeList(
            int unread, List<Notice> items, @Nullable String next) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Notices, newest first")
    NoticeList list(Actor actor, @RequestParam @Nullable Long after, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<Notice> found = store.latest(actor.person(), after == null ? Long.MAX_VALUE : after, size);
        String next =
                found.size() < size ? null : String.valueOf(found.getLast().id());
        return new NoticeList(notices.unread(actor), found, next);
    }

    @Permit.SignedIn
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a notice as read")
    void read(Actor actor, @PathVariable long id) {
        notices.read(actor, id);
    }

    @Permit.SignedIn
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark all notices as read")
    void readAll(Actor actor) {
        notices.readAll(actor);
    }
}
