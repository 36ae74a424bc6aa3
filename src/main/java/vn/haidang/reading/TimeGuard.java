package vn.haidang.reading;

import java.time.Duration;
import java.util.function.Supplier;

/** Stops a reading that takes too long. Asked at every paragraph, row and page. */
final class TimeGuard {

    private long end;
    private final Duration allowed;

    TimeGuard(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    /** Does work that has a limit of its own; its time does not count. */
    <T> T untimed(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            end += System.nanoTime() - start;
        }
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new ReadingRefused(ReadingRefused.Code.TIMEOUT, allowed.toSeconds());
        }
    }
}
