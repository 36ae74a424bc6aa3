package vn.haidang.scanning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A picture file: TIFF of one or more pages, JPEG, PNG, BMP, the first picture of a GIF; HEIC where the system can turn it into one of these. */
public final class PictureFile implements PageSource, Closeable {

    private final ScanLimits limits;
    private final ImageInputStream in;
    private final ImageReader reader;
    private final int pages;
    private final int orientation;
    private final String mediaType;

    /**
     * Opens a picture file; no picture is decoded yet.
     *
     * @throws ScanRefused where it is broken, too large, or its kind cannot be read here
     */
    public static PictureFile open(byte[] bytes, ScanLimits limits) {
        var kind = Kind.of(bytes);
        if (kind == null) {
            throw new ScanRefused(ScanRefused.Code.BROKEN);
        }
        return switch (kind) {
            case HEIC -> new PictureFile(Heic.toPng(bytes, limits), limits, Kind.HEIC);
            case WEBP -> throw new ScanRefused(ScanRefused.Code.NO_CONVERTER, "WebP");
            default -> new PictureFile(bytes, limits, kind);
        };
    }

    /** Kinds of pictures, by their first bytes. */
    enum Kind {
        TIFF,
        JPEG,
        PNG,
        BMP,
        GIF,
        WEBP,
        HEIC;

        static @Nullable Kind of(byte[] b) {
            if (starts(b, 0, 'I', 'I', '*', 0) || starts(b, 0, 'M', 'M', 0, '*')) {
                return TIFF;
            }
            if (starts(b, 0, 0xFF, 0xD8, 0xFF)) {
                return JPEG;
            }
            if (starts(b, 0, 0x89, 'P', 'N', 'G')) {
                return PNG;
            }
            if (starts(b, 0, 'G', 'I', 'F', '8')) {
                return GIF;
            }
            if (starts(b, 0, 'B', 'M') && b.length > 30 && starts(b, 6, 0, 0, 0, 0)) {
                return BMP;
            }
            if (starts(b, 0, 'R', 'I', 'F', 'F') && starts(b, 8, 'W', 'E', 'B', 'P')) {
                return WEBP;
            }
            boolean still =
                    starts(b, 8, 'h', 'e', 'i') || starts(b, 8, 'm', 'i', 'f', '1') || starts(b, 8, 'h', 'e', 'v');
            return starts(b, 4, 'f', 't', 'y', 'p') && still ? HEIC : null;
        }

        String mediaType() {
            return "image/" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the bytes begin as those of a picture do. */
    public static boolean isPicture(byte[] bytes) {
        return Kind.of(bytes) != null;
    }

    private static boolean starts(byte[] bytes, int from, int... first) {
        if (bytes.length < from + first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[from + i] & 0xFF) != (first[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private PictureFile(byte[] bytes, ScanLimits limits, Kind kind) {
        this.limits = limits;
        this.mediaType = kind.mediaType();
        this.orientation = kind == Kind.JPEG ? Exif.orientation(bytes) : 1;
        try {
            in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new ScanRefused(ScanRefused.Code.BROKEN);
            }
            reader = readers.next();
            reader.setInput(in, false, false);
            pages = kind == Kind.TIFF ? reader.getNumImages(true) : 1;
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
        if (pages < 1) {
            close();
            throw new ScanRefused(ScanRefused.Code.BROKEN);
        }
        if (pages > limits.pages()) {
            close();
            throw new ScanRefused(ScanRefused.Code.TOO_MANY_PAGES, pages, limits.pages());
        }
    }

    public String mediaType() {
        return mediaType;
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public RawPage page(int number) {
        try {
            int index = number - 1;
            long width = reader.getWidth(index);
            long height = reader.getHeight(index);
            Pictures.requireSize(width, height, limits);
            var parameters = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt(width * (double) height / limits.kept()));
            if (every > 1) {
                parameters.setSourceSubsampling(every, every, 0, 0);
            }
            var image = reader.read(index, parameters);
            double told = dotsPerInch(reader, index) / Math.max(1, every);
            return RawPage.of(asSeen(image), told);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw refused(e);
        }
    }

    private BufferedImage asSeen(BufferedImage image) {
        var seen = Exif.isMirrored(orientation) ? Pictures.mirrored(image) : image;
        return Pictures.turned(seen, Exif.degrees(orientation));
    }

    private static ScanRefused refused(Throwable e) {
        return e instanceof ScanRefused refused ? refused : new ScanRefused(ScanRefused.Code.BROKEN, e);
    }

    /** Dots per inch as the file tells them, 0 where it does not. */
    private static double dotsPerInch(ImageReader reader, int index) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(index);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
                return 0;
            }
            var root = (Element) metadata.getAsTree("javax_imageio_1.0");
            var size = root.getElementsByTagName("HorizontalPixelSize");
            if (size.getLength() == 0) {
                return 0;
            }
            double millimetres = Double.parseDouble(((Element) size.item(0)).getAttribute("value"));
            return millimetres > 0 ? 25.4 / millimetres : 0;
        } catch (IOException | RuntimeException e) {
            return 0; // without it the size of the sheet is taken
        }
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            in.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
