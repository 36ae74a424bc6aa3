package vn.haidang.scanning;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.util.Arrays;

/** A picture in greys, row by row; 0 is black, 255 white. */
final class Grey {

    final int width;
    final int height;
    final byte[] pixels;

    Grey(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** What counts is how bright a dot looks; where there is nothing, the paper shows. */
    static Grey of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = new byte[width * height];
        var raster = image.getRaster();
        boolean plain = raster.getNumBands() == 1 && !(image.getColorModel() instanceof java.awt.image.IndexColorModel);
        if (plain
                && raster.getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE
                && raster.getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == pixels.length) {
            System.arraycopy(data.getData(), 0, pixels, 0, pixels.length);
            return new Grey(width, height, pixels);
        }
        if (plain
                && raster.getDataBuffer() instanceof DataBufferUShort data
                && data.getData().length == pixels.length) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) ((data.getData()[i] & 0xFFFF) >> 8);
            }
            return new Grey(width, height, pixels);
        }
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) brightness(row[x]);
            }
        }
        return new Grey(width, height, pixels);
    }

    /** Rec. 601 luma over white paper. */
    private static int brightness(int argb) {
        int alpha = argb >>> 24;
        int luma = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
        return alpha == 255 ? luma : 255 - alpha * (255 - luma) / 255;
    }

    BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels, 0, data, 0, pixels.length);
        return image;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** Smaller by a whole factor; each dot is the mean of those that it stands for. */
    Grey smaller(int factor) {
        if (factor <= 1) {
            return this;
        }
        int w = Math.max(1, width / factor);
        int h = Math.max(1, height / factor);
        int across = Math.min(factor, width);
        int down = Math.min(factor, height);
        var out = new byte[w * h];
        var sums = new int[w];
        for (int y = 0; y < h; y++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < down; k++) {
                int from = (y * factor + k) * width;
                for (int x = 0; x < w * across; x++) {
                    sums[x / across] += pixels[from + x] & 0xFF;
                }
            }
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) (sums[x] / (across * down));
            }
        }
        return new Grey(w, h, out);
    }

    /** The grey that parts ink from paper best (Otsu 1979). */
    int threshold() {
        var counts = new long[256];
        for (byte pixel : pixels) {
            counts[pixel & 0xFF]++;
        }
        double all = 0;
        for (int i = 0; i < 256; i++) {
            all += i * (double) counts[i];
        }
        long under = 0;
        double sum = 0;
        double most = -1;
        int best = 128;
        for (int i = 0; i < 255; i++) {
            under += counts[i];
            sum += i * (double) counts[i];
            long over = pixels.length - under;
            if (under == 0 || over == 0) {
                continue;
            }
            double apart = sum / under - (all - sum) / over;
            double between = apart * apart * under * over;
            if (between > most) {
                most = between;
                best = i;
            }
        }
        return best;
    }

    /** Whether there is hardly any difference between the darkest and the lightest parts: an empty page. */
    boolean isBlank() {
        var counts = new long[256];
        for (byte pixel : pixels) {
            counts[pixel & 0xFF]++;
        }
        long some = Math.max(20, pixels.length / 5000);
        int dark = 0;
        for (long seen = counts[0]; seen < some && dark < 255; ) {
            seen += counts[++dark];
        }
        int light = 255;
        for (long seen = counts[255]; seen < pixels.length / 2 && light > 0; ) {
            seen += counts[--light];
        }
        return light - dark < 40;
    }
}
