package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The units of an authority by name: which one does a printed name stand for, and how sure is that? */
public final class UnitDirectory {

    /**
     * A unit as the directory knows it.
     *
     * @param code stable code
     * @param name official name
     * @param aliases further names, abbreviations
     * @param former names that it had before and that papers of today should not use; they still stand for it
     */
    public record Entry(String code, String name, List<String> aliases, List<String> former) {

        /** A unit whose former names, where it has any, are among its aliases. */
        public Entry(String code, String name, List<String> aliases) {
            this(code, name, aliases, List.of());
        }

        List<String> allNames() {
            var out = new ArrayList<>(aliases);
            out.addAll(former);
            return out;
        }
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final List<Entry> entries;

    private UnitDirectory(List<Entry> entries) {
        this.entries = entries;
    }

    /** A directory that knows nobody. */
    public static UnitDirectory none() {
        return new UnitDirectory(List.of());
    }

    public static UnitDirectory of(List<Entry> entries) {
        return new UnitDirectory(List.copyOf(entries));
    }

    /**
     * Reads a directory: an array of units, or an object that holds one under "units"; a unit is
     * {@code {"code", "name", "aliases": [...], "former": [...]}}. "id" may stand for "code", a single string for the aliases; what else a unit
     * carries is passed over. A unit without a code gets its name for one.
     *
     * @throws IllegalArgumentException when it is no such JSON
     */
    public static UnitDirectory fromJson(byte[] json) {
        var entries = new ArrayList<Entry>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    entry(parser, entries);
                }
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("no unit");
        }
        return new UnitDirectory(List.copyOf(entries));
    }

    private static void entry(JsonParser parser, List<Entry> out) {
        String code = null;
        String name = null;
        var aliases = new ArrayList<String>();
        var former = new ArrayList<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = parser.currentName();
            var value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                if (field.equals("aliases") || field.equals("alias") || field.equals("names")) {
                    strings(parser, aliases);
                } else if (field.equals("former") || field.equals("formerNames")) {
                    strings(parser, former);
                } else {
                    objects(parser, out);
                }
            } else if (value == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                switch (field) {
                    case "code" -> code = parser.getString();
                    case "id" -> code = code == null ? parser.getString() : code;
                    case "name" -> name = parser.getString();
                    case "alias", "aliases", "shortName" -> aliases.add(parser.getString());
                    default -> {}
                }
            }
        }
        if (name != null) {
            out.add(new Entry(code == null ? name : code, name, List.copyOf(aliases), List.copyOf(former)));
        }
    }

    private static void strings(JsonParser parser, List<String> out) {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                out.add(parser.getString());
            }
        }
    }

    private static void objects(JsonParser parser, List<Entry> out) {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                entry(parser, out);
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
        }
    }

    /** Whether it knows nobody. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The unit that a printed name stands for, if one fits. */
    public Optional<UnitMatch> find(String printed) {
        return UnitNames.best(printed, entries);
    }

    /** The present name of the unit that had exactly this name before and has it no more. */
    Optional<String> renamed(String printed) {
        var folded = UnitNames.folded(printed);
        boolean present = entries.stream()
                .anyMatch(e -> UnitNames.folded(e.name()).equals(folded)
                        || e.aliases().stream()
                                .anyMatch(a -> UnitNames.folded(a).equals(folded)));
        return present
                ? Optional.empty()
                : entries.stream()
                        .filter(e -> e.former().stream()
                                .anyMatch(f -> UnitNames.folded(f).equals(folded)))
                        .map(Entry::name)
                        .findFirst();
    }
}
