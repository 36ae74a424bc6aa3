package vn.haidang.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * A document on its way between authorities: the fields of Nghị định 30/2020, phụ lục VI, and the files themselves. Text is NFC.
 *
 * @param fileCode code of the case file, null where it is in none (FileCode)
 * @param ordinal place in the case file (DocOrdinal)
 * @param kindName Thông báo …, Công văn (TypeName)
 * @param number as written, e.g. 05 (CodeNumber)
 * @param symbol e.g. TB-BQL (CodeNotation)
 * @param issuer who issued it (OrganName), {@code issuerCode} its identifier (OrganId)
 * @param pages number of pages (PageAmount)
 * @param description remark
 * @param to whom it is sent
 * @param copies number of copies (IssuedAmount)
 * @param dueOn by when an answer is asked for (DueDate)
 */
public record ExchangeFile(
        @Nullable String fileCode,
        @Nullable Integer ordinal,
        String kindName,
        String number,
        String symbol,
        LocalDate issuedOn,
        String issuer,
        @Nullable String issuerCode,
        String subject,
        String language,
        int pages,
        @Nullable String description,
        Signer signer,
        List<To> to,
        Urgency urgency,
        int copies,
        @Nullable LocalDate dueOn,
        List<Attached> files) {

    public ExchangeFile {
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    /** Who signed: name, position, and in which capacity. */
    public record Signer(
            String name,
            @Nullable String position,
            @Nullable String capacity) {}

    /** Somebody it is sent to; {@code code} is the identifier of a body. */
    public record To(
            String name, @Nullable String code, @Nullable String email) {}

    /** A file; the first one is the document itself. */
    public record Attached(String name, String mediaType, byte[] content) {}

    /**
     * Reads what another system sent.
     *
     * @throws ExchangeUnreadable where it is no such file, is damaged, or is hostile
     */
    public static ExchangeFile read(byte[] bytes) {
        return ExchangeReader.read(bytes);
    }

    /** The file as bytes: XML, UTF-8, NFC. */
    public byte[] write() {
        return ExchangeWriter.write(this);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : TextFold.nfc(text.strip());
    }

    static Urgency urgency(@Nullable String code) {
        String word = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        return switch (word) {
            case "1", "URGENT" -> Urgency.URGENT;
            case "2", "VERY_URGENT" -> Urgency.VERY_URGENT;
            case "3", "FLASH" -> Urgency.FLASH;
            default -> Urgency.NORMAL;
        };
    }
}
