package vn.haidang.scanning;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as scanners and telephones leave them: rendered, then damaged, always in the same way. */
public final class Degraded {

    private Degraded() {}

    /** The pages of a PDF in greys. */
    public static List<BufferedImage> pages(byte[] pdf, int dotsPerInch) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var out = new ArrayList<BufferedImage>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                // by way of RGB: the greys of the platform are not as bright as they look
                out.add(Grey.of(renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB))
                        .image());
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turned clockwise by some degrees; what comes from outside is white. */
    public static BufferedImage tilted(BufferedImage page, double degrees) {
        return Pictures.straightened(page, -degrees);
    }

    public static BufferedImage turned(BufferedImage page, int degrees) {
        return Pictures.turned(page, degrees);
    }

    public static BufferedImage blurred(BufferedImage page, float radius) {
        int size = (int) Math.ceil(radius * 2) * 2 + 1;
        var weights = new float[size * size];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = i % size - size / 2;
            double y = i / size - size / 2;
            weights[i] = (float) Math.exp(-(x * x + y * y) / (2 * radius * radius));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new ConvolveOp(new Kernel(size, size, weights), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
    }

    /** Each dot off by a normally spread amount. */
    public static BufferedImage noisy(BufferedImage page, double spread, long seed) {
        var random = new java.util.Random(seed);
        var grey = Grey.of(page);
        for (int i = 0; i < grey.pixels.length; i++) {
            double value = (grey.pixels[i] & 0xFF) + random.nextGaussian() * spread;
            grey.pixels[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return grey.image();
    }

    /** Dark specks of one to three dots. */
    public static BufferedImage specked(BufferedImage page, int count, long seed) {
        var random = new SplittableRandom(seed);
        var out = copy(page);
        var graphics = out.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        for (int i = 0; i < count; i++) {
            int size = 1 + random.nextInt(3);
            graphics.fillOval(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), size, size);
        }
        graphics.dispose();
        return out;
    }

    /** Black and white at 150 dpi, as telefax machines send it, from a picture at 300 dpi. */
    public static BufferedImage faxed(BufferedImage page) {
        var small = Pictures.scaled(page, 0.5);
        var out = new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var grey = Grey.of(small);
        for (int y = 0; y < grey.height; y++) {
            for (int x = 0; x < grey.width; x++) {
                out.setRGB(x, y, grey.at(x, y) < 150 ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return out;
    }

    /** As a telephone sees it: darker towards one corner, slightly warm. */
    public static BufferedImage photographed(BufferedImage page) {
        var out = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var grey = Grey.of(page);
        for (int y = 0; y < grey.height; y++) {
            for (int x = 0; x < grey.width; x++) {
                double light = 1 - 0.65 * (x / (double) grey.width + y / (double) grey.height) / 2;
                int value = (int) (grey.at(x, y) * light);
                out.setRGB(x, y, value << 16 | (int) (value * 0.97) << 8 | (int) (value * 0.9));
            }
        }
        return out;
    }

    private static BufferedImage copy(BufferedImage page) {
        var out = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        var graphics = out.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(page, new AffineTransform(), null);
        graphics.dispose();
        return out;
    }

    public static byte[] file(BufferedImage page, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(page, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF whose pages are pictures. */
    public static byte[] pdf(List<BufferedImage> pages, int dotsPerInch) {
        try (var pdf = new PDDocument()) {
            for (var page : pages) {
                float width = page.getWidth() * 72f / dotsPerInch;
                float height = page.getHeight() * 72f / dotsPerInch;
                var sheet = new PDPage(new PDRectangle(width, height));
                pdf.addPage(sheet);
                try (var content = new PDPageContentStream(pdf, sheet)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, page), 0, 0, width, height);
                }
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Share of the words of a text that were found, in order (longest common subsequence). */
    public static double wordsRight(String expected, String found) {
        var a = expected.strip().split("\\s+");
        var b = found.strip().split("\\s+");
        var row = new int[b.length + 1];
        for (var word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = word.equals(b[j - 1]) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length] / (double) a.length;
    }

    public static String text(List<ScannedPage> pages) {
        var out = new StringBuilder();
        pages.forEach(p -> p.words().forEach(w -> out.append(w.text()).append(' ')));
        return Arrays.stream(out.toString().split(" "))
                .reduce((x, y) -> x + " " + y)
                .orElse("");
    }
}
