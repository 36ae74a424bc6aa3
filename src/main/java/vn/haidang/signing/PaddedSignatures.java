package vn.haidang.signing;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PdfSignatureDictionary;
import eu.europa.esig.dss.pades.validation.PdfSignatureField;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.SigFieldPermissions;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.ASN1InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Parses signatures without the zeros that fill up the room kept for them in the file: the parser refuses what follows a signature's
 * end. The bytes of the file, and all that is computed from them or compared with them, stay whole.
 */
final class PaddedSignatures extends PdfBoxNativeObjectFactory {

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        return configure(new Service());
    }

    private static final class Service extends PdfBoxSignatureService {

        Service() {
            super(PDFServiceMode.SIGNATURE, new PdfBoxNativeSignatureDrawerFactory());
        }

        @Override
        protected PdfDocumentReader loadPdfDocumentReader(DSSDocument document, char @Nullable [] password)
                throws IOException {
            return new Reader(document, password == null ? null : new String(password));
        }
    }

    private static final class Reader extends PdfBoxDocumentReader {

        Reader(DSSDocument document, @Nullable String password) throws IOException {
            super(document, password, PdfMemoryUsageSetting.memoryBuffered());
        }

        @Override
        public Map<PdfSignatureDictionary, List<PdfSignatureField>> extractSigDictionaries() throws IOException {
            Map<COSDictionary, COSString> whole = new HashMap<>();
            Map<ByteBuffer, byte[]> padded = new HashMap<>();
            for (var signature : getPDDocument().getSignatureDictionaries()) {
                cut(signature.getCOSObject(), whole, padded);
            }
            try {
                Map<PdfSignatureDictionary, List<PdfSignatureField>> out = new LinkedHashMap<>();
                super.extractSigDictionaries().forEach((dictionary, fields) -> {
                    var contents = padded.get(ByteBuffer.wrap(dictionary.getContents()));
                    out.put(contents == null ? dictionary : new Padded(dictionary, contents), fields);
                });
                return out;
            } finally {
                whole.forEach((dictionary, value) -> dictionary.setItem(COSName.CONTENTS, value));
            }
        }
    }

    private static void cut(
            COSDictionary dictionary, Map<COSDictionary, COSString> whole, Map<ByteBuffer, byte[]> padded) {
        if (dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString value) {
            var bytes = value.getBytes();
            int length = length(bytes);
            if (length > 0 && length < bytes.length && onlyZeros(bytes, length)) {
                var parsed = Arrays.copyOf(bytes, length);
                whole.put(dictionary, value);
                padded.put(ByteBuffer.wrap(parsed), bytes);
                dictionary.setItem(COSName.CONTENTS, new COSString(parsed));
            }
        }
    }

    /** How many bytes the first object takes, or 0 where there is none. */
    private static int length(byte[] bytes) {
        try (var in = new ByteArrayInputStream(bytes);
                var asn1 = new ASN1InputStream(in)) {
            return asn1.readObject() == null ? 0 : bytes.length - in.available();
        } catch (IOException | RuntimeException e) {
            // no signature; whoever parses it next says so
            return 0;
        }
    }

    private static boolean onlyZeros(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A signature as it was parsed, with its contents as they stand in the file. */
    private record Padded(PdfSignatureDictionary parsed, byte[] contents) implements PdfSignatureDictionary {

        @Override
        public byte[] getContents() {
            return contents;
        }

        @Override
        public boolean checkConsistency(PdfSignatureDictionary other) {
            return parsed.checkConsistency(other instanceof Padded padded ? padded.parsed : other);
        }

        @Override
        public boolean isConsistent() {
            return parsed.isConsistent();
        }

        @Override
        public ByteRange getByteRange() {
            return parsed.getByteRange();
        }

        @Override
        public CMS getCMS() {
            return parsed.getCMS();
        }

        @Override
        public String getSignerName() {
            return parsed.getSignerName();
        }

        @Override
        public String getLocation() {
            return parsed.getLocation();
        }

        @Override
        public String getContactInfo() {
            return parsed.getContactInfo();
        }

        @Override
        public String getReason() {
            return parsed.getReason();
        }

        @Override
        public String getType() {
            return parsed.getType();
        }

        @Override
        public String getFilter() {
            return parsed.getFilter();
        }

        @Override
        public String getSubFilter() {
            return parsed.getSubFilter();
        }

        @Override
        public Date getSigningDate() {
            return parsed.getSigningDate();
        }

        @Override
        public CertificationPermission getDocMDP() {
            return parsed.getDocMDP();
        }

        @Override
        public SigFieldPermissions getFieldMDP() {
            return parsed.getFieldMDP();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Padded padded && parsed.equals(padded.parsed);
        }

        @Override
        public int hashCode() {
            return parsed.hashCode();
        }
    }
}
