package vn.haidang.reading;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vn.haidang.text.Letters;

/**
 * Measures reading on one core: documents and megabytes per second over notices of many sizes, beside the floor that no reader
 * can go below: bringing the same text to NFC and passing over it once.
 */
public final class ReadingBench {

    private static final int PAPERS = 60;
    private static final long WARM_UP = 5_000_000_000L;
    private static final long MEASURED = 4_000_000_000L;

    private static final String[] UNITS = {
        "Phòng Quản lý đầu tư",
        "Phòng Quy hoạch - Xây dựng",
        "Văn phòng",
        "Sở Tài chính",
        "Sở Nông nghiệp và Môi trường",
        "Trung tâm Dịch vụ hạ tầng",
        "UBND các huyện, thị xã, thành phố",
        "Công an tỉnh"
    };
    private static final String[] WORKS = {
        "rà soát, tham mưu phương án xử lý, báo cáo Lãnh đạo Ban trước ngày 25/6/2025",
        "chủ trì, phối hợp với Sở Xây dựng hoàn thiện hồ sơ trình Ủy ban nhân dân tỉnh trong quý III/2025",
        "tăng cường kiểm tra, kịp thời phát hiện và xử lý các trường hợp vi phạm quy định về quản lý đất đai, bảo vệ môi trường tại các khu công nghiệp",
        "định kỳ tổng hợp, báo cáo tiến độ thực hiện về Văn phòng trước ngày 20 hàng tháng",
        "xây dựng kế hoạch tổ chức Hội nghị đối thoại doanh nghiệp, dự kiến vào tháng 9/2025",
        "thực hiện nghiêm Chỉ thị số 08/CT-UBND ngày 18/4/2025; chậm nhất ngày 30/7/2025 báo cáo kết quả"
    };

    private ReadingBench() {}

    /** Runs the measurement and prints it. */
    public static void run(PrintStream out) {
        var papers = papers();
        long bytes = papers.stream().mapToLong(p -> p.length).sum();
        var reader = new Reader(ReadingLimits.standard());
        double read = perSecond(papers, p -> reader.read(p, "bench.txt").tasks().size());
        double floor = perSecond(papers, ReadingBench::floor);
        double size = bytes / (double) papers.size() / 1e6;
        out.printf(Locale.ROOT, "reading            %8.0f documents/s %8.1f MB/s%n", read, read * size);
        out.printf(Locale.ROOT, "floor (NFC + pass) %8.0f documents/s %8.1f MB/s%n", floor, floor * size);
        out.printf(Locale.ROOT, "ratio to the floor %8.1f, mean document %.1f kB%n", floor / read, size * 1000);
    }

    private interface Work {
        int on(byte[] paper);
    }

    private static double perSecond(List<byte[]> papers, Work work) {
        measure(papers, work, WARM_UP);
        return measure(papers, work, MEASURED);
    }

    private static double measure(List<byte[]> papers, Work work, long nanos) {
        // the processor's time, not the wall's: what else the machine does is not measured
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        long done = 0;
        int sum = 0;
        while (clock.getCurrentThreadCpuTime() - start < nanos) {
            for (var paper : papers) {
                sum += work.on(paper);
            }
            done += papers.size();
        }
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        // the sum is used so that no work can be left out
        return sum == Integer.MIN_VALUE ? 0 : done / seconds;
    }

    private static int floor(byte[] paper) {
        var text = Normalizer.normalize(new String(paper, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** Notices of one to eight pages, always the same. */
    private static List<byte[]> papers() {
        var random = new SplittableRandom(2025);
        var out = new ArrayList<byte[]>();
        for (int i = 0; i < PAPERS; i++) {
            out.add(paper(i, 5 + random.nextInt(50), random).getBytes(StandardCharsets.UTF_8));
        }
        return out;
    }

    private static String paper(int number, int tasks, SplittableRandom random) {
        var text = new StringBuilder(
                        "UBND TỈNH QUẢNG HÀ   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN QUẢN LÝ KHU KINH TẾ   Độc lập - Tự do - Hạnh phúc\nSố: ")
                .append(number + 1)
                .append(
                        "/TB-BQL   Quảng Hà, ngày 04 tháng 6 năm 2025\n\nTHÔNG BÁO\nKết luận của Trưởng ban tại cuộc họp giao ban tháng 5/2025\n\n"
                                + "Sau khi nghe báo cáo của các phòng, đơn vị, Trưởng ban kết luận như sau:\n\n");
        for (int i = 1; i <= tasks; i++) {
            var unit = UNITS[random.nextInt(UNITS.length)];
            if (random.nextBoolean()) {
                text.append(i)
                        .append(". Giao ")
                        .append(unit)
                        .append(' ')
                        .append(WORKS[random.nextInt(WORKS.length)])
                        .append(".\n\n");
            } else {
                text.append(i).append(". ").append(unit).append(":\n\n");
                for (int k = random.nextInt(4); k >= 0; k--) {
                    text.append("- ")
                            .append(Letters.capitalised(WORKS[random.nextInt(WORKS.length)]))
                            .append(".\n\n");
                }
            }
        }
        return text + "Nơi nhận:\n- Lãnh đạo Ban;\n- Lưu: VT.\n\nTRƯỞNG BAN\n\nLê Văn An\n";
    }
}
