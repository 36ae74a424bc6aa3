package vn.haidang.reading;

import org.jspecify.annotations.Nullable;

/**
 * The file that was read.
 *
 * @param sha256 hexadecimal, of the bytes as they were given
 * @param pages number of pages where the format has pages
 * @param confidence 0 to 1, how much of the text can be trusted
 */
public record SourceInfo(
        String file,
        String mediaType,
        String sha256,
        @Nullable Integer pages,
        TextOrigin textOrigin,
        double confidence) {}
