package vn.haidang.indicator;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Settings;

/** Mails to holders of links: the link itself, and reminders that carry it. Off where no server is configured. */
@Component
class LinkMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JavaMailSenderImpl sender;
    private final Settings settings;
    private final CollectionText text;
    private final String from;
    private final String fallbackAddress;

    LinkMail(
            JavaMailSenderImpl sender,
            Settings settings,
            CollectionText text,
            @Value("${haidang.mail.from}") String from,
            @Value("${haidang.address}") String fallbackAddress) {
        this.sender = sender;
        this.settings = settings;
        this.text = text;
        this.from = from;
        this.fallbackAddress = fallbackAddress;
    }

    boolean isOn() {
        return sender.getHost() != null && !sender.getHost().isBlank();
    }

    /** The address that a secret opens. */
    String address(String secret) {
        return settings.get("haidang.address").filter(one -> !one.isBlank()).orElse(fallbackAddress)
                + "/indicators/link/" + secret;
    }

    /** @throws org.springframework.mail.MailException where the server did not take it */
    void sendLink(Link link, Body body, String secret) {
        send(
                link.email(),
                text.text("indicator.link.mail.subject", body.name()),
                text.text(
                        "indicator.link.mail.text",
                        link.holder(),
                        body.name(),
                        address(secret),
                        DAY.format(link.expiresOn())));
    }

    /**
     * @param kind D5, D2, D0, LATE or HAND
     * @throws org.springframework.mail.MailException where the server did not take it
     */
    void remind(Link link, Rounds.Desk desk, String kind, String secret) {
        String label = text.label(desk.form(), desk.round().period());
        String due = DAY.format(desk.row().dueOn());
        send(
                link.email(),
                text.text("indicator.link.remind.subject." + kind, label, due),
                text.text(
                        "indicator.link.remind.text." + kind,
                        link.holder(),
                        desk.body().name(),
                        label,
                        due,
                        address(secret)));
    }

    private void send(String to, String subject, String words) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(words);
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
