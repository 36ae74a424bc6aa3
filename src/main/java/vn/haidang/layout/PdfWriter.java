package vn.haidang.layout;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes an official document as PDF/A-2a: tagged, every letter's font embedded, laid out after Nghị định 30/2020/NĐ-CP. It needs
 * nothing from the machine: no installed font, no network. May be called from several threads at once.
 */
public final class PdfWriter {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();
    /** Parsed fonts that nobody is using. A parsed font serves one thread at a time, so there are as many sets as writers at once. */
    private static final ConcurrentLinkedDeque<Map<Face, TrueTypeFont>> IDLE_FONTS = new ConcurrentLinkedDeque<>();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    /** Writes the whole file and leaves the stream open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        Map<Face, TrueTypeFont> fonts = borrowFonts();
        render(document, out, fonts);
        IDLE_FONTS.push(fonts);
    }

    /** Reads fonts and classes ahead, off the way of the first reader, who would wait seconds for them. */
    public static void warmUp() throws IOException {
        OfficialDocument.Builder empty = OfficialDocument.builder()
                .issuer("-")
                .symbol("-")
                .place("-")
                .date(YearMonth.of(2000, 1))
                .kind("-")
                .subject("-")
                .paragraph(Run.bold("-"), Run.italic("-"))
                .signature(new Signature(Signature.Capacity.HEAD, "-", null, "-"));
        write(empty.build(), OutputStream.nullOutputStream());
    }

    private static Map<Face, TrueTypeFont> borrowFonts() {
        Map<Face, TrueTypeFont> idle = IDLE_FONTS.poll();
        if (idle != null) {
            return idle;
        }
        Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            fonts.put(face, face.parse());
        }
        return fonts;
    }

    private static void render(OfficialDocument document, OutputStream out, Map<Face, TrueTypeFont> fonts)
            throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(COLOURS)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS)
                    .useUnicodeLineBreaker(new SpaceBreaker())
                    .withProducer("Hải Đăng")
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri != null && uri.startsWith("data:image/"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(new PdfSource(document).html(), null)
                    .toStream(out);
            for (Map.Entry<Face, TrueTypeFont> font : fonts.entrySet()) {
                Face face = font.getKey();
                builder.useFont(
                        new PDFontSupplier(PDType0Font.load(pdf, font.getValue(), true)),
                        PdfStyles.FAMILY,
                        face == Face.BOLD || face == Face.BOLD_ITALIC ? 700 : 400,
                        face == Face.ITALIC || face == Face.BOLD_ITALIC ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
            builder.run();
        }
    }
}
