package vn.haidang.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authentication of a copy (bản sao), below the text copied, Nghị định 30/2020/NĐ-CP art. 25–26 and appendix I part II.
 *
 * @param issuer who copies
 * @param number in the series of copies, one for all three kinds; null leaves its place empty
 * @param symbol such as SY-BQL
 * @param recipients as of a document
 */
public record Copy(
        Kind kind,
        String issuer,
        @Nullable String number,
        String symbol,
        String place,
        IssueDate date,
        Signature signature,
        List<String> recipients) {

    public Copy {
        recipients = List.copyOf(recipients);
    }

    /** The three kinds of copies. */
    public enum Kind {
        /** All of an original. */
        SY("Sao y"),
        /** All of a copy. */
        SL("Sao lục"),
        /** The part of an original that is needed. */
        TRS("Trích sao");

        final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it stands in the symbol: SY, SL, TrS. */
        public String abbreviation() {
            return this == TRS ? "TrS" : name();
        }
    }
}
