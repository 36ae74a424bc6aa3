package vn.haidang.conformity;

/** A file that is not checked, and why. The sentence for people is the message {@code conformity.refused.CODE}. */
public final class ConformityRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** Why. */
    public enum Code {
        /** Not a word-processing file in Office Open XML. */
        NOT_DOCX,
        /** The binary format of Word 97-2003. */
        OLD_FORMAT,
        /** Locked by a password. */
        PASSWORD,
        /** The file cannot be unpacked or is not well-formed. */
        BROKEN,
        /** It unpacks to more than any document needs. */
        TOO_LARGE,
        /** More paragraphs or elements than any document has. */
        TOO_LONG,
        /** It declares a document type, which no word processor writes. */
        UNSAFE
    }

    ConformityRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
