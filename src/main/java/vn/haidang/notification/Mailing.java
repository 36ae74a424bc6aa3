package vn.haidang.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Settings;

/**
 * Sends the mails that are due: each at once or a day's together, as one prefers; again after a while where the server did not take it; none for
 * what has been done in the meantime.
 */
@Component
class Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
    private static final int MOST_ATTEMPTS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DeliveryStore deliveries;
    private final NoticeStore notices;
    private final Relevance relevance;
    private final Mailer mailer;
    private final Messages messages;
    private final Settings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final String fallbackAddress;

    Mailing(
            DeliveryStore deliveries,
            NoticeStore notices,
            Relevance relevance,
            Mailer mailer,
            Messages messages,
            Settings settings,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${haidang.address}") String fallbackAddress) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.relevance = relevance;
        this.mailer = mailer;
        this.messages = messages;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.fallbackAddress = fallbackAddress;
    }

    private record Ready(DeliveryStore.Due delivery, Notice notice) {}

    /** @return number of mails sent */
    int run() {
        if (!mailer.isOn()) {
            return 0;
        }
        int sent = 0;
        for (long person : deliveries.peopleDue(clock.instant())) {
            Integer now = transactions.execute(status -> sendTo(person));
            sent += now == null ? 0 : now;
        }
        return sent;
    }

    private int sendTo(long person) {
        Instant now = clock.instant();
        List<Ready> ready = new ArrayList<>();
        for (DeliveryStore.Due due : deliveries.due(person, now)) {
            Notice notice = notices.find(due.noticeId()).orElseThrow();
            if (relevance.matters(notice)) {
                ready.add(new Ready(due, notice));
            } else {
                deliveries.done(List.of(due.id()), "NEEDLESS", now);
            }
        }
        DeliveryStore.Recipient recipient = deliveries.recipient(person).orElse(null);
        if (ready.isEmpty() || recipient == null) {
            return 0;
        }
        String email = recipient.email();
        if (email == null || email.isBlank()) {
            deliveries.failed(ids(ready), now, "no address");
            return 0;
        }
        int sent = 0;
        List<Ready> digest =
                ready.stream().filter(one -> one.delivery().digest()).toList();
        if (!digest.isEmpty()) {
            sent += send(recipient, email, digest);
        }
        for (Ready one : ready) {
            if (!one.delivery().digest()) {
                sent += send(recipient, email, List.of(one));
            }
        }
        return sent;
    }

    private int send(DeliveryStore.Recipient recipient, String email, List<Ready> ready) {
        Instant now = clock.instant();
        try {
            mailer.send(email, mail(recipient, ready.stream().map(Ready::notice).toList()));
            deliveries.done(ids(ready), "SENT", now);
            return 1;
        } catch (MailException e) {
            String problem = String.valueOf(e.getMessage());
            int attempts = ready.getFirst().delivery().attempts() + 1;
            LOG.warn("Mail to person {} not taken (attempt {}): {}", recipient.id(), attempts, problem);
            if (attempts >= MOST_ATTEMPTS) {
                deliveries.failed(ids(ready), now, problem);
            } else {
                deliveries.later(ids(ready), now.plus(pause(attempts)), problem);
            }
            return 0;
        }
    }

    /** 1, 2, 4 … minutes, at most six hours. */
    private static Duration pause(int attempts) {
        return Duration.ofMinutes(Math.min(1L << Math.min(attempts - 1, 9), 360));
    }

    private Mail mail(DeliveryStore.Recipient recipient, List<Notice> told) {
        Locale language = Locale.forLanguageTag(recipient.language() == null ? "vi" : recipient.language());
        String address =
                settings.get("haidang.address").filter(text -> !text.isBlank()).orElse(fallbackAddress);
        List<Mail.Part> parts =
                told.stream().map(notice -> part(language, address, notice)).toList();
        Notice first = told.getFirst();
        String subject = told.size() == 1
                ? messages.text(language, "notification.subject", sentence(language, first), firstLabel(first.items()))
                : messages.text(language, "notification.digest.subject", String.valueOf(told.size()));
        return new Mail(
                language.getLanguage(),
                subject.strip(),
                messages.text(language, "notification.greeting", recipient.name()),
                parts,
                messages.text(language, "notification.footer", address + "/notices"));
    }

    private Mail.Part part(Locale language, String address, Notice notice) {
        List<Mail.Item> items = notice.items().stream()
                .map(item -> new Mail.Item(
                        item.label(),
                        item.address() != null
                                ? ""
                                : messages.text(
                                        language, "notification.facts", item.unit(), due(language, item.dueOn())),
                        address + (item.address() != null ? item.address() : "/tasks/" + item.id())))
                .toList();
        return new Mail.Part(sentence(language, notice), notice.words(), items);
    }

    private String sentence(Locale language, Notice notice) {
        return messages.text(
                language,
                "notification.kind." + notice.kind(),
                notice.by(),
                notice.day() == null ? "" : DAY.format(notice.day()),
                notice.number() == null ? "" : String.valueOf(notice.number()));
    }

    private String due(Locale language, @Nullable LocalDate day) {
        return day == null ? messages.text(language, "notification.noDeadline") : DAY.format(day);
    }

    private static String firstLabel(List<Notice.Item> items) {
        String label = items.isEmpty() ? "" : items.getFirst().label();
        return label.length() > 80 ? label.substring(0, 79) + "…" : label;
    }

    private static List<Long> ids(List<Ready> ready) {
        return ready.stream().map(one -> one.delivery().id()).toList();
    }
}
