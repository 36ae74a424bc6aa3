package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;

/**
 * A document that came in, as its register has it (Nghị định 30/2020, art. 22 and appendix IV).
 *
 * @param number arrival number of the year
 * @param documentId the file that was read, null for paper without a scan
 * @param head what the document says of itself
 * @param dueOn last day to settle it, null for none
 * @param repeatsId an earlier arrival of the same document, null for none
 */
public record Arrival(
        long id,
        int year,
        int number,
        Instant arrivedAt,
        ArrivalChannel channel,
        Instant registeredAt,
        String registeredBy,
        @Nullable Long documentId,
        Sender sender,
        Head head,
        Urgency urgency,
        @Nullable Integer pages,
        int copies,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        @Nullable Long repeatsId,
        @Nullable String repeatsReason,
        ArrivalState state,
        int version) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What a document says of itself; {@code kindName} is null for an official letter (công văn). */
    public record Head(
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate issuedOn,
            @Nullable String kindName,
            String subject,
            @Nullable String signer) {

        /** "05/TB-BQL", empty where it has neither. */
        public String code() {
            if (number == null) {
                return symbol == null ? "" : symbol;
            }
            String padded = number.length() == 1 && Character.isDigit(number.charAt(0)) ? "0" + number : number;
            return symbol == null ? padded : padded + "/" + symbol;
        }

        /** "Thông báo 05/TB-BQL ngày 23/12/2024" in the words of the authority, whatever the language of the page. */
        public String label(Messages messages) {
            String kind = kindName == null ? messages.text(VIETNAMESE, "register.arrival.letter") : kindName;
            String name = (kind + " " + code()).strip();
            return issuedOn == null
                    ? name
                    : messages.text(VIETNAMESE, "register.arrival.dated", name, DAY.format(issuedOn));
        }
    }

    /** @throws Refused where it may not go to that state from where it is */
    void require(ArrivalState wanted) {
        if (!state.next().contains(wanted)) {
            throw new Refused("register.arrival.wrongState." + state);
        }
    }
}
