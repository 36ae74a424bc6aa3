package vn.haidang.scanning;

import java.time.Duration;

/**
 * What recognising may cost.
 *
 * @param pages most pages of one file
 * @param pixels most pixels of a picture as it came, by its header; more is not even opened
 * @param kept most pixels of a page that is worked on; larger ones are made smaller while they are opened
 * @param perPage longest wall-clock time for one page
 * @param memory most bytes of address space for one recognition
 */
public record ScanLimits(int pages, long pixels, long kept, Duration perPage, long memory) {

    /** 300 pages, 150 megapixels, 16 megapixels kept (A3 at 300 dpi), one minute and 2 GB for a page. */
    public static ScanLimits standard() {
        return new ScanLimits(300, 150_000_000, 17_500_000, Duration.ofSeconds(60), 2L << 30);
    }
}
