package vn.haidang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.haidang.layout.DocxWriter;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.PdfWriter;
import vn.haidang.layout.Template;
import vn.haidang.layout.TemplateUnreadable;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Settings;

/** The paper that a report's text makes. On it numbers lead to addresses that work from anywhere. */
@Component
class ReportPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern ADDRESS = Pattern.compile("]\\(/reports/");

    private final Messages messages;
    private final Settings settings;
    private final String fallbackAddress;

    ReportPaper(Messages messages, Settings settings, @Value("${haidang.address}") String fallbackAddress) {
        this.messages = messages;
        this.settings = settings;
        this.fallbackAddress = fallbackAddress;
    }

    /**
     * The document.
     *
     * @throws Refused naming the line that cannot be set
     */
    OfficialDocument of(String subject, String markup) {
        return screen(subject, abroad(markup));
    }

    /** The same, numbers leading to addresses within the pages. */
    OfficialDocument screen(String subject, String markup) {
        try {
            return Template.parse(completed(markup)).fill(Map.of()).toBuilder()
                    .subject(subject)
                    .build();
        } catch (TemplateUnreadable unreadable) {
            throw new Refused(unreadable.messageKey(), String.valueOf(unreadable.line()), unreadable.detail());
        }
    }

    /** Its text without head and foot, which the register gives. */
    String body(String markup) {
        Pattern filled = Pattern.compile(messages.text(VIETNAMESE, "report.paper.head"));
        return String.join(
                        "\n",
                        abroad(markup)
                                .lines()
                                .filter(line -> !filled.matcher(line.strip()).find())
                                .toList())
                .strip();
    }

    byte[] docx(String subject, String markup) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DocxWriter.write(of(subject, markup), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] pdf(String subject, String markup) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfWriter.write(of(subject, markup), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that does not say its kind is a report; its subject stands beside it. */
    private String completed(String markup) {
        StringBuilder text = new StringBuilder(markup);
        for (String needed : List.of("kind", "subject")) {
            String line = messages.text(VIETNAMESE, "report.paper." + needed);
            String field = line.substring(0, line.indexOf('|'));
            if (markup.lines().noneMatch(one -> one.startsWith(field))) {
                text.insert(0, field + line.substring(line.indexOf('|') + 1) + "\n");
            }
        }
        return text.toString();
    }

    private String abroad(String markup) {
        String address =
                settings.get("haidang.address").filter(text -> !text.isBlank()).orElse(fallbackAddress);
        String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return ADDRESS.matcher(markup).replaceAll("](" + java.util.regex.Matcher.quoteReplacement(base) + "/reports/");
    }
}
