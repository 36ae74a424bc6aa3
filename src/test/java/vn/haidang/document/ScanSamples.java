package vn.haidang.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Actor;
import vn.haidang.reading.ScannedPaper;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.testing.TestJobs;

/** A scan that was read. Its pages are recognised once for all tests; each test gets them as a reading that goes on would. */
@TestComponent
public class ScanSamples {

    static final byte[] PAPER = ScannedPaper.pdf();

    private static final Map<ScannedPage, byte[]> KNOWN = new LinkedHashMap<>();

    private final Documents documents;
    private final ScanStore scans;
    private final Attachments attachments;
    private final TestJobs jobs;

    ScanSamples(Documents documents, ScanStore scans, Attachments attachments, TestJobs jobs) {
        this.documents = documents;
        this.scans = scans;
        this.attachments = attachments;
        this.jobs = jobs;
    }

    /** Uploads it, has it read and returns the document's id. */
    long read(Actor actor) {
        long id = documents.upload(actor, "quet.pdf", null, PAPER);
        synchronized (KNOWN) {
            KNOWN.forEach((page, picture) -> {
                FileRef file = attachments.keep(actor, "trang.jpg", "image/jpeg", picture);
                scans.keep(id, page, file.id(), ScanPages.maker());
            });
            jobs.runDue();
            if (KNOWN.isEmpty()) {
                scans.pages(id)
                        .forEach(page -> KNOWN.put(
                                page,
                                attachments.open(
                                        scans.picture(id, page.number()).orElseThrow())));
            }
        }
        return id;
    }
}
