package vn.haidang.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative document (văn bản hành chính) with the elements of Nghị định 30/2020/NĐ-CP art. 8; how each looks is the writers'
 * knowledge, not the caller's. A line feed in {@code superior}, {@code issuer} or {@code subject} breaks the line there.
 *
 * @param superior governing body (cơ quan chủ quản); null if none is shown
 * @param issuer issuing body (cơ quan ban hành)
 * @param number number in the register, without leading zero needed; null leaves its place empty
 * @param symbol what follows the number and a slash, such as BC-BQL; empty leaves its place empty
 * @param kindName name of the kind (tên loại), such as Báo cáo; null for an official letter (công văn)
 * @param subject what it is about (trích yếu); for a letter without the words "V/v"
 * @param addressees Kính gửi, empty if none
 * @param coSignature who signs on the left, such as the secretary of minutes; null if one signs
 * @param recipients Nơi nhận without dashes and end marks; the last one is the filing line, such as "Lưu: VT, VP"
 * @param copy how this copy of the document is authenticated; null for the original
 */
public record OfficialDocument(
        @Nullable String superior,
        String issuer,
        @Nullable String number,
        String symbol,
        String place,
        IssueDate date,
        @Nullable String kindName,
        String subject,
        List<String> addressees,
        List<Block> body,
        Signature signature,
        @Nullable Signature coSignature,
        List<String> recipients,
        List<Annex> annexes,
        Marks marks,
        @Nullable Copy copy) {

    public OfficialDocument {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds everything of this document. */
    public Builder toBuilder() {
        Builder all = new Builder();
        all.superior = superior;
        all.issuer = issuer;
        all.number = number;
        all.symbol = symbol;
        all.place = place;
        all.date = date;
        all.kindName = kindName;
        all.subject = subject;
        all.signature = signature;
        all.coSignature = coSignature;
        all.marks = marks;
        all.copy = copy;
        all.addressees.addAll(addressees);
        all.body.addAll(body);
        all.recipients.addAll(recipients);
        all.annexes.addAll(annexes);
        return all;
    }

    /** With the number that the register gave. */
    public OfficialDocument withNumber(@Nullable String registered) {
        return toBuilder().number(registered).build();
    }

    public OfficialDocument withSymbol(String afterSlash) {
        return toBuilder().symbol(afterSlash).build();
    }

    public OfficialDocument withDate(LocalDate day) {
        return toBuilder().date(day).build();
    }

    public OfficialDocument withSignature(Signature block) {
        return toBuilder().signature(block).build();
    }

    public OfficialDocument withMarks(Marks others) {
        return toBuilder().marks(others).build();
    }

    /** As a copy, authenticated below its text. */
    public OfficialDocument withCopy(@Nullable Copy authentication) {
        return toBuilder().copy(authentication).build();
    }

    /** Collects the elements in any order; {@link #build} refuses a document without issuer, symbol, place, date, subject or signature. */
    public static final class Builder {

        private @Nullable String superior;
        private @Nullable String issuer;
        private @Nullable String number;
        private @Nullable String symbol;
        private @Nullable String place;
        private @Nullable IssueDate date;
        private @Nullable String kindName;
        private @Nullable String subject;
        private @Nullable Signature signature;
        private @Nullable Signature coSignature;
        private Marks marks = Marks.NONE;
        private @Nullable Copy copy;
        private final List<String> addressees = new ArrayList<>();
        private final List<Block> body = new ArrayList<>();
        private final List<String> recipients = new ArrayList<>();
        private final List<Annex> annexes = new ArrayList<>();

        private Builder() {}

        public Builder superior(@Nullable String name) {
            superior = name;
            return this;
        }

        public Builder issuer(String name) {
            issuer = name;
            return this;
        }

        public Builder number(@Nullable String registered) {
            number = registered;
            return this;
        }

        public Builder symbol(String afterSlash) {
            symbol = afterSlash;
            return this;
        }

        public Builder place(String name) {
            place = name;
            return this;
        }

        public Builder date(LocalDate day) {
            return date(IssueDate.of(day));
        }

        /** Leaves the place of the day empty, to be filled when it is signed. */
        public Builder date(YearMonth month) {
            return date(IssueDate.of(month));
        }

        public Builder date(IssueDate known) {
            date = known;
            return this;
        }

        public Builder kind(@Nullable String name) {
            kindName = name;
            return this;
        }

        public Builder subject(String about) {
            subject = about;
            return this;
        }

        public Builder addressees(String... names) {
            addressees.addAll(Arrays.asList(names));
            return this;
        }

        /** A line of the grounds (căn cứ), in italics; end marks are part of the text. */
        public Builder basis(String text) {
            return block(new Paragraph(List.of(Run.plain(text)), Paragraph.Role.BASIS));
        }

        public Builder heading(int level, @Nullable String label, String text) {
            return block(new Heading(level, label, text));
        }

        public Builder paragraph(Run... runs) {
            return block(new Paragraph(List.of(runs), Paragraph.Role.BODY));
        }

        public Builder paragraph(String text) {
            return paragraph(Run.plain(text));
        }

        public Builder block(Block block) {
            body.add(block);
            return this;
        }

        public Builder blocks(List<? extends Block> blocks) {
            body.addAll(blocks);
            return this;
        }

        public Builder signature(Signature block) {
            signature = block;
            return this;
        }

        /** Who signs on the left beside the signature. */
        public Builder coSignature(@Nullable Signature block) {
            coSignature = block;
            return this;
        }

        public Builder marks(Marks others) {
            marks = others;
            return this;
        }

        public Builder copy(@Nullable Copy authentication) {
            copy = authentication;
            return this;
        }

        public Builder recipients(String... lines) {
            recipients.addAll(Arrays.asList(lines));
            return this;
        }

        public Builder annex(Annex annex) {
            annexes.add(annex);
            return this;
        }

        /**
         * The document.
         *
         * @throws IllegalArgumentException naming the first element that is missing
         */
        public OfficialDocument build() {
            return new OfficialDocument(
                    superior,
                    given(issuer, "issuer"),
                    number,
                    given(symbol, "symbol"),
                    given(place, "place"),
                    given(date, "date"),
                    kindName,
                    given(subject, "subject"),
                    addressees,
                    body,
                    given(signature, "signature"),
                    coSignature,
                    recipients,
                    annexes,
                    marks,
                    copy);
        }

        private static <T> T given(@Nullable T value, String name) {
            if (value == null) {
                throw new IllegalArgumentException("an official document needs its " + name);
            }
            return value;
        }
    }
}
