package vn.haidang.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.haidang.reading.FigureReading;
import vn.haidang.reading.Reading;

/** A reading as JSON, in the shape that programs know; without the text, which is kept beside. */
final class ReadingJson {

    private ReadingJson() {}

    static String write(Reading reading) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("version", reading.version());
        shape.put("source", reading.source());
        shape.put("document", reading.document());
        shape.put("references", reading.references());
        shape.put("tasks", reading.tasks());
        shape.put("assignments", reading.assignments());
        shape.put("figures", reading.figures().stream().map(ReadingJson::figure).toList());
        shape.put("findings", reading.findings());
        return JsonShape.MAPPER.writeValueAsString(shape);
    }

    private static ObjectNode figure(FigureReading figure) {
        ObjectNode node = JsonShape.MAPPER.valueToTree(figure);
        node.remove("relatedTo");
        node.remove("relationKind");
        if (figure.relatedTo() != null) {
            node.putObject("relation").put("to", figure.relatedTo()).put("kind", figure.relationKind());
        }
        return node;
    }
}
