package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the word-processing files of every kind and sets them on as many pages as the PDF has. */
class OtherWordProcessorTests {

    private static final Map<String, byte[]> OPENED = new TreeMap<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        assumeThat(LibreOffice.isInstalled())
                .as("LibreOffice is not installed (libreoffice-writer-nogui)")
                .isTrue();
        Path files = Files.createDirectory(folder.resolve("files"));
        for (Map.Entry<String, OfficialDocument> kind : KindSamples.all().entrySet()) {
            try (OutputStream out = Files.newOutputStream(files.resolve(kind.getKey() + ".docx"))) {
                DocxWriter.write(kind.getValue(), out);
            }
        }
        LibreOffice.at(folder).convert(files);
        try (Stream<Path> made = Files.list(files)) {
            for (Path pdf :
                    made.filter(path -> path.toString().endsWith(".pdf")).toList()) {
                OPENED.put(pdf.getFileName().toString().replace(".pdf", ""), Files.readAllBytes(pdf));
            }
        }
    }

    @Test
    void opensEveryKind() {
        assertThat(OPENED.keySet()).isEqualTo(new TreeMap<>(KindSamples.all()).keySet());
    }

    @Test
    void givesTheSameNumberOfPages() throws IOException {
        Map<String, Integer> ours = new TreeMap<>();
        Map<String, Integer> theirs = new TreeMap<>();
        for (Map.Entry<String, OfficialDocument> kind : KindSamples.all().entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfWriter.write(kind.getValue(), out);
            ours.put(kind.getKey(), pages(out.toByteArray()));
            theirs.put(kind.getKey(), pages(OPENED.get(kind.getKey())));
        }
        assertThat(theirs).isEqualTo(ours);
    }

    @Test
    void showsFootnotesPageNumbersAndTheAddress() throws IOException {
        assertThat(text("figures", 2))
                .startsWith("2")
                .contains("1 Tính đến ngày 31/12/2024.")
                .contains("2 Vốn đầu tư trong nước.");
        assertThat(text("invitation", 1).strip())
                .endsWith("Website: example.vn")
                .contains("HỎA TỐC")
                .contains("LƯU HÀNH NỘI BỘ");
        assertThat(text("real-letter", 3)).startsWith("Phụ lục");
        assertThat(text("real-letter", 4)).startsWith("2");
    }

    private static int pages(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        }
    }

    private static String text(String kind, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(OPENED.get(kind))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
