package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;

/** The room between title and name of who signs, and where the pictures of signature and seal stand in it. */
final class SignatureRoom {

    /** In points. */
    static final int HEIGHT = 70;

    private static final double HEIGHT_MM = HEIGHT * 25.4 / 72;
    private static final double WIDEST = 45;
    /** Diameter of the seal of an agency. */
    private static final double SEAL = 36;

    /** A picture and its place in millimetres from the upper left corner of the room; it may stand out of it. */
    record Placed(Picture picture, String description, double left, double top, double width, double height) {}

    private final Signature signature;
    private final double column;

    /** @param column width in millimetres of the column that is signed in */
    SignatureRoom(Signature signature, double column) {
        this.signature = signature;
        this.column = column;
    }

    /** The signature centred between title and name, the seal over its left third. */
    List<Placed> pictures() {
        List<Placed> placed = new ArrayList<>();
        double left = (column - WIDEST) / 2;
        double width = WIDEST;
        Picture handwriting = signature.handwriting();
        if (handwriting != null) {
            double scale = Math.min(WIDEST / handwriting.width(), HEIGHT_MM / handwriting.height());
            width = handwriting.width() * scale;
            double height = handwriting.height() * scale;
            left = (column - width) / 2;
            placed.add(new Placed(handwriting, "Chữ ký", left, (HEIGHT_MM - height) / 2, width, height));
        }
        Picture seal = signature.seal();
        if (seal != null) {
            double sealHeight = SEAL * seal.height() / seal.width();
            double sealLeft = Math.max(0, left + width / 3 - SEAL);
            placed.add(new Placed(seal, "Dấu", sealLeft, (HEIGHT_MM - sealHeight) / 2, SEAL, sealHeight));
        }
        return placed;
    }
}
