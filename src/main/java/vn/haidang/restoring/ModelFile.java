package vn.haidang.restoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * A model in a file: the letters HDLM, version, length and checksum (CRC-32) of what follows; then the words that are no syllables of the closed set
 * are written out with the others as one list, the trigrams sorted as differences in variable length with their counts, and the confusions.
 */
final class ModelFile {

    private static final int MAGIC = 0x48444C4D;
    private static final int VERSION = 1;
    private static final int MOST = 1 << 29;

    private ModelFile() {}

    static void write(ModelBuilder model, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(model.vocabulary.size());
        for (int i = 0; i < model.vocabulary.size(); i++) {
            data.writeUTF(model.vocabulary.word(i));
        }
        data.writeInt(model.trigrams.size());
        long last = 0;
        for (long key : model.trigrams.sortedKeys()) {
            variable(data, key - last);
            variable(data, model.trigrams.get(key));
            last = key;
        }
        confusions(model, data);
        var body = bytes.toByteArray();
        var head = new DataOutputStream(out);
        head.writeInt(MAGIC);
        head.writeInt(VERSION);
        head.writeInt(body.length);
        head.writeLong(checksum(body));
        head.write(body);
        head.flush();
    }

    private static void confusions(ModelBuilder model, DataOutputStream data) throws IOException {
        data.writeInt(model.confusions.counts().values().stream()
                .mapToInt(java.util.Map::size)
                .sum());
        for (var right : model.confusions.counts().entrySet()) {
            for (var seen : right.getValue().entrySet()) {
                data.writeChar(right.getKey());
                data.writeUTF(seen.getKey());
                data.writeDouble(seen.getValue());
            }
        }
    }

    static ModelBuilder read(InputStream in) throws IOException {
        var head = new DataInputStream(in);
        if (head.readInt() != MAGIC || head.readInt() != VERSION) {
            throw new IOException("not a language model of version " + VERSION);
        }
        int length = head.readInt();
        long checksum = head.readLong();
        if (length < 0 || length > MOST) {
            throw new IOException("language model with a wrong length");
        }
        var body = head.readNBytes(length);
        if (body.length != length || checksum(body) != checksum) {
            throw new IOException("language model damaged");
        }
        return body(new DataInputStream(new ByteArrayInputStream(body)));
    }

    private static ModelBuilder body(DataInputStream data) throws IOException {
        var model = new ModelBuilder();
        var numbers = new int[data.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = model.vocabulary.add(data.readUTF());
        }
        int trigrams = data.readInt();
        long key = 0;
        int mask = (1 << ModelBuilder.BITS) - 1;
        for (int i = 0; i < trigrams; i++) {
            key += variable(data);
            int a = numbers[(int) (key >>> 2 * ModelBuilder.BITS)];
            int b = numbers[(int) (key >>> ModelBuilder.BITS) & mask];
            model.count(ModelBuilder.key(a, b, numbers[(int) key & mask]), (int) variable(data));
        }
        int confusions = data.readInt();
        for (int i = 0; i < confusions; i++) {
            model.confusions.count(data.readChar(), data.readUTF(), data.readDouble());
        }
        return model;
    }

    private static long checksum(byte[] body) {
        var crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }

    private static void variable(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long variable(DataInputStream in) throws IOException {
        long value = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next >= 0x80) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        return value | (long) next << shift;
    }
}
