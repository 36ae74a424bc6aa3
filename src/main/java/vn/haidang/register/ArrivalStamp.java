package vn.haidang.register;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;
import vn.haidang.register.RegisterCanvas.Align;
import vn.haidang.register.RegisterCanvas.Face;

/**
 * The arrival stamp (dấu "ĐẾN", 35 × 50 mm, Nghị định 30/2020, appendix IV part V): alone, to be printed on paper, and on a derived copy of the
 * file. The file itself is never touched; on a signed file the copy does not carry the signature on.
 */
@Component
class ArrivalStamp {

    static final double WIDTH = 50;
    static final double HEIGHT = 35;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final double MARGIN = 3;
    private static final double STEP = 3;
    private static final float LOOK_DPI = 36;

    private final OutgoingLetterhead letterhead;
    private final Messages messages;

    ArrivalStamp(OutgoingLetterhead letterhead, Messages messages) {
        this.letterhead = letterhead;
        this.messages = messages;
    }

    /** What the stamp says; {@code to} is to whom the document was handed, {@code caseFile} the code of its case file; either may be empty. */
    record Words(Arrival arrival, String to, String caseFile) {}

    /** The stamp alone, on a page of its own size. */
    byte[] alone(Words words) {
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            canvas.page(WIDTH, HEIGHT);
            draw(canvas, words, 0, 0);
            return canvas.bytes();
        }
    }

    /**
     * A copy of the file with the stamp on free room of its first page.
     *
     * @throws Refused where the file is no PDF or picture, or locked
     */
    byte[] copy(Words words, byte[] file, String mediaType) {
        try (PDDocument document = open(file, mediaType);
                RegisterCanvas canvas = new RegisterCanvas(document)) {
            PDPage first = document.getPage(0);
            double[] place = place(document, first);
            canvas.over(first);
            draw(canvas, words, place[0], place[1]);
            return canvas.bytes();
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("register.arrival.noStampedCopy");
        }
    }

    static PDDocument open(byte[] file, String mediaType) throws IOException {
        if (mediaType.equals("application/pdf")) {
            PDDocument document = Loader.loadPDF(file);
            document.setAllSecurityToBeRemoved(true);
            return document;
        }
        if (!mediaType.startsWith("image/")) {
            throw new Refused("register.arrival.noStampedCopy");
        }
        return picture(javax.imageio.ImageIO.read(new ByteArrayInputStream(file)));
    }

    private static PDDocument picture(@org.jspecify.annotations.Nullable BufferedImage image) throws IOException {
        if (image == null) {
            throw new Refused("register.arrival.noStampedCopy");
        }
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        float scale =
                Math.min(PDRectangle.A4.getWidth() / image.getWidth(), PDRectangle.A4.getHeight() / image.getHeight());
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            float height = image.getHeight() * scale;
            stream.drawImage(
                    JPEGFactory.createFromImage(document, plain, 0.9f),
                    0,
                    PDRectangle.A4.getHeight() - height,
                    image.getWidth() * scale,
                    height);
        }
        return document;
    }

    private void draw(RegisterCanvas canvas, Words words, double left, double top) {
        Instant arrived = words.arrival().arrivedAt();
        canvas.colour(0.75f, 0f, 0f);
        double right = left + WIDTH;
        canvas.box(left + 0.4, top + 0.4, right - 0.4, top + HEIGHT - 0.4, 1.2);
        String issuer = RegisterCanvas.upper(
                letterhead.on(LocalDate.ofInstant(arrived, ArrivalForm.VIETNAM)).issuer());
        double points = 8.5;
        List<String> lines = canvas.lines(issuer, WIDTH - 4, Face.BOLD, points);
        double y = top + 1.6;
        for (String line : lines.subList(0, Math.min(2, lines.size()))) {
            canvas.text(line, left + 2, right - 2, y, Face.BOLD, points, Align.CENTRE);
            y += RegisterCanvas.line(points);
        }
        double split = top + 9.6;
        canvas.rule(left + 0.4, split, right - 0.4, split, 0.8);
        // the word stands beside number and day, as on the stamp of the form
        canvas.rule(left + 19, split, left + 19, split + 12, 0.8);
        canvas.rule(left + 0.4, split + 12, right - 0.4, split + 12, 0.8);
        canvas.text(say("register.stamp.word"), left, left + 19, split + 3, Face.BOLD, 16, Align.CENTRE);
        line(
                canvas,
                say("register.stamp.number", String.valueOf(words.arrival().number())),
                left + 20.5,
                right,
                split + 1.6);
        line(
                canvas,
                say("register.stamp.day", DAY.format(LocalDate.ofInstant(arrived, ArrivalForm.VIETNAM))),
                left + 20.5,
                right,
                split + 6.6);
        line(
                canvas,
                say("register.stamp.to", words.to().isEmpty() ? "......................" : words.to()),
                left + 2,
                right,
                split + 13.2);
        line(
                canvas,
                say("register.stamp.caseFile", words.caseFile().isEmpty() ? "..............." : words.caseFile()),
                left + 2,
                right,
                split + 18.6);
    }

    /** A line in as large a type as fits. */
    private static void line(RegisterCanvas canvas, String text, double left, double right, double top) {
        double points = 10;
        while (points > 5 && canvas.width(text, Face.REGULAR, points) > right - left - 1.5) {
            points -= 0.5;
        }
        canvas.text(text, left, right - 1, top, Face.REGULAR, points, Align.LEFT);
    }

    private String say(String key, Object... arguments) {
        return messages.text(VIETNAMESE, key, arguments);
    }

    /** Upper left corner of the free room that is nearest to where the decree wants the stamp: below number and symbol; else where least stands. */
    private static double[] place(PDDocument document, PDPage page) throws IOException {
        BufferedImage look = new PDFRenderer(document).renderImageWithDPI(0, LOOK_DPI);
        double pixel = 25.4 / LOOK_DPI;
        int[][] ink = ink(look);
        double width = look.getWidth() * pixel;
        double height = look.getHeight() * pixel;
        double[] best = {Math.min(30, Math.max(0, width - WIDTH)), Math.min(48, Math.max(0, height - HEIGHT))};
        double bestCost = Double.MAX_VALUE;
        for (double y = MARGIN; y + HEIGHT + MARGIN <= height; y += STEP) {
            for (double x = MARGIN; x + WIDTH + MARGIN <= width; x += STEP) {
                int covered = ink(ink, x / pixel, y / pixel, (x + WIDTH) / pixel, (y + HEIGHT) / pixel);
                double far = Math.hypot(x - 30, y - 48);
                double cost = covered * 1000.0 + far;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = new double[] {x, y};
                }
            }
        }
        PDRectangle crop = page.getCropBox();
        PDRectangle media = page.getMediaBox();
        // what is seen may be a part of the page
        return new double[] {
            best[0] + (crop.getLowerLeftX() - media.getLowerLeftX()) * RegisterCanvas.POINT,
            best[1] + (media.getUpperRightY() - crop.getUpperRightY()) * RegisterCanvas.POINT
        };
    }

    /** Sums of dark pixels above and to the left of each pixel. */
    private static int[][] ink(BufferedImage look) {
        int[][] sums = new int[look.getHeight() + 1][look.getWidth() + 1];
        for (int y = 0; y < look.getHeight(); y++) {
            for (int x = 0; x < look.getWidth(); x++) {
                int rgb = look.getRGB(x, y);
                int grey = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
                sums[y + 1][x + 1] = (grey < 200 ? 1 : 0) + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
            }
        }
        return sums;
    }

    private static int ink(int[][] sums, double left, double top, double right, double bottom) {
        int x1 = (int) left;
        int y1 = (int) top;
        int x2 = Math.min(sums[0].length - 1, (int) Math.ceil(right));
        int y2 = Math.min(sums.length - 1, (int) Math.ceil(bottom));
        return sums[y2][x2] - sums[y1][x2] - sums[y2][x1] + sums[y1][x1];
    }
}
