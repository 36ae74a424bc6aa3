package vn.haidang.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.view.RedirectView;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PermitInterceptor permits;
    private final PageArguments arguments;

    WebConfiguration(PermitInterceptor permits, PageArguments arguments) {
        this.permits = permits;
        this.arguments = arguments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(permits).excludePathPatterns("/error");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
    }

    /** A handler's {@link Locale} is the person's language; what a browser or a program says it wants is not asked. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return arguments.language(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("a person chooses the language among the settings");
            }
        };
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/css/**", "/js/**", "/img/**", "/lib/**")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new AssetResolver());
    }

    /** Takes the whole address as the name, so that libraries and own files are found alike. */
    private static final class AssetResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String requestPath,
                List<? extends Resource> locations,
                org.springframework.web.servlet.resource.ResourceResolverChain chain) {
            String file = request == null ? "/" + requestPath : request.getRequestURI();
            if (file.contains("..") || file.contains("//") || file.contains("%")) {
                return null;
            }
            Resource resource = Assets.resource(file);
            return resource.exists() && resource.isReadable() ? resource : null;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        TemplateEngine templateEngine() {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.haidang.pages");
        }

        @Bean
        ViewResolver jteViews(TemplateEngine engine) {
            return new JteViewResolver(engine);
        }
    }

    private record JteViewResolver(TemplateEngine engine) implements ViewResolver, Ordered {

        @Override
        public org.springframework.web.servlet.View resolveViewName(String name, java.util.Locale locale) {
            if (name.startsWith("redirect:")) {
                RedirectView redirect = new RedirectView(name.substring("redirect:".length()), true);
                redirect.setExposeModelAttributes(false);
                redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
                return redirect;
            }
            return new JteView(engine, name + ".jte");
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        }
    }
}
