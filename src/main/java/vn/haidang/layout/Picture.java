package vn.haidang.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A PNG or JPEG picture as it came, with its size in pixels. */
public final class Picture {

    /** Most pixels on one side: what a page can show at 600 dpi, with room to spare. */
    private static final int MOST = 10_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final byte[] bytes;
    private final String format;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, String format, int width, int height) {
        this.bytes = bytes;
        this.format = format;
        this.width = width;
        this.height = height;
    }

    /**
     * A picture from a file's content.
     *
     * @throws IllegalArgumentException if it is neither PNG nor JPEG, broken, or larger than 10,000 pixels on a side
     */
    public static Picture of(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                return checked(file, format, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a broken picture", e);
        }
    }

    private static Picture checked(byte[] file, String format, int width, int height) {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("pictures are PNG or JPEG, not " + format);
        }
        if (width < 1 || height < 1 || width > MOST || height > MOST) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " pixels");
        }
        return new Picture(file.clone(), format, width, height);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** "png" or "jpeg". */
    public String format() {
        return format;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && Arrays.equals(bytes, picture.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return format + " " + width + " x " + height;
    }
}
