package vn.haidang.register;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.TextFold;

/**
 * Reads {@link ExchangeFile} from whoever sent it: no document type, no entities, no address is followed, depth, number and length of everything
 * are limited; content that does not have the hash it claims is refused.
 */
final class ExchangeReader {

    private static final int MOST_BYTES = 100 << 20;
    private static final int LONGEST_FIELD = 8000;
    private static final int MOST_PARTS = 1000;
    private static final int DEEPEST = 6;

    private final XMLStreamReader xml;
    private final Map<String, String> fields = new HashMap<>();
    private final List<ExchangeFile.To> to = new ArrayList<>();
    private final List<ExchangeFile.Attached> files = new ArrayList<>();
    private Map<String, String> signer = Map.of();

    private ExchangeReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static ExchangeFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new ExchangeUnreadable("large", String.valueOf(MOST_BYTES >> 20));
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new ExchangeReader(xml).envelope();
        } catch (XMLStreamException | DateTimeParseException | IllegalArgumentException e) {
            throw new ExchangeUnreadable("damaged");
        }
    }

    private ExchangeFile envelope() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new ExchangeUnreadable("hostile");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("edXML")) {
                    throw new ExchangeUnreadable("other");
                }
                parts();
            }
        }
        return file();
    }

    /** Header and body, whichever they are. */
    private void parts() throws XMLStreamException {
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "Header" -> header();
                case "Body" -> body();
                default -> skip();
            }
        }
    }

    private void header() throws XMLStreamException {
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "SignerInfo" -> signer = group(LONGEST_FIELD);
                case "To" -> {
                    Map<String, String> one = group(LONGEST_FIELD);
                    limit(to.size());
                    to.add(new ExchangeFile.To(
                            required(one, "OrganName"),
                            ExchangeFile.blankToNull(one.get("OrganId")),
                            ExchangeFile.blankToNull(one.get("Email"))));
                }
                default -> {
                    String name = xml.getLocalName();
                    fields.put(name, text(LONGEST_FIELD));
                }
            }
        }
    }

    private void body() throws XMLStreamException {
        while (nextElement()) {
            if (!xml.getLocalName().equals("Attachment")) {
                skip();
                continue;
            }
            limit(files.size());
            Map<String, String> one = group(MOST_BYTES);
            byte[] content = Base64.getMimeDecoder().decode(one.getOrDefault("Content", ""));
            String hash = one.get("Sha256");
            if (hash != null && !hash.isBlank() && !hash.strip().equalsIgnoreCase(Attachments.sha256(content))) {
                throw new ExchangeUnreadable("changed", required(one, "AttachmentName"));
            }
            String type = one.getOrDefault("ContentType", "application/octet-stream");
            files.add(new ExchangeFile.Attached(required(one, "AttachmentName"), type.strip(), content));
        }
    }

    private ExchangeFile file() {
        return new ExchangeFile(
                ExchangeFile.blankToNull(fields.get("FileCode")),
                number("DocOrdinal"),
                required(fields, "TypeName"),
                required(fields, "CodeNumber"),
                required(fields, "CodeNotation"),
                LocalDate.parse(required(fields, "IssuedDate")),
                required(fields, "OrganName"),
                ExchangeFile.blankToNull(fields.get("OrganId")),
                required(fields, "Subject"),
                fields.getOrDefault("Language", "vi").strip(),
                zero(number("PageAmount")),
                ExchangeFile.blankToNull(fields.get("Description")),
                new ExchangeFile.Signer(
                        TextFold.nfc(signer.getOrDefault("FullName", "").strip()),
                        ExchangeFile.blankToNull(signer.get("Position")),
                        ExchangeFile.blankToNull(signer.get("Competence"))),
                to,
                ExchangeFile.urgency(fields.get("Priority")),
                Math.max(1, zero(number("IssuedAmount"))),
                day("DueDate"),
                files);
    }

    private @Nullable Integer number(String name) {
        String text = ExchangeFile.blankToNull(fields.get(name));
        return text == null ? null : Integer.valueOf(text);
    }

    private static int zero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private @Nullable LocalDate day(String name) {
        String text = ExchangeFile.blankToNull(fields.get(name));
        return text == null ? null : LocalDate.parse(text);
    }

    private static String required(Map<String, String> from, String name) {
        String text = ExchangeFile.blankToNull(from.get(name));
        if (text == null) {
            throw new ExchangeUnreadable("missing", name);
        }
        return text;
    }

    /** The fields of an element that has nothing but fields. */
    private Map<String, String> group(int longest) throws XMLStreamException {
        Map<String, String> group = new HashMap<>();
        while (nextElement()) {
            String name = xml.getLocalName();
            group.put(name, text(longest));
            limit(group.size());
        }
        return group;
    }

    /** Moves to the next child; false at the end of the parent. */
    private boolean nextElement() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new ExchangeUnreadable("hostile");
                default -> {
                    // space between elements
                }
            }
        }
        return false;
    }

    private String text(int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    // says nothing
                }
                default -> throw new ExchangeUnreadable("hostile");
            }
            if (text.length() > longest) {
                throw new ExchangeUnreadable("damaged");
            }
        }
        return text.toString();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new ExchangeUnreadable("damaged");
            }
        }
    }

    private static void limit(int size) {
        if (size >= MOST_PARTS) {
            throw new ExchangeUnreadable("damaged");
        }
    }
}
