package vn.haidang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.haidang.layout.DocxWriter;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.Template;

/** The word-processing file of a report with 100 figures, each with its link, beside the same words and links by Apache POI. */
public final class ReportBench {

    private static final int FIGURES = 100;
    private static final int ROUNDS = 5;
    private static final int EACH = 20;
    private static final String ADDRESS = "https://haidang.example.vn/reports/certificates/";
    private static final String SENTENCE =
            "Trong 6 tháng đầu năm 2023, các khu công nghiệp, khu kinh tế thu hút vốn đầu tư đạt ";

    private ReportBench() {}

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static void run(PrintStream out) throws IOException {
        OfficialDocument document = document();
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        measure(stream -> DocxWriter.write(document, stream), EACH * 4);
        measure(ReportBench::writeWithPoi, EACH);
        for (int i = 0; i < ROUNDS; i++) {
            ours[i] = measure(stream -> DocxWriter.write(document, stream), EACH);
            theirs[i] = measure(ReportBench::writeWithPoi, EACH / 4);
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        out.printf(
                Locale.ROOT,
                "DOCX of %d figures with links: %.3f ms, Apache POI %.3f ms, %.1f times (medians of %d, in turns)%n",
                FIGURES,
                ours[ROUNDS / 2],
                theirs[ROUNDS / 2],
                theirs[ROUNDS / 2] / ours[ROUNDS / 2],
                ROUNDS);
    }

    /** Milliseconds for one. */
    private static double measure(Writing writing, int times) throws IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            writing.to(out);
            if (out.size() < 1000) {
                throw new IOException("nothing was written");
            }
        }
        return (System.nanoTime() - begin) / 1e6 / times;
    }

    private static String figure(int n) {
        return "%d,%02d triệu USD".formatted(100 + n, n);
    }

    private static OfficialDocument document() {
        StringBuilder text = new StringBuilder(
                "@loại Báo cáo\n@cơ quan Ban Quản lý Khu kinh tế Hải Phòng\n@ký hiệu BC-BQL\n@địa danh Hải Phòng\n"
                        + "@trích yếu Kết quả thu hút đầu tư\n@ký Trưởng ban | Nguyễn Văn A\n\nI. Kết quả\n");
        for (int i = 0; i < FIGURES; i++) {
            text.append(SENTENCE)
                    .append('[')
                    .append(figure(i))
                    .append("](")
                    .append(ADDRESS)
                    .append(i)
                    .append(").\n");
        }
        return Template.parse(text.toString()).fill(Map.of());
    }

    private static void writeWithPoi(OutputStream out) throws IOException {
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
}
