package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.database.Database;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/** Numbers: one after the other, no hole, none twice, whoever asks and whatever breaks. */
@ApplicationTest
class OutgoingNumberTests {

    private static final int REGISTRARS = 16;
    private static final int DOCUMENTS = 48;

    @Autowired
    OutgoingSamples samples;

    @Autowired
    OutgoingIssue issue;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Database database;

    private List<Integer> numbers(String series) {
        return jdbc.sql("select number from register.outgoing where series = :series order by number")
                .param("series", series)
                .query(Integer.class)
                .list();
    }

    @Test
    void numbersByKindAndDrafter() {
        assertThat(number(samples.signed(samples.draft("TB", "Kết luận giao ban"))))
                .isEqualTo("01/TB-BQL");
        assertThat(number(samples.signed(samples.draft("CV", "Cung cấp tin bài"))))
                .isEqualTo("01/BQL-QLĐT");
        assertThat(number(samples.signed(samples.draft("TB", "Lịch nghỉ Tết")))).isEqualTo("02/TB-BQL");
        assertThat(number(samples.signed(copy("SY", "Bản sao y")))).isEqualTo("01/SY-BQL");
        assertThat(number(samples.signed(copy("SL", "Bản sao lục")))).isEqualTo("02/SL-BQL");
    }

    private long copy(String kind, String subject) {
        long id = samples.draft(kind, subject);
        byte[] pdf = page("Quyet dinh 15, trang 1");
        documents.source(samples.actor(SmallAuthority.MAI), id, null, new OutgoingFile("goc.pdf", null, pdf));
        return id;
    }

    private static byte[] page(String words) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText(words);
                content.endText();
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String number(long id) {
        return issue.number(samples.actor(SmallAuthority.LAN), id, null);
    }

    @Test
    void refusesANumberBeforeTheSignature() {
        long id = samples.checked(samples.draft("TB", "Chưa ký"));
        assertThatThrownBy(() -> number(id))
                .isInstanceOf(Refused.class)
                .hasMessage("register.refused.wrongState.CHECKED");
        assertThat(jdbc.sql("select count(*) from register.number_series")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void beginsAnewWithTheYear() {
        clock.setTo(LocalDate.of(2024, 12, 31));
        number(samples.signed(samples.draft("TB", "Cuối năm")));
        long next = samples.signed(samples.draft("TB", "Ký cuối năm, cấp số đầu năm"));
        clock.setTo(LocalDate.of(2025, 1, 2));
        assertThat(number(next)).isEqualTo("01/TB-BQL");
        Outgoing found = documents.find(samples.actor(SmallAuthority.LAN), next);
        assertThat(found.numbered().year()).isEqualTo(2025);
        assertThat(found.numbered().dated()).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(found.signing().on()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void leavesNoHoleAndGivesNoneTwiceWithManyRegistrarsAtOnce() throws Exception {
        List<Long> signed = IntStream.range(0, DOCUMENTS)
                .mapToObj(n -> samples.signed(samples.draft("TB", "Thông báo " + n)))
                .toList();
        CountDownLatch start = new CountDownLatch(1);
        List<Callable<String>> work = new ArrayList<>();
        for (int n = 0; n < DOCUMENTS; n++) {
            long id = signed.get(n);
            boolean fails = n % 4 == 3;
            work.add(() -> {
                start.await();
                return fails ? numberThenFail(id) : number(id);
            });
        }
        List<String> given = new ArrayList<>();
        try (ExecutorService registrars = Executors.newFixedThreadPool(REGISTRARS)) {
            List<Future<String>> running = work.stream().map(registrars::submit).toList();
            start.countDown();
            for (Future<String> one : running) {
                given.add(one.get());
            }
        }
        int kept = DOCUMENTS - DOCUMENTS / 4;
        assertThat(numbers("OUT:TB"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, kept).boxed().toList());
        assertThat(given.stream().filter(label -> !label.isEmpty()))
                .doesNotHaveDuplicates()
                .hasSize(kept);
    }

    /** What a save that breaks after the number was taken does. */
    private String numberThenFail(long id) {
        transactions.executeWithoutResult(status -> {
            number(id);
            status.setRollbackOnly();
        });
        return "";
    }

    @Test
    void givesOneNumberWhereTwoRegistrarsTakeTheSameDocument() throws Exception {
        long id = samples.signed(samples.draft("TB", "Một văn bản"));
        int version = documents.find(samples.actor(SmallAuthority.LAN), id).version();
        List<Future<String>> both;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<String> take = () -> issue.number(samples.actor(SmallAuthority.LAN), id, version);
            both = List.of(two.submit(take), two.submit(take));
        }
        long refused = both.stream()
                .filter(one -> one.state() == Future.State.FAILED)
                .filter(one -> one.exceptionNow() instanceof StaleWrite || one.exceptionNow() instanceof Refused)
                .count();
        assertThat(refused).isOne();
        assertThat(numbers("OUT:TB")).containsExactly(1);
    }

    /** The process that is killed: it takes a number, says so, and never ends its transaction. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("""
                        insert into register.number_series as s (year, series, last) values (2024, 'OUT:TB', 1)
                        on conflict (year, series) do update set last = s.last + 1
                        """);
                System.out.println("taken");
                System.in.read();
            }
        }
    }

    @Test
    void givesTheNumberOfAKilledProcessToTheNext() throws Exception {
        assertThat(number(samples.signed(samples.draft("TB", "Trước")))).isEqualTo("01/TB-BQL");
        long after = samples.signed(samples.draft("TB", "Sau"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        database.appUrl(),
                        database.appUser(),
                        database.appPassword())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("taken");
            try (ExecutorService waiting = Executors.newSingleThreadExecutor()) {
                // it waits for the number that the other process holds, and gets that one when the process is gone
                Future<String> next = waiting.submit(() -> number(after));
                process.destroyForcibly().waitFor();
                assertThat(next.get()).isEqualTo("02/TB-BQL");
            }
        }
        assertThat(numbers("OUT:TB")).containsExactly(1, 2);
    }
}
