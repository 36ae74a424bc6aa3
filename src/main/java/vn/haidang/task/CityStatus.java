package vn.haidang.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** Where a task stands in the city's eyes; the label is the message {@code task.city.status.NAME}. */
public enum CityStatus {
    DONE,
    OVERDUE,
    IN_TIME,
    NO_DEADLINE,
    /** Not done, and the list does not say more. */
    RUNNING;

    private static final Pattern OPEN = Pattern.compile("\\b(chua|dang|moi giao|open|running)\\b");
    private static final Pattern FINISHED =
            Pattern.compile("\\b(hoan thanh|xong|da thuc hien|ket thuc|da bao cao|done|completed)\\b");
    private static final Pattern LATE = Pattern.compile("\\b(qua han|tre han|cham|overdue)\\b");
    private static final Pattern WITHOUT = Pattern.compile("\\bkhong (co )?(thoi )?han\\b|\\bno deadline\\b");
    private static final Pattern TIMELY = Pattern.compile("\\b(trong han|con han|chua den han|in time)\\b");

    /** What the city's words mean; empty for words that are not known. Nothing written means not done. */
    static Optional<CityStatus> read(String written) {
        String words = TextFold.fold(written).replaceAll("[^a-z0-9]+", " ").strip();
        if (words.isEmpty()) {
            return Optional.of(RUNNING);
        }
        boolean open = OPEN.matcher(words).find();
        if (!open && FINISHED.matcher(words).find()) {
            return Optional.of(DONE);
        }
        if (TIMELY.matcher(words).find()) {
            return Optional.of(IN_TIME);
        }
        if (LATE.matcher(words).find()) {
            return Optional.of(OVERDUE);
        }
        if (WITHOUT.matcher(words).find()) {
            return Optional.of(NO_DEADLINE);
        }
        return open ? Optional.of(RUNNING) : Optional.empty();
    }

    /** The same with what the deadline says where the list did not. */
    CityStatus asOf(@Nullable LocalDate due, LocalDate day) {
        if (this != RUNNING) {
            return this;
        }
        return due == null ? NO_DEADLINE : due.isBefore(day) ? OVERDUE : IN_TIME;
    }
}
