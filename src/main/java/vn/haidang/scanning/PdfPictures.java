package vn.haidang.scanning;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** The pages of a PDF as pictures. */
public final class PdfPictures implements PageSource {

    private static final int LEAST_DPI = 150;
    private static final int MOST_DPI = 300;

    /** From this share of the page on, a picture is the page. */
    private static final double COVERED = 0.5;

    private final PDDocument pdf;
    private final ScanLimits limits;

    public PdfPictures(PDDocument pdf, ScanLimits limits) {
        this.pdf = pdf;
        this.limits = limits;
    }

    @Override
    public int pages() {
        return pdf.getNumberOfPages();
    }

    /**
     * Whether pictures cover most of a page, as on scans; none of them is decoded.
     *
     * @param number from 1
     */
    public boolean isCovered(int number) throws IOException {
        return seen(number).covered >= COVERED;
    }

    /** Whether a page has any picture worth looking at for words. */
    public boolean hasPicture(int number) throws IOException {
        return seen(number).covered >= 0.02;
    }

    private Seen seen(int number) throws IOException {
        var seen = new Seen(pdf.getPage(number - 1));
        seen.processPage(pdf.getPage(number - 1));
        return seen;
    }

    @Override
    public RawPage page(int number) throws IOException {
        try {
            var page = pdf.getPage(number - 1);
            var seen = seen(number);
            if (seen.largest > limits.pixels()) {
                Pictures.requireSize(seen.largest, 1, limits);
            }
            double inches =
                    page.getCropBox().getWidth() / 72.0 * (page.getCropBox().getHeight() / 72.0);
            double dpi = Math.clamp(Math.round(seen.dotsPerInch), LEAST_DPI, MOST_DPI);
            dpi = Math.min(dpi, Math.sqrt(limits.kept() / Math.max(0.01, inches)));
            var renderer =
                    new Renderer(pdf, System.nanoTime() + limits.perPage().toNanos(), number);
            renderer.setSubsamplingAllowed(true);
            var image =
                    renderer.renderImageWithDPI(number - 1, (float) dpi, seen.oneBit ? ImageType.GRAY : ImageType.RGB);
            return new RawPage(image, Math.max(30, (int) Math.round(dpi)));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw e instanceof ScanRefused refused ? refused : new ScanRefused(ScanRefused.Code.BROKEN, e);
        }
    }

    /** Draws a page, but not for ever. */
    private final class Renderer extends PDFRenderer {

        private final long end;
        private final int number;

        Renderer(PDDocument pdf, long end, int number) {
            super(pdf);
            this.end = end;
            this.number = number;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, java.util.List<COSBase> operands) throws IOException {
                    if (System.nanoTime() - end > 0) {
                        throw new ScanRefused(
                                ScanRefused.Code.PAGE_TIMEOUT,
                                number,
                                limits.perPage().toSeconds());
                    }
                    super.processOperator(operator, operands);
                }
            };
        }
    }

    /** Looks at where pictures are drawn and how large they are, without opening them. */
    private static final class Seen extends PDFGraphicsStreamEngine {

        private static final int MOST = 2000;

        private final double area;
        private double covered;
        private long largest;
        private double dotsPerInch;
        private boolean oneBit = true;
        private int count;

        Seen(PDPage page) {
            super(page);
            area = Math.max(
                    1, page.getCropBox().getWidth() * (double) page.getCropBox().getHeight());
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if (count++ > MOST) {
                return;
            }
            var placed = getGraphicsState().getCurrentTransformationMatrix();
            double across = Math.hypot(placed.getScaleX(), placed.getShearY());
            double down = Math.hypot(placed.getShearX(), placed.getScaleY());
            covered += Math.min(1, across * down / area);
            largest = Math.max(largest, (long) image.getWidth() * image.getHeight());
            oneBit &= image.getBitsPerComponent() == 1;
            if (across > 72) {
                dotsPerInch = Math.max(dotsPerInch, image.getWidth() / (across / 72));
            }
        }

        @Override
        protected void processOperator(Operator operator, java.util.List<COSBase> operands) throws IOException {
            if (count <= MOST) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            // only pictures count
        }

        @Override
        public void clip(int windingRule) {
            // only pictures count
        }

        @Override
        public void moveTo(float x, float y) {
            // only pictures count
        }

        @Override
        public void lineTo(float x, float y) {
            // only pictures count
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            // only pictures count
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Float();
        }

        @Override
        public void closePath() {
            // only pictures count
        }

        @Override
        public void endPath() {
            // only pictures count
        }

        @Override
        public void strokePath() {
            // only pictures count
        }

        @Override
        public void fillPath(int windingRule) {
            // only pictures count
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            // only pictures count
        }

        @Override
        public void shadingFill(COSName shadingName) {
            // only pictures count
        }
    }
}
