package vn.haidang.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.SheetUnreadable.Reason;

/** Reads the first sheet of a workbook (xlsx) that somebody uploads, within fixed limits of size and memory. */
public final class SheetReader {

    /**
     * What is read at most.
     *
     * @param bytes size of the file
     * @param unpackedBytes size of all its parts together once unpacked
     * @param rows rows that carry anything
     * @param columns columns that a row may reach to
     */
    public record Limits(long bytes, long unpackedBytes, int rows, int columns) {

        /** 10 MB, 100 MB unpacked, 20,000 rows, 200 columns. */
        public static final Limits USUAL = new Limits(10_000_000, 100_000_000, 20_000, 200);
    }

    private static final int ROWS_SEARCHED_FOR_HEADINGS = 30;
    /** Bytes by which a kind of file is known. */
    private static final int SIGNATURE = 8;

    private static final int MOST_PARTS = 2_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Limits limits;

    private SheetReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * All rows that carry anything, with their numbers in the sheet.
     *
     * @throws SheetUnreadable saying why: too large, too many rows, not a workbook, broken
     */
    public static List<SheetRow> read(InputStream file, Limits limits) throws IOException {
        return new SheetReader(limits).rows(file);
    }

    /**
     * The rows below the headings. Titles above are passed over: the headings are looked for in the first rows, without regard to case,
     * accents and spaces. Cell i of a row is what stands below the i-th heading, required ones first, in whatever order the sheet has
     * them; empty where an optional heading is missing.
     *
     * @throws SheetUnreadable also if no row has all the required headings
     */
    public static List<SheetRow> readBelow(
            List<String> required, List<String> optional, InputStream file, Limits limits) throws IOException {
        List<SheetRow> rows = read(file, limits);
        List<String> headings =
                Stream.concat(required.stream(), optional.stream()).toList();
        for (int i = 0; i < Math.min(rows.size(), ROWS_SEARCHED_FOR_HEADINGS); i++) {
            int[] places = places(headings, rows.get(i));
            boolean complete = true;
            for (int heading = 0; heading < required.size(); heading++) {
                complete &= places[heading] >= 0;
            }
            if (complete) {
                return rows.subList(i + 1, rows.size()).stream()
                        .map(row -> row.inOrder(places))
                        .filter(row -> !row.isBlank())
                        .toList();
            }
        }
        throw new SheetUnreadable(Reason.HEADINGS_MISSING, 0, String.join(", ", required));
    }

    /**
     * Hands over all rows that carry anything, one after another, without keeping them: memory does not grow with their number.
     *
     * @throws SheetUnreadable as {@link #read}; rows before the one that is wrong were handed over
     */
    public static void each(InputStream file, Limits limits, Consumer<SheetRow> rows) throws IOException {
        new SheetReader(limits).hand(file, rows);
    }

    private static int[] places(List<String> headings, SheetRow row) {
        int[] places = new int[headings.size()];
        for (int heading = 0; heading < places.length; heading++) {
            places[heading] = -1;
            for (int cell = row.size() - 1; cell >= 0; cell--) {
                if (fold(row.text(cell)).equals(fold(headings.get(heading)))) {
                    places[heading] = cell;
                }
            }
        }
        return places;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[\\s*:]+", " ")
                .strip();
    }

    private List<SheetRow> rows(InputStream file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        hand(file, rows::add);
        return rows;
    }

    private void hand(InputStream file, Consumer<SheetRow> rows) throws IOException {
        byte[] bytes = file.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.bytes()) {
            throw new SheetUnreadable(Reason.FILE_TOO_LARGE, 0, limits.bytes() + " bytes");
        }
        if (bytes.length < SIGNATURE) {
            throw new SheetUnreadable(Reason.NOT_A_WORKBOOK, 0, "");
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new SheetUnreadable(Reason.OLD_OR_ENCRYPTED, 0, "");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw new SheetUnreadable(Reason.NOT_A_WORKBOOK, 0, "");
        }
        try {
            checkUnpackedSize(bytes);
        } catch (SheetUnreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new SheetUnreadable(Reason.BROKEN, 0, e);
        }
        rowsOf(bytes, rows);
    }

    /** The sizes that a zip's directory states may be false, so the parts are unpacked once to count. */
    private void checkUnpackedSize(byte[] bytes) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
                        unpacked += count;
                        if (unpacked > limits.unpackedBytes() || parts > MOST_PARTS) {
                            throw new SheetUnreadable(
                                    Reason.FILE_TOO_LARGE, 0, limits.unpackedBytes() + " bytes unpacked");
                        }
                    }
                }
            }
        }
    }

    private void rowsOf(byte[] bytes, Consumer<SheetRow> rows) throws IOException {
        int count = 0;
        try (ReadableWorkbook workbook = open(bytes);
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = stream.iterator();
            for (SheetRow row = next(all); row != null; row = next(all)) {
                if (!row.isBlank()) {
                    if (count == limits.rows()) {
                        throw new SheetUnreadable(Reason.TOO_MANY_ROWS, row.number(), limits.rows() + " rows");
                    }
                    count++;
                    rows.accept(row);
                }
            }
        }
    }

    private static ReadableWorkbook open(byte[] bytes) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
        } catch (IOException | RuntimeException e) {
            throw new SheetUnreadable(Reason.BROKEN, 0, e);
        }
    }

    /** What goes wrong while reading is the file's fault; what goes wrong while handing over is not. */
    private @Nullable SheetRow next(Iterator<Row> all) {
        try {
            return all.hasNext() ? row(all.next()) : null;
        } catch (SheetUnreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SheetUnreadable(Reason.BROKEN, 0, e);
        }
    }

    private SheetRow row(Row row) {
        if (row.getCellCount() > limits.columns()) {
            throw new SheetUnreadable(Reason.TOO_MANY_COLUMNS, row.getRowNum(), limits.columns() + " columns");
        }
        List<SheetRow.Value> values = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.hasCell(column) ? row.getCell(column) : null;
            values.add(SheetRow.Value.of(cell));
        }
        return new SheetRow(row.getRowNum(), values);
    }
}
