package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TaskSamples;
import vn.haidang.testing.TestClock;

@ApplicationTest
class TaskQueriesTests {

    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void listsByDeadlineAndThoseWithoutLast() {
        samples.notice();
        List<TaskRow> rows = rows("");
        assertThat(rows).hasSize(34);
        assertThat(rows).extracting(TaskRow::ref).startsWith("10", "10", "10", "10", "10", "10", "10", "10", "3.2");
        assertThat(rows.get(12).ref()).isEqualTo("5.3");
        assertThat(rows.subList(13, 34)).extracting(TaskRow::dueOn).containsOnlyNulls();
    }

    @Test
    void findsEachClass() {
        samples.notice();
        samples.task("ENV").due(YEAR_END).done(YEAR_END, YEAR_END).insert();
        samples.task("ENV").done(YEAR_END, YEAR_END).insert();
        samples.task("ENV").due(YEAR_END.minusDays(1)).done(YEAR_END, YEAR_END).insert();
        clock.setTo(YEAR_END);
        for (TaskClass kind : TaskClass.values()) {
            assertThat(rows("class=" + kind))
                    .as(kind.name())
                    .hasSize((int) queries.count(TaskFilter.ALL).count(kind))
                    .isNotEmpty()
                    .allMatch(row -> row.taskClass() == kind);
        }
        assertThat(rows("class=running")).hasSize(34);
        assertThat(rows("class=done")).hasSize(3);
        assertThat(rows("class=overdue,late")).hasSize(10);
    }

    @Test
    void findsByUnitSourceAssigneeSponsorAndDeadline() {
        samples.notice();
        samples.task("INVEST")
                .ref("A")
                .source("CITY", "Công văn 12/UBND")
                .assignee(SmallAuthority.MAI)
                .due(YEAR_END)
                .insert();
        assertThat(rows("unit=invest")).hasSize(5);
        assertThat(rows("unit=" + cast.unit("INVEST"))).hasSize(5);
        assertThat(rows("unit=NOWHERE")).isEmpty();
        assertThat(rows("source=CITY")).extracting(TaskRow::ref).containsExactly("A");
        assertThat(rows("source=Công văn 12/UBND")).extracting(TaskRow::ref).containsExactly("A");
        assertThat(rows("assignee=" + cast.person(SmallAuthority.MAI)))
                .extracting(TaskRow::assigneeName)
                .containsExactly("Lê Thị Mai");
        assertThat(rows("assignee=0")).hasSize(34);
        assertThat(rows("sponsor=" + cast.person(SmallAuthority.VINH)))
                .extracting(TaskRow::unitCode)
                .containsOnly("PLANBUILD", "ENV", "ENTERPRISE");
        assertThat(rows("from=2024-12-25&to=26/12/2024"))
                .extracting(TaskRow::ref)
                .containsExactly("3.2");
    }

    @Test
    void findsWordsWithoutAccentsInAnyOrder() {
        samples.notice();
        assertThat(rows("q=hoi thao xanh")).extracting(TaskRow::ref).containsExactly("3.4");
        assertThat(rows("q=XANH Hội")).extracting(TaskRow::ref).containsExactly("3.4");
        assertThat(rows("q=dinh vu")).extracting(TaskRow::ref).containsExactly("2.4");
        assertThat(rows("q=100%25_")).isEmpty();
        assertThat(rows("q=\\")).isEmpty();
    }

    @Test
    void goesOnWhereThePartBeforeEndedInEveryOrder() {
        samples.notice();
        samples.many(50);
        for (TaskFilter.Order order : TaskFilter.Order.values()) {
            TaskFilter filter = TaskFilter.ALL.with(order);
            List<Long> whole = ids(queries.list(filter, queries.units(YEAR_END), null, 500));
            List<Long> parts = new ArrayList<>();
            String after = null;
            do {
                TaskQueries.Part part = queries.list(filter, queries.units(YEAR_END), after, 7);
                parts.addAll(ids(part));
                after = part.next();
            } while (after != null);
            assertThat(parts).as(order.name()).isEqualTo(whole).hasSize(84);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> queries.list(TaskFilter.ALL, java.util.Map.of(), "x", 7));
    }

    @Test
    void ordersUnitsAndWordsAsVietnameseDoes() {
        for (String text : List.of("Đôn đốc", "Duyệt", "Ăn", "Ân cần", "An toàn", "Em", "Dự án")) {
            samples.task("INVEST").text(text).insert();
        }
        assertThat(rows("sort=text"))
                .extracting(TaskRow::text)
                .containsExactly("An toàn", "Ăn", "Ân cần", "Duyệt", "Dự án", "Đôn đốc", "Em");
        samples.task("OFFICE").insert();
        samples.task("ENTERPRISE").insert();
        assertThat(rows("sort=unit").stream().map(TaskRow::unitCode).distinct())
                .containsExactly("ENTERPRISE", "INVEST", "OFFICE");
    }

    @Test
    void showsAPastDayWithTheNamesOfThatDay() {
        samples.task("ENTERPRISE")
                .opened(LocalDate.of(2023, 3, 10))
                .due(LocalDate.of(2023, 3, 20))
                .done(LocalDate.of(2023, 3, 22), LocalDate.of(2023, 3, 23))
                .insert();
        assertThat(rows("asOf=2023-03-21"))
                .extracting(TaskRow::unitName, TaskRow::taskClass)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Phòng Quản lý Doanh nghiệp", TaskClass.RUNNING_OVERDUE));
        assertThat(rows("asOf=2023-03-23"))
                .extracting(TaskRow::unitName, TaskRow::taskClass)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Phòng Quản lý Doanh nghiệp", TaskClass.DONE_LATE));
        assertThat(rows("")).extracting(TaskRow::unitName).containsExactly("Phòng Doanh nghiệp và Giám sát đầu tư");
        assertThat(rows("asOf=2023-03-01")).isEmpty();
    }

    @Test
    void saysTheSameInTheAddressItWrites() {
        for (String address : List.of(
                "class=RUNNING_OVERDUE&asOf=2024-12-31&unit=ENV&q=b%C3%A1o%20c%C3%A1o&sort=unit",
                "class=done&document=4&from=2024-01-01&to=2024-02-01",
                "class=all&sponsor=3&assignee=0&source=C%C3%B4ng%20v%C4%83n%205%26")) {
            TaskFilter filter = filter(address);
            assertThat(filter(filter.query())).isEqualTo(filter);
        }
        assertThat(filter("").classes()).isEqualTo(Set.of());
        assertThatIllegalArgumentException().isThrownBy(() -> filter("asOf=31-12-2024"));
        assertThatIllegalArgumentException().isThrownBy(() -> filter("asOf=30/2/2024"));
    }

    @Test
    void choosesWhatTheListShows() {
        samples.notice();
        assertThat(queries.chosen(filter("unit=ENV"), 100))
                .extracting(BulkResult.Chosen::id)
                .isEqualTo(rows("unit=ENV").stream().map(TaskRow::id).toList());
    }

    private List<TaskRow> rows(String address) {
        return queries.list(filter(address), queries.units(filter(address).day(LocalDate.now(clock))), null, 500)
                .rows();
    }

    private static List<Long> ids(TaskQueries.Part part) {
        return part.rows().stream().map(TaskRow::id).toList();
    }

    private static TaskFilter filter(@Nullable String address) {
        var parameters =
                UriComponentsBuilder.newInstance().query(address).build().getQueryParams();
        LinkedMultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> values.forEach(value -> decoded.add(
                name,
                value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
        return TaskFilter.of(decoded);
    }
}
