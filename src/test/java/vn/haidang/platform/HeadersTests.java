package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import vn.haidang.testing.ApplicationTest;

/** What every answer carries, asked over the wire. */
@ApplicationTest
class HeadersTests {

    @Value("${local.server.port}")
    int port;

    @Test
    void allowNothingInlineAndNothingFromElsewhere() throws Exception {
        String policy =
                get("/sign-in").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void keepTheSessionFromScriptsAndOtherSites() throws Exception {
        assertThat(get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void markTheSessionSecureBehindAProxyThatSpeaksTls() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/sign-in"))
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    /** Whoever can reach the port could else write any address into the record and have any origin answered. */
    @Test
    void believeNobodyElseWhoSaysToBeAProxy() throws Exception {
        String asked = "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n";
        assertThat(answer("127.0.0.1", asked)).contains("Strict-Transport-Security");
        assertThat(answer("127.0.0.2", asked)).startsWith("HTTP/1.1 200").doesNotContain("Strict-Transport-Security");
    }

    /** What a peer with this address of its own is answered. */
    private String answer(String from, String request) throws IOException {
        try (Socket peer = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            peer.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void letBrowsersKeepStaticFilesForAYear() throws Exception {
        assertThat(get("/css/app.css").headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
    }

    @Test
    void answerALoadBalancer() throws Exception {
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void refuseAFormWithoutItsToken() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/sign-in"))
                                .POST(HttpRequest.BodyPublishers.ofString("username=ha&password=x"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void giveNoFileOutsideTheStaticOnes() throws Exception {
        assertThat(get("/css/%2e%2e/%2e%2e/application.properties").statusCode())
                .isIn(400, 404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
