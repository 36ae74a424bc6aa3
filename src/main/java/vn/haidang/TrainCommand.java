package vn.haidang;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import vn.haidang.reading.ReadCommand;

/**
 * {@code train FILES}: reads these documents, starts the application on a scratch folder, asks for some pages and stops. The JVM, started with
 * {@code -XX:AOTCacheOutput}, remembers the classes that took.
 */
final class TrainCommand implements Command {
    private static final List<String> PAGES = List.of("/", "/health", "/api/v1/openapi.json");

    private final Terminal terminal;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Documents to read, of any number. */
    @Override
    public boolean accepts(int words) {
        return true;
    }

    @Override
    public int run(Args args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        ReadCommand.run(args.words().toArray(String[]::new), nowhere, nowhere);
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
