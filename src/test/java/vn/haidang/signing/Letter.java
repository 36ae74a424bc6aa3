package vn.haidang.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A letter of one page to sign, with a signature block, and pictures to sign it with. */
public final class Letter {

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    private Letter() {}

    public static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                text(out, 100, 700, "De nghi cac don vi thuc hien./.");
                text(out, 380, 400, "PHO TRUONG BAN");
                text(out, 385, 320, "Bui Ngoc Hai");
            }
            return saved(document);
        }
    }

    /** A letter whose signature allows no change at all. */
    static byte[] certified() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            var parameters = new COSDictionary();
            parameters.setInt(COSName.P, 1);
            var reference = new COSDictionary();
            reference.setName("TransformMethod", "DocMDP");
            reference.setItem("TransformParams", parameters);
            var references = new COSArray();
            references.add(reference);
            var signature = new PDSignature();
            signature.getCOSObject().setItem("Reference", references);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            field.setValue(signature);
            form.getFields().add(field);
            return saved(document);
        }
    }

    static byte[] locked() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    /** The file with words written over its page afterwards, appended as an increment. */
    public static byte[] writtenOver(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                text(out, 100, 600, "Va chuyen tien cho toi.");
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static void text(PDPageContentStream out, float x, float y, String words) throws IOException {
        out.beginText();
        out.setFont(FONT, 14);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A blue stroke, or a red ring, on a transparent ground. */
    public static byte[] picture(boolean seal) throws IOException {
        var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setStroke(new BasicStroke(12));
        pen.setColor(seal ? Color.RED : Color.BLUE);
        if (seal) {
            pen.drawOval(10, 10, 280, 280);
        } else {
            pen.drawLine(10, 200, 290, 100);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    static BufferedImage drawn(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
    }
}
