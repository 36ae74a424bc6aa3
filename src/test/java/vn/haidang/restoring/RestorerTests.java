package vn.haidang.restoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two damaged papers beside lines that were restored by hand; nothing of them is in what the model was made of. */
class RestorerTests {

    private static final String REPORT = "/restoring/bao-cao-2023";
    private static final String NEWS = "/restoring/tin-tong-ket-2019";
    private static final Pattern FIGURES = Pattern.compile("(?<![\\p{L}\\p{M}0-9])[0-9]+([.,][0-9]+)*(?![\\p{L}0-9&])");

    private final Restorer restorer = Restorer.shipped();

    @ParameterizedTest
    @CsvSource({REPORT + ", 0.955", NEWS + ", 0.962"})
    void restoresSyllables(String name, double floor) throws IOException {
        var restored = restorer.restore(text(name + ".damaged.txt"));
        var truth = text(name + ".truth.txt").lines().toList();
        var after = Accuracy.of(truth, restored.text().lines().toList());
        assertThat(after.syllableShare()).isGreaterThanOrEqualTo(floor);
        assertThat(after.numbersRight).isEqualTo(after.numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORT, NEWS})
    void isSureOnlyOfWhatIsRight(String name) throws IOException {
        var restored = restorer.restore(text(name + ".damaged.txt"));
        var sure = Accuracy.ofSureWords(text(name + ".truth.txt").lines().toList(), restored);
        assertThat(sure.words()).isGreaterThan(restored.words().size() / 2);
        assertThat(sure.right()).isGreaterThanOrEqualTo((int) (0.985 * sure.words()));
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORT, NEWS})
    void keepsFiguresLinesAndPlaces(String name) throws IOException {
        var damaged = text(name + ".damaged.txt");
        var restored = restorer.restore(damaged);
        assertThat(figures(restored.text())).isEqualTo(figures(restored.original()));
        assertThat(restored.text().lines()).hasSameSizeAs(damaged.lines().toList());
        assertThat(Normalizer.isNormalized(restored.text(), Normalizer.Form.NFC))
                .isTrue();
        assertSpansAreExact(restored);
    }

    /** Between the words both texts are the same, so that every position has its partner. */
    private static void assertSpansAreExact(Restored restored) {
        int original = 0;
        int text = 0;
        for (var word : restored.words()) {
            assertThat(restored.text().substring(text, word.restored().start()))
                    .isEqualTo(restored.original()
                            .substring(original, word.original().start()));
            original = word.original().end();
            text = word.restored().end();
            assertThat(word.confidence()).isBetween(0.0, 1.0);
            assertThat(word.alternatives())
                    .hasSizeLessThanOrEqualTo(4)
                    .doesNotContain(word.restored().of(restored.text()));
        }
        assertThat(restored.text().substring(text))
                .isEqualTo(restored.original().substring(original));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "971-cong-van-phoi-hop-ban-tin-2023",
                "thong-bao-ket-luan-giao-ban-2024-12",
                "tin-chao-co-thang-7-2024"
            })
    void leavesCleanTextAlone(String name) throws IOException {
        var clean = text("/documents/" + name + ".txt");
        assertThat(Restorer.isDamaged(clean)).isFalse();
        var kept = restorer.gentle().restore(clean);
        assertThat(kept.text()).isEqualTo(kept.original());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bao-cao-thi-dua-khen-thuong-6-thang-2023", "tin-tong-ket-khoi-thi-dua-2019"})
    void seesDamage(String name) throws IOException {
        assertThat(Restorer.isDamaged(text("/documents/" + name + ".ocr.txt"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The authority shall report to the committee on the progress of all projects before the end of the third quarter of this year.",
                "1.234 5.678 9.101 12/3/2024 45/QĐ-UBND 15,5% 200 ha",
                "Số: 12/TB-BQL",
                ""
            })
    void seesNoDamageWhereNoneIs(String text) {
        assertThat(Restorer.isDamaged(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kinh gui: Uy ban nhan dan thanh pho Hai Phong | Kính gửi: Ủy ban nhân dân thành phố Hải Phòng",
                "Céng ty C6 phan Khu c6ng nghi¢p | Công ty Cổ phần Khu công nghiệp",
                "CONG HOA XA HOI CHU NGHIA VIET NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "vé viéc trién khai nhiém vu | về việc triển khai nhiệm vụ"
            })
    void restoresPhrases(String damaged, String right) {
        assertThat(restorer.restore(damaged).text()).isEqualTo(right);
    }

    /** A poor scan in the right language: only what is no word is mended, what may stand stays. */
    @Test
    void mendsGently() {
        var poor =
                "Thực hiện công tác thi đua, khen thưỏng năm 2023, Ban Quản lý đã tổ chứo Hội nghị tổng kết các phong trào tại Deep C.";
        var mended = restorer.gentle().restore(poor).text();
        assertThat(mended)
                .isEqualTo(
                        "Thực hiện công tác thi đua, khen thưởng năm 2023, Ban Quản lý đã tổ chức Hội nghị tổng kết các phong trào tại Deep C.");
    }

    @Test
    void leavesCleanParagraphsOfMixedTextAlone() {
        var clean =
                "Căn cứ chức năng, nhiệm vụ được giao, Phòng Quản lý đầu tư dự thảo báo cáo, trình Lãnh đạo Ban phê duyệt trước ngày 15/6/2024.";
        var damaged =
                "Thuc hién ché d6 bio cdo vé cdng tac dau tu, Ban Quan 1y bio cdo két qua thuc hién nhiém vu nim 2023.\n"
                        .repeat(3);
        assertThat(Restorer.isDamaged(clean + "\n" + damaged)).isTrue();
        var restored = restorer.restore(clean + "\n" + damaged).text();
        assertThat(restored).startsWith(clean + "\nThực hiện chế độ báo cáo");
    }

    @Test
    void keepsAbbreviationsAndSymbols() {
        var text = "KCN, KKT, FDI, UBND, số 06-NQ/TU, 1283/QD-UBND, TNHH LG Display, 56ha, VNeID";
        var restored = restorer.restore("cac " + text).text();
        assertThat(restored).contains("KCN, KKT, FDI, UBND", "06-NQ/TU", "1283/QD-UBND", "TNHH LG", "56ha", "VNeID");
    }

    @Test
    void stopsWhenTold() {
        var asked = new AtomicInteger();
        var restored = restorer.restore("Ban Quan ly. Khu kinh te. Hai Phong.", () -> asked.incrementAndGet() < 2);
        assertThat(restored.text()).startsWith("Ban Quản lý.").endsWith("Hai Phong.");
        assertThat(restored.words().getLast().confidence()).isZero();
    }

    @Test
    void learnsWhatItIsTaught() {
        var before = restorer.restore("xa Phu Thuong Dong Xuyen").text();
        var learnt = new ModelBuilder();
        for (int i = 0; i < 5; i++) {
            learnt.add("Ủy ban nhân dân xã Phù Thượng Đông Xuyến báo cáo.");
        }
        var after = Restorer.with(learnt).restore("xa Phu Thuong Dong Xuyen").text();
        assertThat(after).isEqualTo("xã Phù Thượng Đông Xuyến").isNotEqualTo(before);
    }

    /** A run of ten words that both have would mean that the bank was written from the very papers it is measured on. */
    @Test
    void bankSharesNoSentenceWithMeasuredPapers() throws IOException {
        var truth = words(text(REPORT + ".truth.txt") + " " + text(NEWS + ".truth.txt"));
        var runs = new java.util.HashSet<List<String>>();
        for (int i = 0; i + 10 <= truth.size(); i++) {
            runs.add(truth.subList(i, i + 10));
        }
        var shared = new ArrayList<List<String>>();
        for (var name : text("/restoring/files.txt").lines().toList()) {
            var bank = words(text("/restoring/" + name));
            for (int i = 0; i + 10 <= bank.size(); i++) {
                if (runs.contains(bank.subList(i, i + 10))) {
                    shared.add(bank.subList(i, i + 10));
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    private static List<String> words(String text) {
        return List.of(vn.haidang.text.Letters.plain(text).split("[^\\p{L}\\p{N}]+"));
    }

    private static List<String> figures(String text) {
        return FIGURES.matcher(text).results().map(r -> r.group()).toList();
    }

    static String text(String name) throws IOException {
        try (var in = RestorerTests.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
