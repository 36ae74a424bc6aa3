package vn.haidang.reading;

/** Finds out what kind of file it is and takes its text out. */
final class TextExtractor {

    private TextExtractor() {}

    static SourceText read(byte[] bytes, ReadingLimits limits, TimeGuard guard, ReadingProgress progress) {
        if (bytes.length == 0) {
            throw new ReadingRefused(ReadingRefused.Code.EMPTY);
        }
        if (bytes.length > limits.bytes()) {
            throw new ReadingRefused(ReadingRefused.Code.TOO_LARGE, bytes.length >> 20, limits.bytes() >> 20);
        }
        return PlainText.read(bytes, limits.characters(), guard);
    }
}
