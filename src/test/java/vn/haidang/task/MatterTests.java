package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatterTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 10);

    private static Matter.Event event(Matter.Kind kind, int day) {
        return new Matter.Event(kind, LocalDate.of(2025, 1, day), "việc", "/x");
    }

    @Test
    void putsDaysFromLeftToRight() {
        Matter matter =
                new Matter("Công văn", List.of(event(Matter.Kind.ARRIVED, 2), event(Matter.Kind.ISSUED, 8)), List.of());
        MatterPicture picture = MatterPicture.of(matter, TODAY);
        assertThat(picture.marks()).extracting(MatterPicture.Mark::number).containsExactly(1, 2);
        assertThat(picture.marks().getFirst().x())
                .isEqualTo(picture.ticks().getFirst().x());
        assertThat(picture.marks().getLast().x())
                .isGreaterThan(picture.marks().getFirst().x())
                .isLessThan(picture.today());
    }

    @Test
    void putsMarksOfOneDayBelowEachOther() {
        Matter matter = new Matter(
                "Công văn",
                List.of(event(Matter.Kind.HANDED_IN, 5), event(Matter.Kind.HANDED_IN, 5), event(Matter.Kind.DONE, 9)),
                List.of());
        List<MatterPicture.Mark> marks = MatterPicture.of(matter, TODAY).marks();
        assertThat(marks.get(0).x()).isEqualTo(marks.get(1).x());
        assertThat(marks.get(0).y()).isLessThan(marks.get(1).y());
        assertThat(marks.get(2).y()).isEqualTo(marks.get(0).y());
    }

    @Test
    void drawsNoMoreUnitsThanCanBeRead() {
        List<Matter.Work> work = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> new Matter.Work(i, "Đơn vị " + i, TODAY.minusDays(9), TODAY, 2, 1, 0, null))
                .toList();
        MatterPicture picture = MatterPicture.of(new Matter("Thông báo", List.of(), work), TODAY);
        assertThat(picture.bars()).hasSize(12);
        assertThat(picture.bars()).allSatisfy(bar -> assertThat(bar.width()).isPositive());
    }
}
