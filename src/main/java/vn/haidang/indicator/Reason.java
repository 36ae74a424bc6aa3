package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;

/** A reason in somebody's words. */
final class Reason {

    static final int LONGEST = 1000;

    private Reason() {}

    /** @throws Refused where it is missing or too long */
    static String required(@Nullable String given) {
        String text = optional(given);
        if (text == null) {
            throw new Refused("indicator.refused.reasonMissing");
        }
        return text;
    }

    /** Null where nothing was said. */
    static @Nullable String optional(@Nullable String given) {
        String text = given == null ? "" : TextFold.nfc(given).strip();
        if (text.length() > LONGEST) {
            throw new Refused("indicator.refused.reasonLong", String.valueOf(LONGEST));
        }
        return text.isEmpty() ? null : text;
    }
}
