package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileFileTests {

    private static final String PAPER =
            "THÔNG BÁO\nKết luận cuộc họp\n1. Phòng Quản lý đầu tư: Rà soát các dự án trước ngày 10/6/2025.\n";

    static {
        ReadCommand.quietLibraries();
    }

    private final Reader reader = new Reader(ReadingLimits.standard());

    private void refuses(byte[] bytes, ReadingRefused.Code code) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> reader.read(bytes, "x.docx"))
                        .isInstanceOfSatisfying(
                                ReadingRefused.class, e -> assertThat(e.code()).isEqualTo(code.name())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipOf(String name, byte[] content, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeLookingIntoIt() {
        refuses(new byte[51 * 1024 * 1024], ReadingRefused.Code.TOO_LARGE);
    }

    @Test
    void refusesAnEmptyFileAndOneOfSpaces() {
        refuses(new byte[0], ReadingRefused.Code.EMPTY);
        refuses(utf8(" \n\t \n"), ReadingRefused.Code.EMPTY);
    }

    @Test
    void refusesAPackedBombInTheDocumentAndBesideIt() throws IOException {
        var megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) ' ');
        refuses(zipOf("word/document.xml", megabyte, 80), ReadingRefused.Code.ZIP_BOMB);
        refuses(zipOf("word/media/image1.png", megabyte, 500), ReadingRefused.Code.ZIP_BOMB);
    }

    @Test
    void refusesAPackageInAPackage() throws IOException {
        refuses(zipOf("inner.zip", zipOf("a.txt", utf8("x"), 1), 1), ReadingRefused.Code.UNKNOWN_TYPE);
    }

    @Test
    void expandsNoEntityAndFetchesNoFile() {
        var lol =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                        + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>";
        assertThatThrownBy(() -> reader.read(Rendered.zip(lol, null), "x.docx")).isInstanceOf(ReadingRefused.class);
    }

    @Test
    void refusesXmlThatIsTooDeep() {
        refuses(Rendered.docxOf("<w:tbl><w:tr><w:tc>".repeat(5000), null), ReadingRefused.Code.BROKEN);
    }

    @Test
    void refusesCutAndBrokenFiles() {
        var docx = Rendered.docx(PAPER.repeat(50));
        refuses(Arrays.copyOf(docx, docx.length / 2), ReadingRefused.Code.BROKEN);
        refuses(Rendered.zip("<w:document><w:body>", null), ReadingRefused.Code.BROKEN);
        refuses(utf8("%PDF-1.7 and nothing more"), ReadingRefused.Code.BROKEN);
    }

    @Test
    void refusesNoiseAndPictures() {
        var noise = new byte[20_000];
        new SplittableRandom(7).nextBytes(noise);
        noise[0] = 1;
        refuses(noise, ReadingRefused.Code.UNKNOWN_TYPE);
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, ReadingRefused.Code.BROKEN);
        refuses(utf8("{\\rtf1 text}"), ReadingRefused.Code.UNKNOWN_TYPE);
    }

    @Test
    void refusesOldWordFilesAndLockedOnes() {
        var ole = new byte[4096];
        ole[0] = (byte) 0xD0;
        ole[1] = (byte) 0xCF;
        ole[2] = 0x11;
        ole[3] = (byte) 0xE0;
        refuses(ole, ReadingRefused.Code.OLD_WORD);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);
        refuses(ole, ReadingRefused.Code.PASSWORD);
    }

    @Test
    void refusesALockedPdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
        }
        refuses(bytes.toByteArray(), ReadingRefused.Code.PASSWORD);
    }

    @Test
    void refusesAPdfOfTooManyPagesOrWithoutText() throws IOException {
        refuses(blankPdf(500), ReadingRefused.Code.TOO_MANY_PAGES);
        refuses(blankPdf(2), ReadingRefused.Code.NO_TEXT);
    }

    private static byte[] blankPdf(int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void stopsWhenTimeIsUp() {
        var hurried = new Reader(new ReadingLimits(1 << 20, 10, 1 << 20, 1 << 20, Duration.ZERO));
        assertThatThrownBy(() -> hurried.read(utf8(PAPER), "x.txt"))
                .isInstanceOfSatisfying(
                        ReadingRefused.class, e -> assertThat(e.code()).isEqualTo("TIMEOUT"));
    }

    @Test
    void readsByContentWhateverTheNameSays() {
        assertThat(reader.read(Rendered.docx(PAPER), "x.pdf").tasks()).hasSize(1);
        assertThat(reader.read(Rendered.pdf(PAPER), "x.txt").tasks()).hasSize(1);
        assertThat(reader.read(utf8(PAPER), "x.docx").tasks()).hasSize(1);
    }

    @Test
    void readsTheEncodingsInUse() {
        for (var charset :
                new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16}) {
            assertThat(reader.read(PAPER.getBytes(charset), "x.txt")
                            .tasks()
                            .getFirst()
                            .unit())
                    .isEqualTo("Phòng Quản lý đầu tư");
        }
        assertThat(reader.read(utf8("\uFEFF" + PAPER), "x.txt").tasks()).hasSize(1);
        var decomposed = java.text.Normalizer.normalize(PAPER, java.text.Normalizer.Form.NFD);
        assertThat(reader.read(utf8(decomposed), "x.txt").tasks().getFirst().unit())
                .isEqualTo("Phòng Quản lý đầu tư");
    }

    @Test
    void readsOneHugeLineInTime() {
        var line = "1. Giao Sở Tài chính báo cáo trước ngày 10/6/2025; "
                + "Phòng A, (hàng tháng; trước ngày 5, các phòng, đơn vị ".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(utf8("THÔNG BÁO\n" + line), "x.txt"));
    }

    @Test
    void readsManyLinesInTime() {
        var text = "THÔNG BÁO\n1. Phòng A:\n" + "- Rà soát và báo cáo trước ngày 10/6/2025:\n".repeat(15_000)
                + "việc này:\n".repeat(15_000);
        assertTimeoutPreemptively(Duration.ofSeconds(25), () -> reader.read(utf8(text), "x.txt"));
    }

    @ParameterizedTest
    @EnumSource(ReadingRefused.Code.class)
    void saysWhyInBothLanguages(ReadingRefused.Code code) {
        var refused = new ReadingRefused(code, 1, 2);
        assertThat(refused.sentence(Locale.of("vi"))).isNotBlank().doesNotContain("{");
        assertThat(refused.sentence(Locale.ENGLISH)).isNotBlank().isNotEqualTo(refused.sentence(Locale.of("vi")));
        assertThat(refused.messageKey()).isEqualTo("reading.refused." + code);
    }
}
