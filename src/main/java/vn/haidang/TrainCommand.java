package vn.haidang;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * {@code train}: starts the application on a scratch folder, asks for some pages and stops. The JVM, started with
 * {@code -XX:AOTCacheOutput}, remembers the classes that took.
 */
final class TrainCommand implements Command {
    private static final List<String> PAGES = List.of("/", "/health", "/api/v1/openapi.json");

    private final Terminal terminal;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean accepts(int words) {
        return words == 0;
    }

    @Override
    public int run(Args args) {
        int port = RunCommand.start(args.data(), 0, false, true).port();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : PAGES) {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
            return 0;
        } catch (IOException e) {
            return terminal.refuse("main.bench.failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
