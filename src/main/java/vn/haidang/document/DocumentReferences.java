package vn.haidang.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Documents that a document cites, from its reading. */
public final class DocumentReferences {

    private DocumentReferences() {}

    /** A cited document; {@code name} is its kind and number as far as they are printed. */
    public record Cited(String name, @Nullable LocalDate date) {}

    static List<Cited> of(String reading) {
        List<Cited> cited = new ArrayList<>();
        for (JsonNode reference : JsonShape.MAPPER.readTree(reading).path("references")) {
            String name = (reference.path("kindName").asString("") + " "
                            + reference.path("number").asString(""))
                    .strip();
            String date = reference.path("date").asString("");
            Cited found = new Cited(name, date.isEmpty() ? null : LocalDate.parse(date));
            if (!name.isEmpty() && !cited.contains(found)) {
                cited.add(found);
            }
        }
        return cited;
    }
}
