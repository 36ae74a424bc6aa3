package vn.haidang.register;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Refused;
import vn.haidang.signing.PdfSigner;
import vn.haidang.signing.SigningKey;
import vn.haidang.signing.SigningRefused;

/** Opens the keys that people hand over, and looks at the pictures they sign with. */
@Component
class OutgoingKeys {

    static final int LARGEST_KEY = 1 << 20;
    static final int LARGEST_PICTURE = 2 << 20;

    private static final int WIDEST_PICTURE = 4000;
    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";

    private final String library;
    private final @Nullable Integer slot;
    private final @Nullable URI timestamps;
    private final Clock clock;

    /**
     * Reads the settings.
     *
     * @param library PKCS#11 library of the token at the server, empty for none
     * @param slot its slot, empty for the first one
     * @param timestamps address of a time-stamp service after RFC 3161, empty for none
     */
    OutgoingKeys(
            @Value("${haidang.signing.pkcs11.library}") String library,
            @Value("${haidang.signing.pkcs11.slot}") String slot,
            @Value("${haidang.signing.timestamps}") String timestamps,
            Clock clock) {
        this.library = library.strip();
        this.slot = slot.isBlank() ? null : Integer.valueOf(slot.strip());
        this.timestamps = timestamps.isBlank() ? null : URI.create(timestamps.strip());
        this.clock = clock;
    }

    /** Whether there is a token, for which only the PIN is asked. */
    boolean hasToken() {
        return !library.isEmpty();
    }

    /**
     * Opens a key.
     *
     * @throws Refused where none was chosen, or it is too large to be one
     * @throws SigningRefused where it does not open
     */
    SigningKey open(OutgoingKey key) {
        byte[] file = key.file();
        if (file != null) {
            if (file.length > LARGEST_KEY) {
                throw new Refused("register.refused.keyLarge");
            }
            return SigningKey.pkcs12(file, key.secret());
        }
        if (!hasToken()) {
            throw new Refused("register.refused.keyMissing");
        }
        return SigningKey.pkcs11(Path.of(library), slot, key.secret());
    }

    PdfSigner signer() {
        return new PdfSigner(clock, timestamps);
    }

    /** @throws Refused where it is no PNG with a transparent ground, or too large */
    static byte[] picture(byte[] png) {
        if (png.length > LARGEST_PICTURE || !isTransparent(png)) {
            throw new Refused("register.refused.keyPicture");
        }
        return png;
    }

    private static boolean isTransparent(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            if (reader.getWidth(0) > WIDEST_PICTURE || reader.getHeight(0) > WIDEST_PICTURE) {
                return false;
            }
            BufferedImage picture = reader.read(0);
            return picture.getColorModel().hasAlpha();
        } catch (IOException | RuntimeException e) {
            // whatever the decoder stumbles over is no picture
            return false;
        } finally {
            reader.dispose();
        }
    }

    /** The font of an annex's signature, with all Vietnamese letters. */
    static byte[] font() {
        try (InputStream in = OutgoingKeys.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException(FONT + " is missing from the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
