package vn.haidang.restoring;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import vn.haidang.text.Letters;

/**
 * Makes the pairs that confusions are learnt from: clean text is drawn on page images, recognised with the wrong language, and each
 * word is set beside what became of it. Run by hand: {@code ConfusionPairs OUT.tsv TEXT...}; needs the program tesseract.
 */
final class ConfusionPairs {

    private static final int LINES = 38;
    private static final String[] FONTS = {"Liberation Serif", "Liberation Serif", "Liberation Serif", "DejaVu Serif"};
    private static final int[] STYLES = {Font.PLAIN, Font.PLAIN, Font.PLAIN, Font.BOLD, Font.ITALIC};
    private static final int[] DOTS = {150, 200, 200, 300};

    private final SplittableRandom random = new SplittableRandom(7);

    private ConfusionPairs() {}

    public static void main(String[] args) throws Exception {
        var maker = new ConfusionPairs();
        var words = new ArrayList<String>();
        for (int i = 1; i < args.length; i++) {
            var text = Normalizer.normalize(Files.readString(Path.of(args[i])), Normalizer.Form.NFC);
            words.addAll(List.of(text.strip().split("\\s+")));
        }
        var out = new StringBuilder();
        int at = 0;
        while (at < words.size()) {
            var page = new ArrayList<String>();
            at = maker.page(words, at, page, out);
            Files.writeString(Path.of(args[0]), out);
        }
    }

    /** Draws one page, recognises it, appends its pairs. */
    private int page(List<String> words, int at, List<String> page, StringBuilder out) throws Exception {
        int dots = DOTS[random.nextInt(DOTS.length)];
        int width = dots * 66 / 10;
        var image = new BufferedImage(width + dots, dots * 10, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int next = at;
        for (int line = 0; line < LINES && next < words.size(); line++) {
            if (line % 4 == 0) {
                int style = STYLES[random.nextInt(STYLES.length)];
                g.setFont(new Font(FONTS[random.nextInt(FONTS.length)], style, dots * 13 / 72));
            }
            boolean capitals = random.nextInt(12) == 0;
            next = line(g, words, next, width, dots / 2, dots / 2 + line * dots * 24 / 100, capitals, page);
        }
        g.dispose();
        align(page, recognise(image), out);
        return next;
    }

    private static int line(
            Graphics2D g, List<String> words, int from, int width, int x, int y, boolean capitals, List<String> page) {
        var text = new StringBuilder();
        int i = from;
        while (i < words.size()) {
            var word = capitals ? words.get(i).toUpperCase(java.util.Locale.ROOT) : words.get(i);
            if (i > from && g.getFontMetrics().stringWidth(text + " " + word) > width) {
                break;
            }
            text.append(i > from ? " " : "").append(word);
            page.add(word);
            i++;
        }
        g.drawString(text.toString(), x, y);
        return i;
    }

    private static List<String> recognise(BufferedImage image) throws IOException, InterruptedException {
        var file = Files.createTempFile("page", ".png");
        ImageIO.write(image, "png", file.toFile());
        var builder = new ProcessBuilder("tesseract", file.toString(), "-", "-l", "eng", "--psm", "6");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(file);
        return List.of(Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\\s+"));
    }

    /** The cheapest pairing of both rows of words; a word may have no partner. */
    private static void align(List<String> truth, List<String> seen, StringBuilder out) {
        int n = truth.size();
        int m = seen.size();
        var cost = new double[n + 1][m + 1];
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                double best = i == n && j == m ? 0 : Double.MAX_VALUE;
                best = i < n ? Math.min(best, cost[i + 1][j] + 0.7) : best;
                best = j < m ? Math.min(best, cost[i][j + 1] + 0.7) : best;
                boolean near = i < n && j < m && Math.abs(i - j) < 120;
                cost[i][j] = near ? Math.min(best, cost[i + 1][j + 1] + distance(truth.get(i), seen.get(j))) : best;
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (cost[i][j] == cost[i + 1][j] + 0.7) {
                i++;
            } else if (cost[i][j] == cost[i][j + 1] + 0.7) {
                j++;
            } else {
                out.append(truth.get(i++)).append('\t').append(seen.get(j++)).append('\n');
            }
        }
    }

    /** Share of base letters that differ, 0 to 1. */
    private static double distance(String a, String b) {
        var x = Letters.folded(a);
        var y = Letters.folded(b);
        var row = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int change = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[y.length()] / (double) Math.max(x.length(), y.length());
    }
}
