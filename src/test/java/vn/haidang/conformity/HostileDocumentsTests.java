package vn.haidang.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.haidang.conformity.ConformityRefused.Code;

/** Files made to harm, and files that are something else: refused with a reason, in bounded time and memory. */
@Timeout(120)
class HostileDocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 5);
    private static final String SPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                Arguments.of("nothing", new byte[0], Code.NOT_DOCX),
                Arguments.of("text", "xin chào".getBytes(StandardCharsets.UTF_8), Code.NOT_DOCX),
                Arguments.of("zip of something else", Sample.zip(Map.of("a.txt", new byte[] {1})), Code.NOT_DOCX),
                Arguments.of("cut off", cut(Sample.plan().bytes()), Code.BROKEN),
                Arguments.of(
                        "not well-formed",
                        document("<w:document " + SPACE + "><w:body><w:p></w:body></w:document>"),
                        Code.BROKEN),
                Arguments.of("worksheet", document("<w:worksheet " + SPACE + "/>"), Code.NOT_DOCX),
                Arguments.of(
                        "external entity",
                        document("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document " + SPACE
                                + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"),
                        Code.UNSAFE),
                Arguments.of(
                        "million laughs",
                        document("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document "
                                + SPACE + "><w:body><w:p/></w:body></w:document>"),
                        Code.UNSAFE),
                Arguments.of(
                        "a million paragraphs",
                        document("<w:document " + SPACE + "><w:body>" + "<w:p/>".repeat(1_000_000)
                                + "</w:body></w:document>"),
                        Code.TOO_LONG),
                Arguments.of(
                        "tables in tables",
                        document("<w:document " + SPACE + "><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(2000)
                                + "</w:tc></w:tr></w:tbl>".repeat(2000) + "</w:body></w:document>"),
                        Code.TOO_LONG),
                Arguments.of("bomb in the text", bomb("word/document.xml", 200), Code.TOO_LARGE),
                Arguments.of("bomb in a picture", bomb("word/media/a.png", 600), Code.TOO_LARGE),
                Arguments.of("too many parts", many(), Code.TOO_LARGE),
                Arguments.of("password", locked(), Code.PASSWORD),
                Arguments.of(
                        "old format", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Code.OLD_FORMAT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refuses(String name, byte[] file, Code code) {
        ConformityRefused refused = catchThrowableOfType(ConformityRefused.class, () -> Conformity.check(file, DAY));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void readsALongDocumentThatIsHonest() {
        Sample sample = Sample.plan();
        String text = sample.p("clause2").xml().repeat(3000);
        sample.p("clause2").instead = text;
        Report report = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(100), () -> Conformity.check(sample.bytes(), DAY));
        assertThat(report.deviations()).isEmpty();
    }

    @Test
    void readsCellsThatSpanMoreThanThereIs() {
        Sample sample = Sample.plan();
        sample.p("clause2").instead =
                "<w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999999\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";
        assertThat(Conformity.check(sample.bytes(), DAY).lines()).isNotEmpty();
    }

    @Test
    void readsStylesThatAreBasedOnEachOther() {
        Sample sample = Sample.plan();
        sample.parts.put(
                "word/styles.xml",
                Sample.utf8(
                        "<w:styles " + SPACE
                                + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"));
        assertThat(Conformity.check(sample.bytes(), DAY).broken()).isEmpty();
    }

    private static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, 700);
    }

    private static byte[] document(String xml) {
        Sample sample = Sample.plan();
        sample.parts.put("word/document.xml", Sample.utf8(xml));
        return sample.bytes();
    }

    private static byte[] bomb(String name, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] many() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 5000; i++) {
            parts.put("word/a" + i + ".xml", new byte[0]);
        }
        return Sample.zip(parts);
    }

    private static byte[] locked() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var out = encryptor.getDataStream(container)) {
                out.write(Sample.plan().bytes());
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            container.writeFilesystem(file);
            return file.toByteArray();
        }
    }
}
