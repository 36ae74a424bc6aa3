package vn.haidang.register;

import vn.haidang.platform.Refused;

/** A file of exchange that cannot be read; the message says why. */
public class ExchangeUnreadable extends Refused {

    private static final long serialVersionUID = 1L;

    /** @param reason last part of the message key {@code register.exchange.unreadable.REASON} */
    ExchangeUnreadable(String reason, Object... arguments) {
        super("register.exchange.unreadable." + reason, arguments);
    }
}
