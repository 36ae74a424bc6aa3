package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem detail where no controller is reached yet, e.g. for want of a token. */
@Component
public class ProblemWriter {

    private final Messages messages;
    private final JsonMapper json;

    ProblemWriter(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** @param key message key of the sentence, also the stable code */
    public void write(HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String sentence = messages.text(Locale.forLanguageTag("vi"), key);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        Problems.problem(status, key, sentence, request).getBody()));
    }
}
