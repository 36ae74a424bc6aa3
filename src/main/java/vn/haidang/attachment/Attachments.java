package vn.haidang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;

/**
 * Keeps files exactly as they came, each content once. There is no address under which just any file can be had: the room that keeps a file's
 * id decides who may open it and answers with {@link #download}.
 */
@Component
public class Attachments {

    /** Largest file in bytes, 50 MB. */
    public static final long LARGEST = 50L << 20;

    private final FileStore store;

    Attachments(FileStore store) {
        this.store = store;
    }

    /**
     * Keeps a file.
     *
     * @param name as it came; folders in it are dropped
     * @param declaredType what the sender says it is; counts only where the content does not tell
     * @throws Refused where it is larger than {@link #LARGEST}
     */
    @Transactional
    public FileRef keep(Actor actor, String name, @Nullable String declaredType, byte[] content) {
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        String mediaType = MediaTypes.of(content, declaredType);
        return store.insert(actor.personId(), sha256(content), plainName(name), mediaType, content);
    }

    /** Keeps a file from a stream that is read to its end, or until it is too large. */
    @Transactional
    public FileRef keep(Actor actor, String name, @Nullable String declaredType, InputStream content) {
        try {
            return keep(actor, name, declaredType, content.readNBytes((int) LARGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotFound where there is no such file */
    public FileRef file(long id) {
        return store.file(id).orElseThrow(() -> new NotFound("file", String.valueOf(id)));
    }

    /** The bytes of a file. */
    public byte[] open(long id) {
        return store.content(id).orElseThrow(() -> new NotFound("file", String.valueOf(id)));
    }

    /**
     * The answer that hands a file to somebody whom the calling room has found entitled. A browser saves it; whatever it holds is not shown in
     * place and may not run.
     */
    public ResponseEntity<Resource> download(long id) {
        FileRef file = file(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .eTag("\"" + file.sha256() + "\"")
                .body(new ByteArrayResource(open(id)));
    }

    /** SHA-256 of a content, hexadecimal. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused tooLarge() {
        return new Refused("attachment.tooLarge", String.valueOf(LARGEST >> 20));
    }

    /** RFC 6266: a plain name for old programs, the full one encoded. */
    private static String disposition(String name) {
        String plain = TextFold.fold(name).replaceAll("[^a-z0-9._-]+", "-");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }

    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = TextFold.nfc(last).replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "tep" : clean.substring(0, Math.min(clean.length(), 200));
    }
}
