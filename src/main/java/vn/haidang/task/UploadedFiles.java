package vn.haidang.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form. A file field that nobody filled in comes as a file without name and content. */
final class UploadedFiles {

    private UploadedFiles() {}

    static List<NewFile> of(@Nullable List<MultipartFile> parts) {
        List<NewFile> files = new ArrayList<>();
        for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
            String name = part.getOriginalFilename();
            if (!part.isEmpty()) {
                files.add(new NewFile(name == null ? "" : name, part.getContentType(), bytes(part)));
            }
        }
        return files;
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
