package vn.haidang.scanning;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** A copy of a scan that can be searched: PDF/A-2u, each page its picture with the recognised words unseen above it, in Unicode NFC. */
public final class SearchablePdf {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";
    private static final float POINTS = 72;

    private SearchablePdf() {}

    /**
     * Writes the copy.
     *
     * @param pictures gives the picture of a page by its number; asked for one after another
     * @param title for the window of whoever opens it
     */
    public static byte[] write(
            List<ScannedPage> pages, IntFunction<PagePicture> pictures, String title, String maker, Instant made) {
        try (var pdf = new PDDocument();
                var in = Objects.requireNonNull(SearchablePdf.class.getResourceAsStream(FONT))) {
            pdf.setVersion(1.7f);
            var font = PDType0Font.load(pdf, in);
            for (var page : pages) {
                add(pdf, font, page, pictures.apply(page.number()));
            }
            describe(pdf, title, maker, made);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PDDocument pdf, PDFont font, ScannedPage page, PagePicture picture) throws IOException {
        float scale = POINTS / page.dotsPerInch();
        var sheet = new PDPage(new PDRectangle(page.width() * scale, page.height() * scale));
        pdf.addPage(sheet);
        try (var out = new PDPageContentStream(pdf, sheet)) {
            out.drawImage(image(pdf, picture), 0, 0, page.width() * scale, page.height() * scale);
            out.beginText();
            out.setRenderingMode(RenderingMode.NEITHER);
            for (var line : ScannedLine.of(page.words())) {
                for (var word : line.words()) {
                    write(out, font, page, line, word, scale);
                }
            }
            out.endText();
        }
    }

    private static PDImageXObject image(PDDocument pdf, PagePicture picture) throws IOException {
        if (picture.mediaType().equals("image/jpeg")) {
            return JPEGFactory.createFromByteArray(pdf, picture.bytes());
        }
        return LosslessFactory.createFromImage(pdf, ImageIO.read(new ByteArrayInputStream(picture.bytes())));
    }

    /** A word as wide as its box, so that what is selected is what is seen; a space after it keeps it from the next. */
    private static void write(
            PDPageContentStream out, PDFont font, ScannedPage page, ScannedLine line, ScannedWord word, float scale)
            throws IOException {
        var text = writable(font, Normalizer.normalize(word.text(), Normalizer.Form.NFC));
        float natural = font.getStringWidth(text) / 1000;
        if (text.isEmpty() || natural <= 0) {
            return;
        }
        float size = (float) line.size() * scale;
        out.setFont(font, size);
        out.setHorizontalScaling(100 * word.width() * scale / (natural * size));
        out.setTextMatrix(
                Matrix.getTranslateInstance(word.left() * scale, (float) (page.height() - line.baseline()) * scale));
        out.showText(text + " ");
    }

    /** Without signs that the font lacks. */
    private static String writable(PDFont font, String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(sign -> {
            var one = Character.toString(sign);
            try {
                font.encode(one);
                out.append(one);
            } catch (IOException | IllegalArgumentException e) {
                out.append('?');
            }
        });
        return out.toString();
    }

    private static void describe(PDDocument pdf, String title, String maker, Instant made) throws IOException {
        Calendar when = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"));
        when.setTimeInMillis(made.toEpochMilli());
        var information = pdf.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(maker);
        information.setCreationDate(when);
        pdf.getDocumentCatalog().setLanguage("vi");
        var intent = new PDOutputIntent(pdf, (InputStream) new ByteArrayInputStream(COLOURS));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        pdf.getDocumentCatalog().addOutputIntent(intent);
        pdf.getDocumentCatalog().setMetadata(metadata(pdf, title, maker, when));
    }

    private static PDMetadata metadata(PDDocument pdf, String title, String maker, Calendar when) throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            var core = xmp.createAndAddDublinCoreSchema();
            core.setTitle(title);
            xmp.createAndAddAdobePDFSchema().setProducer(maker);
            xmp.createAndAddXMPBasicSchema().setCreateDate(when);
            var level = xmp.createAndAddPDFAIdentificationSchema();
            level.setPart(2);
            level.setConformance("U");
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            var metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(bytes.toByteArray());
            return metadata;
        } catch (BadFieldValueException | javax.xml.transform.TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
