package vn.haidang.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/** The same words and links as {@link ReportBench} by other means. */
final class ReportBenchPeers {

    static final int FIGURES = 100;
    static final String ADDRESS = "https://haidang.example.vn/reports/certificates/";
    static final String SENTENCE =
            "Trong 6 tháng đầu năm 2023, các khu công nghiệp, khu kinh tế thu hút vốn đầu tư đạt ";

    private static final String FONT = "/liberation/LiberationSerif-";
    private static final float SIZE = 14;
    private static final float LINE = 19;
    private static final float LEFT = 85;
    private static final float WIDTH = 468;
    private static final float TOP = 785;
    private static final float BOTTOM = 60;

    private ReportBenchPeers() {}

    static String figure(int n) {
        return "%d,%02d triệu USD".formatted(100 + n, n);
    }

    static void writeWithPoi(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (int i = 0; i < FIGURES; i++) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setSpacingAfter(120);
                styled(paragraph.createRun(), SENTENCE);
                styled(paragraph.createHyperlinkRun(ADDRESS + i), figure(i));
                styled(paragraph.createRun(), ".");
            }
            document.write(out);
        }
    }

    private static void styled(XWPFRun run, String text) {
        run.setFontFamily("Times New Roman");
        run.setFontSize(14);
        run.setText(text);
    }

    /** The text of a word-processing file, to write it again without making it. */
    static byte[] wordXml(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("no text in the file");
    }

    /** What no program can do without: the finished text as characters, encoded and packed. */
    static void stringAndZip(byte[] text, OutputStream out) throws IOException {
        String words = new String(text, StandardCharsets.UTF_8);
        int middle = words.length() / 2;
        String joined = new StringBuilder(words.length())
                .append(words, 0, middle)
                .append(words, middle, words.length())
                .toString();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(joined.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    /** Lines broken by the width of their words, the figure with its link; fonts are read anew for each file. */
    static void writeWithPdfBox(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream regular = font("Regular");
                InputStream bold = font("Bold")) {
            PDType0Font words = PDType0Font.load(document, regular, true);
            PDType0Font heading = PDType0Font.load(document, bold, true);
            Paper paper = new Paper(document);
            paper.write("I. KẾT QUẢ", heading, null);
            paper.newLine();
            for (int i = 0; i < FIGURES; i++) {
                for (String word : SENTENCE.split(" ")) {
                    paper.write(word + " ", words, null);
                }
                paper.write(figure(i) + ".", words, ADDRESS + i);
                paper.newLine();
            }
            paper.close();
            document.save(out);
        }
    }

    private static InputStream font(String face) throws IOException {
        InputStream font = ReportBenchPeers.class.getResourceAsStream(FONT + face + ".ttf");
        if (font == null) {
            throw new IOException("no font " + face);
        }
        return font;
    }

    /** Pages that are written word by word. */
    private static final class Paper implements AutoCloseable {

        private final PDDocument document;
        private PDPage page;
        private PDPageContentStream content;
        private float x = LEFT;
        private float y = TOP;

        Paper(PDDocument document) throws IOException {
            this.document = document;
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        }

        void write(String word, PDType0Font font, @Nullable String address) throws IOException {
            float width = font.getStringWidth(word) / 1000 * SIZE;
            if (x + width > LEFT + WIDTH) {
                newLine();
            }
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(x, y);
            content.showText(word);
            content.endText();
            if (address != null) {
                PDActionURI action = new PDActionURI();
                action.setURI(address);
                PDAnnotationLink link = new PDAnnotationLink();
                link.setAction(action);
                link.setRectangle(new PDRectangle(x, y, width, SIZE));
                page.getAnnotations().add(link);
            }
            x += width;
        }

        void newLine() throws IOException {
            x = LEFT;
            y -= LINE;
            if (y < BOTTOM) {
                content.close();
                page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                content = new PDPageContentStream(document, page);
                y = TOP;
            }
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
