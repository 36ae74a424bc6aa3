package vn.haidang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import vn.haidang.layout.DocxWriter;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.PdfWriter;
import vn.haidang.layout.Template;

/** A report with 100 figures, each with its link, as files: beside the same words and links by other means, see {@link ReportBenchPeers}. */
public final class ReportBench {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int DOCX_EACH = 200;
    private static final int SLOW_EACH = 3;

    private ReportBench() {}

    /** Writes one file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Milliseconds for each file, the shortest first. */
    private record Times(double[] sorted) {

        double at(double share) {
            return sorted[Math.min((int) (sorted.length * share), sorted.length - 1)];
        }

        double median() {
            return at(0.5);
        }
    }

    public static void run(PrintStream out) throws IOException {
        OfficialDocument document = document();
        out.printf(
                Locale.ROOT,
                "%d figures with links; load average %.1f; medians in milliseconds, in turns%n",
                ReportBenchPeers.FIGURES,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Writing ours = stream -> DocxWriter.write(document, stream);
        byte[] floor = ReportBenchPeers.wordXml(file(ours));
        Times[] docx = measure(
                new Candidate(DOCX_EACH, ours),
                new Candidate(SLOW_EACH, ReportBenchPeers::writeWithPoi),
                new Candidate(DOCX_EACH, stream -> ReportBenchPeers.stringAndZip(floor, stream)));
        out.printf(
                Locale.ROOT,
                "DOCX %.3f, p99 %.2f; Apache POI %.2f: %.0f times; string and zip %.3f: %.0f %% of its rate%n",
                docx[0].median(),
                docx[0].at(0.99),
                docx[1].median(),
                docx[1].median() / docx[0].median(),
                docx[2].median(),
                100 * docx[2].median() / docx[0].median());
        Times[] pdf = measure(
                new Candidate(SLOW_EACH, stream -> PdfWriter.write(document, stream)),
                new Candidate(SLOW_EACH, ReportBenchPeers::writeWithPdfBox));
        out.printf(
                Locale.ROOT,
                "PDF/A-2a, tagged %.1f, p99 %.1f; PDFBox that reads its fonts each time, neither tagged nor PDF/A %.1f: %.1f times%n",
                pdf[0].median(),
                pdf[0].at(0.99),
                pdf[1].median(),
                pdf[1].median() / pdf[0].median());
    }

    /** @param each how many files in a round */
    private record Candidate(int each, Writing writing) {}

    /** Each in turn, after rounds that only warm up. */
    private static Times[] measure(Candidate... candidates) throws IOException {
        double[][] times = Arrays.stream(candidates)
                .map(one -> new double[ROUNDS * one.each()])
                .toArray(double[][]::new);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int one = 0; one < candidates.length; one++) {
                int each = candidates[one].each();
                for (int i = 0; i < each; i++) {
                    long begin = System.nanoTime();
                    file(candidates[one].writing());
                    times[one][Math.max(0, round) * each + i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        return Arrays.stream(times)
                .map(sorted -> {
                    Arrays.sort(sorted);
                    return new Times(sorted);
                })
                .toArray(Times[]::new);
    }

    private static byte[] file(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        writing.to(out);
        if (out.size() < 1000) {
            throw new IOException("nothing was written");
        }
        return out.toByteArray();
    }

    private static OfficialDocument document() {
        StringBuilder text = new StringBuilder(
                "@loại Báo cáo\n@cơ quan Ban Quản lý Khu kinh tế Hải Phòng\n@ký hiệu BC-BQL\n@địa danh Hải Phòng\n"
                        + "@trích yếu Kết quả thu hút đầu tư\n@ký Trưởng ban | Nguyễn Văn A\n\nI. Kết quả\n");
        for (int i = 0; i < ReportBenchPeers.FIGURES; i++) {
            text.append(ReportBenchPeers.SENTENCE)
                    .append('[')
                    .append(ReportBenchPeers.figure(i))
                    .append("](")
                    .append(ReportBenchPeers.ADDRESS)
                    .append(i)
                    .append(").\n");
        }
        return Template.parse(text.toString()).fill(Map.of());
    }
}
