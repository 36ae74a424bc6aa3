package vn.haidang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/** What the city gives reaches the departments by mail the same day, each once; taken by a real mail server. */
@ApplicationTest
class CityMailTests {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);
    private static final String HEAD = "Số nhiệm vụ\tNội dung\tNgày giao\tHạn\tĐơn vị chủ trì\n";

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Mailing mailing;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        clock.setTo(DAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void stop() {
        server.stop();
        sender.setHost("");
    }

    private void take(String rows) {
        String list = mvc.post()
                .uri("/tasks/city/lists")
                .multipart()
                .param("pasted", HEAD + rows)
                .param("asOf", DAY.toString())
                .with(cast.as(SmallAuthority.HA))
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(mvc.post()
                        .uri(list + "/take")
                        .param("version", "0")
                        .param("allDue", "true")
                        .with(cast.as(SmallAuthority.HA)))
                .hasStatus3xxRedirection();
    }

    private static String rows(int from, int to, String unit, String due) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> n + "/UBND\tViệc số " + n + "\t20/12/2024\t" + due + "\t" + unit + "\n")
                .collect(Collectors.joining());
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return GreenMailUtil.getAddressList(message.getAllRecipients())
                                .equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void eachDepartmentGetsOneMailTheSameDayWithAllItsTasks() throws Exception {
        take(rows(1, 30, "Phòng Quản lý đầu tư", "31/12/2024") + rows(31, 33, "Phòng Tài nguyên và Môi trường", ""));
        mailing.run();
        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage invest = to("anh@bql.example.vn").getFirst();
        assertThat(invest.getSubject()).startsWith("Trần Thu Hà giao 30 nhiệm vụ cho đơn vị");
        String text = text(invest);
        assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSize(30);
        assertThat(text).contains("30/UBND Việc số 30", "hạn: 31/12/2024").doesNotContain("31/UBND");
        assertThat(text(to("cuong@bql.example.vn").getFirst())).contains("hạn: không hạn");
        assertThat(jdbc.sql("select distinct (told_at at time zone 'Asia/Ho_Chi_Minh')::date from task.city_tasks")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(DAY);
    }

    @Test
    void aNewerListBringsOneMailAboutMovedDeadlinesAndNoneForWhatStays() throws Exception {
        String first =
                rows(1, 5, "Phòng Quản lý đầu tư", "31/12/2024") + rows(31, 33, "Phòng Tài nguyên và Môi trường", "");
        take(first);
        mailing.run();
        server.purgeEmailFromAllMailboxes();
        take(first.replace("31/12/2024", "15/01/2025"));
        mailing.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = to("anh@bql.example.vn").getFirst();
        assertThat(mail.getSubject()).startsWith("Trần Thu Hà đổi hạn 5 nhiệm vụ của đơn vị");
        assertThat(text(mail)).contains("hạn: 15/01/2025", "Theo danh sách của thành phố đến ngày 23/12/2024");
    }

    @Test
    void aDigestOfTheDayStillComesTheSameDay() throws Exception {
        notices.prefer(cast.actor(SmallAuthority.ANH), true, 16, -1);
        take(rows(1, 3, "Phòng Quản lý đầu tư", "31/12/2024"));
        assertThat(mailing.run()).isZero();
        clock.setTo(DAY, LocalTime.of(16, 1));
        assertThat(mailing.run()).isOne();
        assertThat(text(server.getReceivedMessages()[0])).contains("1/UBND", "2/UBND", "3/UBND");
    }

    private static String text(jakarta.mail.Part part) throws Exception {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = text(parts.getBodyPart(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
