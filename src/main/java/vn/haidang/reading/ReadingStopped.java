package vn.haidang.reading;

/** Thrown by a {@link ReadingProgress} that wants no more of the reading; it ends at once and keeps nothing. */
public class ReadingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
