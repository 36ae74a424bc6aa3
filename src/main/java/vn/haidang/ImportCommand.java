package vn.haidang;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code import FOLDER}: hands all files of a folder to a running system. Run again after a break it goes on where it stopped; while the server
 * is away it waits and tries again.
 */
final class ImportCommand implements Command {

    private static final String TOKEN = "HAIDANG_TOKEN";
    private static final String SERVER = "http://localhost:8080";
    private static final String BOUNDARY = "haidang-import-7c1f0b";
    private static final int LISTED_AT_ONCE = 1000;
    private static final int SHOWN_EVERY = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** What systems leave in folders by themselves. */
    private static final Set<String> LEFTOVERS = Set.of("thumbs.db", "desktop.ini", ".ds_store");

    private final Terminal terminal;
    private final JsonMapper json = new JsonMapper();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> optionsWithValue() {
        return Set.of("--server", "--token");
    }

    @Override
    public boolean accepts(int words) {
        return words == 1;
    }

    /** The server said no; the message is what it said. */
    private static final class SaidNo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SaidNo(String why) {
            super(why);
        }
    }

    private record Server(HttpClient client, String address, String token) {}

    @Override
    public int run(Args args) {
        Path folder = Path.of(args.words().getFirst()).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            return terminal.refuse("main.import.no-folder", folder);
        }
        String token = args.value("--token").orElse(System.getenv().getOrDefault(TOKEN, ""));
        if (token.isBlank()) {
            return terminal.refuse("main.import.no-token");
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            return run(folder, new Server(client, args.value("--server").orElse(SERVER), token));
        } catch (SaidNo no) {
            return terminal.refuse("main.import.refused", String.valueOf(no.getMessage()));
        } catch (IOException e) {
            return terminal.refuse("main.import.broken", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Path folder, Server server) throws IOException, InterruptedException {
        Map<String, Path> files = files(folder);
        terminal.say("main.import.found", files.size(), folder);
        JsonNode begun = post(
                server,
                "",
                json.createObjectNode().put("folder", folder.toString()).toString());
        String id = begun.path("id").asString();
        list(server, id, files);
        JsonNode wanted = post(server, "/" + id + "/wanted", "");
        terminal.say("main.import.wanted", wanted.size(), files.size());
        int sent = 0;
        for (JsonNode path : wanted) {
            Path file = files.get(path.asString());
            if (file != null) {
                send(server, id, path.asString(), file);
            }
            sent++;
            if (sent % SHOWN_EVERY == 0 || sent == wanted.size()) {
                terminal.say("main.import.progress", sent, wanted.size());
            }
        }
        JsonNode done = post(server, "/" + id + "/finish", "");
        terminal.say(
                "main.import.done",
                done.path("total").asInt(),
                done.path("imported").asInt(),
                done.path("known").asInt(),
                done.path("refused").asInt(),
                server.address() + "/imports/" + id);
        return done.path("finished").asBoolean() ? 0 : terminal.refuse("main.import.unfinished");
    }

    /** Files by their path below the folder, in its order; names in NFC as the server keeps them. */
    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).filter(file -> !isLeftover(file)).forEach(file -> {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(Normalizer.normalize(path, Normalizer.Form.NFC), file);
            });
        }
        return files;
    }

    private static boolean isLeftover(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("~$") || LEFTOVERS.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private void list(Server server, String id, Map<String, Path> files) throws IOException, InterruptedException {
        ArrayNode part = json.createArrayNode();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            part.addObject()
                    .put("path", file.getKey())
                    .put("sha256", sha256(file.getValue()))
                    .put("size", Files.size(file.getValue()));
            if (part.size() == LISTED_AT_ONCE) {
                post(server, "/" + id + "/list", part.toString());
                part = json.createArrayNode();
            }
        }
        post(server, "/" + id + "/list", part.toString());
    }

    private void send(Server server, String id, String path, Path file) throws IOException, InterruptedException {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] foot = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        BodyPublisher body = BodyPublishers.ofByteArrays(List.of(head, Files.readAllBytes(file), foot));
        ask(
                server,
                "/" + id + "/files?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                "multipart/form-data; boundary=" + BOUNDARY,
                body);
    }

    private JsonNode post(Server server, String path, String body) throws IOException, InterruptedException {
        return ask(server, path, "application/json", BodyPublishers.ofString(body));
    }

    /** Asks until there is an answer: every step may be sent twice, so a server that went away is asked again. */
    private JsonNode ask(Server server, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/imports" + path))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", type)
                .timeout(PATIENCE)
                .POST(body)
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            try {
                HttpResponse<String> answer =
                        server.client().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() < 300) {
                    return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
                }
                if (answer.statusCode() < 500 || System.nanoTime() > until) {
                    throw new SaidNo(detail(answer));
                }
            } catch (IOException away) {
                if (System.nanoTime() > until) {
                    throw away;
                }
            }
            if (!told) {
                told = true;
                terminal.say("main.import.waiting");
            }
            Thread.sleep(PAUSE);
        }
    }

    private String detail(HttpResponse<String> answer) {
        try {
            String detail = json.readTree(answer.body()).path("detail").asString();
            return detail.isEmpty() ? "HTTP " + answer.statusCode() : detail;
        } catch (tools.jackson.core.JacksonException notJson) {
            return "HTTP " + answer.statusCode();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
