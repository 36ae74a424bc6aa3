package vn.haidang.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Messages;
import vn.haidang.platform.TextFold;

/**
 * What a document is called and when it gave its tasks. Read from the letterhead, corrected by people.
 *
 * @param kind abbreviation, e.g. TB
 * @param kindName kind as printed, e.g. Thông báo
 * @param issuedOn null where the paper bears no date
 * @param assignedOn ngày giao
 */
public record DocumentHead(
        @Nullable String kind,
        @Nullable String kindName,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String subject,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        LocalDate assignedOn) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Name for people, e.g. "Thông báo 05/TB-BQL ngày 23/12/2024"; the file's name where the paper tells neither kind nor number. */
    String label(Messages messages, String fileName) {
        if (kindName == null && number == null) {
            return fileName;
        }
        String printedNumber = number == null ? "" : symbol == null ? number : number + "/" + symbol;
        String name = ((kindName == null ? "" : kindName) + " " + printedNumber).strip();
        // kept with the document: the same in whatever language the pages are
        return messages.text(VIETNAMESE, "document.label", name, DAY.format(issuedOn == null ? assignedOn : issuedOn));
    }

    /** NOTICE, LETTER, DECISION, PLAN or OTHER. */
    String sourceKind() {
        return switch (kind == null ? "" : TextFold.fold(kind)) {
            case "tb" -> "NOTICE";
            case "cv" -> "LETTER";
            case "qd", "nq", "ct" -> "DECISION";
            case "kh", "ctr" -> "PLAN";
            default -> "OTHER";
        };
    }
}
