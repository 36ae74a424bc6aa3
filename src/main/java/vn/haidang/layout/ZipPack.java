package vn.haidang.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip file (PKWARE APPNOTE 6.3) part by part. Parts that are the same in every file are packed once, which the JDK's writer cannot do;
 * everything carries the same time, so that the same parts make the same file. Names are ASCII, parts below 2 GB.
 */
final class ZipPack implements AutoCloseable {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final short VERSION = 20;
    private static final short DEFLATED = 8;
    /** 1 January 1980, the first day that the format knows. */
    private static final short DAY = 1 << 5 | 1;

    private final OutputStream out;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream(2048);
    private int parts;
    private int position;

    ZipPack(OutputStream out) {
        this.out = out;
    }

    /** A part packed. @param length unpacked */
    record Packed(byte[] bytes, int count, int length, int sum) {}

    /** Packs a part that many files will have. */
    static Packed pack(byte[] content) {
        Deflater once = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            return pack(content, once);
        } finally {
            once.end();
        }
    }

    private static Packed pack(byte[] content, Deflater deflater) {
        CRC32 sum = new CRC32();
        sum.update(content);
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        // what cannot be made smaller grows by some bytes for each block
        byte[] packed = new byte[content.length + content.length / 1000 + 64];
        int count = 0;
        while (!deflater.finished()) {
            count += deflater.deflate(packed, count, packed.length - count);
        }
        return new Packed(packed, count, content.length, (int) sum.getValue());
    }

    void add(String name, byte[] content) throws IOException {
        add(name, pack(content, deflater));
    }

    void add(String name, Packed part) throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer local = buffer(LOCAL_LENGTH).putInt(LOCAL);
        describe(local, part, letters);
        out.write(local.array());
        out.write(letters);
        out.write(part.bytes(), 0, part.count());
        ByteBuffer central = buffer(CENTRAL_LENGTH).putInt(CENTRAL).putShort(VERSION);
        describe(central, part, letters);
        // no comment, first disk, no attributes
        central.position(CENTRAL_LENGTH - Integer.BYTES);
        central.putInt(position);
        directory.writeBytes(central.array());
        directory.writeBytes(letters);
        position += LOCAL_LENGTH + letters.length + part.count();
        parts++;
    }

    private static void describe(ByteBuffer header, Packed part, byte[] letters) {
        header.putShort(VERSION)
                .putShort((short) 0)
                .putShort(DEFLATED)
                .putShort((short) 0)
                .putShort(DAY);
        header.putInt(part.sum()).putInt(part.count()).putInt(part.length());
        header.putShort((short) letters.length).putShort((short) 0);
    }

    /** Writes the directory; the stream stays open. */
    void finish() throws IOException {
        directory.writeTo(out);
        ByteBuffer end = buffer(END_LENGTH).putInt(END).putInt(0);
        end.putShort((short) parts)
                .putShort((short) parts)
                .putInt(directory.size())
                .putInt(position);
        out.write(end.array());
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
