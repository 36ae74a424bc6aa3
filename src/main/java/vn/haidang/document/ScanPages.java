package vn.haidang.document;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Actor;
import vn.haidang.scanning.PagePicture;
import vn.haidang.scanning.PageStore;
import vn.haidang.scanning.ScannedPage;

/** Keeps the pages of a document as they are recognised, each in a transaction of its own. */
@Component
class ScanPages {

    private final ScanStore store;
    private final Attachments attachments;
    private final TransactionTemplate transaction;

    ScanPages(ScanStore store, Attachments attachments, TransactionTemplate transaction) {
        this.store = store;
        this.attachments = attachments;
        this.transaction = transaction;
    }

    /** Program and version; pages of another one are recognised again. */
    static String maker() {
        @Nullable String version = ScanPages.class.getPackage().getImplementationVersion();
        return "scanning 1" + (version == null ? "" : " (" + version + ")");
    }

    PageStore of(long documentId) {
        return new PageStore() {
            @Override
            public @Nullable ScannedPage find(int number) {
                return store.page(documentId, number, maker()).orElse(null);
            }

            @Override
            public void keep(ScannedPage page, PagePicture picture) {
                transaction.executeWithoutResult(status -> {
                    String name = "trang-%03d.%s".formatted(page.number(), extension(picture));
                    FileRef file = attachments.keep(
                            Actor.system(ReadDocument.NAME), name, picture.mediaType(), picture.bytes());
                    store.keep(documentId, page, file.id(), maker());
                });
            }
        };
    }

    private static String extension(PagePicture picture) {
        return picture.mediaType().equals("image/png") ? "png" : "jpg";
    }
}
