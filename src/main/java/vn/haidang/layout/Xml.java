package vn.haidang.layout;

/** Puts markup and escaped text together. Markup comes from the writers only; everything from outside goes through {@link #text}. */
final class Xml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder out;

    Xml() {
        this(1 << 14);
    }

    private Xml(int size) {
        out = new StringBuilder(size);
    }

    Xml raw(String markup) {
        out.append(markup);
        return this;
    }

    Xml raw(long number) {
        out.append(number);
        return this;
    }

    /** Text as it stands in markup. */
    static String escaped(String text) {
        return new Xml(text.length() + 16).text(text).toString();
    }

    Xml text(String text) {
        String clean = VietnameseText.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
