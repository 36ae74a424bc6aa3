package vn.haidang.signing;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What earlier signatures of a file forbid (ISO 32000-2, 12.8.2.2 DocMDP and 12.8.2.4 FieldMDP). */
final class Locks {

    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
    private static final COSName ACTION = COSName.getPDFName("Action");
    private static final int NO_CHANGES = 1;
    private static final int FORM_FILLING = 2;

    private Locks() {}

    /** Refuses a file in which an earlier signature allows no further one. */
    static void check(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var signature : document.getSignatureDictionaries()) {
                if (signature.getCOSObject().getDictionaryObject(REFERENCE) instanceof COSArray references) {
                    for (int i = 0; i < references.size(); i++) {
                        check(references, i);
                    }
                }
            }
        }
    }

    private static void check(COSArray references, int i) {
        if (!(references.getObject(i) instanceof COSDictionary reference)
                || !(reference.getDictionaryObject(TRANSFORM_PARAMS) instanceof COSDictionary parameters)) {
            return;
        }
        var method = reference.getNameAsString(TRANSFORM_METHOD);
        boolean certified = "DocMDP".equals(method) && parameters.getInt(COSName.P, FORM_FILLING) == NO_CHANGES;
        boolean locked = "FieldMDP".equals(method) && "All".equals(parameters.getNameAsString(ACTION));
        if (certified || locked) {
            throw new SigningRefused(SigningRefused.Code.FORBIDDEN);
        }
    }
}
