package vn.haidang.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.layout.Table.Align;
import vn.haidang.layout.Table.Column;
import vn.haidang.layout.Table.Row;

/** How fast documents and sheets are written on one core, beside Apache POI writing the same words. */
public final class LayoutBench {

    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final long MEASURED_NANOS = 3_000_000_000L;
    private static final int COPIES = 10;
    private static final int PARAGRAPHS = 20;
    private static final int TABLE_ROWS = 30;
    private static final int SHEET_ROWS = 5_000;
    private static final int SHEET_COLUMNS = 6;
    private static final String SENTENCE =
            "Các phòng, đơn vị thực hiện nhiệm vụ được giao tại Thông báo kết luận giao ban, gửi báo cáo tiến độ về Văn phòng đúng thời hạn;"
                    + " nhiệm vụ chưa có thời hạn được tổng hợp riêng để Lãnh đạo cho ý kiến.";

    private interface Work {
        void write(OutputStream out) throws IOException;
    }

    private LayoutBench() {}

    /** Measures for about half a minute and prints one line per figure. */
    public static void run(PrintStream out) throws IOException {
        OfficialDocument document = document();
        int pages = pages(document);
        out.printf(Locale.ROOT, "report of %d pages, %d paragraphs, table of %d rows%n", pages, PARAGRAPHS, TABLE_ROWS);
        double docx = perSecond(target -> DocxWriter.write(document, target));
        double peer = perSecond(LayoutBench::writeWithPoi);
        double pdf = perSecond(target -> PdfWriter.write(document, target));
        print(out, "DOCX", docx, pages);
        print(out, "DOCX, Apache POI, same words", peer, pages);
        out.printf(Locale.ROOT, "DOCX ratio to Apache POI: %.1f%n", docx / peer);
        print(out, "PDF/A-2a, tagged", pdf, pages);
        besideLibreOffice(out, document, pages, pdf);
        double sheet = perSecond(LayoutBench::writeSheet) * SHEET_ROWS * SHEET_COLUMNS;
        double sheetPeer = perSecond(LayoutBench::writeSheetWithPoi) * SHEET_ROWS * SHEET_COLUMNS;
        out.printf(
                Locale.ROOT,
                "XLSX: %,.0f cells/s; Apache POI streaming: %,.0f cells/s; ratio %.1f%n",
                sheet,
                sheetPeer,
                sheet / sheetPeer);
    }

    /** The same document's DOCX made into PDF by LibreOffice: one process for all copies, after one that only makes its profile. */
    private static void besideLibreOffice(PrintStream out, OfficialDocument document, int pages, double pdf)
            throws IOException {
        if (!LibreOffice.isInstalled()) {
            out.println("LibreOffice is not installed; not measured beside it");
            return;
        }
        Path home = Files.createTempDirectory("layout-bench");
        try {
            LibreOffice office = LibreOffice.at(home);
            office.convert(copies(home.resolve("first"), document, 1));
            Path files = copies(home.resolve("measured"), document, COPIES);
            long start = System.nanoTime();
            office.convert(files);
            double peer = COPIES * 1e9 / (System.nanoTime() - start);
            print(out, "LibreOffice, the same DOCX to PDF, one process for %d".formatted(COPIES), peer, pages);
            out.printf(Locale.ROOT, "PDF ratio to LibreOffice: %.1f%n", pdf / peer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path copies(Path folder, OfficialDocument document, int count) throws IOException {
        Files.createDirectory(folder);
        for (int i = 0; i < count; i++) {
            try (OutputStream file = Files.newOutputStream(folder.resolve(i + ".docx"))) {
                DocxWriter.write(document, file);
            }
        }
        return folder;
    }

    private static void print(PrintStream out, String what, double documents, int pages) {
        out.printf(Locale.ROOT, "%s: %,.1f documents/s, %,.0f pages/s%n", what, documents, documents * pages);
    }

    private static double perSecond(Work work) throws IOException {
        repeat(work, WARM_UP_NANOS);
        return repeat(work, MEASURED_NANOS);
    }

    private static double repeat(Work work, long nanos) throws IOException {
        long start = System.nanoTime();
        long rounds = 0;
        while (System.nanoTime() - start < nanos) {
            work.write(OutputStream.nullOutputStream());
            rounds++;
        }
        return rounds * 1e9 / (System.nanoTime() - start);
    }

    private static int pages(OfficialDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfWriter.write(document, bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            return pdf.getNumberOfPages();
        }
    }

    private static OfficialDocument document() {
        OfficialDocument.Builder report = OfficialDocument.builder()
                .superior("UBND thành phố Hải Phòng")
                .issuer("Ban Quản lý\nKhu kinh tế Hải Phòng")
                .number("12")
                .symbol("BC-BQL")
                .place("Hải Phòng")
                .date(LocalDate.of(2025, 2, 5))
                .kind("Báo cáo")
                .subject("Tình hình thực hiện nhiệm vụ")
                .heading(1, "I", "Kết quả");
        for (int i = 0; i < PARAGRAPHS; i++) {
            report.paragraph(SENTENCE);
        }
        List<Column> columns = List.of(
                new Column(10, Align.CENTER),
                new Column(100, Align.LEFT),
                new Column(30, Align.LEFT),
                new Column(25, Align.CENTER));
        List<Row> rows = IntStream.range(0, TABLE_ROWS)
                .mapToObj(LayoutBench::cells)
                .map(Row::of)
                .toList();
        return report.block(Table.of(columns, List.of("TT", "Nội dung", "Đơn vị", "Thời hạn"), rows))
                .paragraph(SENTENCE)
                .signature(new Signature(Capacity.KT, "Trưởng ban", "Phó Trưởng ban", "Nguyễn Văn A"))
                .recipients("Lãnh đạo Ban", "Lưu: VT, VP")
                .build();
    }

    private static String[] cells(int row) {
        return new String[] {Integer.toString(row + 1), SENTENCE, "Văn phòng", "24/01/2025"};
    }

    /** The same words, sizes and letters in the peer's own way. */
    private static void writeWithPoi(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            var margins = document.getDocument().getBody().addNewSectPr().addNewPgMar();
            margins.setLeft(BigInteger.valueOf(DocxText.twips(Page.LEFT)));
            margins.setRight(BigInteger.valueOf(DocxText.twips(Page.RIGHT)));
            for (String line : List.of(
                    "UBND THÀNH PHỐ HẢI PHÒNG",
                    "BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG",
                    Wording.NATION,
                    Wording.MOTTO,
                    "Số: 12/BC-BQL")) {
                run(document.createParagraph(), line, 13).setBold(true);
            }
            for (int i = 0; i <= PARAGRAPHS; i++) {
                run(document.createParagraph(), SENTENCE, 14);
            }
            XWPFTable table = document.createTable(TABLE_ROWS, 4);
            for (int row = 0; row < TABLE_ROWS; row++) {
                String[] cells = cells(row);
                for (int column = 0; column < cells.length; column++) {
                    run(table.getRow(row).getCell(column).getParagraphs().getFirst(), cells[column], 13);
                }
            }
            document.write(out);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setSpacingAfter(120);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    private static void writeSheet(OutputStream out) throws IOException {
        Sheet<Integer> sheet = Sheet.<Integer>titled("Danh sách")
                .number("TT", 6, row -> row)
                .text("Nội dung", 60, row -> SENTENCE)
                .text("Đơn vị", 30, row -> "Văn phòng")
                .text("Trạng thái", 15, row -> "Trong hạn")
                .number("Số ngày", 10, row -> row % 90)
                .date("Thời hạn", 12, row -> LocalDate.of(2025, 1, 1 + row % 28));
        sheet.write(IntStream.range(0, SHEET_ROWS).boxed(), out);
    }

    private static void writeSheetWithPoi(OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("Danh sách");
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int i = 0; i < SHEET_ROWS; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i);
                row.createCell(1).setCellValue(SENTENCE);
                row.createCell(2).setCellValue("Văn phòng");
                row.createCell(3).setCellValue("Trong hạn");
                row.createCell(4).setCellValue(i % 90);
                var due = row.createCell(5);
                due.setCellValue(LocalDate.of(2025, 1, 1 + i % 28));
                due.setCellStyle(day);
            }
            workbook.write(out);
        }
    }
}
