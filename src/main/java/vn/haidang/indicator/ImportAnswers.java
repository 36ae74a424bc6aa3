package vn.haidang.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;

/** Answers an import line by line while it goes on. */
@Component
class ImportAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ImportAnswers.class);

    private final JsonMapper json;
    private final Messages messages;

    ImportAnswers(JsonMapper json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /** Which rows are answered. */
    enum Which {
        ALL,
        REFUSED
    }

    /** What became of a row; the last line has only a summary or a problem. */
    record VerdictJson(
            @Schema(description = "Line, or place in the array, from 1") @Nullable
            Long line,

            @Schema(description = "written, unchanged or refused") @Nullable
            String status,

            @Schema(description = "Stable name of the reason") @Nullable
            String code,

            @Schema(description = "What is wrong, in the language of the person") @Nullable
            String detail,

            @Nullable ImportSummary summary,
            @Nullable ProblemJson problem) {}

    /** Why the stream broke off; parts before stay written. */
    record ProblemJson(String code, String detail) {}

    /** An import that tells of each row. */
    interface Import {
        ImportSummary run(Consumer<ImportOutcome> outcomes);
    }

    void stream(HttpServletResponse response, Locale language, Which which, Import taking) throws IOException {
        Map<Refusal, String> refused = refusals(language);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try {
            ImportSummary summary = taking.run(outcome -> tell(out, which, outcome, refused));
            line(out, Map.of("summary", summary));
        } catch (Refused problem) {
            if (!response.isCommitted()) {
                response.reset();
                throw problem;
            }
            line(
                    out,
                    Map.of(
                            "problem",
                            new ProblemJson(
                                    problem.key(), messages.text(language, problem.key(), problem.arguments()))));
        } catch (UncheckedIOException lost) {
            // the program hung up; nobody is there to be told
            LOG.info("an import broke off", lost);
        }
        out.flush();
    }

    private Map<Refusal, String> refusals(Locale language) {
        Map<Refusal, String> lines = new EnumMap<>(Refusal.class);
        for (Refusal refusal : Refusal.values()) {
            String key = "indicator.refusal." + refusal;
            lines.put(
                    refusal,
                    ",\"status\":\"refused\",\"code\":" + json.writeValueAsString(key) + ",\"detail\":"
                            + json.writeValueAsString(messages.text(language, key)) + "}\n");
        }
        return lines;
    }

    private static void tell(Writer out, Which which, ImportOutcome outcome, Map<Refusal, String> refused) {
        Refusal refusal = outcome.refusal();
        if (refusal == null && which == Which.REFUSED) {
            return;
        }
        try {
            out.write("{\"line\":");
            out.write(Long.toString(outcome.line()));
            out.write(
                    refusal != null
                            ? refused.getOrDefault(refusal, "}\n")
                            : outcome.changed() ? ",\"status\":\"written\"}\n" : ",\"status\":\"unchanged\"}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(Writer out, Object said) throws IOException {
        out.write(json.writeValueAsString(said));
        out.write('\n');
    }
}
