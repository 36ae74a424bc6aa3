package vn.haidang.indicator;

import java.util.Arrays;

/** What a figure claims to be. The label is the message {@code indicator.standing.NAME}. */
public enum Standing {
    /** Thực hiện: it happened. */
    ACTUAL("A"),
    /** Ước thực hiện: it happened, the count is not final. */
    ESTIMATE("E"),
    /** Dự kiến: it is expected. */
    FORECAST("F");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /** As tables and files hold it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Standing of(String code) {
        return Arrays.stream(values())
                .filter(standing -> standing.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no standing " + code));
    }
}
