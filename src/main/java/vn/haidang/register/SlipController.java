package vn.haidang.register;

import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;

/** Papers made of one document that came in: its stamp, a stamped copy, its processing slip. */
@Controller
class SlipController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Arrivals arrivals;
    private final ArrivalController files;
    private final ArrivalPages pages;
    private final ArrivalStamp stamp;
    private final SlipPaper slip;
    private final Attachments attachments;

    SlipController(
            Arrivals arrivals,
            ArrivalController files,
            ArrivalPages pages,
            ArrivalStamp stamp,
            SlipPaper slip,
            Attachments attachments) {
        this.arrivals = arrivals;
        this.files = files;
        this.pages = pages;
        this.stamp = stamp;
        this.slip = slip;
        this.attachments = attachments;
    }

    @Permit.SignedIn
    @GetMapping("/arrivals/{id:\\d+}/stamp.pdf")
    ResponseEntity<byte[]> stamp(Actor actor, @PathVariable long id) {
        ArrivalStamp.Words words = words(actor, id);
        return pdf("dau-den-" + words.arrival().number(), stamp.alone(words));
    }

    @Permit.SignedIn
    @GetMapping("/arrivals/{id:\\d+}/stamped.pdf")
    ResponseEntity<byte[]> stamped(Actor actor, @PathVariable long id) {
        ArrivalStamp.Words words = words(actor, id);
        ArrivalSource source = files.file(words.arrival());
        return pdf(
                "van-ban-den-" + words.arrival().number(),
                stamp.copy(words, attachments.open(source.fileId()), source.mediaType()));
    }

    @Permit.SignedIn
    @GetMapping("/arrivals/{id:\\d+}/slip.pdf")
    ResponseEntity<byte[]> slip(Actor actor, @PathVariable long id) {
        Arrival arrival = arrivals.arrival(actor, id);
        return pdf("phieu-giai-quyet-" + arrival.number(), slip.pdf(arrival));
    }

    @Permit.SignedIn
    @GetMapping("/arrivals/{id:\\d+}/slip.docx")
    ResponseEntity<byte[]> slipText(Actor actor, @PathVariable long id) {
        Arrival arrival = arrivals.arrival(actor, id);
        return RegisterController.file("phieu-giai-quyet-" + arrival.number() + ".docx", DOCX, slip.docx(arrival));
    }

    private ArrivalStamp.Words words(Actor actor, long id) {
        ArrivalPage page = pages.page(actor, id);
        return new ArrivalStamp.Words(
                page.arrival(),
                page.forwardings().stream().map(Forwarding::unit).limit(1).collect(Collectors.joining()),
                page.caseFiles().stream()
                        .map(ArrivalPage.CaseFileLink::code)
                        .limit(1)
                        .collect(Collectors.joining()));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return RegisterController.file(name + ".pdf", MediaType.APPLICATION_PDF, content);
    }
}
