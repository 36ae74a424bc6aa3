package vn.haidang.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.haidang.text.Span;

/** JSON of this room: absent instead of null, spans as {@code [start, end]}. */
final class JsonShape {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(Span.class, new SpanWriter())
                    .addDeserializer(Span.class, new SpanReader()))
            .build();

    private JsonShape() {}

    private static final class SpanWriter extends ValueSerializer<Span> {

        @Override
        public void serialize(Span span, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            out.writeNumber(span.start());
            out.writeNumber(span.end());
            out.writeEndArray();
        }
    }

    private static final class SpanReader extends ValueDeserializer<Span> {

        @Override
        public Span deserialize(JsonParser in, DeserializationContext context) {
            int[] pair = in.readValueAs(int[].class);
            return pair.length == 2 ? new Span(pair[0], pair[1]) : (Span) context.handleUnexpectedToken(Span.class, in);
        }
    }
}
