package vn.haidang.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a value opens with all that is known of it. */
public final class ValueAddress {

    private ValueAddress() {}

    /** By ids, which any point has. */
    public static String of(Point point) {
        return "/indicators/values/" + point.bodyId() + "/" + point.period().key() + "/" + point.indicatorId() + "/"
                + point.coordinateId() + "/" + point.standing().code();
    }

    /** By codes, which stay readable in a printed link. */
    public static String of(Point point, Body body, Indicator indicator) {
        return "/indicators/values/" + encode(body.code()) + "/"
                + point.period().key() + "/"
                + encode(indicator.code()) + "/" + point.coordinateId() + "/"
                + point.standing().code();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
