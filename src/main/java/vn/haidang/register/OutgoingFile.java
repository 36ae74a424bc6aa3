package vn.haidang.register;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as somebody sends it. */
public record OutgoingFile(String name, @Nullable String type, byte[] content) {

    /** What a form sent; null where no file was chosen. */
    static @Nullable OutgoingFile of(@Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isEmpty()
                ? null
                : new OutgoingFile(name, file.getContentType(), file.getBytes());
    }
}
