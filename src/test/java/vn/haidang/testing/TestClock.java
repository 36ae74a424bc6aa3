package vn.haidang.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that tests set; each test begins on Monday 23 December 2024 at 14:00 in Vietnam, the day of the sample notice, and it runs on from there. */
public final class TestClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant START =
            LocalDate.of(2024, 12, 23).atTime(14, 0).atZone(VIETNAM).toInstant();

    private volatile Duration offset = Duration.ZERO;

    TestClock() {
        reset();
    }

    public void reset() {
        offset = Duration.between(Instant.now(), START);
    }

    /** Makes it this day, two in the afternoon. */
    public void setTo(LocalDate day) {
        setTo(day, LocalTime.of(14, 0));
    }

    public void setTo(LocalDate day, LocalTime time) {
        offset =
                Duration.between(Instant.now(), day.atTime(time).atZone(VIETNAM).toInstant());
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
