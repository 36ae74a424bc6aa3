package vn.haidang.register;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.TextFold;

/** Writes {@link ExchangeFile}: an envelope with a header of fields and a body of files in base64. */
final class ExchangeWriter {

    static final String NAMESPACE = "urn:haidang:exchange:1";

    private final XMLStreamWriter xml;

    private ExchangeWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(ExchangeFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new ExchangeWriter(xml).envelope(file);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void envelope(ExchangeFile file) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("edXML");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Header");
        header(file);
        xml.writeEndElement();
        xml.writeStartElement("Body");
        for (ExchangeFile.Attached attached : file.files()) {
            attached(attached);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void header(ExchangeFile file) throws XMLStreamException {
        field("FileCode", file.fileCode());
        field("DocOrdinal", file.ordinal());
        field("TypeName", file.kindName());
        field("CodeNumber", file.number());
        field("CodeNotation", file.symbol());
        field("IssuedDate", file.issuedOn());
        field("OrganName", file.issuer());
        field("OrganId", file.issuerCode());
        field("Subject", file.subject());
        field("Language", file.language());
        field("PageAmount", file.pages());
        field("Description", file.description());
        xml.writeStartElement("SignerInfo");
        field("FullName", file.signer().name());
        field("Position", file.signer().position());
        field("Competence", file.signer().capacity());
        xml.writeEndElement();
        for (ExchangeFile.To to : file.to()) {
            xml.writeStartElement("To");
            field("OrganId", to.code());
            field("OrganName", to.name());
            field("Email", to.email());
            xml.writeEndElement();
        }
        field("Priority", file.urgency().ordinal());
        field("IssuedAmount", file.copies());
        field("DueDate", file.dueOn());
    }

    private void attached(ExchangeFile.Attached attached) throws XMLStreamException {
        xml.writeStartElement("Attachment");
        field("AttachmentName", attached.name());
        field("ContentType", attached.mediaType());
        field("Sha256", Attachments.sha256(attached.content()));
        field("Content", Base64.getMimeEncoder().encodeToString(attached.content()));
        xml.writeEndElement();
    }

    private void field(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(clean(value.toString()));
            xml.writeEndElement();
        }
    }

    /** Without what XML cannot hold. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        TextFold.nfc(text)
                .codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
