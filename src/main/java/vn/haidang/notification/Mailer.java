package vn.haidang.notification;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails by SMTP, as plain text and as simple HTML; off where no server is configured. */
@Component
class Mailer {

    private final JavaMailSenderImpl sender;
    private final TemplateEngine templates;
    private final String from;

    Mailer(JavaMailSenderImpl sender, TemplateEngine templates, @Value("${haidang.mail.from}") String from) {
        this.sender = sender;
        this.templates = templates;
        this.from = from;
    }

    boolean isOn() {
        String host = sender.getHost();
        return host != null && !host.isBlank();
    }

    /** @throws org.springframework.mail.MailException where the server did not take it */
    void send(String to, Mail mail) {
        MimeMessage message = sender.createMimeMessage();
        StringOutput html = new StringOutput();
        templates.render("notification/mail.jte", Map.of("mail", mail), html);
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), html.toString());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
