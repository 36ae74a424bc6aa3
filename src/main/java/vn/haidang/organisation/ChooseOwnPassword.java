package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who signed in with a password that somebody else set chooses an own one before anything else. */
@Configuration(proxyBeanMethods = false)
class ChooseOwnPassword implements WebMvcConfigurer, HandlerInterceptor {

    private static final String FORM = "/account/password";

    private final Accounts accounts;

    ChooseOwnPassword(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        FORM,
                        "/sign-in",
                        "/sign-out",
                        "/error",
                        "/health",
                        "/api/**",
                        "/css/**",
                        "/js/**",
                        "/img/**",
                        "/lib/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)
                || !accounts.mustChoosePassword(signedIn.personId())) {
            return true;
        }
        response.sendRedirect(FORM);
        return false;
    }
}
