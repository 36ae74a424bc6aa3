package vn.haidang.indicator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.haidang.layout.SheetReader;

/**
 * How fast a filled-in sheet of many bodies is read, each cell understood or refused by its address, beside Apache POI that holds the same file in
 * memory, and beside unpacking it and counting its cells, which is the least that any reader has to do. All three count the same cells.
 */
public final class SheetBench {

    private static final int ROWS = 20_000;
    private static final int COLUMNS = 12;
    private static final int BAD_ROWS = 50_000;
    private static final int TIMES = 3;
    private static final int EVERY = 997;
    private static final Period PERIOD = Period.quarter(2025, 1);
    private static final SheetReader.Limits LIMITS = new SheetReader.Limits(100_000_000, 1_000_000_000, 200_000, 400);
    private static final byte[] CELL = {'<', 'c', ' '};

    private static final Indicator INDICATOR = new Indicator(
            1,
            "EXPORT",
            "EXPORT",
            "EXPORT",
            "EXPORT",
            new Measure("USD_M", "USD_M", "USD_M", "USD", new BigDecimal("1000000"), false),
            Indicator.Nature.FLOW,
            Indicator.Direction.HIGHER,
            0,
            Period.Span.QUARTER,
            "",
            null,
            null,
            true,
            "",
            List.of(),
            null,
            null,
            null,
            null,
            1,
            0);

    private SheetBench() {}

    /** Measures for less than a minute and prints one line per figure. */
    public static void run(PrintStream out) throws Exception {
        byte[] sheet = sheet(ROWS, EVERY);
        out.printf(Locale.ROOT, "sheet of %,d rows, %d columns, %,d bytes%n", ROWS, COLUMNS, sheet.length);
        Reading read = new Reading();
        double ours = best(() -> read.again(sheet));
        long[] cells = new long[2];
        double poi = best(() -> cells[0] = poi(sheet));
        Path file = Files.createTempFile("sheets", ".xlsx");
        Files.write(file, sheet);
        double raw = best(() -> cells[1] = raw(file));
        Files.delete(file);
        long expected = (long) ROWS * COLUMNS;
        if (read.cells != expected || cells[0] < expected || cells[1] != cells[0]) {
            throw new IllegalStateException(
                    "cells: " + read.cells + ", POI " + cells[0] + ", raw " + cells[1] + " instead of " + expected);
        }
        print(out, "our import", ours);
        print(out, "Apache POI, in memory", poi);
        print(out, "unpacked and counted only", raw);
        out.printf(
                Locale.ROOT,
                "%.1f times Apache POI, %.0f %% of unpacking and counting%n",
                poi / ours,
                100 * raw / ours);
        out.printf(Locale.ROOT, "refused by address: %,d, the first %s%n", read.refused, read.first);
        out.printf(
                Locale.ROOT,
                "in use at a tenth of the rows %.1f MB, at nine tenths %.1f MB%n",
                read.early(sheet) / 1e6,
                read.late(sheet) / 1e6);
        byte[] bad = sheet(BAD_ROWS, 1);
        Reading worst = new Reading();
        double seconds = best(() -> worst.again(bad));
        if (worst.refused != BAD_ROWS) {
            throw new IllegalStateException("refused " + worst.refused);
        }
        out.printf(
                Locale.ROOT,
                "%,d bad rows in %.2f s, in use at a tenth %.1f MB, at nine tenths %.1f MB%n",
                BAD_ROWS,
                seconds,
                worst.early(bad) / 1e6,
                worst.late(bad) / 1e6);
    }

    private static void print(PrintStream out, String what, double seconds) {
        out.printf(Locale.ROOT, "%-28s %.2f s, %,.0f cells/s%n", what, seconds, ROWS * COLUMNS / seconds);
    }

    /** A thing to measure. */
    private interface Work {
        void run() throws IOException;
    }

    private static double best(Work work) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long from = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - from) / 1e9);
        }
        return best;
    }

    /** The import's own way up to the database: rows by 200, every cell to a number or to the reason why not, with its address. */
    private static final class Reading implements SheetTaking.Target {

        private long cells;
        private long refused;
        private String first = "";
        private int lookAt = -1;
        private long inUse;

        void again(byte[] sheet) throws IOException {
            cells = 0;
            refused = 0;
            first = "";
            SheetTaking taking = new SheetTaking(1, PERIOD, null, this);
            SheetReader.each(new ByteArrayInputStream(sheet), LIMITS, taking);
            taking.finish();
        }

        @Override
        public void head(List<String> marks, List<String> columns, List<String> headings) {
            // which bodies and indicators they are is the database's matter
        }

        @Override
        public void rows(List<SheetTaking.Row> rows) {
            for (SheetTaking.Row row : rows) {
                row.values().forEach(cell -> cell(row, cell));
                if (row.number() == lookAt) {
                    inUse = inUse();
                }
            }
        }

        private void cell(SheetTaking.Row row, SheetTaking.Cell cell) {
            cells++;
            boolean wrong = cell.problem() != null
                    || TypedNumber.read(cell.text(), INDICATOR, null).problem() != null;
            if (wrong) {
                refused++;
                String place = FormSheetColumns.place(cell.column(), row.number());
                first = first.isEmpty() ? place : first;
            }
        }

        long early(byte[] sheet) throws IOException {
            return at(sheet, 0.1);
        }

        long late(byte[] sheet) throws IOException {
            return at(sheet, 0.9);
        }

        private long at(byte[] sheet, double part) throws IOException {
            long all = cells / COLUMNS;
            lookAt = FormSheetColumns.FIRST_ROW + (int) (all * part);
            again(sheet);
            lookAt = -1;
            return inUse;
        }
    }

    private static long inUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long poi(byte[] sheet) throws IOException {
        long count = 0;
        double sum = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    count++;
                    sum += cell.getCellType() == CellType.NUMERIC
                            ? cell.getNumericCellValue()
                            : cell.toString().length();
                }
            }
        }
        return sum > 0 ? count : 0;
    }

    /** Through the zip's own directory: what fastexcel writes says its sizes only there. */
    private static long raw(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return count(in);
        }
    }

    private static long count(InputStream in) throws IOException {
        byte[] part = new byte[1 << 16];
        long count = 0;
        int matched = 0;
        for (int length = in.read(part); length > 0; length = in.read(part)) {
            for (int i = 0; i < length; i++) {
                matched = part[i] == CELL[matched] ? matched + 1 : part[i] == CELL[0] ? 1 : 0;
                if (matched == CELL.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }

    /** As the template for many bodies lies; of every so many rows one has a cell that is no number. */
    private static byte[] sheet(int rows, int badEvery) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "HaiDang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            String[] marks = {FormSheetColumns.MARK, "1", PERIOD.key(), FormSheetColumns.OF_BODIES, ""};
            for (int i = 0; i < marks.length; i++) {
                sheet.value(FormSheetColumns.MARK_ROW - 1, i, marks[i]);
            }
            for (int column = 1; column <= COLUMNS; column++) {
                sheet.value(FormSheetColumns.COLUMN_ROW - 1, column, "EXPORT|*");
                sheet.value(FormSheetColumns.HEADING_ROW - 1, column, "EXPORT " + column);
            }
            sheet.value(FormSheetColumns.COLUMN_ROW - 1, 0, "");
            sheet.value(FormSheetColumns.HEADING_ROW - 1, 0, "EXPORT");
            for (int n = 0; n < rows; n++) {
                row(sheet, n, (n + 1) % badEvery == 0);
            }
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int n, boolean bad) {
        int at = FormSheetColumns.FIRST_ROW - 1 + n;
        sheet.value(at, 0, "02" + (10_000_000 + n));
        for (int column = 1; column <= COLUMNS; column++) {
            sheet.value(at, column, Math.floorMod(n * 7919L + column * 104_729L, 10_000_000) / 100.0);
        }
        if (bad) {
            sheet.value(at, 1 + n % COLUMNS, n + "?!");
        }
    }
}
