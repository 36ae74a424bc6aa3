package vn.haidang.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.TextFold;

/** Takes files and pasted text. */
@Controller
class UploadController {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Documents documents;
    private final DemoDocuments demo;
    private final Clock clock;

    UploadController(Documents documents, DemoDocuments demo, Clock clock) {
        this.documents = documents;
        this.demo = demo;
        this.clock = clock;
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/new")
    String form(Page page, Model model, @RequestParam @Nullable String tooLarge) {
        model.addAttribute("tooLarge", tooLarge != null);
        model.addAttribute("sample", demo.isOffered());
        return "document/upload";
    }

    /** Several files at once, or text from the clipboard; each becomes a document. */
    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents")
    String upload(
            Actor actor,
            RedirectAttributes redirect,
            @RequestParam(name = "file", defaultValue = "") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        List<Long> made = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                made.add(documents.upload(actor, name, file.getContentType(), file.getBytes()));
            }
        }
        if (!text.isBlank()) {
            String name =
                    "van-ban-dan-" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone())) + ".txt";
            byte[] content = TextFold.nfc(text.replace("\r\n", "\n")).getBytes(StandardCharsets.UTF_8);
            made.add(documents.upload(actor, name, "text/plain", content));
        }
        if (made.isEmpty()) {
            throw new Refused("document.upload.nothing");
        }
        if (made.size() == 1) {
            return "redirect:/documents/" + made.getFirst();
        }
        Flash.success(redirect, "document.upload.several", String.valueOf(made.size()));
        return "redirect:/documents";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/sample")
    String uploadSample(Actor actor) {
        return "redirect:/documents/" + documents.upload(actor, DemoDocuments.NAME, "text/plain", demo.content());
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/sample")
    ResponseEntity<Resource> sample() {
        return demo.download();
    }
}
