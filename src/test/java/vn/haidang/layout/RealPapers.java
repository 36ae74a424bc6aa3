package vn.haidang.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Papers of the authority as they should have been set: their words from the files, their head and foot added. */
final class RealPapers {

    private static final Path FOLDER = Path.of("src/test/resources/documents");
    private static final String HEAD = """
            @cơ quan chủ quản Ủy ban nhân dân thành phố Hải Phòng
            @cơ quan Ban Quản lý\\nKhu kinh tế Hải Phòng
            @địa danh Hải Phòng
            """;

    private static final int COLUMNS = 6;

    private RealPapers() {}

    /** The conclusion notice of December 2024. */
    static OfficialDocument notice() {
        List<String> lines = lines("thong-bao-ket-luan-giao-ban-2024-12.txt");
        int from = index(lines, "Ngày 23/12/2024");
        int to = index(lines, "Nơi nhận:");
        return fill(HEAD + """
                @loại Thông báo
                @số 1335
                @ký hiệu TB-BQL
                @ngày 24/12/2024
                @trích yếu Kết luận của đồng chí Trưởng ban tại cuộc họp giao ban\\nBan Quản lý Khu kinh tế Hải Phòng
                @nơi nhận Lãnh đạo Ban
                @nơi nhận Các phòng chuyên môn, đơn vị sự nghiệp
                @nơi nhận Cổng TTĐT, eHEZA
                @lưu VT
                @ký KT. Trưởng ban | Phó Trưởng ban | Bùi Ngọc Hải

                """ + String.join("\n", lines.subList(from, to)));
    }

    /** The letter about the newsletter with its table of assignments. */
    static OfficialDocument letter() {
        List<String> lines = lines("971-cong-van-phoi-hop-ban-tin-2023.txt");
        int from = index(lines, "Thực hiện ý kiến");
        int to = index(lines, "**Nơi nhận");
        StringBuilder text = new StringBuilder(HEAD + """
                @loại Công văn
                @số 971
                @ký hiệu BQL-TTXTĐT
                @ngày 10/03/2023
                @trích yếu phối hợp xuất bản Bản tin số 01.2023 của Ban Quản lý Khu kinh tế Hải Phòng
                @lưu VT, TTXTĐT
                @ký KT. Trưởng ban | Phó Trưởng ban | Bùi Ngọc Hải
                @nơi nhận Lãnh đạo Ban
                @nơi nhận Cổng thông tin điện tử BQL
                """);
        for (String addressee : lines.subList(index(lines, "- Đảng ủy"), index(lines, "Thực hiện ý kiến"))) {
            text.append("@kính gửi ").append(addressee).append('\n');
        }
        text.append(String.join("\n", lines.subList(from, to)));
        text.append(
                "\n@phụ lục Bảng phân công nhiệm vụ tổng hợp, sưu tầm tin bài\\nphục vụ Bản tin số 01.2023\n\n@cỡ chữ bảng 12\n");
        assignments(lines).forEach(row -> text.append(row).append('\n'));
        return fill(text.append('\n').append(lines.getLast()).toString());
    }

    private static List<String> assignments(List<String> lines) {
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length == COLUMNS) {
                StringBuilder row = new StringBuilder("|");
                for (String cell : cells) {
                    String marked = cell.replace("<b>", "**").replace("</b>", "**");
                    row.append(' ')
                            .append(marked.replaceAll(" {2}([-+] )| (\\+ )", "\\\\n$1$2"))
                            .append(" |");
                }
                rows.add(row.toString());
                if (rows.size() == 1) {
                    rows.add("| :10: | :70 | :32 | :15: | :18: | :22: |");
                }
            }
        }
        return rows;
    }

    /** The status report on what the notice assigned, in the form that the task room gives it. */
    static OfficialDocument status() {
        return Samples.report();
    }

    private static OfficialDocument fill(String text) {
        return Template.parse(text).fill(Map.of());
    }

    private static int index(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalStateException("no line begins with " + start);
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
