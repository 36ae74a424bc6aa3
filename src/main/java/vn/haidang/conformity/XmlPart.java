package vn.haidang.conformity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.haidang.conformity.ConformityRefused.Code;

/** Reads a part into a tree of {@link Node} and writes it back. Knows no document types and no entities but the five of XML. */
final class XmlPart {

    private static final int MOST_DEPTH = 150;
    private static final int MOST_ELEMENTS = 900_000;
    private static final int MOST_PARAGRAPHS = 40_000;
    private static final XMLInputFactory XML = factory();

    private int elements;
    private int paragraphs;

    private XmlPart() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // text boxes in tables in tables go deeper than the parser's own limit, which says only that the file is broken
        factory.setProperty("jdk.xml.maxElementDepth", MOST_DEPTH + 50);
        return factory;
    }

    /** @throws ConformityRefused where it is not well-formed, too long or declares a document type */
    static Node read(byte[] part) {
        try {
            return new XmlPart().tree(XML.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new ConformityRefused(Code.BROKEN);
        }
    }

    private Node tree(XMLStreamReader xml) throws XMLStreamException {
        Node root = null;
        Node current = null;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new ConformityRefused(Code.UNSAFE);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MOST_DEPTH) {
                        throw new ConformityRefused(Code.TOO_LONG);
                    }
                    Node node = element(xml);
                    if (current == null) {
                        root = node;
                    } else {
                        current.add(node);
                    }
                    current = node;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (current != null) {
                        current.children.add(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    current = current == null ? null : current.parent;
                }
                default -> {}
            }
        }
        if (root == null) {
            throw new ConformityRefused(Code.BROKEN);
        }
        return root;
    }

    private Node element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (++elements > MOST_ELEMENTS || (name.equals("p") && ++paragraphs > MOST_PARAGRAPHS)) {
            throw new ConformityRefused(Code.TOO_LONG);
        }
        Node node = new Node(orEmpty(xml.getPrefix()), name.intern(), orEmpty(xml.getNamespaceURI()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = orEmpty(xml.getNamespacePrefix(i));
            node.attributes.add(new Node.Attribute(
                    prefix.isEmpty() ? "" : "xmlns",
                    prefix.isEmpty() ? "xmlns" : prefix,
                    orEmpty(xml.getNamespaceURI(i))));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.attributes.add(new Node.Attribute(
                    orEmpty(xml.getAttributePrefix(i)),
                    xml.getAttributeLocalName(i).intern(),
                    xml.getAttributeValue(i)));
        }
        return node;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static byte[] write(Node root) {
        StringBuilder out = new StringBuilder(1 << 16);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(root, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Node node, StringBuilder out) {
        String name = node.prefix.isEmpty() ? node.name : node.prefix + ":" + node.name;
        out.append('<').append(name);
        for (Node.Attribute attribute : node.attributes) {
            out.append(' ');
            if (!attribute.prefix().isEmpty()) {
                out.append(attribute.prefix()).append(':');
            }
            out.append(attribute.name()).append("=\"");
            escape(attribute.value(), true, out);
            out.append('"');
        }
        if (node.children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object child : node.children) {
            if (child instanceof Node inner) {
                write(inner, out);
            } else {
                escape((String) child, false, out);
            }
        }
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, boolean attribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }
}
