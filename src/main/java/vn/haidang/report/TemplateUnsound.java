package vn.haidang.report;

import vn.haidang.platform.Refused;

/** A report template breaks a rule of its language; the message names the line. */
public final class TemplateUnsound extends Refused {

    private static final long serialVersionUID = 1L;

    private final int line;

    TemplateUnsound(String reason, int line, String detail) {
        super("report.template." + reason, String.valueOf(line), detail);
        this.line = line;
    }

    /** Counted from 1; 0 where no line is to blame. */
    public int line() {
        return line;
    }
}
