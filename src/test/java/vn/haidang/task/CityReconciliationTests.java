package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.haidang.task.CityReconciliation.CityCount;
import vn.haidang.task.CityReconciliation.Kind;
import vn.haidang.task.CityReconciliation.Ours;

class CityReconciliationTests {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 7);

    private static CityRow row(String number, @Nullable LocalDate due, CityStatus status) {
        return new CityRow(
                2,
                number,
                "Báo cáo",
                LocalDate.of(2023, 5, 4),
                due,
                "Văn phòng",
                1L,
                status,
                status == CityStatus.DONE ? DAY : null,
                List.of(),
                List.of());
    }

    private static Ours ours(@Nullable String number, @Nullable LocalDate due, @Nullable TaskClass kind) {
        return new Ours(
                5,
                0,
                number,
                number == null ? "tay" : number,
                "Báo cáo",
                1,
                "Văn phòng",
                due,
                kind,
                kind != null && !kind.isDone());
    }

    private static CityList list() {
        return new CityList(
                1,
                1,
                "a.csv",
                DAY,
                CityList.State.TAKEN,
                new CityColumns(1, java.util.Map.of()),
                java.util.Map.of(),
                "",
                java.time.Instant.EPOCH,
                null,
                0);
    }

    private static List<Kind> kinds(List<Ours> ours, List<CityRow> theirs) {
        return CityReconciliation.of(DAY, list(), ours, theirs).differences().stream()
                .map(CityReconciliation.Difference::kind)
                .toList();
    }

    @Test
    void findsEveryKindOfDifference() {
        LocalDate late = DAY.minusDays(1);
        assertThat(kinds(
                        List.of(ours("1", null, TaskClass.RUNNING_NO_DEADLINE)),
                        List.of(row("1", null, CityStatus.DONE))))
                .containsExactly(Kind.CITY_DONE_WE_OPEN);
        assertThat(kinds(
                        List.of(ours("1", null, TaskClass.DONE_NO_DEADLINE)),
                        List.of(row("1", null, CityStatus.RUNNING))))
                .containsExactly(Kind.WE_DONE_CITY_OPEN);
        assertThat(kinds(
                        List.of(ours("1", late, TaskClass.RUNNING_OVERDUE)),
                        List.of(row("1", DAY, CityStatus.RUNNING))))
                .containsExactly(Kind.DUE);
        assertThat(kinds(
                        List.of(ours("1", DAY, TaskClass.RUNNING_OVERDUE)), List.of(row("1", DAY, CityStatus.IN_TIME))))
                .containsExactly(Kind.CLASS);
        assertThat(kinds(List.of(ours("1", null, null)), List.of(row("1", null, CityStatus.RUNNING))))
                .containsExactly(Kind.WITHDRAWN_HERE);
        assertThat(kinds(
                        List.of(
                                ours("1", null, TaskClass.RUNNING_NO_DEADLINE),
                                ours(null, null, TaskClass.RUNNING_NO_DEADLINE)),
                        List.of(row("9", null, CityStatus.RUNNING))))
                .containsExactly(Kind.GONE, Kind.NEVER_LISTED, Kind.NOT_TAKEN);
        assertThat(kinds(
                        List.of(ours("1", late, TaskClass.RUNNING_OVERDUE)),
                        List.of(row("1", late, CityStatus.RUNNING))))
                .isEmpty();
    }

    @Test
    void offersToFollowTheCityOnlyWhereTheTaskIsOpen() {
        CityReconciliation found = CityReconciliation.of(
                DAY,
                list(),
                List.of(ours("1", null, TaskClass.RUNNING_NO_DEADLINE), ours("2", null, TaskClass.DONE_NO_DEADLINE)),
                List.of(row("1", null, CityStatus.DONE), row("2", null, CityStatus.RUNNING)));
        assertThat(found.differences())
                .extracting(CityReconciliation.Difference::version)
                .containsExactly(0, null);
    }

    @RepeatedTest(60)
    void countsAddUpForAnyList(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<CityRow> rows = new ArrayList<>();
        List<Ours> ours = new ArrayList<>();
        for (int i = 0; i < random.nextInt(300); i++) {
            LocalDate due = random.nextBoolean() ? null : DAY.plusDays(random.nextInt(61) - 30);
            String number = random.nextInt(200) + "/nv";
            if (random.nextInt(4) > 0) {
                rows.add(row(number, due, CityStatus.values()[random.nextInt(CityStatus.values().length)]));
            }
            if (random.nextInt(4) > 0 && ours.stream().noneMatch(one -> number.equals(one.key()))) {
                int kind = random.nextInt(TaskClass.values().length + 1);
                ours.add(ours(number, due, kind == TaskClass.values().length ? null : TaskClass.values()[kind]));
            }
        }
        CityReconciliation found = CityReconciliation.of(DAY, list(), ours, rows);
        CityCount city = found.theirs();
        long numbers = rows.stream().map(CityRow::key).distinct().count();
        assertThat(city.assigned()).isEqualTo(numbers).isEqualTo(city.done() + city.open());
        assertThat(city.open()).isEqualTo(city.overdue() + city.inTime() + city.noDeadline());
        assertThat(found.ours("ASSIGNED"))
                .isEqualTo(ours.stream().filter(one -> one.taskClass() != null).count())
                .isEqualTo(found.ours("DONE") + found.ours("OPEN"));
        assertThat(found.ours("OPEN"))
                .isEqualTo(found.ours("OVERDUE") + found.ours("IN_TIME") + found.ours("NO_DEADLINE"));
        // each number is either agreed on or listed as a difference, once
        long together = java.util.stream.Stream.concat(
                        rows.stream().map(CityRow::key),
                        ours.stream()
                                .filter(one -> one.taskClass() != null
                                        || rows.stream()
                                                .anyMatch(row -> row.key().equals(CityRow.key(one.number()))))
                                .map(one -> CityRow.key(one.number())))
                .distinct()
                .count();
        assertThat(found.same() + found.differences().size()).isEqualTo(together);
    }
}
