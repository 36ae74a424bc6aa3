package vn.haidang.signing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How much a file may cost.
 *
 * @param bytes the largest file
 * @param time the longest time for one file
 * @param signatures the most signatures in one file
 */
public record SigningLimits(long bytes, Duration time, int signatures) {

    /** 100 MB, 20 seconds, 50 signatures. */
    public static SigningLimits standard() {
        return new SigningLimits(100L << 20, Duration.ofSeconds(20), 50);
    }

    /** Runs what reads a file of somebody else on a thread of its own, and gives up on it in time. */
    <T> T within(byte[] file, Callable<T> work) {
        if (file.length > bytes) {
            throw new SigningRefused(SigningRefused.Code.TOO_LARGE);
        }
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "signing", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new SigningRefused(SigningRefused.Code.TIMEOUT, e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new SigningRefused(SigningRefused.Code.TIMEOUT, e);
        } catch (ExecutionException e) {
            throw refusal(e.getCause() == null ? e : e.getCause());
        }
    }

    private static final long STACK = 4L << 20;

    /** Whatever a hostile file makes the libraries throw means that it cannot be read. */
    private static SigningRefused refusal(Throwable cause) {
        if (cause instanceof SigningRefused refused) {
            return refused;
        }
        if (cause instanceof eu.europa.esig.dss.pades.exception.InvalidPasswordException) {
            return new SigningRefused(SigningRefused.Code.LOCKED, cause);
        }
        if (cause instanceof eu.europa.esig.dss.pades.exception.ProtectedDocumentException) {
            return new SigningRefused(SigningRefused.Code.FORBIDDEN, cause);
        }
        return new SigningRefused(SigningRefused.Code.BROKEN, cause);
    }
}
