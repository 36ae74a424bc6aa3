package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part, as written: prefixes and declarations are kept, so that what is written back says the same. Children are elements and
 * strings.
 */
final class Node {

    /** An attribute; {@code prefix} is empty for none. */
    record Attribute(String prefix, String name, String value) {}

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    final String prefix;
    final String name;
    final boolean word;
    private final String uri;
    final List<Attribute> attributes = new ArrayList<>(2);
    final List<Object> children = new ArrayList<>(2);

    @Nullable
    Node parent;

    Node(String prefix, String name, String uri) {
        this.prefix = prefix;
        this.name = name;
        this.uri = uri;
        this.word = uri.equals(WORD) || uri.equals(WORD_STRICT);
    }

    /** Name space of its vocabulary. */
    String uri() {
        return uri;
    }

    /** Whether it is this element of the word-processing vocabulary. */
    boolean is(String wanted) {
        return word && name.equals(wanted);
    }

    /** The attribute of this local name, whatever its prefix; empty where there is none. */
    String attribute(String wanted) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(wanted)) {
                return attribute.value();
            }
        }
        return "";
    }

    boolean has(String wanted) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(wanted));
    }

    String val() {
        return attribute("val");
    }

    /** Sets an attribute of the word-processing vocabulary. */
    void set(String wanted, String value) {
        remove(wanted);
        attributes.add(new Attribute(prefix, wanted, value));
    }

    void remove(String wanted) {
        attributes.removeIf(attribute -> attribute.name().equals(wanted));
    }

    /** The first child element of this local name. */
    @Nullable
    Node child(String wanted) {
        for (Object child : children) {
            if (child instanceof Node node && node.name.equals(wanted)) {
                return node;
            }
        }
        return null;
    }

    /** The value of a child, empty where there is no such child. */
    String valueOf(String child) {
        Node node = child(child);
        return node == null ? "" : node.val();
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof Node node) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    List<Node> nodes(String wanted) {
        return nodes().stream().filter(node -> node.name.equals(wanted)).toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Object child : children) {
            if (child instanceof String string) {
                text.append(string);
            }
        }
        return text.toString();
    }

    /** Puts the children of a text element to this text. */
    void text(String text) {
        children.clear();
        children.add(text);
        attributes.removeIf(attribute -> attribute.name().equals("space"));
        attributes.add(new Attribute("xml", "space", "preserve"));
    }

    /** A new element of the same vocabulary. */
    Node fresh(String wanted) {
        return new Node(prefix, wanted, uri);
    }

    Node fresh(String wanted, String val) {
        Node node = fresh(wanted);
        node.set("val", val);
        return node;
    }

    void add(Node node) {
        node.parent = this;
        children.add(node);
    }

    void insert(int at, Node node) {
        node.parent = this;
        children.add(at, node);
    }

    void insertAfter(Node node) {
        Node above = parent;
        if (above != null) {
            above.insert(above.children.indexOf(this) + 1, node);
        }
    }

    void removeChild(String wanted) {
        for (Iterator<Object> each = children.iterator(); each.hasNext(); ) {
            if (each.next() instanceof Node node && node.name.equals(wanted)) {
                each.remove();
            }
        }
    }

    /** The same element with all below it, in no tree yet. */
    Node copy() {
        Node copy = new Node(prefix, name, uri);
        copy.attributes.addAll(attributes);
        for (Object child : children) {
            if (child instanceof Node node) {
                copy.add(node.copy());
            } else {
                copy.children.add(child);
            }
        }
        return copy;
    }

    /** The first element below, in document order, that fits. */
    @Nullable
    Node find(Predicate<Node> wanted) {
        for (Object child : children) {
            if (child instanceof Node node) {
                if (wanted.test(node)) {
                    return node;
                }
                Node deeper = node.find(wanted);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    void each(Consumer<Node> visitor) {
        for (Object child : children) {
            if (child instanceof Node node) {
                visitor.accept(node);
                node.each(visitor);
            }
        }
    }
}
