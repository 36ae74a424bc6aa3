package vn.haidang.scanning;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns, straightens, sizes and writes pictures. */
final class Pictures {

    private static final float QUALITY = 0.72f;

    private Pictures() {}

    static void requireSize(long width, long height, ScanLimits limits) {
        if (width <= 0 || height <= 0) {
            throw new ScanRefused(ScanRefused.Code.BROKEN);
        }
        if (width * height > limits.pixels()) {
            throw new ScanRefused(
                    ScanRefused.Code.PICTURE_TOO_LARGE, width * height / 1_000_000, limits.pixels() / 1_000_000);
        }
    }

    /** In plain greys where it has no colours, in plain colours otherwise, over white paper. */
    static BufferedImage plain(BufferedImage image) {
        if (!isColoured(image)) {
            return image.getType() == BufferedImage.TYPE_BYTE_GRAY
                    ? image
                    : Grey.of(image).image();
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        return drawn(image, image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR, new AffineTransform());
    }

    /** Whether some dots in a thousand are clearly coloured: a stamp, a picture. */
    private static boolean isColoured(BufferedImage image) {
        if (image.getColorModel().getNumColorComponents() < 3) {
            return false;
        }
        int seen = 0;
        int coloured = 0;
        int step = Math.max(1, (int) Math.sqrt(image.getWidth() * (double) image.getHeight() / 100_000));
        for (int y = 0; y < image.getHeight(); y += step) {
            for (int x = 0; x < image.getWidth(); x += step) {
                int rgb = image.getRGB(x, y);
                int r = rgb >> 16 & 0xFF;
                int g = rgb >> 8 & 0xFF;
                int b = rgb & 0xFF;
                seen++;
                coloured += Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > 48 ? 1 : 0;
            }
        }
        return coloured * 1000L > seen;
    }

    static BufferedImage mirrored(BufferedImage image) {
        var flip = new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0);
        return drawn(plain(image), image.getWidth(), image.getHeight(), typeOf(plain(image)), flip);
    }

    /** Turned clockwise by 0, 90, 180 or 270 degrees. */
    static BufferedImage turned(BufferedImage image, int degrees) {
        if (degrees == 0) {
            return image;
        }
        var from = plain(image);
        int w = from.getWidth();
        int h = from.getHeight();
        var turn = AffineTransform.getQuadrantRotateInstance(degrees / 90);
        turn.preConcatenate(AffineTransform.getTranslateInstance(
                degrees == 270 ? 0 : degrees == 90 ? h : w, degrees == 90 ? 0 : degrees == 270 ? w : h));
        boolean across = degrees != 180;
        return drawn(from, across ? h : w, across ? w : h, typeOf(from), turn);
    }

    /** Turned about its middle against a tilt, at the same size. */
    static BufferedImage straightened(BufferedImage image, double degrees) {
        var turn = AffineTransform.getRotateInstance(
                -Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        return drawn(image, image.getWidth(), image.getHeight(), typeOf(image), turn);
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        int w = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int h = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var from = image;
        // halved until what is left is less than a half, so that no dot is passed over
        while (from.getWidth() >= 2 * w && from.getHeight() >= 2 * h) {
            from = drawn(
                    from,
                    from.getWidth() / 2,
                    from.getHeight() / 2,
                    typeOf(from),
                    AffineTransform.getScaleInstance(0.5, 0.5));
        }
        var scale = AffineTransform.getScaleInstance(w / (double) from.getWidth(), h / (double) from.getHeight());
        return drawn(from, w, h, typeOf(from), scale);
    }

    private static int typeOf(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_3BYTE_BGR;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type, AffineTransform how) {
        var out = new BufferedImage(width, height, type);
        var graphics = out.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, how, null);
        graphics.dispose();
        return out;
    }

    /** As it is kept: black and white without loss, greys and colours as JPEG. */
    static PagePicture written(BufferedImage image, boolean blackAndWhite) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (blackAndWhite) {
                var binary = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
                var graphics = binary.createGraphics();
                graphics.drawImage(image, 0, 0, null);
                graphics.dispose();
                ImageIO.write(binary, "png", new MemoryCacheImageOutputStream(bytes));
                return new PagePicture("image/png", bytes.toByteArray());
            }
            writeJpeg(image, bytes);
            return new PagePicture("image/jpeg", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeJpeg(BufferedImage image, ByteArrayOutputStream bytes) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
