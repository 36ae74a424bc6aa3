package vn.haidang.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.haidang.text.Letters;

/** Writes a paper of the corpus as DOCX or PDF, laid out as offices do: two-column head, ruled tables, wrapped lines. */
final class Rendered {

    /** A paragraph is one cell, a head line two, a table row more. */
    private record Row(List<String> cells, boolean ruled) {}

    private Rendered() {}

    private static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        var paragraph = new StringBuilder();
        for (var line : (text + "\n\n").split("\n", -1)) {
            var plain = line.strip();
            boolean starts = Label.at(plain) != null
                    || Letters.isCapitals(plain)
                    || plain.contains("   ")
                    || plain.contains("\t")
                    || plain.startsWith("|");
            boolean goesOn = paragraph.length() > 55
                    && !starts
                    && !plain.isEmpty()
                    && paragraph.indexOf("Kính gửi") < 0
                    && !paragraph.toString().matches("(?s).*[;:.]|.*\\d{4}");
            if (goesOn) {
                paragraph.append(' ').append(plain);
                continue;
            }
            if (!paragraph.isEmpty()) {
                rows.add(new Row(List.of(paragraph.toString()), false));
                paragraph.setLength(0);
            }
            if (plain.startsWith("|")) {
                rows.add(new Row(
                        Arrays.asList(plain.substring(1, plain.length() - 1).split("\\|", -1)), true));
            } else if (plain.contains("\t")) {
                rows.add(new Row(Arrays.asList(plain.split("\t")), true));
            } else if (line.contains("   ")) {
                var cells = Arrays.asList(line.stripTrailing().split("(?<!Số:)(?<! ) {3,}|(?<=\\d) {2,}"));
                rows.add(new Row(cells, cells.size() > 2));
            } else {
                paragraph.append(plain);
            }
        }
        return rows;
    }

    // ---- DOCX

    static byte[] docx(String text) {
        var body = new StringBuilder();
        var rows = rows(text);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.cells().size() == 1) {
                body.append(paragraph(row.cells().getFirst()));
                continue;
            }
            boolean first = i == 0
                    || rows.get(i - 1).cells().size() < 2
                    || rows.get(i - 1).ruled() != row.ruled();
            boolean last = i + 1 == rows.size()
                    || rows.get(i + 1).cells().size() < 2
                    || rows.get(i + 1).ruled() != row.ruled();
            body.append(first ? "<w:tbl>" : "").append("<w:tr>");
            row.cells().forEach(c -> body.append("<w:tc>").append(paragraph(c)).append("</w:tc>"));
            body.append("</w:tr>").append(last ? "</w:tbl>" : "");
        }
        return docxOf(body.toString(), null);
    }

    /** A paragraph in runs of a few letters each, as word processors leave them. */
    static String paragraph(String text) {
        var out = new StringBuilder("<w:p>");
        for (int i = 0; i < text.length(); i += 17) {
            var piece = text.substring(i, Math.min(text.length(), i + 17));
            out.append("<w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(piece))
                    .append("</w:t></w:r>");
        }
        return out.append("</w:p>").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static byte[] docxOf(String body, @org.jspecify.annotations.Nullable String numbering) {
        var document =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"urn:wps\" xmlns:v=\"urn:v\"><w:body>"
                        + body + "</w:body></w:document>";
        return zip(document, numbering);
    }

    static byte[] zip(String document, @org.jspecify.annotations.Nullable String numbering) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "word/document.xml", document);
            if (numbering != null) {
                put(zip, "word/numbering.xml", numbering);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    // ---- PDF

    private static final float LEFT = 85;
    private static final float RIGHT = 550;
    private static final float SIZE = 13;
    private static final float PITCH = 17;

    static byte[] pdf(String text) {
        try (var pdf = new PDDocument()) {
            new Writer(pdf).write(rows(text));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Writer {

        private final PDDocument pdf;
        private final PDFont font;
        private PDPageContentStream out;
        private float y;
        private int page;
        private boolean inTable;

        Writer(PDDocument pdf) throws IOException {
            this.pdf = pdf;
            try (var in = Rendered.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
                font = PDType0Font.load(pdf, in);
            }
            out = newPage();
        }

        private PDPageContentStream newPage() throws IOException {
            if (out != null) {
                out.close();
            }
            var sheet = new PDPage(PDRectangle.A4);
            pdf.addPage(sheet);
            y = 760;
            page++;
            var stream = new PDPageContentStream(pdf, sheet);
            if (page > 1) {
                print(stream, String.valueOf(page), 297, 805);
            }
            return stream;
        }

        private void print(PDPageContentStream stream, String text, float x, float at) throws IOException {
            stream.beginText();
            stream.setFont(font, SIZE);
            stream.newLineAtOffset(x, at);
            stream.showText(text);
            stream.endText();
        }

        void write(List<Row> rows) throws IOException {
            for (var row : rows) {
                boolean afterTable = inTable && !row.ruled();
                inTable = row.ruled();
                y -= afterTable ? PITCH : 0;
                if (row.ruled()) {
                    ruled(row.cells());
                } else if (row.cells().size() == 2) {
                    room(1);
                    print(out, row.cells().getFirst(), row.cells().getFirst().isBlank() ? LEFT : 60, y);
                    print(out, row.cells().getLast(), 320, y);
                    y -= PITCH;
                } else {
                    paragraph(row.cells().getFirst());
                }
            }
            out.close();
        }

        private void room(int lines) throws IOException {
            if (y - lines * PITCH < 60) {
                out = newPage();
            }
        }

        private void paragraph(String text) throws IOException {
            boolean centred = Letters.isCapitals(text);
            var lines = wrap(text, RIGHT - LEFT, centred ? 0 : 36);
            for (int i = 0; i < lines.size(); i++) {
                room(1);
                float width = font.getStringWidth(lines.get(i)) / 1000 * SIZE;
                print(out, lines.get(i), centred ? (LEFT + RIGHT - width) / 2 : i == 0 ? LEFT + 36 : LEFT, y);
                y -= PITCH;
            }
            y -= 5;
        }

        private List<String> wrap(String text, float width, float indent) throws IOException {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            for (var word : text.split(" ")) {
                float room = lines.isEmpty() ? width - indent : width;
                var longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
            return lines;
        }

        private void ruled(List<String> cells) throws IOException {
            float narrow = 34;
            boolean small = cells.size() > 4;
            float wide = small ? (RIGHT - LEFT + 30 - narrow) / (cells.size() - 1) : (RIGHT - LEFT + 30) / cells.size();
            var wrapped = new ArrayList<List<String>>();
            int most = 1;
            for (int i = 0; i < cells.size(); i++) {
                wrapped.add(wrap(cells.get(i), (i == 0 && small ? narrow : wide) - 8, 0));
                most = Math.max(most, wrapped.getLast().size());
            }
            room(most + 1);
            float bottom = y - most * PITCH;
            float x = LEFT - 30;
            for (int i = 0; i < cells.size(); i++) {
                float width = small && i == 0 ? narrow : wide;
                out.addRect(x, bottom, width, y - bottom);
                out.stroke();
                for (int k = 0; k < wrapped.get(i).size(); k++) {
                    print(out, wrapped.get(i).get(k), x + 3, y - 13 - k * PITCH);
                }
                x += width;
            }
            y = bottom;
        }
    }
}
