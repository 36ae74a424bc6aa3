package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF of every kind is PDF/A-2a (ISO 19005-2), as the independent validator sees it. */
class ArchiveFormTests {

    @BeforeAll
    static void readRules() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Set<String> kinds() {
        return KindSamples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isPdfA2a(String kind) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(KindSamples.all().get(kind), out);
        ValidationResult result = validate(out.toByteArray());
        assertThat(result.getTestAssertions().stream()
                        .map(failure -> failure.getRuleId().getClause() + " " + failure.getMessage())
                        .collect(Collectors.toSet()))
                .isEmpty();
        assertThat(result.isCompliant()).isTrue();
    }

    @Test
    void seesAFileThatIsNot() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }
        assertThat(validate(out.toByteArray()).isCompliant()).isFalse();
    }

    private static ValidationResult validate(byte[] file) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_A);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, 10, false, false, false)) {
            return validator.validate(parser);
        }
    }
}
