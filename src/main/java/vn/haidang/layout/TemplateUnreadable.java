package vn.haidang.layout;

import java.util.Locale;

/** A template, or what it became when it was filled, breaks a rule of the markup. The caller words it by {@link #messageKey}. */
public class TemplateUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which rule is broken; {@link #detail} names the place. */
    public enum Reason {
        /** No field of this name begins the line after "@". */
        UNKNOWN_FIELD,
        /** A field that may stand once stands again. */
        FIELD_TWICE,
        /** A field without which there is no document. */
        FIELD_MISSING,
        /** None of the values that the field knows. */
        BAD_VALUE,
        /** Neither dd/mm/yyyy nor mm/yyyy nor empty. */
        BAD_DATE,
        /** Not: capacity and office | own title | name. */
        BAD_SIGNATURE,
        /** Rows of a table with different numbers of cells, or cells joined across each other. */
        TABLE_UNEVEN,
        /** "Chương I" and the like without a title on the next line. */
        TITLE_MISSING,
        /** "{{" without "}}". */
        PLACEHOLDER_OPEN,
        /** "{{#x}}" without "{{/x}}". */
        SECTION_OPEN,
        /** "{{/x}}" that closes nothing. */
        SECTION_CLOSED,
        /** "[^" without "]". */
        NOTE_OPEN,
        /** More lines than a template may grow to. */
        TOO_LONG
    }

    private final Reason reason;
    private final int line;
    private final String detail;

    TemplateUnreadable(Reason reason, int line, String detail) {
        super(reason + " in line " + line + ": " + detail);
        this.reason = reason;
        this.line = line;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** Line of the template, from 1; 0 if it is about the whole. */
    public int line() {
        return line;
    }

    public String detail() {
        return detail;
    }

    /** Key of the message for people; it takes the line and the detail. */
    public String messageKey() {
        return "layout.template." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
