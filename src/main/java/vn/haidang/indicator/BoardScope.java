package vn.haidang.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.haidang.platform.Actor;

/**
 * What a page of figures is about: whose, when, and whether figures that are not official yet count too. The address of the page holds these three.
 *
 * @param body as it was called on the last day of the period
 * @param reader whom the page is for: what single enterprises gave is not for everybody
 */
public record BoardScope(Body body, Period period, boolean approvedOnly, Actor reader) {

    /** Whether the page may show an indicator of a body. */
    boolean shows(Body of, Indicator indicator) {
        return FigurePeople.sees(reader, of, indicator);
    }

    View view() {
        return approvedOnly ? View.OFFICIAL : View.ENTERED;
    }

    /** {@code body=HEZA&period=2023-H1}, with {@code &entered=1} where figures that are not official count. */
    public String query() {
        return "body=" + encode(body.code()) + "&period=" + period.key() + (approvedOnly ? "" : "&entered=1");
    }

    /** Address of the front page. */
    public String front() {
        return "/indicators?" + query();
    }

    /** Address of the page of an indicator. */
    public String indicator(String code) {
        return "/indicators/of/" + encode(code) + "?" + query();
    }

    public BoardScope with(Period other) {
        return new BoardScope(body, other, approvedOnly, reader);
    }

    public BoardScope with(Body other) {
        return new BoardScope(other, period, approvedOnly, reader);
    }

    /** The other position of the switch between official figures and all. */
    public BoardScope switched() {
        return new BoardScope(body, period, !approvedOnly, reader);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
