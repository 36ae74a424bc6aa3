package vn.haidang.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of every kind, sound and hostile. */
class RecogniserTests {

    private static final String LINE = "Giao Văn phòng đôn đốc";
    private final Recogniser recogniser = Recogniser.standard();

    /** A slip of paper with one line of writing. */
    private static BufferedImage slip(int type) {
        var image = new BufferedImage(900, 300, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 300);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font());
        graphics.drawString(LINE, 80, 120);
        graphics.drawString(LINE, 80, 200);
        graphics.dispose();
        return image;
    }

    private static Font font() {
        try (var in = RecogniserTests.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in))
                    .deriveFont(48f);
        } catch (IOException | java.awt.FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ScannedPage> recognise(byte[] bytes) {
        try (var file = PictureFile.open(bytes, recogniser.limits())) {
            return recogniser.recognise(file, PageStore.NONE, (done, of) -> {});
        }
    }

    private void assertReadsLine(byte[] bytes) {
        assertThat(Degraded.text(recognise(bytes))).isEqualTo(LINE + " " + LINE);
    }

    private static ScanRefused refusal(Runnable work) {
        try {
            work.run();
        } catch (ScanRefused refused) {
            return refused;
        }
        throw new AssertionError("not refused");
    }

    @Test
    void readsEveryKindOfPicture() throws IOException {
        assertReadsLine(Degraded.file(slip(BufferedImage.TYPE_BYTE_BINARY), "png"));
        assertReadsLine(Degraded.file(slip(BufferedImage.TYPE_USHORT_GRAY), "png"));
        assertReadsLine(Degraded.file(slip(BufferedImage.TYPE_4BYTE_ABGR), "png"));
        assertReadsLine(Degraded.file(slip(BufferedImage.TYPE_3BYTE_BGR), "bmp"));
        assertReadsLine(Degraded.file(slip(BufferedImage.TYPE_BYTE_INDEXED), "gif"));
    }

    @Test
    void readsAllPagesOfTiff() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(slip(BufferedImage.TYPE_BYTE_BINARY), null, null), null);
            writer.writeToSequence(new IIOImage(slip(BufferedImage.TYPE_BYTE_GRAY), null, null), null);
            writer.endWriteSequence();
        }
        var pages = recognise(bytes.toByteArray());
        assertThat(pages).extracting(ScannedPage::number).containsExactly(1, 2);
        assertThat(Degraded.text(pages)).isEqualTo(String.join(" ", LINE, LINE, LINE, LINE));
    }

    /** Orientation 6: the top of the page is at the right of the picture. */
    @Test
    void turnsPhotoAsTheTelephoneWasHeld() {
        var jpeg = Degraded.file(Degraded.turned(slip(BufferedImage.TYPE_BYTE_GRAY), 270), "jpg");
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        var tagged = ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2);
        var page = recognise(tagged.array()).getFirst();
        assertThat(Degraded.text(List.of(page))).isEqualTo(LINE + " " + LINE);
        assertThat(page.turned()).isZero();
        assertThat(page.width()).isGreaterThan(page.height());
    }

    @Test
    void findsNothingOnEmptyPage() {
        var blank = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = blank.createGraphics();
        graphics.setColor(new Color(236, 236, 230));
        graphics.fillRect(0, 0, 1654, 2339);
        graphics.dispose();
        var page = recognise(Degraded.file(Degraded.noisy(blank, 3, 7), "png")).getFirst();
        assertThat(page.words()).isEmpty();
    }

    // ---- hostile

    /** A PNG that says it is larger than what it holds. */
    private static byte[] png(int width, int height) throws IOException {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        bytes.write(header.array());
        bytes.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return bytes.toByteArray();
    }

    @Test
    void refusesBombBeforeOpeningIt() throws IOException {
        var bomb = png(100_000, 100_000);
        var refused = refusal(() -> recognise(bomb));
        assertThat(refused.code()).isEqualTo(ScanRefused.Code.PICTURE_TOO_LARGE);
        assertThat(refused.args()).containsExactly(10_000L, 150L);
    }

    @Test
    void refusesBombInsidePdf() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var image = new org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject(
                    pdf,
                    new java.io.ByteArrayInputStream(new byte[10]),
                    null,
                    100_000,
                    100_000,
                    1,
                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(pdf, pdf.getPage(0))) {
                content.drawImage(image, 0, 0, 612, 792);
            }
            var pictures = new PdfPictures(pdf, recogniser.limits());
            assertThat(pictures.isCovered(1)).isTrue();
            var refused = refusal(() -> recogniser.recognise(pictures, List.of(1), PageStore.NONE, (done, of) -> {}));
            assertThat(refused.code()).isEqualTo(ScanRefused.Code.PICTURE_TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif", "tiff"})
    void refusesOrReadsWhatWasCutShort(String format) {
        var whole = Degraded.file(slip(BufferedImage.TYPE_BYTE_GRAY), format);
        for (int length : new int[] {8, 40, whole.length / 3}) {
            var cut = java.util.Arrays.copyOf(whole, length);
            try {
                // some of what was cut short can still be opened; then it has no more words than the whole
                assertThat(recognise(cut)).hasSize(1);
            } catch (ScanRefused refused) {
                assertThat(refused.code()).isEqualTo(ScanRefused.Code.BROKEN);
            }
        }
    }

    @Test
    void refusesKindsThatNeedAnotherProgram() {
        var webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PictureFile.isPicture(webp)).isTrue();
        var refused = refusal(() -> recognise(webp));
        assertThat(refused.code()).isEqualTo(ScanRefused.Code.NO_CONVERTER);
        assertThat(refused.args()).containsExactly("WebP");
    }

    @Test
    void makesLargePictureSmallerWhileItIsOpened() {
        var limits = new ScanLimits(10, 10_000_000, 100_000, Duration.ofSeconds(30), 1L << 31);
        try (var file = PictureFile.open(Degraded.file(slip(BufferedImage.TYPE_BYTE_GRAY), "png"), limits)) {
            var image = file.page(1).image();
            assertThat(image.getWidth() * image.getHeight()).isLessThanOrEqualTo(100_000);
        }
    }

    // ---- the program

    private static String program(Path folder, String script) throws IOException {
        var file = folder.resolve("recognise");
        Files.writeString(file, "#!/bin/sh\n[ \"$1\" = --list-langs ] && { echo vie; exit; }\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private static void recognise(Recogniser by, Recogniser.Progress progress) {
        try (var file = PictureFile.open(Degraded.file(slip(BufferedImage.TYPE_BYTE_GRAY), "png"), by.limits())) {
            by.recognise(file, PageStore.NONE, progress);
        }
    }

    @Test
    void stopsPageThatTakesTooLong(@TempDir Path folder) throws IOException {
        var limits = new ScanLimits(10, 10_000_000, 10_000_000, Duration.ofMillis(300), 1L << 31);
        var slow = new Recogniser(program(folder, "exec sleep 60"), limits);
        var refused = refusal(() -> recognise(slow, (done, of) -> {}));
        assertThat(refused.code()).isEqualTo(ScanRefused.Code.PAGE_TIMEOUT);
        assertThat(refused.args()).startsWith(1);
    }

    @Test
    void killsTheProgramWhenNobodyWantsThePageAnyMore(@TempDir Path folder) throws IOException {
        var pid = folder.resolve("pid");
        var slow = new Recogniser(program(folder, "echo $$ > " + pid + "; exec sleep 60"), ScanLimits.standard());
        class Cancelled extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        assertThatThrownBy(() -> recognise(slow, (done, of) -> {
                    if (Files.exists(pid) && !read(pid).isBlank()) {
                        throw new Cancelled();
                    }
                }))
                .isInstanceOf(Cancelled.class);
        var process = ProcessHandle.of(Long.parseLong(read(pid).strip()));
        process.ifPresent(p -> p.onExit().join());
        assertThat(ProcessHandle.of(Long.parseLong(read(pid).strip())).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void saysWhetherTheProgramOrItsVietnameseIsMissing(@TempDir Path folder) throws IOException {
        var none = new Recogniser("no-such-recogniser", ScanLimits.standard());
        assertThat(none.isReady()).isFalse();
        assertThat(refusal(() -> recognise(none, (done, of) -> {})).code()).isEqualTo(ScanRefused.Code.NO_RECOGNISER);
        var file = folder.resolve("english");
        Files.writeString(file, "#!/bin/sh\necho eng\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        var english = new Recogniser(file.toString(), ScanLimits.standard());
        assertThat(refusal(() -> recognise(english, (done, of) -> {})).code())
                .isEqualTo(ScanRefused.Code.NO_VIETNAMESE);
    }

    @Test
    void tellsPagesOneByOne() {
        var told = new ArrayList<Integer>();
        recognise(recogniser, (done, of) -> {
            assertThat(of).isEqualTo(1);
            told.add(done);
        });
        assertThat(told.getFirst()).isZero();
        assertThat(told.getLast()).isEqualTo(1);
    }

    @Test
    void doesNotAskAgainForPagesThatAreKept() {
        var slip = Degraded.file(slip(BufferedImage.TYPE_BYTE_GRAY), "png");
        var known = new ScannedPage(1, 10, 10, 100, 0, 0, List.of(), List.of());
        var store = new PageStore() {
            @Override
            public @Nullable ScannedPage find(int number) {
                return known;
            }

            @Override
            public void keep(ScannedPage page, PagePicture picture) {
                throw new AssertionError("recognised again");
            }
        };
        var none = new Recogniser("no-such-recogniser", ScanLimits.standard());
        try (var file = PictureFile.open(slip, none.limits())) {
            assertThat(none.recognise(file, store, (done, of) -> {})).containsExactly(known);
        }
    }

    @Test
    void putsRightWhatVietnameseWordsCannotBe() {
        var table = """
                5\t1\t1\t1\t1\t1\t10\t10\t40\t20\t95\t9,
                5\t1\t1\t1\t1\t2\t60\t10\t60\t20\t96\tGiao
                5\t1\t1\t1\t1\t3\t130\t10\t60\t20\t96\t|Văn
                5\t1\t1\t1\t1\t4\t200\t10\t60\t20\t90\tIH/2025.
                5\t1\t1\t1\t1\t5\t270\t10\t60\t20\t90\tÏ
                5\t1\t1\t1\t1\t6\t340\t10\t4\t20\t90\t|
                """;
        var words = Spelling.corrected(ScannedLine.of(Tesseract.words(table, 1000, 1000)));
        assertThat(words).extracting(ScannedWord::text).containsExactly("9.", "Giao", "Văn", "III/2025.", "I");
        assertThat(words).extracting(ScannedWord::isDoubtful).containsExactly(true, false, false, true, true);
    }
}
