package vn.haidang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Settings;
import vn.haidang.task.DirectiveByHand;
import vn.haidang.task.Directives;
import vn.haidang.task.Tasks;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/** Mails, taken by a real mail server. */
@ApplicationTest
class MailTests {

    private static final LocalDate DUE = LocalDate.of(2025, 1, 10);

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Mailing mailing;

    @Autowired
    Notices notices;

    @Autowired
    Directives directives;

    @Autowired
    Tasks tasks;

    @Autowired
    Settings settings;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Actor ha;
    private Actor anh;
    private Actor mai;

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        ha = cast.actor(SmallAuthority.HA);
        anh = cast.actor(SmallAuthority.ANH);
        mai = cast.actor(SmallAuthority.MAI);
        settings.set(ha, "haidang.address", "https://haidang.example.vn");
    }

    @AfterEach
    void stop() {
        server.stop();
        sender.setHost("");
    }

    private long give() {
        return directives
                .createByHand(
                        ha,
                        new DirectiveByHand(
                                "1",
                                "Báo cáo kết quả thu hút đầu tư <FDI>.",
                                "LETTER",
                                "Công văn 12",
                                LocalDate.of(2024, 12, 23),
                                false,
                                cast.unit("INVEST"),
                                List.of(),
                                null,
                                null,
                                DUE,
                                null,
                                null,
                                null))
                .getFirst();
    }

    private List<String> sentTo() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> GreenMailUtil.getAddressList(recipients(message)))
                .sorted()
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysWhatWhoAndByWhenAndOpensTheVeryTask() throws Exception {
        long task = give();
        assertThat(mailing.run()).isOne();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(sentTo()).containsExactly("anh@bql.example.vn");
        assertThat(mail.getSubject())
                .isEqualTo("Trần Thu Hà giao 1 nhiệm vụ cho đơn vị: 1 Báo cáo kết quả thu hút đầu tư <FDI>.");
        String text = part(mail, "text/plain");
        assertThat(text)
                .contains("Kính gửi Nguyễn Đức Anh,")
                .contains("Phòng Quản lý đầu tư · hạn: 10/01/2025")
                .contains("https://haidang.example.vn/tasks/" + task);
        assertThat(part(mail, "text/html"))
                .contains("href=\"https://haidang.example.vn/tasks/" + task + "\"")
                .contains("&lt;FDI&gt;");
    }

    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    @Test
    void sendsEachMailOnce() {
        give();
        assertThat(mailing.run()).isOne();
        assertThat(mailing.run()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsNoMailForWhatIsDoneByThen() {
        long task = give();
        mailing.run();
        tasks.submit(mai, task, null, "Đã báo cáo.", List.of());
        tasks.accept(ha, task, null, null);
        mailing.run();
        // Ha handed out and accepted: nobody of the Office is told of a result that waits no longer
        assertThat(sentTo()).containsExactly("anh@bql.example.vn");
        assertThat(jdbc.sql("select count(*) from notification.deliveries where state = 'NEEDLESS'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void waitsWithTheMailOfAnAcceptanceUntilItCanNoLongerBeTakenBack() throws Exception {
        long task = give();
        tasks.assign(anh, task, null, mai.person(), null);
        tasks.submit(mai, task, null, "Đã báo cáo.", List.of());
        mailing.run();
        server.purgeEmailFromAllMailboxes();
        tasks.accept(ha, task, null, null);
        mailing.run();
        assertThat(sentTo()).isEmpty();
        tasks.undoAccept(ha, task);
        clock.advance(Duration.ofMinutes(1));
        mailing.run();
        assertThat(subjects()).singleElement().asString().contains("đã hoàn tác nghiệm thu");
    }

    private List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void gathersADayIntoOneMailForWhoPrefersThat() throws Exception {
        notices.prefer(anh, true, 16, -1);
        give();
        give();
        assertThat(mailing.run()).isZero();
        clock.setTo(LocalDate.of(2024, 12, 23), LocalTime.of(16, 1));
        assertThat(mailing.run()).isOne();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Hải Đăng: 2 thông báo trong ngày");
    }

    @Test
    void sendsNothingToWhoWantsNoMailButTellsInTheApplication() {
        notices.prefer(anh, false, null, -1);
        give();
        assertThat(mailing.run()).isZero();
        assertThat(notices.unread(anh)).isOne();
    }

    @Test
    void triesAgainLaterWhereTheServerDoesNotAnswer() {
        give();
        server.stop();
        assertThat(mailing.run()).isZero();
        assertThat(jdbc.sql("select attempts from notification.deliveries")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(mailing.run()).isZero();
        GreenMail back = new GreenMail(ServerSetup.SMTP.dynamicPort());
        back.start();
        sender.setPort(back.getSmtp().getPort());
        clock.advance(Duration.ofMinutes(2));
        assertThat(mailing.run()).isOne();
        assertThat(back.getReceivedMessages()).hasSize(1);
        back.stop();
    }

    @Test
    void makesNoMailWithoutAServer() {
        sender.setHost("");
        give();
        assertThat(jdbc.sql("select count(*) from notification.deliveries")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(notices.unread(anh)).isOne();
    }
}
