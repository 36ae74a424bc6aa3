package vn.haidang.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.haidang.indicator.FigureEvent;
import vn.haidang.report.IssuedFigureCorrected;
import vn.haidang.task.AcceptanceUndone;
import vn.haidang.task.TaskEvent;

/** Turns events of tasks, figures and reports into notices, and into mails for those who want them. Told of an event again, it does nothing. */
@Component
class NoticeListeners {

    /** An acceptance can be taken back for some seconds: its mail waits that long. */
    private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(30);

    private final NoticeStore notices;
    private final DeliveryStore deliveries;
    private final Mailer mailer;
    private final Clock clock;

    NoticeListeners(NoticeStore notices, DeliveryStore deliveries, Mailer mailer, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.mailer = mailer;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(TaskEvent event) {
        if (event instanceof AcceptanceUndone undone) {
            notices.remove(NoticeKind.ACCEPTED, undone.acceptanceId());
        }
        tell(event.id(), NewNotice.of(event), event.recipients());
    }

    @ApplicationModuleListener
    void on(FigureEvent event) {
        tell(event.id(), NewNotice.of(event), event.recipients());
    }

    @ApplicationModuleListener
    void on(IssuedFigureCorrected event) {
        tell(event.id(), NewNotice.of(event), event.recipients());
    }

    private void tell(UUID event, NewNotice notice, List<Long> recipients) {
        Instant now = clock.instant();
        for (long person : recipients) {
            notices.insert(event, person, notice, now).ifPresent(id -> mail(id, person, notice.kind(), now));
        }
    }

    private void mail(long notice, long person, NoticeKind kind, Instant now) {
        NoticeStore.Preference preference = notices.preference(person);
        if (!mailer.isOn() || !preference.byMail()) {
            return;
        }
        Integer hour = preference.digestHour();
        if (hour != null) {
            deliveries.insert(notice, true, nextDigest(hour));
        } else {
            deliveries.insert(notice, false, kind == NoticeKind.ACCEPTED ? now.plus(SECOND_THOUGHTS) : now);
        }
    }

    private Instant nextDigest(int hour) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime today = now.with(LocalTime.of(hour, 0));
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
