package vn.haidang.database;

import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a COPY in text form sends, in figures: bytes, their SHA-256, and the sum modulo 2^256 of the SHA-256 of each line, which does not
 * depend on the order in which the server gives the rows.
 */
final class RowDigest extends OutputStream {
    private final MessageDigest whole = sha256();
    private final MessageDigest row = sha256();
    private final int[] sum = new int[8];
    private long bytes;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        whole.update(buffer, offset, length);
        bytes += length;
        int start = offset;
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n') {
                row.update(buffer, start, i - start);
                add(row.digest());
                start = i + 1;
            }
        }
        row.update(buffer, start, offset + length - start);
    }

    private void add(byte[] hash) {
        long carry = 0;
        for (int word = 7; word >= 0; word--) {
            int value = hash[4 * word] << 24
                    | (hash[4 * word + 1] & 0xFF) << 16
                    | (hash[4 * word + 2] & 0xFF) << 8
                    | (hash[4 * word + 3] & 0xFF);
            carry += (sum[word] & 0xFFFFFFFFL) + (value & 0xFFFFFFFFL);
            sum[word] = (int) carry;
            carry >>>= 32;
        }
    }

    long bytes() {
        return bytes;
    }

    /** To be asked once. */
    String sha256Hex() {
        return HexFormat.of().formatHex(whole.digest());
    }

    String content() {
        BigInteger value = BigInteger.ZERO;
        for (int word : sum) {
            value = value.shiftLeft(32).or(BigInteger.valueOf(word & 0xFFFFFFFFL));
        }
        return "%064x".formatted(value);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
