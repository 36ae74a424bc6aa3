package vn.haidang.indicator;

import vn.haidang.platform.Refused;

/** A formula that cannot be used as it is written. The message's first argument is the place as people count, from 1. */
public final class FormulaUnreadable extends Refused {

    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param arguments those of the message after the place */
    FormulaUnreadable(String key, int position, Object... arguments) {
        super(key, withPlace(position, arguments));
        this.position = position;
    }

    /** Offset of the first character that is wrong, from 0. */
    public int position() {
        return position;
    }

    private static Object[] withPlace(int position, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = Integer.toString(position + 1);
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
