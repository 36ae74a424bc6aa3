package vn.haidang.reading;

import java.time.Duration;

/** Stops a reading that takes too long. Asked at every paragraph, row and page. */
final class TimeGuard {

    private final long end;
    private final Duration allowed;

    TimeGuard(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new ReadingRefused(ReadingRefused.Code.TIMEOUT, allowed.toSeconds());
        }
    }
}
