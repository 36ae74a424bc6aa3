package vn.haidang.register;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import vn.haidang.platform.Refused;
import vn.haidang.signing.SignaturePlace;

/** Finds the picture of a signature in a PDF, so that the seal covers a third of the picture and not of the room around it. */
final class DrawnSignature {

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double SLACK = 1;

    private DrawnSignature() {}

    /** The last signature that shows within this room. */
    static Optional<SignaturePlace.Box> in(byte[] pdf, SignaturePlace.Box room) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(room.page() - 1);
            Optional<SignaturePlace.Box> found = Optional.empty();
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDRectangle area = annotation.getRectangle();
                if (annotation instanceof PDAnnotationWidget && area != null && area.getWidth() > 0) {
                    SignaturePlace.Box box = box(room.page(), page.getMediaBox(), area);
                    found = isWithin(box, room) ? Optional.of(box) : found;
                }
            }
            return found;
        } catch (IOException e) {
            throw new Refused("register.refused.pdf");
        }
    }

    private static SignaturePlace.Box box(int page, PDRectangle paper, PDRectangle area) {
        return new SignaturePlace.Box(
                page,
                Math.max(0, (area.getLowerLeftX() - paper.getLowerLeftX()) * MM_PER_POINT),
                Math.max(0, (paper.getUpperRightY() - area.getUpperRightY()) * MM_PER_POINT),
                area.getWidth() * MM_PER_POINT,
                Math.max(SLACK, area.getHeight() * MM_PER_POINT));
    }

    private static boolean isWithin(SignaturePlace.Box box, SignaturePlace.Box room) {
        return box.left() >= room.left() - SLACK
                && box.top() >= room.top() - SLACK
                && box.left() + box.width() <= room.left() + room.width() + SLACK
                && box.top() + box.height() <= room.top() + room.height() + SLACK;
    }
}
