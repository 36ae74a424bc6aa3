package vn.haidang.signing;

import org.jspecify.annotations.Nullable;

/** A file that cannot be verified or signed, or a key that cannot be used. */
public final class SigningRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. The names are stable codes. */
    public enum Code {
        /** Larger than the limit. */
        TOO_LARGE,
        /** Took longer than the limit. */
        TIMEOUT,
        /** No PDF, or a damaged one. */
        BROKEN,
        /** Needs a password to open. */
        LOCKED,
        /** An earlier signature forbids any more. */
        FORBIDDEN,
        /** The key file or token does not open: wrong password or PIN, or no such file. */
        KEY_LOCKED,
        /** The key file or token holds no key to sign with. */
        NO_KEY,
        /** The certificate is not valid today. */
        CERTIFICATE_EXPIRED,
        /** The time-stamp service does not answer as it should. */
        NO_TIMESTAMP
    }

    private final Code code;

    SigningRefused(Code code) {
        this(code, null);
    }

    SigningRefused(Code code, @Nullable Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** The key of the sentence for people, {@code signing.refused.<code>}. */
    public String messageKey() {
        return "signing.refused." + code;
    }
}
