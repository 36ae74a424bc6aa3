package vn.haidang.reading;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.haidang.figure.Figure;
import vn.haidang.figure.Finding;
import vn.haidang.text.Span;

/** Writes a reading as JSON: one object on one line; what is unknown is absent; a span is {@code [start, end]}. */
public final class ReadingJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private ReadingJson(JsonGenerator out) {
        this.out = out;
    }

    /** The reading as JSON, with the text itself when asked. */
    public static String write(Reading reading, boolean withText) {
        var writer = new StringWriter(4096);
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
            new ReadingJson(generator).reading(reading, withText);
        }
        return writer.toString();
    }

    /** The line of a file that could not be read. */
    public static String refused(String fileName, String code, String message) {
        var writer = new StringWriter(256);
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
            generator.writeStartObject();
            generator.writeNumberProperty("version", Reader.VERSION);
            generator.writeObjectPropertyStart("source");
            generator.writeStringProperty("file", fileName);
            generator.writeEndObject();
            generator.writeObjectPropertyStart("error");
            generator.writeStringProperty("code", code);
            generator.writeStringProperty("message", message);
            generator.writeEndObject();
            generator.writeEndObject();
        }
        return writer.toString();
    }

    private void reading(Reading reading, boolean withText) {
        out.writeStartObject();
        out.writeNumberProperty("version", reading.version());
        source(reading.source());
        letterhead(reading.document());
        out.writeArrayPropertyStart("references");
        reading.references().forEach(this::reference);
        out.writeEndArray();
        out.writeArrayPropertyStart("tasks");
        reading.tasks().forEach(this::task);
        out.writeEndArray();
        out.writeArrayPropertyStart("assignments");
        reading.assignments().forEach(this::assignment);
        out.writeEndArray();
        out.writeArrayPropertyStart("figures");
        reading.figures().forEach(this::figure);
        out.writeEndArray();
        out.writeArrayPropertyStart("findings");
        reading.findings().forEach(this::finding);
        out.writeEndArray();
        if (withText) {
            out.writeStringProperty("text", reading.text());
        }
        out.writeEndObject();
    }

    private void source(SourceInfo source) {
        out.writeObjectPropertyStart("source");
        out.writeStringProperty("file", source.file());
        out.writeStringProperty("mediaType", source.mediaType());
        out.writeStringProperty("sha256", source.sha256());
        whole("pages", source.pages());
        out.writeStringProperty("textOrigin", source.textOrigin().name());
        out.writeNumberProperty("confidence", source.confidence());
        out.writeEndObject();
    }

    private void letterhead(Letterhead head) {
        out.writeObjectPropertyStart("document");
        text("kind", head.kind());
        text("kindName", head.kindName());
        text("number", head.number());
        text("symbol", head.symbol());
        text("place", head.place());
        day("issuedOn", head.issuedOn());
        text("subject", head.subject());
        text("superior", head.superior());
        text("issuer", head.issuer());
        texts("addressees", head.addressees());
        texts("recipients", head.recipients());
        var signer = head.signer();
        if (signer != null) {
            out.writeObjectPropertyStart("signer");
            text("capacity", signer.capacity());
            text("office", signer.office());
            text("position", signer.position());
            text("name", signer.name());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void reference(Reference reference) {
        out.writeStartObject();
        text("kindName", reference.kindName());
        text("number", reference.number());
        day("date", reference.date());
        span(reference.span());
        out.writeEndObject();
    }

    private void task(TaskReading task) {
        out.writeStartObject();
        out.writeStringProperty("ref", task.ref());
        text("unit", task.unit());
        text("code", task.unitCode());
        texts("coUnits", task.coUnits());
        texts("coUnitCodes", task.coUnitCodes());
        texts("partners", task.partners());
        out.writeStringProperty("text", task.text());
        text("deliverable", task.deliverable());
        text("reportTo", task.reportTo());
        out.writeArrayPropertyStart("deadlines");
        task.deadlines().forEach(this::deadline);
        out.writeEndArray();
        out.writeNumberProperty("confidence", task.confidence());
        texts("doubts", task.doubts().stream().map(Doubt::name).toList());
        span(task.span());
        out.writeEndObject();
    }

    private void deadline(DeadlineReading deadline) {
        out.writeStartObject();
        out.writeStringProperty("phrase", deadline.phrase());
        out.writeStringProperty("type", deadline.type().name());
        day("date", deadline.date());
        text("time", deadline.time() == null ? null : deadline.time().toString());
        text(
                "boundary",
                deadline.boundary() == null ? null : deadline.boundary().name());
        text("every", deadline.every() == null ? null : deadline.every().name());
        whole("dayOfMonth", deadline.dayOfMonth());
        whole("dayOfWeek", deadline.dayOfWeek());
        whole("monthOfPeriod", deadline.monthOfPeriod());
        day("startsAfter", deadline.startsAfter());
        span(deadline.span());
        out.writeEndObject();
    }

    private void assignment(AssignmentReading row) {
        out.writeStartObject();
        text("section", row.section());
        text("sectionTitle", row.sectionTitle());
        whole("order", row.order());
        out.writeStringProperty("content", row.content());
        text("unit", row.unit());
        whole("count", row.count());
        text("countUnit", row.countUnit());
        if (row.pages() != null) {
            out.writeNumberProperty("pages", row.pages());
        }
        day("due", row.due());
        texts("inferred", row.inferred());
        span(row.span());
        out.writeEndObject();
    }

    private void figure(Figure figure) {
        out.writeStartObject();
        text("label", figure.label());
        out.writeStringProperty("printed", figure.printed());
        if (figure.value() != null) {
            out.writeNumberProperty("value", figure.value());
        }
        text("unit", figure.unit());
        text("qualifier", figure.qualifier());
        text("period", figure.period());
        day("asOf", figure.asOf());
        if (figure.relatedTo() != null || figure.relationKind() != null) {
            out.writeObjectPropertyStart("relation");
            text("to", figure.relatedTo());
            text("kind", figure.relationKind());
            out.writeEndObject();
        }
        span(figure.span());
        out.writeEndObject();
    }

    private void finding(Finding finding) {
        out.writeStartObject();
        out.writeStringProperty("rule", finding.rule());
        out.writeStringProperty("verdict", finding.verdict().name());
        out.writeStringProperty("message", finding.message());
        text("printed", finding.printed());
        text("computed", finding.computed());
        out.writeArrayPropertyStart("spans");
        finding.spans().forEach(this::pair);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    private void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            values.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    private void whole(String name, @Nullable Integer value) {
        if (value != null) {
            out.writeNumberProperty(name, value);
        }
    }

    private void day(String name, @Nullable LocalDate value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    private void span(Span span) {
        out.writeName("span");
        pair(span);
    }

    private void pair(Span span) {
        out.writeStartArray();
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
    }
}
