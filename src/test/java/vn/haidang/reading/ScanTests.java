package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.haidang.scanning.Degraded.blurred;
import static vn.haidang.scanning.Degraded.faxed;
import static vn.haidang.scanning.Degraded.file;
import static vn.haidang.scanning.Degraded.noisy;
import static vn.haidang.scanning.Degraded.photographed;
import static vn.haidang.scanning.Degraded.tilted;
import static vn.haidang.scanning.Degraded.turned;
import static vn.haidang.scanning.Degraded.wordsRight;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.haidang.restoring.Restorer;
import vn.haidang.scanning.Degraded;
import vn.haidang.scanning.PagePicture;
import vn.haidang.scanning.PageStore;
import vn.haidang.scanning.Recogniser;
import vn.haidang.scanning.ScanLimits;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;

/** Papers of our own, printed, scanned and damaged, are read as their text is. */
class ScanTests {

    private static final String PAPER = """
            UBND THÀNH PHỐ HẢI PHÒNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            BAN QUẢN LÝ KHU KINH TẾ   Độc lập - Tự do - Hạnh phúc
            Số: 87/TB-BQL   Hải Phòng, ngày 04 tháng 6 năm 2025

            THÔNG BÁO

            Kết luận của Trưởng ban tại cuộc họp giao ban tháng 5/2025

            Sau khi nghe báo cáo của các phòng, đơn vị, Trưởng ban kết luận như sau:

            1. Giao Phòng Quản lý đầu tư rà soát, tổng hợp kết quả thu hút 662,25 triệu USD vốn đầu tư nước ngoài, báo cáo Lãnh đạo Ban trước ngày 25/6/2025.

            2. Giao Phòng Quy hoạch - Xây dựng phối hợp với Văn phòng hoàn thiện hồ sơ điều chỉnh quy hoạch, trình Trưởng ban trong quý III/2025.
            """;

    private static final byte[] PDF = Rendered.pdf(PAPER);
    private static final BufferedImage CLEAN = Degraded.pages(PDF, 200).getFirst();

    private final Reader reader = new Reader(ReadingLimits.standard());
    private final Reading text = reader.read(PDF, "giao-ban.pdf");

    private FullReading read(byte[] bytes, PageStore store) {
        return reader.readFully(bytes, "giao-ban", UnitDirectory.none(), ReadingProgress.SILENT, store);
    }

    private FullReading read(BufferedImage page) {
        return read(file(page, "png"), PageStore.NONE);
    }

    private void assertReadAsText(FullReading scan, double wordsRight) {
        assertThat(wordsRight(text.text(), scan.reading().text())).isGreaterThanOrEqualTo(wordsRight);
        var head = scan.reading().document();
        assertThat(head.number()).isEqualTo("87");
        assertThat(head.symbol()).isEqualTo("TB-BQL");
        assertThat(head.issuedOn()).isEqualTo(LocalDate.of(2025, 6, 4));
        assertThat(head.issuer()).isEqualTo(text.document().issuer());
        assertThat(scan.reading().tasks())
                .extracting(TaskReading::unit)
                .containsExactly("Phòng Quản lý đầu tư", "Phòng Quy hoạch - Xây dựng");
        assertThat(scan.reading().source().textOrigin()).isEqualTo(TextOrigin.OCR);
    }

    @Test
    void readsCleanScan() {
        var scan = read(CLEAN);
        assertReadAsText(scan, 0.99);
        assertThat(scan.reading().source().mediaType()).isEqualTo("image/png");
        assertThat(scan.reading().source().confidence()).isGreaterThan(0.9);
    }

    @Test
    void readsTiltedBlurredAndNoisyScan() {
        var scan = read(noisy(blurred(tilted(CLEAN, 0.6), 0.8f), 12, 1));
        assertReadAsText(scan, 0.98);
        assertThat(scan.pages().getFirst().skew()).isBetween(0.5, 0.7);
    }

    @Test
    void readsTelefax() {
        assertReadAsText(read(faxed(Degraded.pages(PDF, 300).getFirst())), 0.95);
    }

    @Test
    void readsPhotoInTheShadow() {
        var scan = read(file(photographed(tilted(CLEAN, -3)), "jpg"), PageStore.NONE);
        assertReadAsText(scan, 0.98);
        assertThat(scan.pages().getFirst().skew()).isBetween(-3.2, -2.8);
    }

    @Test
    void readsPageOnItsHeadAndOnItsSide() {
        var head = read(turned(CLEAN, 180));
        assertReadAsText(head, 0.98);
        assertThat(head.pages().getFirst().turned()).isEqualTo(180);
        var side = read(turned(tilted(CLEAN, 1.5), 90));
        assertReadAsText(side, 0.98);
        assertThat(side.pages().getFirst().turned()).isEqualTo(270);
        assertThat(side.pages().getFirst().width())
                .isLessThan(side.pages().getFirst().height());
    }

    @Test
    void knowsWhereEachWordStandsOnThePictureAndInTheText() {
        var scan = read(CLEAN);
        var page = scan.pages().getFirst();
        assertThat(page.words()).isNotEmpty().allSatisfy(word -> {
            assertThat(word.span().of(scan.reading().text())).isEqualTo(word.text());
            assertThat(word.left() + word.width()).isLessThanOrEqualTo(page.width());
            assertThat(word.top() + word.height()).isLessThanOrEqualTo(page.height());
        });
        var figure =
                page.words().stream().filter(w -> w.text().equals("662,25")).findFirst();
        assertThat(figure)
                .hasValueSatisfying(word -> assertThat(page.height() / 2).isGreaterThan(word.top()));
    }

    @Test
    void readsTheDecemberNoticeAsItsText() throws IOException {
        var paper = new String(
                Objects.requireNonNull(ScanTests.class.getResourceAsStream(
                                "/documents/thong-bao-ket-luan-giao-ban-2024-12.txt"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var pdf = Rendered.pdf(paper.replace("**", ""));
        var expected = reader.read(pdf, "12.pdf");
        var scan = read(Degraded.pdf(Degraded.pages(pdf, 200), 200), PageStore.NONE);
        assertThat(wordsRight(expected.text(), scan.reading().text())).isGreaterThanOrEqualTo(0.99);
        assertThat(scan.reading().tasks()).hasSameSizeAs(expected.tasks());
        assertThat(scan.reading().tasks())
                .extracting(TaskReading::unit)
                .containsExactlyElementsOf(
                        expected.tasks().stream().map(TaskReading::unit).toList());
        assertThat(scan.reading().source().pages()).isEqualTo(expected.source().pages());
    }

    @Test
    void readsRuledTable() {
        var table = """
                UBND THÀNH PHỐ HẢI PHÒNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                BAN QUẢN LÝ KHU KINH TẾ   Độc lập - Tự do - Hạnh phúc
                Số: 12/KH-BQL   Hải Phòng, ngày 05 tháng 3 năm 2025

                KẾ HOẠCH
                Công tác tháng 3 năm 2025

                STT\tNội dung công việc\tĐơn vị chủ trì\tThời hạn
                1\tRà soát danh mục dự án\tPhòng Quản lý đầu tư\t20/3/2025
                2\tKiểm tra môi trường các khu công nghiệp\tPhòng Tài nguyên và Môi trường\t25/3/2025
                3\tTổng hợp báo cáo quý I\tVăn phòng\t30/3/2025

                Trên đây là kế hoạch công tác tháng 3 năm 2025 của Ban Quản lý.
                """;
        var pdf = Rendered.pdf(table);
        var scan = read(tilted(Degraded.pages(pdf, 200).getFirst(), 0.4));
        assertThat(scan.reading().tasks())
                .extracting(TaskReading::unit)
                .containsExactly("Phòng Quản lý đầu tư", "Phòng Tài nguyên và Môi trường", "Văn phòng");
        assertThat(scan.reading().text()).contains("\tVăn phòng\t30/3/2025");
    }

    @Test
    void readsTextPagesAndPicturePagesOfOneFile() throws IOException {
        var second = Degraded.pdf(
                Degraded.pages(
                        Rendered.pdf(
                                "3. Giao Văn phòng theo dõi, đôn đốc, báo cáo trước ngày 30/6/2025.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"),
                        200),
                200);
        var scan = read(merged(PDF, second), PageStore.NONE);
        assertThat(scan.reading().text()).contains("662,25 triệu USD").contains("đôn đốc");
        assertThat(scan.reading().tasks()).hasSize(3);
        assertThat(scan.pages()).extracting(ScannedPage::number).containsExactly(2);
        assertThat(scan.pages().getFirst().words())
                .allSatisfy(word ->
                        assertThat(word.span().of(scan.reading().text())).isEqualTo(word.text()));
    }

    @Test
    void looksAgainWhereTheTextUnderThePictureIsOfTheWrongLanguage() throws IOException {
        var damaged =
                "Ban Quan ly Khu kinh té thong bao két luan cua Truong ban tai cuoc hop giao ban thang 5 nam 2025 "
                        + "Giao Phong Quan ly dau tu ra soat, tong hop két qua thu hut von dau tu nuoc ngoai, bao cao Lanh dao Ban";
        var scan = read(withHiddenText(Degraded.pdf(List.of(CLEAN), 200), damaged), PageStore.NONE);
        assertReadAsText(scan, 0.98);
        var sound =
                "Sau khi nghe báo cáo của các phòng, đơn vị, Trưởng ban kết luận như sau: giao Văn phòng đôn đốc các đơn vị.";
        var kept = read(withHiddenText(Degraded.pdf(List.of(CLEAN), 200), sound), PageStore.NONE);
        assertThat(kept.pages()).isEmpty();
        assertThat(kept.reading().text().strip()).isEqualTo(sound);
    }

    @Test
    void refusesEmptyPagesAndOtherScripts() {
        var empty = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = empty.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, 800, 1100);
        graphics.dispose();
        assertThatThrownBy(() -> read(empty))
                .isInstanceOfSatisfying(
                        ReadingRefused.class, e -> assertThat(e.code()).isEqualTo("NO_TEXT"));
        var russian =
                "Заслушав доклады отделов, начальник управления постановил: поручить отделу инвестиций подготовить "
                        + "предложения по привлечению средств и представить их до конца квартала.";
        assertThatThrownBy(() -> read(Degraded.pages(Rendered.pdf(russian), 150).getFirst()))
                .isInstanceOfSatisfying(
                        ReadingRefused.class, e -> assertThat(e.code()).isEqualTo("UNREADABLE_SCAN"));
    }

    @Test
    void refusesMorePagesThanAreAllowedBeforeLookingAtAny() {
        var dot = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        var many = Degraded.pdf(java.util.Collections.nCopies(1000, dot), 100);
        assertThatThrownBy(() -> read(many, PageStore.NONE)).isInstanceOfSatisfying(ReadingRefused.class, e -> {
            assertThat(e.code()).isEqualTo("TOO_MANY_PAGES");
            assertThat(e.args()).containsExactly(1000, 300);
        });
    }

    // ---- resumed, stopped

    /** Keeps pages as a database would. */
    private static final class Kept implements PageStore {

        final Map<Integer, ScannedPage> pages = new HashMap<>();
        final List<Integer> recognised = new ArrayList<>();

        @Override
        public @Nullable ScannedPage find(int number) {
            return pages.get(number);
        }

        @Override
        public void keep(ScannedPage page, PagePicture picture) {
            assertThat(picture.bytes()).isNotEmpty();
            pages.put(page.number(), page);
            recognised.add(page.number());
        }
    }

    @Test
    void goesOnWhereItWasCutOff() {
        var small = Degraded.pages(Rendered.pdf("1. Giao Văn phòng báo cáo trước ngày 30/6/2025."), 100)
                .getFirst();
        var pdf = Degraded.pdf(List.of(small, CLEAN, small, small), 100);
        var store = new Kept();
        ReadingProgress killed = new ReadingProgress() {
            @Override
            public void at(Step step, double done) {
                // only pages count here
            }

            @Override
            public void page(int done, int of) {
                if (done >= 1) {
                    throw new ReadingStopped();
                }
            }
        };
        assertThatThrownBy(() -> reader.readFully(pdf, "x.pdf", UnitDirectory.none(), killed, store))
                .isInstanceOf(ReadingStopped.class);
        var before = List.copyOf(store.recognised);
        assertThat(before).isNotEmpty().hasSizeLessThan(4);
        var scan = read(pdf, store);
        assertThat(store.recognised).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(scan.pages()).extracting(ScannedPage::number).containsExactly(1, 2, 3, 4);
        assertThat(read(pdf, store).reading()).isEqualTo(scan.reading());
        assertThat(store.recognised).hasSize(4);
    }

    @Test
    void readsWordsThatSomebodyCorrected() {
        var store = new Kept();
        read(Degraded.pdf(List.of(CLEAN), 200), store);
        var page = store.pages.get(1);
        var corrected = page.words().stream()
                .map(w -> w.text().equals("87/TB-BQL")
                        ? new ScannedWord(w.span(), "88/TB-BQL", w.left(), w.top(), w.width(), w.height(), 1)
                        : w)
                .toList();
        store.pages.put(1, page.withWords(corrected));
        var again = read(Degraded.pdf(List.of(CLEAN), 200), store);
        assertThat(again.reading().document().number()).isEqualTo("88");
    }

    // ---- without the program

    @Test
    void readsWhatHasTextWithoutTheProgramAndSaysWhatIsMissing() throws IOException {
        var bare = new Reader(
                ReadingLimits.standard(),
                Restorer::shipped,
                new Recogniser("no-such-recogniser", ScanLimits.standard()));
        assertThat(bare.read(PDF, "x.pdf").tasks()).hasSize(2);
        var mixed = merged(PDF, Degraded.pdf(List.of(CLEAN), 200));
        assertThat(bare.read(mixed, "x.pdf").tasks()).hasSize(2);
        for (var scan : List.of(file(CLEAN, "png"), Degraded.pdf(List.of(CLEAN), 200))) {
            assertThatThrownBy(() -> bare.read(scan, "x"))
                    .isInstanceOfSatisfying(
                            ReadingRefused.class, e -> assertThat(e.code()).isEqualTo("NO_RECOGNISER"));
        }
    }

    // ---- making files

    private static byte[] merged(byte[] first, byte[] second) throws IOException {
        try (var all = Loader.loadPDF(first);
                var more = Loader.loadPDF(second)) {
            new PDFMergerUtility().appendDocument(all, more);
            var bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** As copiers do that recognise: the text lies unseen over the picture. */
    private static byte[] withHiddenText(byte[] pdf, String text) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var in = ScanTests.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            var font = PDType0Font.load(document, in);
            try (var out = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                out.beginText();
                out.setFont(font, 4);
                out.setRenderingMode(RenderingMode.NEITHER);
                out.newLineAtOffset(40, 400);
                out.showText(text);
                out.endText();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
