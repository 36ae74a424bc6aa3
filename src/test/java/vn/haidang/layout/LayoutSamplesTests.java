package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes the samples to {@code target/layout}, to be looked at. */
class LayoutSamplesTests {

    @Test
    void writesBothKindsOfFile() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/layout"));
        for (Map.Entry<String, OfficialDocument> sample : KindSamples.all().entrySet()) {
            Path docx = folder.resolve(sample.getKey() + ".docx");
            try (OutputStream out = Files.newOutputStream(docx)) {
                DocxWriter.write(sample.getValue(), out);
            }
            Path pdf = folder.resolve(sample.getKey() + ".pdf");
            try (OutputStream out = Files.newOutputStream(pdf)) {
                PdfWriter.write(sample.getValue(), out);
            }
            assertThat(docx).isNotEmptyFile();
            assertThat(pdf).isNotEmptyFile();
        }
    }
}
