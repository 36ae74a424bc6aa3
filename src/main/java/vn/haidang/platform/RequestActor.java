package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the acting person of a request once and keeps it with the request. */
@Component
class RequestActor {

    private static final String KEPT = RequestActor.class.getName();
    private static final String NOBODY = "nobody";

    private final ActorSource actors;

    RequestActor(ActorSource actors) {
        this.actors = actors;
    }

    @Nullable
    Actor of(HttpServletRequest request) {
        Object kept = request.getAttribute(KEPT);
        if (kept == null) {
            Actor actor = find(request);
            request.setAttribute(KEPT, actor == null ? NOBODY : actor);
            return actor;
        }
        return kept instanceof Actor actor ? actor : null;
    }

    private @Nullable Actor find(HttpServletRequest request) {
        Actor actor = actors.actorOf(SecurityContextHolder.getContext().getAuthentication());
        String channel = request.getRequestURI().startsWith("/api/") ? "api" : "web";
        return actor == null ? null : actor.from(request.getRemoteAddr() + " " + channel);
    }
}
