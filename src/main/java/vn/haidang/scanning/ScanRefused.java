package vn.haidang.scanning;

import java.util.List;

/** A picture cannot be recognised, or must not be. */
public final class ScanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. The names are stable codes. */
    public enum Code {
        /** The recognising program is not installed. */
        NO_RECOGNISER,
        /** It is, but without Vietnamese. */
        NO_VIETNAMESE,
        /** A format that would be readable with a program that is not installed: {0} its name. */
        NO_CONVERTER,
        /** {0} megapixels, {1} allowed. */
        PICTURE_TOO_LARGE,
        /** {0} pages, {1} allowed. */
        TOO_MANY_PAGES,
        /** Page {0} took longer than {1} seconds. */
        PAGE_TIMEOUT,
        BROKEN
    }

    private final Code code;
    private final transient List<Object> args;

    ScanRefused(Code code, Object... args) {
        super(code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    ScanRefused(Code code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.args = List.of();
    }

    public Code code() {
        return code;
    }

    /** What the sentence's places {0}, {1} … are filled with. */
    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
