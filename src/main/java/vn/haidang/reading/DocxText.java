package vn.haidang.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.haidang.restoring.LegacyEncoding;

/**
 * Takes the text out of a DOCX file (ECMA-376): paragraphs with their automatic numbers written out, tables with merged cells,
 * text boxes. Reads only the three parts that it needs, counts every byte that it unpacks and knows no document types, so that
 * neither a packed bomb nor an entity can grow.
 */
final class DocxText {

    private static final int MOST_ENTRIES = 4000;
    private static final int MOST_DEPTH = 400;
    private static final int SKIPPED_FACTOR = 6;
    private static final XMLInputFactory XML = factory();

    private final ReadingLimits limits;
    private final TimeGuard guard;
    private final SourceText.Draft draft;
    private final Deque<Para> paras = new ArrayDeque<>();
    private final Deque<Grid> grids = new ArrayDeque<>();
    private DocxNumbers numbers = new DocxNumbers();

    /** A paragraph while it is read. */
    private static final class Para {
        final StringBuilder text = new StringBuilder();

        @Nullable
        String style;

        @Nullable
        String numId;

        int level = -1;
        int letters;
        int boldLetters;
    }

    /** A table while it is read. */
    private static final class Grid {
        final List<List<SourceText.CellDraft>> rows = new ArrayList<>();
        List<SourceText.CellDraft> row = new ArrayList<>();
        SourceText.CellDraft cell = new SourceText.CellDraft();
        int span = 1;
        boolean continued;
    }

    DocxText(ReadingLimits limits, TimeGuard guard) {
        this.limits = limits;
        this.guard = guard;
        this.draft = new SourceText.Draft(limits.characters());
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    SourceText read(byte[] bytes) {
        var parts = parts(bytes);
        var document = parts.get("word/document.xml");
        if (document == null) {
            throw new ReadingRefused(
                    parts.containsKey("[Content_Types].xml") || parts.isEmpty()
                            ? ReadingRefused.Code.UNKNOWN_TYPE
                            : ReadingRefused.Code.BROKEN);
        }
        try {
            numbers = DocxNumbers.read(open(parts.get("word/numbering.xml")), open(parts.get("word/styles.xml")));
            var xml = open(document);
            if (xml != null) {
                body(xml);
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw new ReadingRefused(ReadingRefused.Code.BROKEN, e);
        }
        return draft.done("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null);
    }

    private static @Nullable XMLStreamReader open(byte @Nullable [] part) throws XMLStreamException {
        return part == null ? null : XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    // ---- the package

    private Map<String, byte[]> parts(byte[] bytes) {
        var parts = new HashMap<String, byte[]>();
        long used = 0;
        long skipped = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var buffer = new byte[64 * 1024];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                guard.check();
                if (++entries > MOST_ENTRIES) {
                    throw new ReadingRefused(ReadingRefused.Code.ZIP_BOMB);
                }
                if (isNeeded(entry.getName())) {
                    var part = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.unpackedBytes() - used + 1));
                    used += part.length;
                    parts.put(entry.getName(), part);
                } else {
                    skipped += skip(zip, buffer, limits.unpackedBytes() * SKIPPED_FACTOR - skipped);
                }
                if (used > limits.unpackedBytes() || skipped > limits.unpackedBytes() * SKIPPED_FACTOR) {
                    throw new ReadingRefused(ReadingRefused.Code.ZIP_BOMB);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (parts.containsKey("word/document.xml")) {
                throw new ReadingRefused(ReadingRefused.Code.BROKEN, e);
            }
            throw new ReadingRefused(ReadingRefused.Code.BROKEN, e);
        }
        return parts;
    }

    private static boolean isNeeded(String name) {
        return name.equals("word/document.xml")
                || name.equals("word/numbering.xml")
                || name.equals("word/styles.xml")
                || name.equals("[Content_Types].xml");
    }

    private long skip(ZipInputStream zip, byte[] buffer, long most) throws IOException {
        long skipped = 0;
        int read = zip.read(buffer);
        while (read >= 0 && skipped <= most) {
            skipped += read;
            guard.check();
            read = zip.read(buffer);
        }
        return skipped;
    }

    // ---- the body

    private void body(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        boolean text = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MOST_DEPTH) {
                        throw new ReadingRefused(ReadingRefused.Code.BROKEN);
                    }
                    var name = xml.getLocalName();
                    if (name.equals("Fallback")) {
                        skipElement(xml);
                        depth--;
                    } else {
                        text = name.equals("t");
                        start(xml, name);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text) {
                        characters(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    text = false;
                    end(xml.getLocalName());
                }
                default -> {}
            }
        }
    }

    private static void skipElement(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean bold;
    private boolean hidden;
    private @Nullable String font;

    private void start(XMLStreamReader xml, String name) {
        var para = paras.peek();
        switch (name) {
            case "p" -> paras.push(new Para());
            case "tbl" -> grids.push(new Grid());
            case "r" -> {
                bold = false;
                hidden = false;
                font = null;
            }
            case "rFonts" -> font = value(xml, "ascii");
            case "b" -> bold = isOn(xml);
            case "vanish" -> hidden = isOn(xml);
            case "tab", "ptab" -> append(para, "\t");
            case "br", "cr" -> append(para, "page".equals(value(xml, "type")) ? "" : "\n");
            case "noBreakHyphen" -> append(para, "-");
            case "pStyle" -> {
                if (para != null) {
                    para.style = value(xml, "val");
                }
            }
            case "numId" -> {
                if (para != null) {
                    para.numId = value(xml, "val");
                }
            }
            case "ilvl" -> {
                if (para != null) {
                    para.level = Integer.parseInt(valueOr(xml, "0"));
                }
            }
            default -> cell(xml, name);
        }
    }

    private void cell(XMLStreamReader xml, String name) {
        var grid = grids.peek();
        if (grid == null) {
            return;
        }
        switch (name) {
            case "tr" -> grid.row = new ArrayList<>();
            case "tc" -> {
                grid.cell = new SourceText.CellDraft();
                grid.span = 1;
                grid.continued = false;
            }
            case "gridSpan" -> grid.span = Math.clamp(Integer.parseInt(valueOr(xml, "1")), 1, 60);
            case "gridBefore" -> {
                int before = Math.clamp(Integer.parseInt(valueOr(xml, "0")), 0, 60);
                for (int i = 0; i < before; i++) {
                    grid.row.add(new SourceText.CellDraft());
                }
            }
            case "vMerge" -> grid.continued = !"restart".equals(value(xml, "val"));
            default -> {}
        }
    }

    private static void append(@Nullable Para para, String text) {
        // a tab before the first word is the indent, not a column
        if (para != null && !(text.equals("\t") && para.text.isEmpty())) {
            para.text.append(text);
        }
    }

    /** What the letters of a run stand for in its font. */
    private String inFont(String text) {
        var encoding = font == null ? null : LegacyEncoding.ofFont(font);
        if (encoding == null || font == null) {
            return text;
        }
        var converted = encoding.convertAll(text);
        return LegacyEncoding.isLargeFont(font) ? converted.toUpperCase(Locale.ROOT) : converted;
    }

    private void characters(String raw) {
        var text = inFont(raw);
        var para = paras.peek();
        if (para != null && !hidden) {
            para.text.append(text);
            para.letters += text.length();
            para.boldLetters += bold ? text.length() : 0;
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                guard.check();
                var para = paras.poll();
                if (para != null) {
                    close(para);
                }
            }
            case "tc" -> closeCell();
            case "tr" -> {
                var grid = grids.peek();
                if (grid != null) {
                    grid.rows.add(grid.row);
                }
            }
            case "tbl" -> closeTable();
            default -> {}
        }
    }

    private void close(Para para) {
        var label = numbers.label(
                para.style, para.numId, para.level, !para.text.toString().isBlank());
        boolean allBold = para.letters > 0 && para.boldLetters * 10 >= para.letters * 9;
        boolean first = true;
        for (var line : lines(para.text.toString())) {
            var text = first ? label + line : line;
            first = false;
            var grid = grids.peek();
            if (grid != null) {
                grid.cell.paragraph(text.replace('\t', ' '));
            } else {
                place(text, allBold);
            }
        }
    }

    /** A manual line break begins a new line unless the sentence plainly goes on. */
    private static List<String> lines(String text) {
        if (text.indexOf('\n') < 0) {
            return text.isBlank() ? List.of() : List.of(text);
        }
        var out = new ArrayList<String>();
        for (var line : text.split("\n")) {
            var next = line.strip();
            if (next.isEmpty()) {
                continue;
            }
            boolean goesOn = !out.isEmpty()
                    && Character.isLowerCase(next.charAt(0))
                    && Label.at(next) == null
                    && !out.getLast().endsWith(";")
                    && !out.getLast().endsWith(":");
            if (goesOn) {
                out.add(out.removeLast() + " " + next);
            } else {
                out.add(next);
            }
        }
        return out;
    }

    /** Two texts parted by tabs stand side by side. */
    private void place(String text, boolean allBold) {
        var sides = text.strip().split("\\t+ *\\t*|\\s{6,}");
        boolean twoSides =
                sides.length == 2 && sides[0].strip().length() > 4 && !sides[1].isBlank() && sides[0].length() < 120;
        if (twoSides) {
            draft.table(List.of(List.of(new SourceText.CellDraft(sides[0]), new SourceText.CellDraft(sides[1]))));
        } else {
            draft.paragraph(text.replace('\t', ' '), allBold);
        }
    }

    private void closeCell() {
        var grid = grids.peek();
        if (grid == null) {
            return;
        }
        var cell = grid.cell;
        int column = grid.row.size();
        if (grid.continued
                && !grid.rows.isEmpty()
                && column < grid.rows.getLast().size()) {
            cell = grid.rows.getLast().get(column);
        }
        for (int i = 0; i < grid.span; i++) {
            grid.row.add(cell);
        }
    }

    private void closeTable() {
        var grid = grids.poll();
        if (grid == null) {
            return;
        }
        var outer = grids.peek();
        if (outer == null) {
            draft.table(grid.rows);
            return;
        }
        SourceText.CellDraft last = null;
        for (var row : grid.rows) {
            for (var cell : row) {
                if (cell != last && !cell.text.isEmpty()) {
                    outer.cell.paragraph(cell.text.toString());
                }
                last = cell;
            }
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        var value = value(xml, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    static @Nullable String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static String valueOr(XMLStreamReader xml, String other) {
        var value = value(xml, "val");
        return value == null ? other : value;
    }
}
