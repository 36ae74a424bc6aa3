package vn.haidang.reading;

import vn.haidang.scanning.PictureFile;

/** Finds out from the content what kind of file it is and takes its text out. */
final class TextExtractor {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TextExtractor() {}

    static Extracted read(byte[] bytes, ReadingLimits limits, TimeGuard guard, ReadingProgress progress, Scans scans) {
        if (bytes.length == 0) {
            throw new ReadingRefused(ReadingRefused.Code.EMPTY);
        }
        if (bytes.length > limits.bytes()) {
            throw new ReadingRefused(ReadingRefused.Code.TOO_LARGE, bytes.length >> 20, limits.bytes() >> 20);
        }
        if (begins(bytes, 0, 'P', 'K', 3, 4)) {
            return Extracted.plain(new DocxText(limits, guard).read(bytes));
        }
        if (pdfAt(bytes) >= 0) {
            return new PdfText(limits, guard, progress, scans).read(bytes);
        }
        if (PictureFile.isPicture(bytes)) {
            return scans.read(bytes, limits);
        }
        if (begins(bytes, 0, OLE[0], OLE[1], OLE[2], OLE[3])) {
            throw new ReadingRefused(
                    isLockedPackage(bytes) ? ReadingRefused.Code.PASSWORD : ReadingRefused.Code.OLD_WORD);
        }
        if (begins(bytes, 0, '{', '\\', 'r', 't', 'f') || isArchive(bytes)) {
            throw new ReadingRefused(ReadingRefused.Code.UNKNOWN_TYPE);
        }
        return Extracted.plain(PlainText.read(bytes, limits.characters(), guard));
    }

    /** The header of a PDF stands within its first kilobyte (ISO 32000-1, annex H.3.4.1). */
    private static int pdfAt(byte[] bytes) {
        for (int i = 0; i < Math.min(1024, bytes.length - 5); i++) {
            if (begins(bytes, i, '%', 'P', 'D', 'F', '-')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isArchive(byte[] bytes) {
        return begins(bytes, 0, 'R', 'a', 'r', '!')
                || begins(bytes, 0, '7', 'z', 0xBC, 0xAF)
                || begins(bytes, 0, 0x1F, 0x8B)
                || begins(bytes, 0, 'P', 'K');
    }

    private static boolean begins(byte[] bytes, int from, int... first) {
        if (bytes.length < from + first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[from + i] & 0xFF) != (first[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** A locked DOCX is an OLE file that holds a stream named EncryptedPackage (UTF-16). */
    private static boolean isLockedPackage(byte[] bytes) {
        var name = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        for (int i = 0; i + name.length < bytes.length; i += 2) {
            if (bytes[i] == name[0] && java.util.Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
