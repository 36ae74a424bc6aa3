package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

/** Documents mailed to outside bodies, taken by a real mail server. */
@ApplicationTest
class IssueDeliveryTests {

    @Autowired
    OutgoingSamples samples;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    OutgoingIssue issue;

    @Autowired
    Recipients recipients;

    @Autowired
    RecipientBodies bodies;

    @Autowired
    IssueDelivery delivery;

    @Autowired
    ExchangeArrivals arrivals;

    @Autowired
    Arrivals register;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    TestJobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    Cast cast;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        use(server);
    }

    @AfterEach
    void stop() {
        server.stop();
        sender.setHost("");
    }

    private void use(GreenMail mails) {
        sender.setHost("127.0.0.1");
        sender.setPort(mails.getSmtp().getPort());
    }

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }

    private long issuedTo(String email) {
        long body = bodies.add(lan(), new RecipientBodies.Entry("Sở Xây dựng", "H24.10", email, null, null));
        long id = samples.draft("CV", "Phối hợp rà soát quy hoạch");
        recipients.add(
                cast.actor(SmallAuthority.MAI),
                id,
                null,
                List.of(
                        new Recipient.Choice(Recipient.Kind.BODY, body, true),
                        new Recipient.Choice(Recipient.Kind.PORTAL, null, false)));
        return samples.issued(id);
    }

    private Recipient outside(long id) {
        return recipients.of(lan(), id).stream()
                .filter(one -> one.kind() == Recipient.Kind.BODY)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(MimeMessage mail) throws Exception {
        List<String> names = new ArrayList<>();
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getFileName() != null) {
                names.add(part.getFileName());
            }
        }
        return names;
    }

    private static byte[] attached(MimeMessage mail, String ending) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getFileName() != null && part.getFileName().endsWith(ending)) {
                return part.getInputStream().readAllBytes();
            }
        }
        throw new AssertionError("no " + ending);
    }

    @Test
    void sendsTheDocumentWithItsExchangeFileOnce() throws Exception {
        long id = issuedTo("soxd@example.vn");
        assertThat(outside(id).state()).isEqualTo(Recipient.State.WAITING);
        jobs.runDue();
        jobs.runDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("01/BQL-QLĐT Công văn: Phối hợp rà soát quy hoạch");
        assertThat(names(mail)).containsExactly("01-BQL-QLĐT.pdf", "01-BQL-QLĐT.edxml");
        ExchangeFile file = ExchangeFile.read(attached(mail, ".edxml"));
        assertThat(file.to())
                .singleElement()
                .satisfies(to -> assertThat(to.code()).isEqualTo("H24.10"));
        assertThat(file.files().getFirst().content()).isEqualTo(attached(mail, ".pdf"));
        assertThat(outside(id))
                .satisfies(one -> assertThat(one.state()).isEqualTo(Recipient.State.SENT))
                .satisfies(one -> assertThat(one.sentTo()).isEqualTo("soxd@example.vn"));
        delivery.run(new IssueJobs.Deliver(outside(id).id(), false));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void triesAgainWhereTheServerDoesNotAnswerAndShowsWhy() {
        server.stop();
        long id = issuedTo("soxd@example.vn");
        jobs.runDue();
        assertThat(outside(id))
                .satisfies(one -> assertThat(one.state()).isEqualTo(Recipient.State.WAITING))
                .satisfies(one -> assertThat(one.attempts()).isOne())
                .satisfies(one -> assertThat(one.problem()).isNotBlank());
        GreenMail back = new GreenMail(ServerSetup.SMTP.dynamicPort());
        back.start();
        use(back);
        clock.advance(Duration.ofHours(2));
        jobs.runDue();
        assertThat(back.getReceivedMessages()).hasSize(1);
        assertThat(outside(id).state()).isEqualTo(Recipient.State.SENT);
        back.stop();
    }

    @Test
    void givesUpAfterAWhileAndIsSentAgainByHand() {
        server.stop();
        long id = issuedTo("soxd@example.vn");
        for (int i = 0; i < IssueDelivery.MOST_ATTEMPTS; i++) {
            jobs.runDue();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(outside(id).state()).isEqualTo(Recipient.State.FAILED);
        GreenMail back = new GreenMail(ServerSetup.SMTP.dynamicPort());
        back.start();
        use(back);
        issue.sendAgain(lan(), id, outside(id).id());
        jobs.runDue();
        assertThat(back.getReceivedMessages()).hasSize(1);
        assertThat(outside(id).state()).isEqualTo(Recipient.State.SENT);
        back.stop();
    }

    @Test
    void goesByPostWithoutAnAddress() {
        long id = issuedTo("");
        jobs.runDue();
        assertThat(outside(id).state()).isEqualTo(Recipient.State.BY_POST);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void leavesThePortalsPartInItsQueue() {
        long id = issuedTo("soxd@example.vn");
        jobs.runDue();
        assertThat(recipients.of(lan(), id).stream()
                        .filter(one -> one.kind() == Recipient.Kind.PORTAL)
                        .map(Recipient::state))
                .containsExactly(Recipient.State.WAITING);
    }

    @Test
    void tellsWhoHasItOfTheRecall() throws Exception {
        long id = issuedTo("soxd@example.vn");
        jobs.runDue();
        issue.recall(lan(), id, null, "Sai thẩm quyền");
        jobs.runDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getSubject()).startsWith("Thu hồi 01/BQL-QLĐT");
        assertThat(outside(id).toldOfRecall()).isNotNull();
    }

    @Test
    void sendsToWhoIsAddedLater() {
        long id = samples.issued(samples.draft("TB", "Bổ sung nơi nhận"));
        long body = bodies.add(lan(), new RecipientBodies.Entry("Sở Nội vụ", null, "sonv@example.vn", null, null));
        recipients.add(lan(), id, null, List.of(new Recipient.Choice(Recipient.Kind.BODY, body, true)));
        jobs.runDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void notesTheStateThatTheOtherSystemSendsBack() {
        long id = issuedTo("soxd@example.vn");
        jobs.runDue();
        recipients.exchange(lan(), id, outside(id).id(), "03", null);
        assertThat(outside(id).exchangeMeaning()).isEqualTo("Đã tiếp nhận");
    }

    @Test
    void takesAnExchangeFileInOnce() throws Exception {
        issuedTo("soxd@example.vn");
        jobs.runDue();
        byte[] file = attached(server.getReceivedMessages()[0], ".edxml");
        long document = arrivals.take(lan(), file);
        assertThat(arrivals.take(lan(), file)).isEqualTo(document);
        assertThat(arrivals.of(document).orElseThrow())
                .satisfies(one -> assertThat(one.number()).isEqualTo("01"))
                .satisfies(one -> assertThat(one.symbol()).isEqualTo("BQL-QLĐT"))
                .satisfies(one -> assertThat(one.sender()).isEqualTo("Ban Quản lý Khu kinh tế Hải Phòng"));
    }

    @Test
    void beginsTheRegistrationWithWhatTheSenderSaysAndTellsItOnceRegistered() throws Exception {
        issuedTo("soxd@example.vn");
        jobs.runDue();
        long document = arrivals.take(lan(), attached(server.getReceivedMessages()[0], ".edxml"));
        jobs.runDue();
        assertThat(arrivals.status(document).orElseThrow().code()).isEqualTo("01");
        String html = mvc.get()
                .uri("/arrivals/new?document=" + document)
                .with(cast.as(SmallAuthority.LAN))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(html)
                .contains("id=\"f-number\" name=\"number\" type=\"text\" value=\"01\"")
                .contains("name=\"symbol\" type=\"text\" value=\"BQL-QLĐT\"")
                .contains("name=\"sender\" value=\"Ban Quản lý Khu kinh tế Hải Phòng\"")
                .contains("<option value=\"EXCHANGE\" selected")
                .contains(">Phối hợp rà soát quy hoạch</textarea>");
        Map<String, String> fields = ArrivalSamples.letter(1, "document", String.valueOf(document));
        fields.put("channel", "EXCHANGE");
        long arrival = register.register(lan(), ArrivalSamples.asked(fields, clock.instant()));
        register.acknowledge(lan(), arrival);
        assertThat(arrivals.status(document).orElseThrow())
                .satisfies(one -> assertThat(one.code()).isEqualTo("03"))
                .satisfies(one -> assertThat(one.meaning()).isEqualTo("Đã tiếp nhận"));
    }
}
