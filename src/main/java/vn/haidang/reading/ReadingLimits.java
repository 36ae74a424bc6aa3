package vn.haidang.reading;

import java.time.Duration;

/**
 * What reading one file may cost.
 *
 * @param bytes largest file
 * @param pages most pages of a PDF
 * @param unpackedBytes most bytes that the used parts of a packed file may unpack to
 * @param characters most characters of text
 * @param time longest wall-clock time
 */
public record ReadingLimits(long bytes, int pages, long unpackedBytes, int characters, Duration time) {

    private static final long MEGABYTE = 1024L * 1024;

    /** 50 MB, 300 pages, 64 MB unpacked, 8 million characters, 30 seconds. */
    public static ReadingLimits standard() {
        return new ReadingLimits(50 * MEGABYTE, 300, 64 * MEGABYTE, 8_000_000, Duration.ofSeconds(30));
    }
}
