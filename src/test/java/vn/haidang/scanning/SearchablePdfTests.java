package vn.haidang.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.haidang.text.Span;

class SearchablePdfTests {

    private static final Instant MADE = Instant.parse("2025-06-04T02:00:00Z");

    private static ScannedWord word(String text, int left, int top, int width) {
        return new ScannedWord(new Span(0, 0), text, left, top, width, 36, 0.95);
    }

    private static byte[] pdf(boolean blackAndWhite) {
        var page = new ScannedPage(
                1,
                1654,
                2339,
                200,
                0,
                0,
                List.of(
                        word("Thủ", 200, 300, 70),
                        word("trưởng", 290, 300, 120),
                        word("đơn", 430, 300, 60),
                        word("vị", 510, 300, 30),
                        word("662,25", 200, 400, 130)),
                List.of());
        var image = new BufferedImage(
                1654, 2339, blackAndWhite ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1654, 2339);
        graphics.dispose();
        return SearchablePdf.write(List.of(page), n -> Pictures.written(image, blackAndWhite), "Thử", "Máy thử", MADE);
    }

    @Test
    void holdsTheWordsWhereTheyAreSeen() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(false))) {
            assertThat(new PDFTextStripper().getText(pdf).strip()).isEqualTo("Thủ trưởng đơn vị \n662,25".strip());
            var area = new PDFTextStripperByArea();
            // the box of the figure, in points
            area.addRegion("figure", new Rectangle(70, 142, 52, 18));
            area.extractRegions(pdf.getPage(0));
            assertThat(area.getTextForRegion("figure").strip()).isEqualTo("662,25");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isForTheArchive(boolean blackAndWhite) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf(blackAndWhite)), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                            .map(TestAssertion::getMessage))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
