package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.haidang.scanning.PageStore;

/** Damaged and old texts on their way through the reader. */
class MendedTextTests {

    private static final String OLD =
            "UBND THµNH PHè H¶I PHßNG\nBAN QU¶N Lý KHU KINH TÕ\nSè: 12/TB-BQL\nH¶i Phßng, ngµy 05 th¸ng 3 n¨m 2004\n\nTH¤NG B¸O\n"
                    + "KÕt luËn cña Tr­ëng ban t¹i cuéc häp giao ban th¸ng 2\n\n"
                    + "1. Phßng Qu¶n lý ®Çu t­ rµ so¸t c¸c dù ¸n chËm tiÕn ®é, b¸o c¸o L·nh ®¹o Ban tr­íc ngµy 20/3/2004.\n";

    private final Reader reader = new Reader(ReadingLimits.standard());

    @ParameterizedTest
    @ValueSource(strings = {"bao-cao-thi-dua-khen-thuong-6-thang-2023", "tin-tong-ket-khoi-thi-dua-2019"})
    void restoresDamagedPapers(String name) {
        var full = full(bytes("/documents/" + name + ".ocr.txt"));
        var restored = Objects.requireNonNull(full.restored());
        assertThat(full.reading().source().textOrigin()).isEqualTo(TextOrigin.RESTORED);
        assertThat(full.reading().source().confidence()).isBetween(0.85, 0.99);
        assertThat(full.reading().text()).isEqualTo(restored.text()).contains("Ban Quản lý", "thi đua");
        Spans.check(full.reading());
    }

    @Test
    void readsHeadOfRestoredReport() {
        var reading = full(bytes("/documents/bao-cao-thi-dua-khen-thuong-6-thang-2023.ocr.txt"))
                .reading();
        assertThat(reading.document().kind()).isEqualTo("BC");
        assertThat(reading.tasks()).isEmpty();
        assertThat(reading.references()).anySatisfy(r -> {
            assertThat(r.number()).isEqualTo("01/CT-UBND");
            assertThat(r.kindName()).isEqualTo("Chỉ thị");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "971-cong-van-phoi-hop-ban-tin-2023",
                "thong-bao-ket-luan-giao-ban-2024-12",
                "tin-chao-co-thang-7-2024"
            })
    void leavesCleanPapersAsTheyAre(String name) {
        var full = full(bytes("/documents/" + name + ".txt"));
        assertThat(full.restored()).isNull();
        assertThat(full.reading().source().textOrigin()).isEqualTo(TextOrigin.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-8", "UTF-16"})
    void readsOldFontCodesInAnyCharset(Charset charset) {
        readsOldNotice(OLD.getBytes(charset));
    }

    @Test
    void readsOldFontsOfDocx() {
        readsOldNotice(inFont(Rendered.docx(OLD), ".VnTime"));
    }

    /** Too little to tell by its words; the fonts tell. */
    @Test
    void convertsByFontAlone() {
        assertThat(full(inFont(Rendered.docx("Céng tr×nh"), ".VnTime"))
                        .reading()
                        .text())
                .contains("Cộng trình");
        assertThat(full(inFont(Rendered.docx("Quy ho¹ch"), ".VnTimeH"))
                        .reading()
                        .text())
                .contains("QUY HOẠCH");
        assertThat(full(inFont(Rendered.docx("Coâng trình"), "VNI-Times"))
                        .reading()
                        .text())
                .contains("Công trình");
    }

    private void readsOldNotice(byte[] bytes) {
        var full = full(bytes);
        var reading = full.reading();
        assertThat(full.restored()).isNull();
        assertThat(reading.source().textOrigin()).isEqualTo(TextOrigin.TEXT);
        assertThat(reading.text()).contains("Trưởng ban tại cuộc họp giao ban", "rà soát các dự án chậm tiến độ");
        assertThat(reading.document().kindName()).isEqualTo("Thông báo");
        assertThat(reading.document().place()).isEqualTo("Hải Phòng");
        assertThat(reading.tasks()).singleElement().satisfies(task -> {
            assertThat(task.unit()).isEqualTo("Phòng Quản lý đầu tư");
            assertThat(task.deadlines())
                    .singleElement()
                    .satisfies(d -> assertThat(d.date()).hasToString("2004-03-20"));
        });
        Spans.check(reading);
    }

    private FullReading full(byte[] bytes) {
        return reader.readFully(bytes, "x", UnitDirectory.none(), ReadingProgress.SILENT, PageStore.NONE);
    }

    /** The same file with each run in another font. */
    private static byte[] inFont(byte[] docx, String font) {
        return DocxParts.changed(
                docx,
                "word/document.xml",
                xml -> xml.replaceAll("<w:rPr>", "<w:rPr><w:rFonts w:ascii=\"" + font + "\"/>")
                        .replaceAll("<w:r><w:t", "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\"/></w:rPr><w:t"));
    }

    private static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(MendedTextTests.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a part of a package. */
    private static final class DocxParts {
        static byte[] changed(byte[] docx, String name, Function<String, String> change) {
            var out = new java.io.ByteArrayOutputStream();
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx));
                    var zip = new java.util.zip.ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                    var part = in.readAllBytes();
                    zip.write(
                            entry.getName().equals(name)
                                    ? change.apply(new String(part, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : part);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }
}
