package vn.haidang.document;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.scanning.PagePicture;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.SearchablePdf;

/** Copies of scans that can be searched: made when first asked for, kept, and made again after words were corrected. */
@Component
class SearchableCopies {

    /** More pages than this would take more memory than one request may. */
    static final int MOST_PAGES = 100;

    private static final String MAKER = "searchable 1";

    private final ScanStore scans;
    private final Attachments attachments;
    private final Clock clock;

    SearchableCopies(ScanStore scans, Attachments attachments, Clock clock) {
        this.scans = scans;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The file's id. */
    @Transactional
    public long of(Document document) {
        return scans.searchable(document.id(), MAKER).orElseGet(() -> make(document));
    }

    private long make(Document document) {
        List<ScannedPage> pages = scans.pages(document.id());
        if (pages.isEmpty()) {
            throw Documents.notFound(document.id());
        }
        if (pages.size() > MOST_PAGES) {
            throw new Refused("document.searchable.tooLong", String.valueOf(MOST_PAGES));
        }
        byte[] pdf = SearchablePdf.write(
                pages, number -> picture(document.id(), number), document.label(), MAKER, clock.instant());
        FileRef file = attachments.keep(Actor.system(ReadDocument.NAME), name(document), "application/pdf", pdf);
        scans.keepSearchable(document.id(), file.id(), MAKER);
        return file.id();
    }

    private PagePicture picture(long document, int number) {
        long id = scans.picture(document, number).orElseThrow(() -> Documents.notFound(document));
        return new PagePicture(attachments.file(id).mediaType(), attachments.open(id));
    }

    private static String name(Document document) {
        String name = document.file().name();
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "-tim-kiem.pdf";
    }
}
