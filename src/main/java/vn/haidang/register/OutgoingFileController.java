package vn.haidang.register;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permit;

/** Files of an outgoing document, for those who may see it. */
@Controller
class OutgoingFileController {

    private final OutgoingDocuments documents;
    private final OutgoingFiles files;
    private final OutgoingAnnexStore annexes;
    private final ExchangeFiles exchange;
    private final Attachments attachments;

    OutgoingFileController(
            OutgoingDocuments documents,
            OutgoingFiles files,
            OutgoingAnnexStore annexes,
            ExchangeFiles exchange,
            Attachments attachments) {
        this.documents = documents;
        this.files = files;
        this.annexes = annexes;
        this.exchange = exchange;
        this.attachments = attachments;
    }

    /** A page as a picture: the real page, also of a draft. */
    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/pages/{number}.png")
    ResponseEntity<byte[]> page(Actor actor, @PathVariable long id, @PathVariable int number) {
        byte[] pdf = present(files.pdf(documents.find(actor, id)), id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Pages", String.valueOf(OutgoingFiles.pages(pdf)))
                .body(OutgoingFiles.page(pdf, number));
    }

    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable long id) {
        Outgoing document = documents.find(actor, id);
        return file(OutgoingFiles.PDF, OutgoingFiles.fileName(document) + ".pdf", present(files.pdf(document), id));
    }

    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/document.docx")
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable long id) {
        Outgoing document = documents.find(actor, id);
        return file(OutgoingFiles.DOCX, OutgoingFiles.fileName(document) + ".docx", present(files.docx(document), id));
    }

    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/exchange.edxml")
    ResponseEntity<byte[]> exchange(Actor actor, @PathVariable long id) {
        Outgoing document = documents.find(actor, id);
        return file("application/xml", OutgoingFiles.fileName(document) + ".edxml", exchange.write(document));
    }

    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/source")
    ResponseEntity<Resource> source(Actor actor, @PathVariable long id) {
        Long file = documents.find(actor, id).sourceFileId();
        if (file == null) {
            throw OutgoingDesk.notFound(id);
        }
        return attachments.download(file);
    }

    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/annexes/{annex}")
    ResponseEntity<Resource> annex(Actor actor, @PathVariable long id, @PathVariable long annex) {
        documents.find(actor, id);
        Long file = annexes.of(id).stream()
                .filter(one -> one.id() == annex)
                .map(OutgoingAnnex::fileId)
                .findFirst()
                .orElse(null);
        if (file == null) {
            throw new NotFound("file", String.valueOf(annex));
        }
        return attachments.download(file);
    }

    private static byte[] present(byte @Nullable [] content, long id) {
        if (content == null) {
            throw OutgoingDesk.notFound(id);
        }
        return content;
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
