package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Denies by default: lets a request through only where the handler says who may call it. */
@Component
class PermitInterceptor implements HandlerInterceptor {

    private final RequestActor requestActor;

    PermitInterceptor(RequestActor requestActor) {
        this.requestActor = requestActor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
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
        return method.hasMethodAnnotation(Permit.SignedIn.class) || (permit != null && actor.hasAny(permit.value()));
    }
}
