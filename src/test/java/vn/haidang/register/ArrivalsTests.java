package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.audit.AuditQueries;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

@ApplicationTest
class ArrivalsTests {

    @Autowired
    Arrivals arrivals;

    @Autowired
    ArrivalQueries queries;

    @Autowired
    ArrivalStore store;

    @Autowired
    Senders senders;

    @Autowired
    Documents documents;

    @Autowired
    AuditQueries audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Test
    void givesConsecutiveNumbersToPaperAndElectronicDocuments() {
        Arrival paper = register(ArrivalSamples.letter(1));
        Arrival mail = register(ArrivalSamples.letter(2, "channel", "MAIL"));
        assertThat(paper.number()).isEqualTo(1);
        assertThat(mail.number()).isEqualTo(2);
        assertThat(mail.year()).isEqualTo(2024);
        assertThat(mail.state()).isEqualTo(ArrivalState.WAITING);
        clock.setTo(LocalDate.of(2025, 1, 2));
        assertThat(register(ArrivalSamples.letter(3)).number()).isEqualTo(1);
        assertThat(audit.history("arrival", mail.id()))
                .extracting(AuditQueries.Entry::action)
                .containsExactly("register.arrival.registered");
    }

    @Test
    void leavesNoHoleHoweverManyRegisterAndFailAtOnce() throws Exception {
        Actor lan = lan();
        register(ArrivalSamples.letter(1));
        // every third one is refused after it took its number
        List<Callable<Boolean>> work = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        arrivals.register(
                                lan,
                                ArrivalSamples.asked(
                                        ArrivalSamples.letter(i % 3 == 0 ? 1 : 1000 + i), clock.instant()));
                        return true;
                    } catch (ArrivalRepeats again) {
                        return false;
                    }
                })
                .toList();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : threads.invokeAll(work)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(40);
        assertThat(jdbc.sql("select number from register.arrivals order by number")
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 41).boxed().toList());
    }

    @Test
    void warnsOfTheSameNumberSymbolAndSenderUntilConfirmed() {
        Arrival first = register(ArrivalSamples.letter(7));
        Map<String, String> again = ArrivalSamples.letter(7, "number", "07");
        again.put("symbol", "ubnd-kt");
        assertThatThrownBy(() -> register(again))
                .isInstanceOfSatisfying(
                        ArrivalRepeats.class,
                        repeats -> assertThat(repeats.earlier())
                                .extracting(ArrivalRepeats.Earlier::id)
                                .containsExactly(first.id()));
        again.put("repeats", "on");
        assertThatThrownBy(() -> register(again)).isInstanceOf(ArrivalRepeats.class);
        again.put("repeatsReason", "Gửi lại bản có phụ lục");
        Arrival second = register(again);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.repeatsId()).isEqualTo(first.id());
        assertThat(second.repeatsReason()).isEqualTo("Gửi lại bản có phụ lục");
        // another body may have the same number
        Map<String, String> other = ArrivalSamples.letter(7, "sender", "Bộ Xây dựng");
        assertThat(register(other).number()).isEqualTo(3);
    }

    @Test
    void noticesTheSameFile() {
        long first = read("Số: 1/A");
        long same = read("Số: 1/A");
        register(ArrivalSamples.letter(1, "document", String.valueOf(first)));
        assertThatThrownBy(() -> register(ArrivalSamples.letter(2, "document", String.valueOf(same))))
                .isInstanceOfSatisfying(
                        ArrivalRepeats.class,
                        repeats -> assertThat(repeats.earlier().getFirst().sameFile())
                                .isTrue());
        assertThatThrownBy(() -> register(ArrivalSamples.letter(3, "document", String.valueOf(first))))
                .isInstanceOf(Refused.class)
                .hasMessage("register.arrival.registeredBefore");
    }

    @Test
    void refusesSecretDocuments() {
        assertThatThrownBy(() -> register(ArrivalSamples.letter(1, "secrecy", "SECRET")))
                .isInstanceOf(Refused.class)
                .hasMessage("register.arrival.secret");
        assertThat(register(ArrivalSamples.letter(1)).number()).isEqualTo(1);
    }

    @Test
    void takesSendersFromTheCatalogue() {
        Map<String, String> unknown = ArrivalSamples.letter(1, "senderAdd", "");
        assertThatThrownBy(() -> register(unknown)).hasMessage("register.sender.unknown");
        long city = senders.add(lan(), ArrivalSamples.CITY, "UBND TP", "H24");
        assertThat(register(ArrivalSamples.letter(1, "sender", "uy ban nhan dan thanh pho hai phong"))
                        .sender()
                        .id())
                .isEqualTo(city);
        assertThat(register(ArrivalSamples.letter(2, "sender", "h24")).sender().id())
                .isEqualTo(city);
        assertThat(senders.offered("hai phong")).extracting(Sender::id).containsExactly(city);
        assertThat(senders.offered("phong uy ban")).extracting(Sender::id).containsExactly(city);
        assertThat(senders.offered("quảng ninh")).isEmpty();
        assertThatThrownBy(() -> senders.add(lan(), "Ủy ban nhân dân Thành phố Hải Phòng", null, null))
                .hasMessage("register.sender.known");
        assertThatThrownBy(() -> senders.add(lan(), "Bộ Công Thương", null, "h24"))
                .hasMessage("register.sender.codeTaken");
    }

    @Test
    void learnsHowALetterheadPrintsASender() {
        long document = read(
                "UBND THÀNH PHỐ\nSỞ TÀI NGUYÊN\nSố: 12/STN-MT\nHải Phòng, ngày 10 tháng 12 năm 2024\nV/v rà soát\nKính gửi: Ban Quản lý");
        jdbc.sql("update document.documents set issuer = 'UBND TP. HP' where id = :id")
                .param("id", document)
                .update();
        Arrival arrival = register(ArrivalSamples.letter(1, "document", String.valueOf(document)));
        assertThat(senders.named("ubnd tp hp").orElseThrow().id())
                .isEqualTo(arrival.sender().id());
        assertThat(senders.proposed("Ủy ban nhân dân T.P Hải Phòng")
                        .orElseThrow()
                        .id())
                .isEqualTo(arrival.sender().id());
    }

    @Test
    void proposesNoSenderOfAnotherKind() {
        senders.add(lan(), "Bộ Xây dựng và Hạ tầng", null, null);
        assertThat(senders.proposed("SỞ XÂY DỰNG VÀ HẠ TẦNG")).isEmpty();
        assertThat(senders.proposed("BỘ XÂY DỰNG VÀ HẠ  TẦNG")).isPresent();
    }

    @Test
    void correctsWithoutTouchingTheNumberAndRefusesStaleCorrections() {
        Arrival arrival = register(ArrivalSamples.letter(1));
        arrivals.correct(
                lan(), arrival.id(), arrival.version(), asked(ArrivalSamples.letter(1, "subject", "Trích yếu đã sửa")));
        Arrival after = arrivals.arrival(lan(), arrival.id());
        assertThat(after.head().subject()).isEqualTo("Trích yếu đã sửa");
        assertThat(after.number()).isEqualTo(1);
        assertThatThrownBy(
                        () -> arrivals.correct(lan(), arrival.id(), arrival.version(), asked(ArrivalSamples.letter(1))))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void keepsNumberAndTraceOfWhatItsSenderTookBack() {
        Arrival arrival = register(ArrivalSamples.letter(1));
        assertThatThrownBy(() -> arrivals.cancel(lan(), arrival.id(), " ")).hasMessage("register.arrival.noReason");
        arrivals.cancel(lan(), arrival.id(), "Công văn 99/UBND-KT");
        assertThat(arrivals.arrival(lan(), arrival.id()).state()).isEqualTo(ArrivalState.CANCELLED);
        assertThat(register(ArrivalSamples.letter(1)).number()).isEqualTo(2);
        assertThatThrownBy(() -> arrivals.close(lan(), arrival.id(), null))
                .hasMessage("register.arrival.wrongState.CANCELLED");
    }

    @Test
    void showsAUnitOnlyWhatItWasHanded() {
        Arrival arrival = register(ArrivalSamples.letter(1));
        Actor mai = cast.actor(SmallAuthority.MAI);
        assertThatThrownBy(() -> arrivals.arrival(mai, arrival.id())).isInstanceOf(NotFound.class);
        arrivals.forward(lan(), arrival.id(), cast.unit("INVEST"), ForwardingPart.LEAD, null, null);
        assertThat(arrivals.arrival(mai, arrival.id()).state()).isEqualTo(ArrivalState.PROCESSING);
        assertThatThrownBy(() -> arrivals.arrival(cast.actor(SmallAuthority.HOA), arrival.id()))
                .isInstanceOf(NotFound.class);
        arrivals.receive(mai, arrival.id(), cast.unit("INVEST"));
        assertThatThrownBy(() -> arrivals.receive(mai, arrival.id(), cast.unit("INVEST")))
                .hasMessage("register.arrival.received");
        assertThatThrownBy(() -> arrivals.close(mai, arrival.id(), null)).isInstanceOf(NotPermitted.class);
        arrivals.close(cast.actor(SmallAuthority.ANH), arrival.id(), "Đã trả lời");
        assertThat(arrivals.arrival(mai, arrival.id()).state()).isEqualTo(ArrivalState.DONE);
        assertThat(list(mai)).hasSize(1);
        assertThat(list(cast.actor(SmallAuthority.HOA))).isEmpty();
        assertThatThrownBy(() -> arrivals.register(mai, asked(ArrivalSamples.letter(2))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void tellsWhatIsLateAndForgetsItOnceDone() {
        Arrival late = register(ArrivalSamples.letter(1, "channel", "EXCHANGE"));
        clock.setTo(LocalDate.of(2024, 12, 25));
        ArrivalRow row = queries.running(lan()).getFirst();
        assertThat(row.late()).extracting(ClockReading::kind).containsExactly(ClockKind.FORWARD, ClockKind.ACKNOWLEDGE);
        arrivals.acknowledge(lan(), late.id());
        arrivals.present(lan(), late.id(), cast.person(SmallAuthority.KIEN), null);
        assertThat(queries.running(lan()).getFirst().late()).isEmpty();
        assertThat(queries.running(lan()).getFirst().clocks())
                .extracting(ClockReading::state)
                .containsExactly(ClockReading.State.DONE, ClockReading.State.DONE_LATE, ClockReading.State.DONE_LATE);
    }

    @Test
    void addsTheScanOfAPaperLater() {
        Arrival paper = register(ArrivalSamples.letter(1));
        long scan = read("Số: 1/UBND-KT");
        assertThat(store.waiting(10)).extracting(ArrivalSource::id).containsExactly(scan);
        arrivals.attach(lan(), paper.id(), scan);
        assertThat(arrivals.arrival(lan(), paper.id()).documentId()).isEqualTo(scan);
        assertThat(store.waiting(10)).isEmpty();
        long other = read("Biên bản nội bộ");
        arrivals.setAside(lan(), other);
        assertThat(store.countWaiting()).isZero();
    }

    @Test
    void pagesThroughALongListByNumber() {
        for (int i = 1; i <= 7; i++) {
            register(ArrivalSamples.letter(i));
        }
        ArrivalFilter all = ArrivalFilter.of(Map.of());
        List<Integer> seen = new ArrayList<>();
        String after = null;
        do {
            ArrivalQueries.Listed part = queries.list(lan(), all, after, 3);
            part.rows().forEach(row -> seen.add(row.number()));
            after = part.next();
        } while (after != null);
        assertThat(seen).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(queries.list(lan(), ArrivalFilter.of(Map.of("q", "5/ubnd")), null, 3)
                        .rows())
                .extracting(ArrivalRow::number)
                .containsExactly(5);
    }

    private List<ArrivalRow> list(Actor actor) {
        return queries.list(actor, ArrivalFilter.of(Map.of()), null, 10).rows();
    }

    private Arrival register(Map<String, String> fields) {
        return arrivals.arrival(lan(), arrivals.register(lan(), asked(fields)));
    }

    private ArrivalForm.Asked asked(Map<String, String> fields) {
        return ArrivalSamples.asked(fields, clock.instant());
    }

    private long read(String text) {
        long id = documents.upload(lan(), "van-ban.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        jobs.runDue();
        return id;
    }

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }
}
