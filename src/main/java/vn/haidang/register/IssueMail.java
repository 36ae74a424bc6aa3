package vn.haidang.register;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Messages;

/** Mails to outside bodies: the document as issued, the files that go with it, and the exchange file. */
@Component
class IssueMail {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JavaMailSenderImpl sender;
    private final Attachments attachments;
    private final OutgoingAnnexStore annexes;
    private final ExchangeFiles exchange;
    private final OutgoingLetterhead letterhead;
    private final Messages messages;
    private final String from;

    IssueMail(
            JavaMailSenderImpl sender,
            Attachments attachments,
            OutgoingAnnexStore annexes,
            ExchangeFiles exchange,
            OutgoingLetterhead letterhead,
            Messages messages,
            @Value("${haidang.mail.from}") String from) {
        this.sender = sender;
        this.attachments = attachments;
        this.annexes = annexes;
        this.exchange = exchange;
        this.letterhead = letterhead;
        this.messages = messages;
        this.from = from;
    }

    /** @throws org.springframework.mail.MailException where the server did not take it */
    void send(Outgoing document, RecipientStore.Mailed to, String email) {
        MimeMessage message = message();
        try {
            MimeMessageHelper helper = begin(message, email, to.id() + ".document");
            helper.setSubject(title("register.mail.subject", document));
            helper.setText(text("register.mail.text", document, to.name(), ""));
            Long pdf = numbered(document).pdfId();
            if (pdf != null) {
                helper.addAttachment(
                        OutgoingFiles.fileName(document) + ".pdf", new ByteArrayResource(attachments.open(pdf)));
            }
            for (OutgoingAnnex annex : annexes.of(document.id())) {
                if (annex.fileId() != null) {
                    FileRef file = attachments.file(annex.fileId());
                    helper.addAttachment(file.name(), new ByteArrayResource(attachments.open(file.id())));
                }
            }
            helper.addAttachment(
                    OutgoingFiles.fileName(document) + ".edxml",
                    new ByteArrayResource(exchange.write(document)),
                    "application/xml");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    /** Tells of the recall. */
    void recall(Outgoing document, Recipient to, String email) {
        MimeMessage message = message();
        try {
            MimeMessageHelper helper = begin(message, email, to.id() + ".recall");
            helper.setSubject(title("register.mail.recallSubject", document));
            helper.setText(text("register.mail.recallText", document, to.name(), document.recallReason()));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    private MimeMessage message() {
        if (sender.getHost() == null || sender.getHost().isBlank()) {
            throw new MailSendException(messages.text(VIETNAMESE, "register.mail.off"));
        }
        return new Named(sender.createMimeMessage().getSession());
    }

    /** The same letter has the same name each time, so that who gets it twice sees one. */
    private MimeMessageHelper begin(MimeMessage message, String email, String name) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(email);
        message.setHeader("Message-ID", "<outgoing." + name + "@" + from.substring(from.indexOf('@') + 1) + ">");
        return helper;
    }

    /** A message that keeps the name it was given. */
    private static final class Named extends MimeMessage {

        Named(jakarta.mail.Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (getMessageID() == null) {
                super.updateMessageID();
            }
        }
    }

    private String title(String key, Outgoing document) {
        return messages.text(
                VIETNAMESE,
                key,
                numbered(document).label(),
                document.kind().name(),
                document.draft().subject());
    }

    private String text(
            String key, Outgoing document, String recipient, @org.jspecify.annotations.Nullable String reason) {
        Outgoing.Numbered numbered = numbered(document);
        return messages.text(
                VIETNAMESE,
                key,
                recipient,
                letterhead.on(numbered.dated()).issuer(),
                document.kind().name(),
                numbered.label(),
                DAY.format(numbered.dated()),
                document.draft().subject(),
                reason == null ? "" : reason);
    }

    private static Outgoing.Numbered numbered(Outgoing document) {
        Outgoing.Numbered numbered = document.numbered();
        if (numbered == null) {
            throw new IllegalStateException("only what has a number is sent");
        }
        return numbered;
    }
}
