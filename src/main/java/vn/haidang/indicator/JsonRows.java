package vn.haidang.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Rows written in JSON, read as they come: one object on each line, or an array of objects. */
final class JsonRows {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final Set<String> FIELDS = Set.of(
            "indicator",
            "body",
            "period",
            "parts",
            "standing",
            "value",
            "unit",
            "qualifier",
            "printed",
            "asOf",
            "place",
            "version");

    private final JsonMapper json;

    JsonRows(JsonMapper json) {
        this.json = json;
    }

    /** One object on each line; a line that is none is one bad row, blank lines are passed over. */
    Iterator<RawRow> lines(InputStream in) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return new Rows() {
            private long line;

            @Override
            @Nullable
            RawRow read() throws IOException {
                String text = line(reader);
                line++;
                while (text != null && text.isBlank()) {
                    text = line(reader);
                    line++;
                }
                return text == null ? null : row(text, line);
            }
        };
    }

    /** As much of a line as may be; what is longer is no JSON then, and one bad row. */
    private static @Nullable String line(BufferedReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (text.length() <= LONGEST_LINE) {
                text.append((char) c);
            }
            c = reader.read();
        }
        return text.toString();
    }

    private RawRow row(String text, long line) {
        if (text.length() > LONGEST_LINE) {
            return RawRow.unreadable(line);
        }
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return RawRow.unreadable(line);
            }
            RawRow row = object(parser, line);
            return parser.nextToken() == null ? row : RawRow.unreadable(line);
        } catch (JacksonException e) {
            return RawRow.unreadable(line);
        }
    }

    /** An array of objects, numbered from 1; where it is no longer JSON, one bad row ends it. */
    Iterator<RawRow> array(InputStream in) {
        JsonParser parser = json.createParser(in);
        return new Rows() {
            private long number;
            private boolean done;

            @Override
            @Nullable
            RawRow read() {
                if (done) {
                    return null;
                }
                number++;
                try {
                    JsonToken token = parser.nextToken();
                    if (number == 1) {
                        token = token == JsonToken.START_ARRAY ? parser.nextToken() : JsonToken.NOT_AVAILABLE;
                    }
                    if (token == JsonToken.END_ARRAY) {
                        done = true;
                        return null;
                    }
                    if (token == JsonToken.START_OBJECT) {
                        return object(parser, number);
                    }
                    done = true;
                    return RawRow.unreadable(number);
                } catch (JacksonException e) {
                    done = true;
                    return RawRow.unreadable(number);
                }
            }
        };
    }

    private static RawRow object(JsonParser parser, long line) {
        Map<String, String> fields = new HashMap<>();
        boolean readable = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && name.equals("parts")) {
                fields.put(name, parts(parser));
            } else if (token.isScalarValue()) {
                fields.put(name, token == JsonToken.VALUE_NULL ? null : parser.getString());
            } else {
                parser.skipChildren();
                readable = false;
            }
        }
        return readable ? of(line, fields) : RawRow.unreadable(line);
    }

    private static String parts(JsonParser parser) {
        Map<String, String> parts = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parts.put(name, parser.nextToken().isScalarValue() ? String.valueOf(parser.getString()) : "");
            parser.skipChildren();
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    /** A row of named fields. */
    static RawRow of(long line, Map<String, @Nullable String> fields) {
        // a misspelt field passed over in silence would put the part of a breakdown in the place of the whole
        if (!FIELDS.containsAll(fields.keySet())) {
            return RawRow.broken(line, Refusal.UNKNOWN_FIELD);
        }
        return new RawRow(
                line,
                null,
                fields.get("indicator"),
                fields.get("body"),
                fields.get("period"),
                fields.get("parts"),
                fields.get("standing"),
                fields.containsKey("value"),
                fields.get("value"),
                fields.get("unit"),
                fields.get("qualifier"),
                fields.get("printed"),
                fields.get("asOf"),
                fields.get("place"),
                fields.get("version"));
    }

    /** Reads ahead by one row. */
    abstract static class Rows implements Iterator<RawRow> {
        private @Nullable RawRow next;
        private boolean looked;

        /** @return null at the end */
        abstract @Nullable RawRow read() throws IOException;

        @Override
        public boolean hasNext() {
            if (!looked) {
                try {
                    next = read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                looked = true;
            }
            return next != null;
        }

        @Override
        public RawRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            looked = false;
            return next;
        }
    }
}
