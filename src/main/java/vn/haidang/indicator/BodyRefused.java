package vn.haidang.indicator;

import vn.haidang.platform.Refused;

/** A change of the tree breaks a rule; says at which field. Nothing was written. */
public final class BodyRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private final String field;

    BodyRefused(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    /** Name of the field of the form. */
    public String field() {
        return field;
    }
}
