package vn.haidang.platform;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives each static file an address that changes when its content does, so that browsers may keep it for a year. */
@Component
class Assets {

    /** Front-end libraries come as dependencies; these are their files. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "/lib/tabler.css", "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
            "/lib/htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "/lib/echarts.js", "META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param file path as pages know it: {@code /css/…}, {@code /js/…}, {@code /img/…} or {@code /lib/…} */
    String address(String file) {
        return addresses.computeIfAbsent(file, name -> name + "?v=" + digest(resource(name)));
    }

    static ClassPathResource resource(String file) {
        return new ClassPathResource(LIBRARIES.getOrDefault(file, "static" + file));
    }

    private static String digest(ClassPathResource resource) {
        try (InputStream in = resource.getInputStream()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(resource.getPath(), e);
        }
    }
}
