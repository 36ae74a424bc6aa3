package vn.haidang.text;

/** Half-open range {@code [start, end)} of UTF-16 code units in a text. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** The words this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
