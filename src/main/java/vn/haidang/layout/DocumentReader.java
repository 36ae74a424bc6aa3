package vn.haidang.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Marks.Circulation;
import vn.haidang.layout.Marks.Medium;
import vn.haidang.layout.Marks.Urgency;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.layout.TemplateUnreadable.Reason;

/** Makes a document of lines of markup: fields of head and foot here, the text by {@link BodyReader}. */
final class DocumentReader {

    private static final Pattern DAY = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");
    private static final Pattern CAPACITY = Pattern.compile("(KT|TM|TL|TUQ|Q)\\.\\s*(.*)");
    private static final String LETTER = "công văn";
    private static final String LANDSCAPE = "ngang";
    private static final Set<Field> NEEDED = EnumSet.of(Field.ISSUER, Field.PLACE, Field.SUBJECT, Field.SIGNATURE);

    private final Map<Field, Field.Line> fields = new EnumMap<>(Field.class);
    private final List<String> addressees = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private final List<String> copyRecipients = new ArrayList<>();
    private final List<AnnexLines> annexes = new ArrayList<>();
    private final List<MarkupLine> body = new ArrayList<>();

    private record AnnexLines(Field.Line title, List<MarkupLine> lines) {}

    private DocumentReader() {}

    /**
     * The document.
     *
     * @param values where pictures are found by their names
     * @throws TemplateUnreadable if a line breaks a rule
     */
    static OfficialDocument read(List<MarkupLine> lines, Map<String, ?> values) {
        DocumentReader reader = new DocumentReader();
        lines.forEach(reader::sort);
        return reader.document(values);
    }

    private void sort(MarkupLine line) {
        Optional<Field.Line> found = line.stripped().startsWith("@") ? Field.of(line) : Optional.empty();
        if (found.isEmpty() || (found.get().field().isText() && found.get().field() != Field.ANNEX)) {
            text().add(line);
            return;
        }
        Field.Line field = found.get();
        switch (field.field()) {
            case ANNEX -> annexes.add(new AnnexLines(field, new ArrayList<>()));
            case ADDRESSEE -> add(addressees, field, "");
            case RECIPIENT -> add(recipients, field, "");
            case FILING -> add(recipients, field, "Lưu: ");
            case COPY_RECIPIENT -> add(copyRecipients, field, "");
            default -> {
                if (fields.put(field.field(), field) != null) {
                    throw new TemplateUnreadable(
                            Reason.FIELD_TWICE,
                            field.number(),
                            "@" + field.field().title());
                }
            }
        }
    }

    private List<MarkupLine> text() {
        return annexes.isEmpty() ? body : annexes.getLast().lines();
    }

    private static void add(List<String> list, Field.Line field, String before) {
        if (!field.value().isBlank()) {
            list.add(before + Markup.plain(field.value()));
        }
    }

    private OfficialDocument document(Map<String, ?> values) {
        for (Field needed : NEEDED) {
            if (!fields.containsKey(needed)) {
                throw new TemplateUnreadable(Reason.FIELD_MISSING, 0, "@" + needed.title());
            }
        }
        String kind = value(Field.KIND);
        OfficialDocument.Builder builder = OfficialDocument.builder()
                .kind(kind == null || kind.toLowerCase(Locale.ROOT).equals(LETTER) ? null : kind)
                .superior(value(Field.SUPERIOR))
                .issuer(open(Field.ISSUER))
                .number(value(Field.NUMBER))
                .symbol(Objects.requireNonNullElse(value(Field.SYMBOL), ""))
                .place(open(Field.PLACE))
                .date(date(Field.DATE))
                .subject(open(Field.SUBJECT))
                .addressees(addressees.toArray(String[]::new))
                .blocks(BodyReader.read(body, values))
                .signature(Objects.requireNonNull(signature(Field.SIGNATURE)))
                .coSignature(signature(Field.CO_SIGNATURE))
                .recipients(recipients.toArray(String[]::new))
                .marks(marks())
                .copy(copy());
        annexes.forEach(annex -> builder.annex(annex(annex, values)));
        return builder.build();
    }

    private static Annex annex(AnnexLines annex, Map<String, ?> values) {
        List<String> parts = Markup.parts(annex.title().value());
        boolean landscape = parts.size() > 1 && parts.getLast().strip().equals(LANDSCAPE);
        if (parts.size() > 2 || (parts.size() == 2 && !landscape)) {
            throw new TemplateUnreadable(
                    Reason.BAD_VALUE, annex.title().number(), parts.getLast().strip());
        }
        return new Annex(Markup.plain(parts.getFirst()).strip(), BodyReader.read(annex.lines(), values), landscape);
    }

    private Marks marks() {
        return new Marks(
                oneOf(Field.URGENCY, Urgency.values(), urgency -> urgency.words),
                oneOf(Field.CIRCULATION, Circulation.values(), circulation -> circulation.words),
                value(Field.DRAFTER),
                value(Field.ADDRESS),
                Objects.requireNonNullElse(oneOf(Field.MEDIUM, Medium.values(), DocumentText::words), Medium.PAPER));
    }

    private @Nullable Copy copy() {
        Copy.Kind kind = oneOf(Field.COPY, Copy.Kind.values(), copyKind -> copyKind.words);
        if (kind == null) {
            return null;
        }
        Signature signature = signature(Field.COPY_SIGNATURE);
        if (signature == null) {
            throw new TemplateUnreadable(Reason.FIELD_MISSING, line(Field.COPY), "@" + Field.COPY_SIGNATURE.title());
        }
        return new Copy(
                kind,
                fields.containsKey(Field.COPY_ISSUER) ? open(Field.COPY_ISSUER) : open(Field.ISSUER),
                value(Field.COPY_NUMBER),
                Objects.requireNonNullElse(value(Field.COPY_SYMBOL), ""),
                fields.containsKey(Field.COPY_PLACE) ? open(Field.COPY_PLACE) : open(Field.PLACE),
                date(Field.COPY_DATE),
                signature,
                copyRecipients);
    }

    private int line(Field field) {
        Field.Line line = fields.get(field);
        return line == null ? 0 : line.number();
    }

    /** What the field says; null if it is absent or empty. */
    private @Nullable String value(Field field) {
        Field.Line line = fields.get(field);
        return line == null || line.value().isBlank()
                ? null
                : Markup.plain(line.value()).strip();
    }

    /** What the field says, or the sign for what is still open. */
    private String open(Field field) {
        return Objects.requireNonNullElse(value(field), Expansion.OPEN);
    }

    private IssueDate date(Field field) {
        String value = value(field);
        if (value == null || value.equals(Expansion.OPEN)) {
            return IssueDate.OPEN;
        }
        Matcher matcher = DAY.matcher(value);
        try {
            if (matcher.matches()) {
                int month = Integer.parseInt(matcher.group(2));
                int year = Integer.parseInt(matcher.group(3));
                return matcher.group(1) == null
                        ? IssueDate.of(YearMonth.of(year, month))
                        : IssueDate.of(LocalDate.of(year, month, Integer.parseInt(matcher.group(1))));
            }
            if (value.matches("\\d{4}")) {
                return new IssueDate(Integer.valueOf(value), null, null);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new TemplateUnreadable(Reason.BAD_DATE, line(field), value);
    }

    /** {@code capacity and office | own title | name}, or {@code office | name}; null if absent or empty. */
    private @Nullable Signature signature(Field field) {
        Field.Line line = fields.get(field);
        if (line == null || (line.value().isBlank() && field != Field.SIGNATURE)) {
            return null;
        }
        List<String> parts = Markup.parts(line.value()).stream()
                .map(part -> Markup.plain(part).strip())
                .toList();
        if (parts.size() < 2 || parts.size() > 3) {
            throw new TemplateUnreadable(Reason.BAD_SIGNATURE, line.number(), line.value());
        }
        Matcher capacity = CAPACITY.matcher(parts.getFirst());
        boolean forOther = capacity.matches();
        String ownTitle = parts.size() == 3 && !parts.get(1).isEmpty() ? parts.get(1) : null;
        return new Signature(
                forOther ? Capacity.valueOf(capacity.group(1)) : Capacity.HEAD,
                forOther ? capacity.group(2) : parts.getFirst(),
                ownTitle,
                parts.getLast());
    }

    private <T> @Nullable T oneOf(Field field, T[] all, java.util.function.Function<T, String> words) {
        String value = value(field);
        if (value == null || value.equals(Expansion.OPEN)) {
            return null;
        }
        for (T one : all) {
            if (words.apply(one).equalsIgnoreCase(value)) {
                return one;
            }
        }
        throw new TemplateUnreadable(Reason.BAD_VALUE, line(field), value);
    }
}
