package vn.haidang.scanning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How the camera was held, as it wrote into a JPEG (CIPA DC-008, tag 0x0112). */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** The orientation, 1 to 8; 1 where nothing is told. */
    static int orientation(byte[] jpeg) {
        var in = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = in.getShort(at + 2) & 0xFFFF;
            if (marker == 0xDA || length < 2) {
                break;
            }
            if (marker == 0xE1
                    && at + 10 < jpeg.length
                    && new String(jpeg, at + 4, 4, StandardCharsets.US_ASCII).equals("Exif")) {
                return inside(in.slice(at + 10, Math.min(length - 8, jpeg.length - at - 10)));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inside(ByteBuffer tiff) {
        if (tiff.limit() < 14) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                break;
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort((int) entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** By how many degrees clockwise such a picture is turned to stand as it was seen. */
    static int degrees(int orientation) {
        return switch (orientation) {
            case 3, 4 -> 180;
            case 5, 6 -> 90;
            case 7, 8 -> 270;
            default -> 0;
        };
    }

    /** Whether it is seen in a mirror before it is turned. */
    static boolean isMirrored(int orientation) {
        return orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    }
}
