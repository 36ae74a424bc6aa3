package vn.haidang.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** The sample notice, ready to be uploaded while the demo is on. */
@Component
class DemoDocuments {

    static final String NAME = "thong-bao-ket-luan-giao-ban-2024-12.txt";

    private final boolean offered;

    DemoDocuments(@Value("${haidang.demo:false}") boolean offered) {
        this.offered = offered;
    }

    boolean isOffered() {
        return offered;
    }

    byte[] content() {
        try {
            return resource().getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ResponseEntity<Resource> download() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + NAME + "\"")
                .body(resource());
    }

    private Resource resource() {
        if (!offered) {
            throw new NotFound("sample", NAME);
        }
        return new ClassPathResource("demo/" + NAME);
    }
}
