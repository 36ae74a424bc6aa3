package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands {@link Actor} and {@link Page} to handler methods that ask for them. */
@Component
class PageArguments implements HandlerMethodArgumentResolver {

    private final Messages messages;
    private final Assets assets;
    private final RequestActor requestActor;
    private final List<Shell> shells;
    private final Clock clock;

    PageArguments(Messages messages, Assets assets, RequestActor requestActor, List<Shell> shells, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.requestActor = requestActor;
        this.shells = shells;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Page.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        if (parameter.getParameterType() == Page.class) {
            Page page = page(request);
            if (container != null) {
                container.addAttribute("page", page);
            }
            return page;
        }
        Actor actor = requestActor.of(request);
        if (actor == null) {
            throw new NotPermitted();
        }
        return actor;
    }

    Page page(HttpServletRequest request) {
        Actor actor = requestActor.of(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                messages,
                assets,
                language(request, actor),
                actor,
                csrf == null ? "" : csrf.getToken(),
                request.getRequestURI(),
                request.getQueryString() == null ? "" : request.getQueryString(),
                flash(request),
                LocalDate.now(clock),
                actor == null
                        ? 0
                        : shells.stream().mapToInt(shell -> shell.unread(actor)).sum(),
                actor != null && shells.stream().allMatch(shell -> shell.shortcuts(actor)));
    }

    Locale language(HttpServletRequest request) {
        return language(request, requestActor.of(request));
    }

    private static Locale language(HttpServletRequest request, @Nullable Actor actor) {
        if (actor != null) {
            return actor.language();
        }
        return "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.forLanguageTag("vi");
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        Map<String, ?> kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(Flash.ATTRIBUTE) instanceof Flash flash ? flash : null;
    }
}
