package vn.haidang.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;
import vn.haidang.register.RegisterCanvas.Align;
import vn.haidang.register.RegisterCanvas.Face;

/**
 * A case file as one PDF (table of contents by appendix V, then its documents in the order of their days) and as XML with the fields of appendix
 * VI, part II. What is no PDF or picture is set from its text.
 */
@Component
class CaseFileExport {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double LEFT = 30;
    private static final double RIGHT = 195;
    private static final double[] CONTENTS = {11, 28, 22, 46, 30, 16, 12};
    private static final double[] LIST = {11, 26, 50, 24, 22, 16, 16};

    private final CaseFileStore store;
    private final Attachments attachments;
    private final OutgoingLetterhead letterhead;
    private final Messages messages;
    private final Clock clock;

    CaseFileExport(
            CaseFileStore store,
            Attachments attachments,
            OutgoingLetterhead letterhead,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.letterhead = letterhead;
        this.messages = messages;
        this.clock = clock;
    }

    /** A document and the pages it fills in the export, from 1. */
    private record Placed(int ordinal, CaseFileEntry entry, int first, int last) {}

    /** @throws Refused where the case file was destroyed */
    byte[] pdf(CaseFile file) {
        refuseDestroyed(file);
        List<CaseFileEntry> entries = store.entries(file.id());
        List<byte[]> parts = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        int page = 1;
        for (CaseFileEntry entry : entries) {
            byte[] part = part(entry);
            int pages = pages(part);
            parts.add(part);
            placed.add(new Placed(placed.size() + 1, entry, page, page + pages - 1));
            page += pages;
        }
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            contents(canvas, file, placed);
            canvas.end();
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] part : parts) {
                try (PDDocument source = Loader.loadPDF(part)) {
                    merger.appendDocument(canvas.document(), source);
                }
            }
            return canvas.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of contents alone (mục lục văn bản). */
    byte[] contents(CaseFile file) {
        List<Placed> placed = new ArrayList<>();
        for (CaseFileEntry entry : store.entries(file.id())) {
            int pages = entry.pages() == null ? 0 : entry.pages();
            placed.add(new Placed(placed.size() + 1, entry, 0, pages));
        }
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            contents(canvas, file, placed);
            return canvas.bytes();
        }
    }

    private void contents(RegisterCanvas canvas, CaseFile file, List<Placed> placed) {
        double y = head(
                canvas,
                file.unit(),
                say("register.casefile.contents"),
                say("register.casefile.codeLine", file.code()) + "\n"
                        + say("register.book.year", String.valueOf(file.year())));
        List<RegisterColumn<Placed>> columns = List.of(
                column(1, CONTENTS, RegisterColumn.Kind.NUMBER, Placed::ordinal),
                column(2, CONTENTS, RegisterColumn.Kind.TEXT, one -> one.entry().code()),
                column(3, CONTENTS, RegisterColumn.Kind.DATE, one -> one.entry().dated()),
                column(4, CONTENTS, RegisterColumn.Kind.TEXT, one -> kindAndSubject(one.entry())),
                column(5, CONTENTS, RegisterColumn.Kind.TEXT, one -> author(one.entry())),
                column(6, CONTENTS, RegisterColumn.Kind.NUMBER, CaseFileExport::range),
                column(7, CONTENTS, RegisterColumn.Kind.TEXT, one -> ""));
        new RegisterTable<>(canvas, columns, false).draw(placed.iterator(), y);
    }

    /** The list of case files that are handed to the archive (mục lục hồ sơ, tài liệu nộp lưu). */
    byte[] list(List<CaseFile> files, int year) {
        LocalDate today = LocalDate.now(clock);
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            double y = head(
                    canvas,
                    letterhead.on(today).issuer(),
                    say("register.casefile.list"),
                    say("register.book.year", String.valueOf(year)));
            List<RegisterColumn<CaseFile>> columns = List.of(
                    listed(1, RegisterColumn.Kind.NUMBER, file -> files.indexOf(file) + 1),
                    listed(2, RegisterColumn.Kind.TEXT, CaseFile::code),
                    listed(3, RegisterColumn.Kind.TEXT, CaseFile::title),
                    listed(
                            4,
                            RegisterColumn.Kind.TEXT,
                            file -> RegisterTable.text(file.openedOn()) + " " + RegisterTable.text(file.closedOn())),
                    listed(5, RegisterColumn.Kind.TEXT, CaseFile::retention),
                    listed(6, RegisterColumn.Kind.NUMBER, CaseFile::pages),
                    listed(7, RegisterColumn.Kind.TEXT, CaseFile::note));
            RegisterTable<CaseFile> table = new RegisterTable<>(canvas, columns, false);
            table.draw(files.iterator(), y);
            double below = table.bottom() + 6;
            if (below > 297 - 50) {
                canvas.portrait();
                below = 25;
            }
            canvas.text(
                    say("register.casefile.listEnd", String.valueOf(files.size())),
                    LEFT,
                    RIGHT,
                    below,
                    Face.REGULAR,
                    13,
                    Align.LEFT);
            canvas.text(say("register.casefile.maker"), 110, RIGHT, below + 12, Face.BOLD, 13, Align.CENTRE);
            canvas.text(say("register.book.signName"), 110, RIGHT, below + 18, Face.ITALIC, 12, Align.CENTRE);
            return canvas.bytes();
        }
    }

    private double head(RegisterCanvas canvas, String body, String title, String below) {
        canvas.portrait();
        LocalDate today = LocalDate.now(clock);
        OutgoingLetterhead.Elements head = letterhead.on(today);
        double y = 20;
        for (String line : canvas.lines(RegisterCanvas.upper(head.issuer()), 65, Face.REGULAR, 12)) {
            canvas.text(line, LEFT, 97, y, Face.REGULAR, 12, Align.CENTRE);
            y += RegisterCanvas.line(12);
        }
        if (!body.equals(head.issuer())) {
            for (String line : canvas.lines(RegisterCanvas.upper(body), 65, Face.BOLD, 12)) {
                canvas.text(line, LEFT, 97, y, Face.BOLD, 12, Align.CENTRE);
                y += RegisterCanvas.line(12);
            }
        }
        canvas.text(say("register.slip.nation"), 97, RIGHT, 20, Face.BOLD, 12, Align.CENTRE);
        canvas.text(say("register.slip.motto"), 97, RIGHT, 25, Face.BOLD, 13, Align.CENTRE);
        canvas.rule(117, 31.5, 175, 31.5, 0.75);
        y = Math.max(y, 34) + 8;
        canvas.text(title, LEFT, RIGHT, y, Face.BOLD, 14, Align.CENTRE);
        y += 7;
        for (String line : below.split("\n")) {
            canvas.text(line, LEFT, RIGHT, y, Face.BOLD, 14, Align.CENTRE);
            y += RegisterCanvas.line(14);
        }
        return y + 5;
    }

    private RegisterColumn<Placed> column(
            int number,
            double[] widths,
            RegisterColumn.Kind kind,
            java.util.function.Function<Placed, @Nullable Object> value) {
        return new RegisterColumn<>(say("register.casefile.contents." + number), widths[number - 1], kind, value);
    }

    private RegisterColumn<CaseFile> listed(
            int number, RegisterColumn.Kind kind, java.util.function.Function<CaseFile, @Nullable Object> value) {
        return new RegisterColumn<>(say("register.casefile.list." + number), LIST[number - 1], kind, value);
    }

    private static String range(Placed one) {
        if (one.first() == 0) {
            return one.last() == 0 ? "" : String.valueOf(one.last());
        }
        return one.first() == one.last() ? String.valueOf(one.first()) : one.first() + "-" + one.last();
    }

    private String kindAndSubject(CaseFileEntry entry) {
        return entry.kindName() == null ? entry.subject() : entry.kindName() + "\n" + entry.subject();
    }

    private String author(CaseFileEntry entry) {
        String author = entry.author();
        return author == null ? letterhead.on(entry.dated()).issuer() : author;
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document as a PDF that can be appended. */
    private byte[] part(CaseFileEntry entry) {
        Long file = entry.fileId();
        String type = entry.mediaType();
        if (file != null && type != null && (type.equals("application/pdf") || type.startsWith("image/"))) {
            try (PDDocument document = ArrivalStamp.open(attachments.open(file), type)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException | RuntimeException e) {
                return text(entry, say("register.casefile.unreadable", String.valueOf(entry.fileName())));
            }
        }
        Long read = entry.textId();
        String body = read == null ? null : store.text(read).orElse(null);
        return text(entry, body == null ? say("register.casefile.noText") : body);
    }

    private byte[] text(CaseFileEntry entry, String body) {
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            canvas.portrait();
            double y = 20;
            String name = entry.fileName();
            String source = name == null ? say("register.casefile.paperOnly") : say("register.casefile.textOf", name);
            for (String line : canvas.lines(source, RIGHT - LEFT, Face.ITALIC, 11)) {
                canvas.text(line, LEFT, RIGHT, y, Face.ITALIC, 11, Align.LEFT);
                y += RegisterCanvas.line(11);
            }
            y += 4;
            for (String line : canvas.lines(body, RIGHT - LEFT, Face.REGULAR, 13)) {
                if (y > 297 - 25) {
                    canvas.portrait();
                    y = 20;
                }
                canvas.text(line, LEFT, RIGHT, y, Face.REGULAR, 13, Align.LEFT);
                y += RegisterCanvas.line(13);
            }
            return canvas.bytes();
        }
    }

    /** The case file with the fields of appendix VI, part II, III, and each of its documents with those of I or II. */
    byte[] xml(CaseFile file) {
        refuseDestroyed(file);
        List<CaseFileEntry> entries = store.entries(file.id());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("File");
            fileCode(xml, file);
            element(xml, "Title", file.title());
            element(xml, "Maintenance", file.retention());
            element(xml, "Rights", file.usage());
            element(xml, "Creator", file.keeper());
            element(xml, "Language", file.language());
            element(xml, "StartDate", file.openedOn());
            element(xml, "EndDate", file.closedOn());
            element(xml, "DocTotal", entries.size());
            element(
                    xml,
                    "PageTotal",
                    entries.stream()
                            .mapToInt(entry -> entry.pages() == null ? 0 : entry.pages())
                            .sum());
            element(xml, "Description", file.note());
            xml.writeStartElement("Documents");
            for (int i = 0; i < entries.size(); i++) {
                document(xml, file, entries.get(i), i + 1);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void document(XMLStreamWriter xml, CaseFile file, CaseFileEntry entry, int ordinal)
            throws XMLStreamException {
        xml.writeStartElement("Document");
        fileCode(xml, file);
        element(xml, "DocOrdinal", ordinal);
        element(xml, "TypeName", entry.kindName() == null ? say("register.arrival.letter") : entry.kindName());
        element(xml, "CodeNumber", entry.number());
        element(xml, "CodeNotation", entry.symbol());
        element(xml, "IssuedDate", entry.dated());
        element(xml, "OrganName", author(entry));
        element(xml, "Subject", entry.subject());
        element(xml, "Language", file.language());
        element(xml, "PageAmount", entry.pages());
        element(xml, "ArrivalDate", entry.arrivedOn());
        element(xml, "ArrivalNumber", entry.arrivalNumber());
        element(xml, "SignerInfo", entry.signer());
        element(xml, "DueDate", entry.dueOn());
        element(xml, "FileName", entry.fileName());
        xml.writeEndElement();
    }

    private void fileCode(XMLStreamWriter xml, CaseFile file) throws XMLStreamException {
        xml.writeStartElement("FileCode");
        element(xml, "OrganId", letterhead.code());
        element(xml, "FileCatalog", file.year());
        element(xml, "FileNotation", file.code());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement(name);
        // letters that XML does not know
        xml.writeCharacters(value.toString().replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " "));
        xml.writeEndElement();
    }

    private static void refuseDestroyed(CaseFile file) {
        if (file.state() == CaseFileState.DESTROYED) {
            throw new Refused("register.casefile.wrongState.DESTROYED");
        }
    }

    private String say(String key, Object... arguments) {
        return messages.text(VIETNAMESE, key, arguments);
    }
}
