package vn.haidang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.haidang.platform.Permit;
import vn.haidang.testing.ApplicationTest;

/** Every endpoint says who may use it. */
@ApplicationTest
class EndpointPermissionTests {

    /** Open to anybody, each for the reason given in a comment beside it. */
    private static final List<String> OPEN = List.of(
            "Health#health",
            "SignInController#form",
            "LinkController#list",
            "LinkController#show",
            "LinkController#save",
            "LinkController#send",
            "LinkController#takeBack",
            "LinkController#cells",
            "LinkController#note",
            "LinkController#paste",
            "LinkController#changes",
            "LinkController#template",
            "LinkController#take",
            "LinkController#sheet",
            "LinkController#bad",
            "LinkController#choose");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyEndpointDeclaresItsPermission() {
        assertThat(own().map(HandlerMethod::getMethod)
                        .filter(method -> !declared(method))
                        .map(EndpointPermissionTests::name))
                .isEmpty();
    }

    @Test
    void onlyTheseAreOpenToAnybody() {
        assertThat(own().map(HandlerMethod::getMethod)
                        .filter(method -> method.isAnnotationPresent(Permit.Anyone.class))
                        .map(EndpointPermissionTests::name))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void nobodyIsAnsweredWithoutSigningIn() {
        for (Map.Entry<?, HandlerMethod> entry : mappings.getHandlerMethods().entrySet()) {
            if (!entry.getValue().getBeanType().getName().startsWith("vn.haidang")
                    || OPEN.contains(name(entry.getValue().getMethod()))) {
                continue;
            }
            String path = ((org.springframework.web.servlet.mvc.method.RequestMappingInfo) entry.getKey())
                    .getPatternValues()
                    .iterator()
                    .next()
                    .replaceAll("\\{[^}]+}", "1");
            int status = mvc.get().uri(path).exchange().getResponse().getStatus();
            assertThat(status).as(path).isIn(302, 401, 403);
        }
    }

    @Test
    void biteOnAHandlerThatForgets() throws Exception {
        assertThat(declared(Forgetful.class.getDeclaredMethod("open"))).isFalse();
    }

    static class Forgetful {
        @GetMapping("/forgotten")
        String open() {
            return "";
        }
    }

    private Stream<HandlerMethod> own() {
        return mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("vn.haidang"));
    }

    private static boolean declared(Method method) {
        return method.isAnnotationPresent(Permit.class)
                || method.isAnnotationPresent(Permit.SignedIn.class)
                || method.isAnnotationPresent(Permit.Anyone.class);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "#" + method.getName();
    }
}
