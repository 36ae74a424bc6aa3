package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read and may be registered: what its letterhead says, to begin the form with.
 *
 * @param beginning first lines of its text, null while nothing was read
 */
public record ArrivalSource(
        long id,
        String state,
        String label,
        @Nullable String kind,
        @Nullable String kindName,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String subject,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        Instant uploadedAt,
        long fileId,
        String sha256,
        String fileName,
        String mediaType,
        @Nullable String pages,
        @Nullable String signerPosition,
        @Nullable String signerOffice,
        @Nullable String signerName,
        @Nullable String beginning) {

    /** Title and name of who signed, empty where the reading found nobody. */
    public String signer() {
        String title = signerPosition == null ? signerOffice : signerPosition;
        return Stream.of(title, signerName).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    ArrivalSecrecy secrecy() {
        return beginning == null ? ArrivalSecrecy.NONE : ArrivalSecrecy.stampedOn(beginning);
    }

    Urgency urgency() {
        return beginning == null ? Urgency.NORMAL : urgencyOn(beginning);
    }

    private static Urgency urgencyOn(String beginning) {
        return beginning
                .lines()
                .map(line -> vn.haidang.platform.TextFold.fold(line.strip()))
                .map(line -> switch (line) {
                    case "khan" -> Urgency.URGENT;
                    case "thuong khan" -> Urgency.VERY_URGENT;
                    case "hoa toc" -> Urgency.FLASH;
                    default -> Urgency.NORMAL;
                })
                .filter(Urgency::isUrgent)
                .findFirst()
                .orElse(Urgency.NORMAL);
    }
}
