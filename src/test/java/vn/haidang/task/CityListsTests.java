package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.task.CityReconciliation.Kind;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
class CityListsTests {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 7);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 30);
    private static final String HEAD =
            "Số nhiệm vụ\tNội dung\tNgày giao\tHạn\tĐơn vị chủ trì\tTình trạng\tNgày hoàn thành\n";
    private static final String INVEST =
            "5/NV\tBáo cáo thu hút đầu tư\t01/06/2023\t15/06/2023\tPhòng Quản lý đầu tư\tĐang thực hiện\t\n";
    private static final String ENV =
            "6/NV\tKiểm tra nước thải\t01/06/2023\t\tPhòng Tài nguyên và Môi trường\tĐang thực hiện\t\n";

    @Autowired
    CityLists lists;

    @Autowired
    CityHandover handover;

    @Autowired
    CityNotices notices;

    @Autowired
    CityRowStore store;

    @Autowired
    CityUnitStore names;

    @Autowired
    CityTaskStore known;

    @Autowired
    TestClock clock;

    @Autowired
    CityTasks tasks;

    @Autowired
    SummaryQueries summaries;

    @Autowired
    Tasks acts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Actor ha;

    @BeforeEach
    void office() {
        ha = cast.actor(SmallAuthority.HA);
    }

    private long bring(String rows, LocalDate asOf) {
        return lists.receive(ha, "ds.tsv", null, (HEAD + rows).getBytes(StandardCharsets.UTF_8), asOf);
    }

    private CityHandover.Taken take(long list, Integer... due) {
        return handover.take(ha, list, lists.find(list).version(), new CityHandover.Confirmed(false, Set.of(due)));
    }

    private long taskOf(String number) {
        return jdbc.sql("select task_id from task.city_tasks where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private String task(String number) {
        return jdbc.sql("""
                        select u.code || ' ' || t.status || ' ' || coalesce(t.due_on::text, '-') || ' ' || coalesce(t.done_on::text, '-')
                        from task.city_tasks k join task.tasks t on t.id = k.task_id join organisation.units u on u.id = t.unit_id
                        where k.number = :number
                        """).param("number", number).query(String.class).single();
    }

    private List<Kind> differences(LocalDate day) {
        return tasks.reconcile(day).differences().stream()
                .map(CityReconciliation.Difference::kind)
                .toList();
    }

    /** The sample list through the addresses that the page calls. */
    private String bringSample() throws IOException {
        byte[] sample = new ClassPathResource("db/demo/city-tasks-2023.csv").getContentAsByteArray();
        MvcTestResult received = mvc.post()
                .uri("/tasks/city/lists")
                .multipart()
                .file(new MockMultipartFile("file", "nhiem-vu-thanh-pho.csv", "text/csv", sample))
                .param("asOf", "2023-06-07")
                .with(cast.as(SmallAuthority.HA))
                .exchange();
        assertThat(received).hasStatus3xxRedirection();
        String page = received.getResponse().getRedirectedUrl();
        assertThat(mvc.post().uri(page + "/take").param("version", "0").with(cast.as(SmallAuthority.HA)))
                .hasStatus3xxRedirection();
        return page;
    }

    @Test
    void countsTheSampleListAsTheReportDoes() throws IOException {
        bringSample();
        SixClasses ledger = tasks.on(DAY);
        assertThat(ledger.assigned()).isEqualTo(224);
        assertThat(ledger.done().total()).isEqualTo(197);
        assertThat(ledger.running()).isEqualTo(new SixClasses.Running(27, 12, 1, 14));
        assertThat(ledger.done().late()).isZero();
        CityReconciliation found = tasks.reconcile(DAY);
        assertThat(found.theirs()).isEqualTo(new CityReconciliation.CityCount(197, 1, 12, 14));
        assertThat(found.theirs().assigned()).isEqualTo(224);
        assertThat(found.agrees()).isTrue();
        assertThat(found.differences()).isEmpty();
        assertThat(found.same()).isEqualTo(224);
        assertThat(mvc.get().uri("/tasks/city/reconciliation?asOf=2023-06-07").with(cast.as(SmallAuthority.HA)))
                .bodyText()
                .contains("Khớp hoàn toàn: 224");
    }

    @Test
    void computesLatenessWhenReadAsOfAnyDay() throws IOException {
        bringSample();
        assertThat(tasks.on(LocalDate.of(2023, 5, 31)).running().overdue()).isZero();
        assertThat(tasks.on(DAY.plusDays(1)).running().overdue()).isEqualTo(2);
        assertThat(tasks.on(LATER).running().overdue()).isEqualTo(12);
        assertThat(tasks.on(LATER.plusDays(1)).running()).isEqualTo(new SixClasses.Running(27, 0, 13, 14));
        assertThat(tasks.on(LocalDate.of(2022, 12, 31)).assigned()).isZero();
    }

    @Test
    void givesEachRowToItsUnitAndTellsTheUnitOnceTheSameDay() {
        take(bring(INVEST + ENV + INVEST.replace("5/NV", "7/NV"), DAY));
        assertThat(task("5/NV")).isEqualTo("INVEST GIVEN 2023-06-15 -");
        assertThat(task("6/NV")).isEqualTo("ENV GIVEN - -");
        assertThat(jdbc.sql(
                                "select a.username from notification.notices n join organisation.accounts a on a.person_id = n.person_id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(SmallAuthority.ANH, SmallAuthority.CUONG);
    }

    @Test
    void makesNoSecondTaskOfAListThatComesAgain() {
        take(bring(INVEST + ENV, DAY));
        long again = bring(INVEST.replace("5/NV", "5 / nv") + ENV, DAY);
        assertThat(store.counts(again)).isEqualTo(new CityList.Counts(2, 0, 0, 0, 2, 0));
        assertThat(take(again)).isEqualTo(new CityHandover.Taken(0, 0, 0, 0));
        assertThat(tasks.on(DAY).assigned()).isEqualTo(2);
    }

    @Test
    void addsWhatIsNewAsksAboutOtherDeadlinesAndFlagsWhatVanished() {
        take(bring(INVEST + ENV, DAY));
        long second = bring(INVEST.replace("15/06/2023", "20/06/2023") + ENV.replace("6/NV", "8/NV"), DAY.plusDays(1));
        assertThat(store.counts(second)).isEqualTo(new CityList.Counts(2, 0, 1, 1, 0, 1));
        assertThat(take(second)).isEqualTo(new CityHandover.Taken(1, 0, 0, 1));
        assertThat(task("5/NV")).isEqualTo("INVEST GIVEN 2023-06-15 -");
        assertThat(differences(DAY.plusDays(1))).containsExactly(Kind.DUE, Kind.GONE);
        assertThat(take(second, 2)).isEqualTo(new CityHandover.Taken(0, 1, 0, 0));
        assertThat(task("5/NV")).isEqualTo("INVEST GIVEN 2023-06-20 -");
        assertThat(task("6/NV")).isEqualTo("ENV GIVEN - -");
        assertThat(differences(DAY.plusDays(1))).containsExactly(Kind.GONE);
        assertThat(store.gone(second, 10)).extracting(CityGone::number).containsExactly("6/NV");
    }

    @Test
    void keepsAMovedDeadlineWhenSettingsChange(@Autowired DeadlineChanges changes) {
        take(bring(INVEST, DAY));
        long second = bring(INVEST.replace("15/06/2023", "17/06/2023"), DAY);
        take(second, 2);
        // a Saturday: the ledger moves it off the weekend
        assertThat(task("5/NV")).isEqualTo("INVEST GIVEN 2023-06-16 -");
        changes.choose(ha, Map.of(TaskSettings.ROLLING, "NONE"));
        assertThat(task("5/NV")).isEqualTo("INVEST GIVEN 2023-06-17 -");
    }

    @Test
    void followsTheCityWhereItCountsATaskAsDone() {
        take(bring(INVEST, DAY));
        long second = bring(INVEST.replace("Đang thực hiện\t", "Đã hoàn thành\t06/06/2023"), DAY);
        take(second);
        assertThat(differences(LocalDate.of(2024, 12, 23))).containsExactly(Kind.CITY_DONE_WE_OPEN);
        long task = taskOf("5/NV");
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> handover.closeTask(ha, second, task, 9));
        handover.closeTask(ha, second, task, 0);
        assertThat(task("5/NV")).isEqualTo("INVEST DONE 2023-06-15 2023-06-06");
        assertThat(differences(LocalDate.of(2024, 12, 23))).isEmpty();
        // what was counted for days gone by stays as it was
        assertThat(tasks.on(DAY).running().inTime()).isOne();
    }

    @Test
    void tellsWhatTheUnitFinishedAndTheCityHasOpen() {
        take(bring(INVEST, DAY));
        long task = taskOf("5/NV");
        acts.submit(cast.actor(SmallAuthority.ANH), task, 0, "Đã báo cáo", List.of());
        acts.accept(ha, task, 1, null);
        assertThat(differences(LocalDate.of(2024, 12, 23))).containsExactly(Kind.WE_DONE_CITY_OPEN);
    }

    @Test
    void asksForAnUnknownUnitOnceAndRemembersTheAnswer() {
        long first = bring(INVEST.replace("Phòng Quản lý đầu tư", "Tổ thu hút vốn"), DAY);
        assertThat(store.counts(first).bad()).isOne();
        assertThat(names.unknownUnits(first)).isEqualTo(Map.of("Tổ thu hút vốn", 1L));
        lists.read(
                ha,
                first,
                0,
                DAY,
                lists.find(first).columns(),
                Map.of("Tổ thu hút vốn", cast.unit("INVEST")),
                Map.of("ASSIGNED", 1L));
        take(first);
        assertThat(task("5/NV")).startsWith("INVEST");
        assertThat(lists.find(first).stated()).isEqualTo(Map.of("ASSIGNED", 1L));
        long second = bring(ENV.replace("Phòng Tài nguyên và Môi trường", "TỔ THU HÚT  VỐN"), DAY);
        assertThat(store.counts(second).bad()).isZero();
    }

    @Test
    void keepsGoodRowsAndGivesBadOnesBack() throws IOException {
        long list = bring(INVEST + ENV.replace("01/06/2023", "30/2/2023") + INVEST.replace("Báo cáo", "Kiểm tra"), DAY);
        assertThat(store.counts(list)).isEqualTo(new CityList.Counts(3, 3, 0, 0, 0, 0));
        long other = bring(INVEST + ENV.replace("01/06/2023", "30/2/2023"), DAY);
        take(other);
        assertThat(tasks.on(DAY).assigned()).isOne();
        assertThat(differences(DAY)).containsExactly(Kind.NOT_TAKEN);
        byte[] sheet = mvc.get()
                .uri("/tasks/city/lists/" + other + "/bad.xlsx")
                .with(cast.as(SmallAuthority.HA))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            String text = workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .map(cell -> cell == null ? "" : cell.getText())
                    .collect(Collectors.joining("|"));
            assertThat(text)
                    .contains("6/NV", "30/2/2023", "C3: lịch không có ngày 30/2/2023")
                    .doesNotContain("5/NV");
        }
    }

    @Test
    void takesLongListsPartAfterPartAndTellsEachUnitOnceAtTheEnd() {
        long list = bring(many(CityHandover.PART + 1), DAY);
        assertThat(take(list)).isEqualTo(new CityHandover.Taken(CityHandover.PART, 0, 1, 0));
        assertThat(told()).isEmpty();
        assertThat(known.of(list, DAY)).singleElement().returns((long) CityHandover.PART, CityTold::untold);
        assertThat(take(list)).isEqualTo(new CityHandover.Taken(1, 0, 0, 1));
        assertThat(tasks.on(DAY).assigned()).isEqualTo(CityHandover.PART + 1);
        assertThat(told()).containsExactly(SmallAuthority.CUONG + " GIVEN " + (CityHandover.PART + 1));
        assertThat(known.of(list, DAY)).singleElement().returns(0L, CityTold::untold);
    }

    @Test
    void tellsTheSameDayWhatWasLeftHalfTaken() {
        long list = bring(many(CityHandover.PART + 1), DAY);
        take(list);
        assertThat(notices.tellLeftBehind()).isZero();
        clock.advance(CityNotices.PATIENCE.plusSeconds(1));
        assertThat(notices.tellLeftBehind()).isOne();
        assertThat(notices.tellLeftBehind()).isZero();
        assertThat(told()).containsExactly(SmallAuthority.CUONG + " GIVEN " + CityHandover.PART);
        take(list);
        assertThat(told())
                .containsExactly(
                        SmallAuthority.CUONG + " GIVEN 1", SmallAuthority.CUONG + " GIVEN " + CityHandover.PART);
    }

    @Test
    void followsEveryMovedDeadlineAtOnceAndTellsTheUnits() {
        String rows = INVEST + INVEST.replace("5/NV", "7/NV") + ENV;
        take(bring(rows, DAY));
        long second = bring(
                rows.replace("15/06/2023", "20/06/2023").replace("01/06/2023\t\t", "01/06/2023\t30/06/2023\t"),
                DAY.plusDays(1));
        assertThat(store.counts(second).moved()).isEqualTo(3);
        assertThat(handover.take(ha, second, 0, new CityHandover.Confirmed(true, Set.of())))
                .isEqualTo(new CityHandover.Taken(0, 3, 0, 0));
        assertThat(task("5/NV")).isEqualTo("INVEST GIVEN 2023-06-20 -");
        assertThat(task("6/NV")).isEqualTo("ENV GIVEN 2023-06-30 -");
        assertThat(told())
                .containsExactly(
                        SmallAuthority.ANH + " DUE_MOVED 2",
                        SmallAuthority.ANH + " GIVEN 2",
                        SmallAuthority.CUONG + " DUE_MOVED 1",
                        SmallAuthority.CUONG + " GIVEN 1");
        // the deadline before stays in the timeline of the task
        assertThat(jdbc.sql("select data ->> 'from' from task.events where kind = 'DUE_MOVED' and task_id = :task")
                        .param("task", taskOf("5/NV"))
                        .query(String.class)
                        .single())
                .isEqualTo("15/06/2023");
    }

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(n -> ENV.replace("6/NV", n + "/D"))
                .collect(Collectors.joining());
    }

    /** Who was told what, and of how many tasks. */
    private List<String> told() {
        return jdbc.sql("""
                        select a.username || ' ' || n.kind || ' ' || n.number from notification.notices n
                        join organisation.accounts a on a.person_id = n.person_id order by 1
                        """).query(String.class).list();
    }

    @Test
    void showsFiftyThousandBadRowsPageByPage() {
        String rows = IntStream.range(0, 50_000)
                .mapToObj(n -> n + "/D\t\t30/2/2023\t\tTổ lạ\t\t\n")
                .collect(Collectors.joining());
        long list = bring(rows, DAY);
        assertThat(store.counts(list).bad()).isEqualTo(50_000);
        assertThat(mvc.get().uri("/tasks/city/lists/" + list + "?show=BAD").with(cast.as(SmallAuthority.HA)))
                .hasStatusOk()
                .bodyText()
                .contains("C2", "lịch không có ngày 30/2/2023", "after=101");
    }

    @Test
    void comesBackWithWhatWasPastedWhereItCannotBeRead() {
        assertThat(mvc.post()
                        .uri("/tasks/city/lists")
                        .multipart()
                        .param("pasted", "a\tb")
                        .param("asOf", "30/2/2023")
                        .with(cast.as(SmallAuthority.HA)))
                .hasStatus(422)
                .bodyText()
                .contains("a\tb", "Ghi ngày chốt danh sách");
        assertThat(mvc.post()
                        .uri("/tasks/city/lists")
                        .multipart()
                        .param("asOf", "2023-06-07")
                        .with(cast.as(SmallAuthority.HA)))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có gì để đọc");
    }

    @Test
    void isForTheOfficeAndRefusesStaleActs() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> lists.receive(
                        cast.actor(SmallAuthority.ANH), "a", null, "x".getBytes(StandardCharsets.UTF_8), DAY));
        long list = bring(INVEST, DAY);
        take(list);
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> handover.take(ha, list, 0, CityHandover.Confirmed.NONE));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lists.drop(ha, list, 1))
                .returns("task.city.refused.TAKEN", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bring(INVEST, LocalDate.of(2024, 12, 24)))
                .returns("task.city.refused.FUTURE", Refused::key);
    }
}
