package vn.haidang.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import vn.haidang.restoring.Restorer;
import vn.haidang.scanning.Recogniser;

/**
 * Measures the reading of scans: pages per minute on one core beside the recognising program alone on the same picture, and the share of words
 * that are right on pages damaged in the ways of scanners and telefax machines, before and after a gentle repair.
 */
public final class ScanBench {

    private static final String[] LINES = {
        "Thực hiện chương trình công tác năm 2025, Ban Quản lý đã tổ chức hội nghị giao ban với các",
        "phòng, đơn vị trực thuộc để đánh giá tình hình thực hiện nhiệm vụ trong 6 tháng đầu năm,",
        "đồng thời triển khai một số nhiệm vụ trọng tâm trong thời gian tới. Sau khi nghe báo cáo và",
        "ý kiến của các đại biểu dự họp, Trưởng ban yêu cầu các phòng, đơn vị tập trung thực hiện tốt",
        "những nội dung sau: rà soát toàn bộ các dự án chậm tiến độ, đề xuất phương án xử lý dứt điểm;",
        "phối hợp với chính quyền địa phương tháo gỡ khó khăn về giải phóng mặt bằng; đẩy nhanh",
        "tiến độ giải ngân vốn đầu tư công, phấn đấu đạt trên 95 % kế hoạch; tăng cường kiểm tra việc",
        "chấp hành quy định về bảo vệ môi trường, phòng cháy, chữa cháy và an toàn lao động.",
        "Tổng vốn đầu tư thu hút lũy kế đạt 1.284,5 triệu USD, bằng 64,2 % kế hoạch và tăng 12,7 %",
        "so với cùng kỳ; giải quyết đúng hạn 1.376 hồ sơ, không có hồ sơ quá hạn; số lao động đang",
        "làm việc là 86.420 người, thu nhập bình quân 9,8 triệu đồng một người một tháng.",
        "Văn phòng có trách nhiệm theo dõi, đôn đốc, tổng hợp kết quả và báo cáo trước ngày 25/7/2025."
    };

    private static final int WARM_UP = 4;
    private static final int REPEATED = 4;
    private static final Reader READER = new Reader(ReadingLimits.standard());

    private ScanBench() {}

    /** Runs the measurement, about a minute, and prints it. */
    public static void run(PrintStream out) throws IOException, InterruptedException {
        if (!Recogniser.standard().isReady()) {
            out.println("tesseract with Vietnamese is not installed: nothing to measure");
            return;
        }
        var clean = page();
        out.printf(Locale.ROOT, "page of %d words, 200 dpi%n", words().size());
        speed(clean, out);
        damage(clean, out);
    }

    // ---- speed

    private static void speed(BufferedImage page, PrintStream out) throws IOException, InterruptedException {
        var bytes = png(page);
        for (int i = 0; i < WARM_UP; i++) {
            read(bytes);
        }
        long start = System.nanoTime();
        for (int i = 0; i < REPEATED; i++) {
            read(bytes);
        }
        double own = perMinute(System.nanoTime() - start);
        var file = Files.createTempFile("haidang-bench-", ".png");
        try {
            Files.write(file, bytes);
            long began = System.nanoTime();
            for (int i = 0; i < REPEATED; i++) {
                alone(file.toString());
            }
            double alone = perMinute(System.nanoTime() - began);
            out.printf(Locale.ROOT, "picture to reading %8.1f pages/minute on one core%n", own);
            out.printf(Locale.ROOT, "tesseract alone    %8.1f pages/minute on one core%n", alone);
            out.printf(Locale.ROOT, "ratio              %8.2f%n", own / alone);
        } finally {
            Files.delete(file);
        }
    }

    private static double perMinute(long nanos) {
        return REPEATED * 60e9 / nanos;
    }

    private static void alone(String picture) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("tesseract", picture, "stdout", "-l", "vie", "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.start().waitFor();
    }

    // ---- words right

    private static void damage(BufferedImage clean, PrintStream out) throws IOException {
        Map<String, BufferedImage> pages = new LinkedHashMap<>();
        pages.put("200 dpi, clean", clean);
        pages.put("200 dpi, tilted 0.6, blurred, noisy", noisy(blurred(turned(clean, 0.6), 0.8), 12));
        pages.put("200 dpi, tilted 4", turned(clean, 4));
        pages.put("200 dpi, upside down", turned(clean, 180));
        pages.put("200 dpi, tilted 0.9, blurred, very noisy", noisy(blurred(turned(clean, 0.9), 1.2), 25));
        pages.put("150 dpi, telefax", fax(clean));
        var gentle = Restorer.shipped().gentle();
        out.printf("%-42s %8s %8s%n", "words right", "read", "repaired");
        for (var page : pages.entrySet()) {
            var text = read(png(page.getValue()));
            out.printf(
                    Locale.ROOT,
                    "%-42s %7.1f%% %7.1f%%%n",
                    page.getKey(),
                    100 * right(text),
                    100 * right(gentle.restore(text).text()));
        }
    }

    private static String read(byte[] picture) {
        return READER.read(picture, "page.png").text();
    }

    private static List<String> words() {
        return List.of(String.join(" ", LINES).split(" "));
    }

    /** Share of the words that were found in their order (longest common subsequence). */
    private static double right(String text) {
        var found = text.split("\\s+");
        var row = new int[found.length + 1];
        for (var word : words()) {
            int diagonal = 0;
            for (int j = 1; j <= found.length; j++) {
                int above = row[j];
                row[j] = word.equals(found[j - 1]) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[found.length] / (double) words().size();
    }

    // ---- pictures

    private static BufferedImage page() throws IOException {
        var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = blank(page);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        // 13 points at 200 dpi
        graphics.setFont(font().deriveFont(36f));
        for (int i = 0; i < LINES.length; i++) {
            graphics.drawString(LINES[i], 150, 300 + i * 54);
        }
        graphics.dispose();
        return page;
    }

    private static Font font() throws IOException {
        try (var in = ScanBench.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    private static Graphics2D blank(BufferedImage page) {
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }

    private static BufferedImage drawn(BufferedImage page, int width, int height, AffineTransform how) {
        var out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = blank(out);
        graphics.drawImage(page, how, null);
        graphics.dispose();
        return out;
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        var how = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        return drawn(page, page.getWidth(), page.getHeight(), how);
    }

    private static BufferedImage blurred(BufferedImage page, double radius) {
        int reach = (int) Math.ceil(radius * 2);
        var weights = new ArrayList<Float>();
        float sum = 0;
        for (int i = 0; i < (2 * reach + 1) * (2 * reach + 1); i++) {
            double x = i % (2 * reach + 1) - (double) reach;
            double y = i / (2 * reach + 1) - (double) reach;
            weights.add((float) Math.exp(-(x * x + y * y) / (2 * radius * radius)));
            sum += weights.getLast();
        }
        var all = new float[weights.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights.get(i) / sum;
        }
        return new ConvolveOp(new Kernel(2 * reach + 1, 2 * reach + 1, all), ConvolveOp.EDGE_NO_OP, null)
                .filter(page, null);
    }

    private static BufferedImage noisy(BufferedImage page, double spread) {
        var random = new Random(20250604);
        var raster = page.getRaster();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double value = raster.getSample(x, y, 0) + random.nextGaussian() * spread;
                raster.setSample(x, y, 0, Math.clamp(Math.round(value), 0, 255));
            }
        }
        return page;
    }

    private static BufferedImage fax(BufferedImage page) {
        var small = drawn(
                page, page.getWidth() * 3 / 4, page.getHeight() * 3 / 4, AffineTransform.getScaleInstance(0.75, 0.75));
        var out = new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                out.setRGB(x, y, small.getRaster().getSample(x, y, 0) < 150 ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return out;
    }

    private static byte[] png(BufferedImage page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "png", bytes);
        return bytes.toByteArray();
    }
}
