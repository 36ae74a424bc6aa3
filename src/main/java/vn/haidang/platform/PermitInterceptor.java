package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Denies by default: lets a request through only where the handler says who may call it. */
@Component
class PermitInterceptor implements HandlerInterceptor {

    /** What people of enterprises come for; the first page of the others is closed to them. */
    private static final String OUTSIDERS_HOME = "/indicators/entry";

    private final RequestActor requestActor;

    PermitInterceptor(RequestActor requestActor) {
        this.requestActor = requestActor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (request.getRequestURI().equals("/")) {
            Actor actor = requestActor.of(request);
            if (actor != null && actor.isOutsider()) {
                response.sendRedirect(OUTSIDERS_HOME);
                return false;
            }
        }
        if (!(handler instanceof HandlerMethod method) || !permitted(request, method)) {
            throw new NotPermitted();
        }
        return true;
    }

    private boolean permitted(HttpServletRequest request, HandlerMethod method) {
        if (method.hasMethodAnnotation(Permit.Anyone.class)
                || method.getBeanType().getName().startsWith("org.springdoc.")
                || method.getBeanType().getName().startsWith("org.springframework.boot.")) {
            return true;
        }
        Actor actor = requestActor.of(request);
        if (actor == null) {
            return false;
        }
        Permit permit = method.getMethodAnnotation(Permit.class);
        Permit.SignedIn signedIn = method.getMethodAnnotation(Permit.SignedIn.class);
        return signedIn != null && (signedIn.outsiders() || !actor.isOutsider())
                || permit != null && actor.hasAny(permit.value());
    }
}
