package vn.haidang.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Finds the straight rules of a page, drawn as lines or as thin filled boxes. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final int MOST = 20_000;

    /** A rule from one point to another; y grows downwards. */
    record Rule(double x1, double y1, double x2, double y2) {

        boolean isHorizontal() {
            return Math.abs(y2 - y1) <= THIN;
        }
    }

    private final List<Rule> path = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final double left;
    private final double top;
    private Point2D at = new Point2D.Double();
    private Point2D began = at;

    PdfRules(PDPage page) {
        super(page);
        left = page.getCropBox().getLowerLeftX();
        top = page.getCropBox().getUpperRightY();
    }

    List<Rule> find() throws IOException {
        processPage(getPage());
        return rules;
    }

    private void segment(Point2D from, Point2D to) {
        double width = Math.abs(from.getX() - to.getX());
        double height = Math.abs(from.getY() - to.getY());
        if ((width <= THIN || height <= THIN) && width + height > 4 && path.size() < MOST) {
            path.add(new Rule(
                    Math.min(from.getX(), to.getX()) - left,
                    top - Math.max(from.getY(), to.getY()),
                    Math.max(from.getX(), to.getX()) - left,
                    top - Math.min(from.getY(), to.getY())));
        }
    }

    private void paint() {
        if (rules.size() < MOST) {
            rules.addAll(path);
        }
        path.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        segment(p0, p1);
        segment(p1, p2);
        segment(p2, p3);
        segment(p3, p0);
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Double(x, y);
        began = at;
    }

    @Override
    public void lineTo(float x, float y) {
        var to = new Point2D.Double(x, y);
        segment(at, to);
        at = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        segment(at, began);
        at = began;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        paint();
    }

    @Override
    public void fillPath(int windingRule) {
        paint();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paint();
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away still shows where the columns are
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // no rules
    }

    @Override
    public void drawImage(PDImage pdImage) {
        // no rules
    }
}
