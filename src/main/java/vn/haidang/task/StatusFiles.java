package vn.haidang.task;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.haidang.layout.DocxWriter;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.PdfWriter;
import vn.haidang.platform.Messages;

/** The status report as files. They are official papers, so always in Vietnamese. */
@Component
class StatusFiles {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LISTED = 500;

    private final StatusReports reports;
    private final Letterhead letterhead;
    private final Messages messages;
    private final Clock clock;

    StatusFiles(StatusReports reports, Letterhead letterhead, Messages messages, Clock clock) {
        this.reports = reports;
        this.letterhead = letterhead;
        this.messages = messages;
        this.clock = clock;
    }

    /** Reads the fonts before somebody waits for the first report. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                PdfWriter.warmUp();
            } catch (IOException e) {
                // whoever asks for the report will be told
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Kinds of file. */
    enum Kind {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final MediaType type;

        Kind(String type) {
            this.type = MediaType.parseMediaType(type);
        }

        static Kind of(String extension) {
            return valueOf(extension.toUpperCase(Locale.ROOT));
        }
    }

    ResponseEntity<byte[]> answer(Kind kind, SummaryQueries.Scope scope) {
        String name = "bao-cao-nhiem-vu-" + scope.day() + "." + kind.name().toLowerCase(Locale.ROOT);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(kind.type);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        return ResponseEntity.ok().headers(headers).body(write(kind, scope));
    }

    byte[] write(Kind kind, SummaryQueries.Scope scope) {
        StatusReport report = reports.of(scope, LISTED);
        LocalDate today = LocalDate.now(clock);
        Letterhead.Elements elements = letterhead.on(today);
        Wording words = (key, arguments) -> messages.text(VIETNAMESE, key, arguments);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (kind == Kind.XLSX) {
                StatusSheet.write(report, elements, words, out);
            } else {
                OfficialDocument paper = StatusDocument.of(report, elements, today, words);
                if (kind == Kind.DOCX) {
                    DocxWriter.write(paper, out);
                } else {
                    PdfWriter.write(paper, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
