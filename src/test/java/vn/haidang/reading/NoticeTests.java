package vn.haidang.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The authority's own conclusion notice of December 2024: 27 tasks. */
class NoticeTests {

    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");
    private static Reading notice;
    private static String raw;

    @BeforeAll
    static void read() throws IOException {
        var file = DOCUMENTS.resolve("thong-bao-ket-luan-giao-ban-2024-12.txt");
        raw = Files.readString(file).replace("**", "");
        notice = new Reader(ReadingLimits.standard())
                .read(Files.readAllBytes(file), file.getFileName().toString());
    }

    private static TaskReading task(String ref) {
        return notice.tasks().stream()
                .filter(t -> t.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> deadlines(String ref) {
        return task(ref).deadlines().stream().map(Paper::deadline).toList();
    }

    @Test
    void hasTwentySevenTasksWithTheNumbersOfThePaper() {
        assertThat(notice.tasks().stream().map(TaskReading::ref))
                .containsExactly(
                        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
                        "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "7.1", "7.2", "7.3", "8.1", "8.2", "8.3", "9", "10");
    }

    @Test
    void givesEachTaskToItsUnit() {
        assertThat(notice.tasks().stream().map(TaskReading::unit).distinct())
                .containsExactly(
                        "Phòng Quản lý đầu tư",
                        "Phòng Quy hoạch - Xây dựng",
                        "Phòng Tài nguyên và Môi trường",
                        "Phòng Quản lý lao động",
                        "Phòng Doanh nghiệp và Giám sát đầu tư",
                        "Văn phòng đại diện Ban Quản lý tại các khu công nghiệp, khu kinh tế",
                        "Văn phòng Ban Quản lý",
                        "Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư",
                        "Các Phó Trưởng ban",
                        "*");
    }

    @Test
    void keepsTheWords() {
        assertThat(notice.tasks()).allSatisfy(t -> assertThat(raw).contains(t.text()));
        assertThat(task("5.1").text())
                .isEqualTo("Rà soát, báo cáo kết quả kiểm tra, giám sát tại doanh nghiệp năm 2025.");
        assertThat(task("6.3").text())
                .startsWith("Chủ động phối hợp với các doanh nghiệp hạ tầng")
                .endsWith("chỉ đạo thực hiện.");
        assertThat(task("8.1").text()).endsWith("phụ trách tổ chức.");
        assertThat(task("9").text()).startsWith("Giao các đồng chí Phó Trưởng ban");
    }

    @Test
    void readsTheDeadlinesAndOnlyThem() {
        assertThat(deadlines("1.3")).containsExactly("PERIOD 2024-12-31 WITHIN");
        assertThat(deadlines("3.2")).containsExactly("DATE 2024-12-27 BEFORE", "RECURRING MONTH");
        assertThat(task("3.2").deadlines().getLast().startsAfter()).isEqualTo(LocalDate.of(2024, 12, 27));
        assertThat(task("3.2").deadlines().getFirst().phrase()).isEqualTo("trước 27/12/2024");
        assertThat(deadlines("4.2")).containsExactly("EVENT 2025-01-29 BEFORE");
        assertThat(deadlines("5.3")).containsExactly("PERIOD 2025-12-31 WITHIN");
        assertThat(deadlines("6.3")).containsExactly("EVENT 2025-01-29 ON");
        assertThat(deadlines("10")).containsExactly("RECURRING MONTH 25 BEFORE");
        assertThat(notice.tasks().stream().filter(t -> !t.deadlines().isEmpty()).map(TaskReading::ref))
                .containsExactly("1.3", "3.2", "4.2", "5.3", "6.3", "10");
    }

    @Test
    void partsCoUnitsFromBodiesOutside() {
        assertThat(task("1.2").coUnits()).containsExactly("Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư");
        assertThat(task("6.2").partners())
                .containsExactly("Công an Thành phố", "Sở Văn hóa - Thể thao", "Bộ Chỉ huy quân sự thành phố");
        assertThat(task("6.3").partners()).containsExactly("Các doanh nghiệp hạ tầng");
        assertThat(task("8.3").coUnits()).containsExactly("Phòng Quản lý đầu tư", "Phòng Quy hoạch - Xây dựng");
        assertThat(task("1.3").coUnits()).isEmpty();
    }

    @Test
    void saysWhatIsHandedInAndToWhom() {
        assertThat(task("2.4").deliverable()).isEqualTo("Tờ trình");
        assertThat(task("2.4").reportTo()).isEqualTo("Bộ Xây dựng");
        assertThat(task("3.2").reportTo()).isEqualTo("Trưởng ban");
        assertThat(task("5.3").deliverable()).isEqualTo("Kế hoạch");
        assertThat(task("10").reportTo()).isEqualTo("Văn phòng Ban Quản lý");
    }

    @Test
    void doubtsResultsOfAYearToCome() {
        assertThat(task("5.1").doubts()).contains(Doubt.ODD_YEAR, Doubt.LOW_CONFIDENCE);
        assertThat(task("5.1").confidence()).isLessThan(0.8);
        assertThat(notice.tasks().stream().filter(t -> !t.doubts().isEmpty())).hasSize(1);
    }

    @Test
    void readsHeadSignatureAndCitation() {
        assertThat(notice.document().kind()).isEqualTo("TB");
        assertThat(notice.document().number()).isNull();
        assertThat(notice.document().issuedOn()).isNull();
        assertThat(notice.document().signer())
                .isEqualTo(new Signer("KT", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Bùi Ngọc Hải"));
        assertThat(notice.document().recipients()).hasSize(4);
        assertThat(notice.references()).singleElement().satisfies(r -> {
            assertThat(r.kindName()).isEqualTo("Nghị quyết");
            assertThat(r.number()).isEqualTo("87/NQ-HĐND");
            assertThat(r.date()).isEqualTo(LocalDate.of(2024, 12, 6));
        });
    }

    @Test
    void readsTheLetterAboutTheNewsletter() throws IOException {
        var file = DOCUMENTS.resolve("971-cong-van-phoi-hop-ban-tin-2023.txt");
        var letter = new Reader(ReadingLimits.standard()).read(Files.readAllBytes(file), "971.txt");
        assertThat(letter.document().symbol()).isEqualTo("BQL-TTXXĐT");
        assertThat(letter.document().issuedOn()).isEqualTo(LocalDate.of(2023, 3, 10));
        assertThat(letter.document().addressees()).hasSize(4);
        assertThat(letter.tasks()).hasSize(7);
        assertThat(letter.tasks().get(5).deadlines())
                .singleElement()
                .satisfies(d -> assertThat(d.date()).isEqualTo(LocalDate.of(2023, 3, 20)));
        assertThat(letter.tasks().getLast().unit())
                .isEqualTo("Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế Hải Phòng");
    }

    @Test
    void findsNoTasksInDamagedReport() throws IOException {
        var name = "bao-cao-thi-dua-khen-thuong-6-thang-2023.ocr.txt";
        var reading = new Reader(ReadingLimits.standard()).read(Files.readAllBytes(DOCUMENTS.resolve(name)), name);
        assertThat(reading.tasks()).isEmpty();
        assertThat(reading.source().textOrigin()).isEqualTo(TextOrigin.RESTORED);
    }

    /** What speakers ask for in a story is shown, but nobody takes it for an order. */
    @Test
    void isNotSureOfWhatSpeakersAskForInStories() throws IOException {
        for (var name : List.of("tin-tong-ket-khoi-thi-dua-2019.ocr.txt", "tin-chao-co-thang-7-2024.txt")) {
            var reading = new Reader(ReadingLimits.standard()).read(Files.readAllBytes(DOCUMENTS.resolve(name)), name);
            assertThat(reading.document().kind()).isNull();
            assertThat(reading.tasks()).allSatisfy(task -> {
                assertThat(task.confidence()).isLessThanOrEqualTo(0.5);
                assertThat(task.doubts()).contains(Doubt.LOW_CONFIDENCE);
            });
        }
    }

    /** The same orders without any head stay orders. */
    @Test
    void takesNumberedOrdersWithoutHeadAtTheirWord() {
        var orders = """
                Trưởng ban đánh giá cao các phòng, ghi nhận kết quả tháng 11, nhấn mạnh các việc sau:
                1. Phòng Quản lý đầu tư rà soát các dự án chậm tiến độ, báo cáo Lãnh đạo Ban trước ngày 20/12/2024.
                2. Văn phòng Ban tổng hợp, báo cáo kết quả trước ngày 25/12/2024.
                """;
        var reading = new Reader(ReadingLimits.standard()).read(orders.getBytes(UTF_8), "viec.txt");
        assertThat(reading.tasks())
                .hasSize(2)
                .allSatisfy(t -> assertThat(t.confidence()).isGreaterThan(0.8));
    }

    /** A task is no surer than the words it was restored to. */
    @Test
    void restoredTaskIsNoSurerThanItsWords() throws IOException {
        var damaged = """
                BAN QUAN LY KHU KINH TE HAI PHONG
                So: 12/TB-BQL
                THONG BAO
                Két luan cuéc hop giao ban thang 11
                1. Phong Quan ly dau tw ra soat cac dw an cham tién d6, bdo cdo Lanh dao Ban truéc ngay 20/12/2024.
                2. Van phong Ban tong hop, bao cao két qua thuc hién nhiém vu duoc giao trwoc ngay 25/12/2024.
                """;
        var full = new Reader(ReadingLimits.standard())
                .readFully(damaged.getBytes(UTF_8), "cu.txt", UnitDirectory.none(), ReadingProgress.SILENT);
        var restored = Objects.requireNonNull(full.restored());
        assertThat(full.reading().tasks()).isNotEmpty().allSatisfy(task -> {
            double words = restored.words().stream()
                    .filter(w -> w.restored().start() >= task.span().start()
                            && w.restored().end() <= task.span().end())
                    .mapToDouble(w -> w.confidence())
                    .average()
                    .orElseThrow();
            assertThat(words).isLessThan(1);
            assertThat(task.confidence()).isLessThanOrEqualTo(0.98 * words + 0.006);
        });
    }
}
