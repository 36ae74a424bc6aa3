package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.haidang.HaiDangApplication;
import vn.haidang.database.Database;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SmallAuthority;

/** Two nodes on one database serve the same people. */
@ApplicationTest
class SecondNodeTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Database database;

    @Value("${local.server.port}")
    int firstPort;

    private final HttpClient person = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void whoSignedInAtOneNodeIsKnownAtTheOther() throws Exception {
        signInAt(firstPort);
        try (ConfigurableApplicationContext second = SpringApplication.run(
                HaiDangApplication.class,
                "--server.port=0",
                "--haidang.jobs=manual",
                "--haidang.demo=false",
                "--spring.datasource.url=" + database.appUrl(),
                "--spring.datasource.username=" + database.appUser(),
                "--spring.datasource.password=" + database.appPassword())) {
            int secondPort = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            assertThat(get(secondPort, "/audit").body()).contains("Trần Thu Hà");

            post(secondPort, "/sign-out", "_csrf=" + token(get(secondPort, "/audit")));
            assertThat(get(firstPort, "/audit").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    private void signInAt(int port) throws Exception {
        String form = "_csrf=" + token(get(port, "/sign-in")) + "&username=" + SmallAuthority.HA + "&password="
                + URLEncoder.encode(SmallAuthority.PASSWORD, StandardCharsets.UTF_8);
        post(port, "/sign-in", form);
    }

    private static String token(HttpResponse<String> page) {
        Matcher matcher = TOKEN.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return person.send(HttpRequest.newBuilder(uri(port, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void post(int port, String path, String form) throws IOException, InterruptedException {
        person.send(
                HttpRequest.newBuilder(uri(port, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
