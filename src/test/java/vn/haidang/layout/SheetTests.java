package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.haidang.layout.SheetReader.Limits;
import vn.haidang.layout.SheetUnreadable.Reason;

class SheetTests {

    private record Line(
            String task,
            @Nullable Integer days,
            @Nullable BigDecimal share,
            @Nullable LocalDate due) {}

    private static final List<Line> LINES = List.of(
            new Line("Báo cáo khung giá", 1234, new BigDecimal("34.25"), LocalDate.of(2024, 12, 26)),
            new Line("=HYPERLINK(\"http://x\",\"bấm\")", null, null, null),
            new Line("+1\u0000-2\n@SUM(A1)", -5, BigDecimal.ZERO, LocalDate.of(2025, 1, 24)));

    private static Sheet<Line> sheet() {
        return Sheet.<Line>titled("Danh sách nhiệm vụ: quá hạn / trong hạn [tháng 01]")
                .authority("UBND thành phố Hải Phòng", "Ban Quản lý\nKhu kinh tế Hải Phòng")
                .note("Tính đến hết ngày 31/01/2025")
                .text("Nội dung", 60, Line::task)
                .number("Số ngày", 10, Line::days)
                .number("Tỷ lệ (%)", 10, 2, Line::share)
                .date("Thời hạn", 12, Line::due)
                .bold(line -> line.task().startsWith("Báo cáo"));
    }

    private static byte[] bytes(Sheet<Line> sheet, Stream<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(lines, out);
        return out.toByteArray();
    }

    @Test
    void laysOutAListForScreenAndPaper() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(sheet(), LINES.stream())))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Danh sách nhiệm vụ  quá hạn   t");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("UBND THÀNH PHỐ HẢI PHÒNG");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).startsWith("DANH SÁCH NHIỆM VỤ");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).startsWith("Tính đến");
            assertThat(sheet.getRow(6).getCell(3).getStringCellValue()).isEqualTo("Thời hạn");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 7);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A7:D10");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(6);
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).startsWith("Danh sách");
        }
    }

    @Test
    void keepsNumbersAndDatesAsSuch() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(sheet(), LINES.stream())))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Cell days = sheet.getRow(7).getCell(1);
            assertThat(days.getNumericCellValue()).isEqualTo(1234);
            assertThat(days.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(sheet.getRow(7).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            Cell due = sheet.getRow(7).getCell(3);
            assertThat(due.getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2024-12-26");
            assertThat(due.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(workbook.getFontAt(
                                    sheet.getRow(7).getCell(0).getCellStyle().getFontIndex())
                            .getBold())
                    .isTrue();
            assertThat(workbook.getFontAt(
                                    sheet.getRow(8).getCell(0).getCellStyle().getFontIndex())
                            .getBold())
                    .isFalse();
        }
    }

    @Test
    void writesWhatLooksLikeAFormulaAsText() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(sheet(), LINES.stream())))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(8).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(8).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\",\"bấm\")");
            assertThat(sheet.getRow(9).getCell(0).getStringCellValue()).isEqualTo("+1-2\n@SUM(A1)");
        }
    }

    @Test
    void writesManyRowsAndLeavesTheStreamOpen() throws IOException {
        int count = 3_210;
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        sheet().write(
                        IntStream.range(0, count)
                                .mapToObj(i -> new Line("Nhiệm vụ " + i, i, null, LocalDate.of(2025, 1, 1))),
                        out);
        assertThat(closed[0]).isFalse();
        List<SheetRow> rows = SheetReader.readBelow(
                List.of("Thời hạn", "so ngay"),
                List.of("Nội dung", "Ghi chú"),
                new ByteArrayInputStream(out.toByteArray()),
                Limits.USUAL);
        assertThat(rows).hasSize(count);
        SheetRow last = rows.getLast();
        assertThat(last.number()).isEqualTo(7 + count);
        assertThat(last.date(0)).isEqualTo("2025-01-01");
        assertThat(last.text(0)).isEqualTo("01/01/2025");
        assertThat(last.number(1)).isEqualByComparingTo("3209");
        assertThat(last.text(2)).isEqualTo("Nhiệm vụ 3209");
        assertThat(last.text(3)).isEmpty();
        assertThat(last.date(3)).isNull();
    }

    @Test
    void needsAColumn() {
        Sheet<Line> empty = Sheet.titled("x");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> empty.write(Stream.of(), new ByteArrayOutputStream()));
    }

    // reading

    private static byte[] workbook(Object[]... rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            for (Object[] values : rows) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (Object value : values) {
                    set(row.createCell(Math.max(0, row.getLastCellNum())), value);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void set(Cell cell, Object value) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean flag -> cell.setCellValue(flag);
            default -> cell.setCellValue(value.toString());
        }
    }

    private static SheetRow oneCell(String text) throws IOException {
        return SheetReader.read(new ByteArrayInputStream(workbook(new Object[] {text})), Limits.USUAL)
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,5|1234.5", "1.234.567|1234567", "12,5|12.5", "12.5|12.5", "-7|-7", " 42 |42"})
    void readsNumbersWrittenAsText(String text, BigDecimal expected) throws IOException {
        assertThat(oneCell(text).number(0)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/1/2025", "05/01/2025", "05.01.2025", "2025-01-05", "2025-1-5"})
    void readsDaysWrittenAsText(String text) throws IOException {
        assertThat(oneCell(text).date(0)).isEqualTo("2025-01-05");
    }

    @Test
    void saysWhereACellIsWrong() throws IOException {
        SheetRow row = oneCell("30/02/2025");
        assertThatExceptionOfType(SheetUnreadable.class)
                .isThrownBy(() -> row.date(0))
                .satisfies(failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.NOT_A_DATE);
                    assertThat(failure.row()).isEqualTo(1);
                    assertThat(failure.column()).isZero();
                    assertThat(failure.detail()).isEqualTo("30/02/2025");
                });
        assertThatExceptionOfType(SheetUnreadable.class)
                .isThrownBy(() -> row.number(0))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_A_NUMBER));
    }

    @Test
    void refusesWhatIsNotAWorkbook() throws IOException {
        assertThat(reason("TT;Tên".getBytes(StandardCharsets.UTF_8), Limits.USUAL))
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(new byte[0], Limits.USUAL)).isEqualTo(Reason.NOT_A_WORKBOOK);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(reason(old, Limits.USUAL)).isEqualTo(Reason.OLD_OR_ENCRYPTED);
        byte[] whole = workbook(new Object[] {"x"});
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2), Limits.USUAL)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        byte[] file = workbook(new Object[] {"a", "b", "c"}, new Object[] {"d"}, new Object[] {"e"});
        assertThat(reason(file, new Limits(100, 1_000_000, 10, 10))).isEqualTo(Reason.FILE_TOO_LARGE);
        assertThat(reason(file, new Limits(100_000, 1_000_000, 2, 10))).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(reason(file, new Limits(100_000, 1_000_000, 10, 2))).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(reason(
                        replace(file, "xl/worksheets/sheet1.xml", new byte[30_000_000]),
                        new Limits(1_000_000, 10_000_000, 10, 10)))
                .as("much in little")
                .isEqualTo(Reason.FILE_TOO_LARGE);
    }

    @Test
    void resolvesNoEntities() throws IOException {
        String sheet = """
                <?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">\
                <c r="A1" t="inlineStr"><is><t>a&x;</t></is></c></row></sheetData></worksheet>""";
        byte[] file = replace(
                workbook(new Object[] {"x"}), "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        assertThat(reason(file, Limits.USUAL)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void namesTheHeadingsItMisses() throws IOException {
        byte[] file = workbook(new Object[] {"Mã", "Tên"});
        assertThatExceptionOfType(SheetUnreadable.class)
                .isThrownBy(() -> SheetReader.readBelow(
                        List.of("Mã", "Đơn vị"), List.of(), new ByteArrayInputStream(file), Limits.USUAL))
                .satisfies(failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.HEADINGS_MISSING);
                    assertThat(failure.detail()).isEqualTo("Mã, Đơn vị");
                });
    }

    private static Reason reason(byte[] file, Limits limits) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file)) {
            SheetReader.read(in, limits);
            throw new AssertionError("was read");
        } catch (SheetUnreadable e) {
            return e.reason();
        }
    }

    private static byte[] replace(byte[] file, String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content : from.readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
