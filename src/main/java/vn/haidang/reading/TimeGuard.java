package vn.haidang.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Stops a reading that takes too long. Asked at every paragraph, row and page. What counts is the processor time of the reading's own thread, so
 * that a busy machine does not refuse what a quiet one reads; waiting counts only where it is a multiple of that.
 */
final class TimeGuard {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** So many times the limit may pass by the clock. */
    private static final int PATIENCE = 6;

    private final Duration allowed;
    private final boolean counted;
    private long worked;
    private long passed;

    TimeGuard(Duration allowed) {
        this.allowed = allowed;
        this.counted = !Thread.currentThread().isVirtual() && THREADS.isCurrentThreadCpuTimeSupported();
        this.worked = work() + allowed.toNanos();
        this.passed = System.nanoTime() + allowed.toNanos() * (counted ? PATIENCE : 1);
    }

    /** Does work that has a limit of its own; its time does not count. */
    <T> T untimed(Supplier<T> doing) {
        long startOfWork = work();
        long start = System.nanoTime();
        try {
            return doing.get();
        } finally {
            worked += work() - startOfWork;
            passed += System.nanoTime() - start;
        }
    }

    void check() {
        if (counted && work() - worked > 0 || System.nanoTime() - passed > 0) {
            throw new ReadingRefused(ReadingRefused.Code.TIMEOUT, allowed.toSeconds());
        }
    }

    private long work() {
        return counted ? THREADS.getCurrentThreadCpuTime() : 0;
    }
}
