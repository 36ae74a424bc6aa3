package vn.haidang.reading;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.haidang.scanning.ScanRefused;

/** The file cannot be read or must not be: too large, broken, locked, without text. */
public final class ReadingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. The names are stable codes. */
    public enum Code {
        TOO_LARGE,
        EMPTY,
        PASSWORD,
        UNKNOWN_TYPE,
        OLD_WORD,
        BROKEN,
        TOO_MANY_PAGES,
        ZIP_BOMB,
        NO_TEXT,
        TOO_LONG,
        TIMEOUT,
        NO_RECOGNISER,
        NO_VIETNAMESE,
        NO_CONVERTER,
        PICTURE_TOO_LARGE,
        PAGE_TIMEOUT,
        UNREADABLE_SCAN
    }

    private final Code code;
    private final transient List<Object> args;

    ReadingRefused(Code code, Object... args) {
        super(code.name());
        this.code = code;
        this.args = List.of(args);
    }

    ReadingRefused(Code code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.args = List.of();
    }

    /** What recognising refuses is refused under the same name. */
    ReadingRefused(ScanRefused refused) {
        super(refused.code().name(), refused);
        this.code = Code.valueOf(refused.code().name());
        this.args = List.copyOf(refused.args());
    }

    /** A stable name, such as TOO_LARGE. */
    public String code() {
        return code.name();
    }

    /** The key of the sentence for people, {@code reading.refused.<code>}. */
    public String messageKey() {
        return "reading.refused." + code;
    }

    /** What the sentence's places {0}, {1} … are filled with. */
    public List<Object> args() {
        return args == null ? List.of() : args;
    }

    /** The sentence in a language, for those who have no message source of their own. */
    public String sentence(Locale locale) {
        var pattern = ResourceBundle.getBundle("messages/reading", locale, NO_FALLBACK)
                .getString(messageKey());
        return new java.text.MessageFormat(pattern, locale).format(args().toArray());
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
