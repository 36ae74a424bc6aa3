package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.Messages;

class StatusNarrativeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Messages MESSAGES = new Messages();
    private static final Wording VIETNAMESE = (key, arguments) -> {
        assertThat(MESSAGES.has(key)).as(key).isTrue();
        return MESSAGES.text(Locale.forLanguageTag("vi"), key, arguments);
    };

    @Test
    void tellsTheNotice() {
        assertThat(StatusNarrative.of(report(SixClasses.of(0, 0, 0, 4, 9, 21), 9, 0), VIETNAMESE))
                .containsExactly(
                        "Tính đến ngày 31/12/2024, các đơn vị được giao 34 nhiệm vụ; chưa hoàn thành nhiệm vụ nào.",
                        "Trong 34 nhiệm vụ đang thực hiện có 4 nhiệm vụ còn trong hạn, 9 nhiệm vụ đã quá hạn và 21 nhiệm vụ không đặt thời hạn.",
                        "Trong 9 nhiệm vụ đã đến hạn, chưa nhiệm vụ nào hoàn thành.",
                        "Số nhiệm vụ quá hạn là 9, bằng 26,5% tổng số 34 nhiệm vụ được giao và bằng 69,2% số 13 nhiệm vụ có thời hạn.",
                        "Đơn vị có nhiệm vụ quá hạn: Phòng Tài nguyên và Môi trường (9).");
    }

    @Test
    void tellsTheCityCountOf2018() {
        List<String> sentences =
                StatusNarrative.of(report(SixClasses.of(4071, 3085, 2986, 1760, 258, 0), 7414, 7156), VIETNAMESE);
        assertThat(sentences.getFirst())
                .isEqualTo(
                        "Tính đến ngày 31/12/2024, các đơn vị được giao 12.160 nhiệm vụ: đã hoàn thành 10.142 nhiệm vụ (83,4% số được giao), đang thực hiện 2.018 nhiệm vụ.");
        assertThat(sentences)
                .contains(
                        "Số nhiệm vụ quá hạn là 258, bằng 2,1% tổng số 12.160 nhiệm vụ được giao và bằng 2,8% số 9.174 nhiệm vụ có thời hạn.");
    }

    @Test
    void saysAllAndNoneOnlyWhereItIsSo() {
        for (int number = 0; number < 729; number++) {
            SixClasses classes = SixClasses.of(
                    number % 3, number / 3 % 3, number / 9 % 3, number / 27 % 3, number / 81 % 3, number / 243 % 3);
            long dueDone = classes.done().onTime() + classes.done().late();
            StatusReport report = report(classes, dueDone + classes.running().overdue(), dueDone);
            String text = String.join("\n", StatusNarrative.of(report, VIETNAMESE));
            assertThat(text.contains("được giao nhiệm vụ nào")).as(text).isEqualTo(classes.assigned() == 0);
            assertThat(text.contains("hoàn thành toàn bộ"))
                    .as(text)
                    .isEqualTo(classes.assigned() > 0 && classes.running().total() == 0);
            assertThat(text.contains("chưa hoàn thành nhiệm vụ nào"))
                    .as(text)
                    .isEqualTo(classes.assigned() > 0 && classes.done().total() == 0);
            assertThat(text.contains("đã hoàn thành đều đúng hạn"))
                    .as(text)
                    .isEqualTo(classes.done().total() > 0
                            && classes.done().onTime() == classes.done().total());
            assertThat(text.contains("Không có nhiệm vụ nào đang quá hạn"))
                    .as(text)
                    .isEqualTo(classes.assigned() > 0 && classes.running().overdue() == 0);
            assertThat(text.contains("đang thực hiện đều còn trong hạn"))
                    .as(text)
                    .isEqualTo(classes.running().total() > 0
                            && classes.running().inTime() == classes.running().total());
            assertThat(text.contains("đến hạn đều đã hoàn thành"))
                    .as(text)
                    .isEqualTo(dueDone > 0 && classes.running().overdue() == 0);
            addsUp(text, "đã hoàn thành có", classes.done().total());
            addsUp(text, "đang thực hiện có", classes.running().total());
        }
    }

    @Test
    void roundsToNothingAndToAllOnlyWhereItIsSo() {
        assertThat(VIETNAMESE.share(1, 100_000)).isEqualTo("0,1%");
        assertThat(VIETNAMESE.share(99_999, 100_000)).isEqualTo("99,9%");
        assertThat(VIETNAMESE.share(0, 7)).isEqualTo("0%");
        assertThat(VIETNAMESE.share(7, 7)).isEqualTo("100%");
        assertThat(VIETNAMESE.share(197, 224)).isEqualTo("87,9%");
    }

    @Test
    void refusesPartsThatDoNotAddUp() {
        SixClasses one = SixClasses.of(1, 0, 0, 0, 0, 0);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new StatusReport(DAY, null, null, one, 0, 0, List.of(), List.of(), List.of(), Map.of()));
    }

    /** "Trong 9 nhiệm vụ … có 4 …, 3 … và 2 …": the parts add up to the whole. */
    private static void addsUp(String text, String sentence, long total) {
        Matcher found =
                Pattern.compile("Trong (\\d+) nhiệm vụ " + sentence + " (.*)").matcher(text);
        if (found.find()) {
            assertThat(Long.parseLong(found.group(1))).isEqualTo(total);
            List<Long> parts = new ArrayList<>();
            Matcher number = Pattern.compile("\\d+").matcher(found.group(2));
            while (number.find()) {
                parts.add(Long.parseLong(number.group()));
            }
            assertThat(parts.stream().mapToLong(Long::longValue).sum()).as(text).isEqualTo(total);
        }
    }

    private static StatusReport report(SixClasses classes, long due, long dueDone) {
        return new StatusReport(
                DAY,
                null,
                null,
                classes,
                due,
                dueDone,
                List.of(new SummaryQueries.UnitCounts(
                        1, "ENV", "Phòng Tài nguyên và Môi trường", classes, due, dueDone)),
                List.of(new SummaryQueries.SourceCounts(null, "NOTICE", "Thông báo", DAY, classes)),
                List.of(),
                Map.of());
    }
}
