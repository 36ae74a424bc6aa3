package vn.haidang.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is handed over for one act. It is kept nowhere; closing it wipes the secret.
 *
 * @param file PKCS#12, null for the token at the server
 * @param secret password of the file, or PIN of the token
 * @param picture what shows on the page, PNG; null for nothing
 */
public record OutgoingKey(byte @Nullable [] file, char[] secret, byte @Nullable [] picture) implements AutoCloseable {

    @Override
    public void close() {
        Arrays.fill(secret, '\0');
    }

    @Override
    public String toString() {
        return file == null ? "token" : "file";
    }
}
