package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/** Links of enterprises: what they open, what they do not, and the mails that carry them, taken by a real mail server. */
@ApplicationTest
@Import(CollectionSamples.class)
class LinksTests {

    private static final Period QUARTER = Period.quarter(2024, 4);

    @Autowired
    CollectionSamples samples;

    @Autowired
    Links links;

    @Autowired
    LinkStore store;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundReminders reminders;

    @Autowired
    Observations observations;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    TestClock clock;

    @Autowired
    Cast cast;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private Actor son;
    private long round;
    private RoundBody own;
    private RoundBody other;
    private Links.Made made;

    @BeforeEach
    void open() {
        samples.load();
        son = cast.actor(SmallAuthority.SON);
        round = rounds.open(son, samples.ofEnterprises(), QUARTER);
        own = rounds.standing(round).get(0);
        other = rounds.standing(round).get(1);
        made = links.create(son, own.bodyId(), "Phòng Kế toán", "ketoan@dn.example.vn", LocalDate.of(2025, 3, 31));
    }

    @AfterEach
    void stop() {
        server.stop();
        sender.setHost("");
    }

    private void serve() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/indicators/link/" + path).exchange();
    }

    private String revenue() {
        return indicators.byCode("REVENUE").orElseThrow().id() + "-0";
    }

    private MvcTestResult type(long id, String text, boolean token) {
        var post = mvc.post()
                .uri("/indicators/link/" + made.secret() + "/" + id + "/cells")
                .param("field", revenue())
                .param("v-" + revenue(), text);
        return (token ? post.with(SecurityMockMvcRequestPostProcessors.csrf()) : post).exchange();
    }

    @Test
    void opensExactlyOneBodysForms() {
        assertThat(get(made.secret()))
                .hasStatusOk()
                .bodyText()
                .contains("/" + own.id() + "\"")
                .doesNotContain("/" + other.id() + "\"");
        assertThat(get(made.secret() + "/" + own.id())).hasStatusOk();
        assertThat(get(made.secret() + "/" + other.id())).hasStatus(404);
        assertThat(type(other.id(), "9", true)).hasStatus(404);
        assertThat(observations.of(other.bodyId(), QUARTER)).isEmpty();
    }

    @Test
    void writesInTheNameOfItsHolder() {
        assertThat(type(own.id(), "1.250", true)).hasStatusOk();
        Observation value = observations.of(own.bodyId(), QUARTER).getFirst();
        assertThat(value.value()).isEqualByComparingTo(new BigDecimal("1250"));
        assertThat(value.recordedBy()).isNull();
        assertThat(jdbc.sql("select kind from indicator.sources where id = :id")
                        .param("id", value.sourceId())
                        .query(String.class)
                        .single())
                .isEqualTo("LINK");
        assertThat(jdbc.sql(
                                "select actor_name from audit.entries where action = 'indicator.valuesWritten' order by at desc limit 1")
                        .query(String.class)
                        .single())
                .startsWith("Phòng Kế toán")
                .contains("qua liên kết riêng");
    }

    @Test
    void keepsTheTokenAgainstForgedForms() {
        assertThat(type(own.id(), "1", false)).hasStatus(403);
    }

    @Test
    void isClosedOnceExpiredOrTakenBack() {
        clock.setTo(LocalDate.of(2025, 3, 31));
        assertThat(get(made.secret())).hasStatusOk();
        clock.setTo(LocalDate.of(2025, 4, 1));
        assertThat(get(made.secret())).hasStatus(404).bodyText().contains("đã hết hạn hoặc đã bị thu hồi");
        clock.setTo(LocalDate.of(2025, 3, 1));
        Link link = store.find(made.id()).orElseThrow();
        links.revoke(son, link.id(), link.version());
        assertThat(get(made.secret() + "/" + own.id())).hasStatus(404);
    }

    @Test
    void waitsAfterTooManyTriesThatOpenNothing() {
        String wrong = "A".repeat(43);
        for (int n = 0; n < 20; n++) {
            assertThatThrownBy(() -> links.open(wrong, "203.0.113.9")).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> links.open(made.secret(), "203.0.113.9"))
                .isInstanceOf(Refused.class)
                .hasMessage("indicator.link.tooMany");
        assertThat(links.open(made.secret(), "203.0.113.10").entrant().linkBodyId())
                .isEqualTo(own.bodyId());
        clock.advance(Duration.ofMinutes(16));
        assertThat(links.open(made.secret(), "203.0.113.9").link().id()).isEqualTo(made.id());
    }

    @Test
    void keepsOnlyHashesOfSecrets() {
        assertThat(jdbc.sql(
                                "select count(*) from indicator.link_keys where encode(hash, 'escape') like '%' || :secret || '%'")
                        .param("secret", made.secret())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(made.secret()).hasSize(43);
    }

    @Test
    void isMadeOnlyByWhoeverCollectsAndOnlyForEnterprises() {
        assertThatThrownBy(() -> links.create(
                        cast.actor(SmallAuthority.MAI), own.bodyId(), "A", "a@b.vn", LocalDate.of(2025, 1, 1)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> links.create(son, own.bodyId(), "A", "không phải", LocalDate.of(2025, 1, 1)))
                .hasMessage("indicator.link.email");
    }

    @Test
    void remindsEnterprisesFourTimesEachOnce() throws MessagingException {
        serve();
        // due on Friday 10 January 2025
        assertThat(own.dueOn()).isEqualTo(LocalDate.of(2025, 1, 10));
        for (LocalDate day = LocalDate.of(2025, 1, 3); day.isBefore(LocalDate.of(2025, 1, 15)); day = day.plusDays(1)) {
            clock.setTo(day);
            reminders.run();
            reminders.run();
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(LinksTests::subject))
                .extracting(subject -> subject.replaceAll(" (gửi )?Biểu.*", ""))
                .containsExactly("Sắp đến hạn", "Còn 2 ngày để", "Hôm nay là hạn", "Đã quá hạn");
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("ketoan@dn.example.vn");
        Matcher secret =
                Pattern.compile("/indicators/link/([A-Za-z0-9_-]{43})").matcher(words(server.getReceivedMessages()[3]));
        assertThat(secret.find()).isTrue();
        assertThat(get(secret.group(1))).hasStatusOk();
    }

    @Test
    void remindsNobodyWhoHasSent() {
        serve();
        rounds.send(son, round, own.bodyId(), "Đã gửi bằng giấy");
        clock.setTo(LocalDate.of(2025, 1, 8));
        reminders.run();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void remindsTheChosenByHandOnceADay() {
        serve();
        List<Long> both = List.of(own.id(), other.id());
        assertThat(reminders.remind(son, round, both)).isEqualTo(new RoundReminders.Reminded(1, 1));
        assertThat(reminders.remind(son, round, both)).isEqualTo(new RoundReminders.Reminded(0, 2));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(jakarta.mail.internet.MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
        }
    }
}
