package vn.haidang.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.VisualSignatureAlignmentHorizontal;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Signs PDF files: PAdES-BASELINE-B, or -T where a time-stamp service is given. What is signed is appended, so that the bytes before
 * it, with earlier signatures, stay as they are.
 */
public final class PdfSigner {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    /** Distance of an annex's text from the page's edges, in millimetres. */
    private static final float ANNEX_MARGIN = 8;

    /** The size of its letters, in points. */
    private static final float ANNEX_SIZE = 10;

    private final Clock clock;
    private final @Nullable URI timestamps;
    private final SigningLimits limits;

    /**
     * A signer.
     *
     * @param clock its zone is the one that an annex's signature prints
     * @param timestamps a service after RFC 3161, or null for none
     */
    public PdfSigner(Clock clock, @Nullable URI timestamps) {
        this(clock, timestamps, SigningLimits.standard());
    }

    public PdfSigner(Clock clock, @Nullable URI timestamps, SigningLimits limits) {
        this.clock = clock;
        this.timestamps = timestamps;
        this.limits = limits;
    }

    /**
     * The file with one more signature at its end.
     *
     * @throws SigningRefused when the file, the key, an earlier signature or the time-stamp service does not allow it
     */
    public byte[] sign(byte[] pdf, SigningKey key, SignaturePlace place) {
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        if (!CertificateChains.isInTime(key.certificate(), now.toInstant())) {
            throw new SigningRefused(SigningRefused.Code.CERTIFICATE_EXPIRED);
        }
        return limits.within(pdf, () -> signed(pdf, key, place, now));
    }

    private byte[] signed(byte[] pdf, SigningKey key, SignaturePlace place, OffsetDateTime now) throws IOException {
        Locks.check(pdf);
        DSSDocument document = new InMemoryDocument(pdf, "document.pdf");
        var parameters = parameters(key, now);
        var image = image(place, now);
        if (image != null) {
            parameters.setImageParameters(image);
        }
        var service = new PAdESService(PdfLibrary.offline());
        service.setPdfObjFactory(PdfLibrary.pdf());
        if (timestamps != null) {
            service.setTspSource(new TimestampService(timestamps));
        }
        var bytes = service.getDataToSign(document, parameters);
        var value = key.sign(bytes, DigestAlgorithm.SHA256);
        var out = new ByteArrayOutputStream();
        service.signDocument(document, parameters, value).writeTo(out);
        return out.toByteArray();
    }

    private PAdESSignatureParameters parameters(SigningKey key, OffsetDateTime now) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                timestamps == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.token());
        parameters.setCertificateChain(key.chain());
        parameters.bLevel().setSigningDate(Date.from(now.toInstant()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(ZoneId.from(now)));
        return parameters;
    }

    // ---- what shows

    private static @Nullable SignatureImageParameters image(SignaturePlace place, OffsetDateTime now) {
        return switch (place) {
            case SignaturePlace.Hidden() -> null;
            case SignaturePlace.Picture(SignaturePlace.Box box, byte[] png) -> picture(box, png);
            case SignaturePlace.Annex annex -> annex(annex, now);
        };
    }

    private static SignatureImageParameters picture(SignaturePlace.Box box, byte[] png) {
        var image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(png, "signature.png"));
        image.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        image.setFieldParameters(
                field(box.page(), points(box.left()), points(box.top()), points(box.width()), points(box.height())));
        return image;
    }

    private static SignatureImageParameters annex(SignaturePlace.Annex annex, OffsetDateTime now) {
        var text = new SignatureImageTextParameters();
        text.setText(annex.number() + "\n" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
        text.setFont(font(annex.font()));
        text.setPadding(0);
        text.setTextColor(Color.BLACK);
        text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.RIGHT);
        var image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.setAlignmentHorizontal(VisualSignatureAlignmentHorizontal.RIGHT);
        image.setFieldParameters(field(1, points(ANNEX_MARGIN), points(ANNEX_MARGIN), 0, 0));
        return image;
    }

    private static DSSFileFont font(byte @Nullable [] file) {
        var font = file == null ? DSSFileFont.initializeDefault() : new DSSFileFont(new ByteArrayInputStream(file));
        font.setSize(ANNEX_SIZE);
        return font;
    }

    private static SignatureFieldParameters field(int page, float left, float top, float width, float height) {
        var field = new SignatureFieldParameters();
        field.setPage(page);
        field.setOriginX(left);
        field.setOriginY(top);
        field.setWidth(width);
        field.setHeight(height);
        return field;
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS_PER_MM;
    }
}
