package vn.haidang.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** The form in which a document is registered: what was typed, as it was typed, and what is wrong with it. */
public final class ArrivalForm {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SYMBOL = 30;
    private static final int LONGEST_NUMBER = 11;
    private static final int MOST_PAGES = 99_999;

    private final Map<String, String> typed;
    private final List<Problem> problems = new ArrayList<>();

    /** Something wrong with a field; {@code key} is the message that says what to do. */
    public record Problem(String field, String key, List<String> arguments) {}

    /** What a form that is right asks for; {@code senderId} null: {@code senderName} is to be added. */
    record Asked(
            @Nullable Long documentId,
            Instant arrivedAt,
            ArrivalChannel channel,
            @Nullable Long senderId,
            String senderName,
            @Nullable String senderIdentifier,
            boolean addSender,
            Arrival.Head head,
            Urgency urgency,
            ArrivalSecrecy secrecy,
            @Nullable Integer pages,
            int copies,
            @Nullable LocalDate dueOn,
            @Nullable String note,
            boolean repeats,
            @Nullable String repeatsReason) {}

    ArrivalForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** What stands in a field, empty for nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean checked(String field) {
        return !value(field).isBlank();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** First problem of a field, null where it is right. */
    public @Nullable Problem problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    void wrong(String field, String key, String... arguments) {
        problems.add(new Problem(field, key, List.of(arguments)));
    }

    /** Reads the form; null where something is wrong, which {@link #problems()} then tells. */
    @Nullable
    Asked read(Instant now) {
        Instant arrived = arrival(now);
        LocalDate today = LocalDate.ofInstant(now, VIETNAM);
        LocalDate issued = day("issuedOn");
        if (issued != null && issued.isAfter(today)) {
            wrong("issuedOn", "register.arrival.problem.future");
        }
        Asked asked = new Asked(
                id("document"),
                arrived,
                choice(ArrivalChannel.class, "channel", ArrivalChannel.PAPER),
                id("senderId"),
                required("sender", LONGEST_NAME),
                text("senderIdentifier", LONGEST_NUMBER + 2),
                checked("senderAdd"),
                head(issued),
                choice(Urgency.class, "urgency", Urgency.NORMAL),
                choice(ArrivalSecrecy.class, "secrecy", ArrivalSecrecy.NONE),
                count("pages"),
                orOne(count("copies")),
                day("dueOn"),
                text("note", LONGEST_SUBJECT),
                checked("repeats"),
                text("repeatsReason", LONGEST_SUBJECT));
        return problems.isEmpty() ? asked : null;
    }

    private Arrival.Head head(@Nullable LocalDate issued) {
        String number = text("number", LONGEST_NUMBER + 1 + LONGEST_SYMBOL);
        String symbol = text("symbol", LONGEST_SYMBOL);
        // the whole of "05/TB-BQL" typed into the first field
        if (number != null && symbol == null && number.indexOf('/') > 0) {
            symbol = Senders.blank(number.substring(number.indexOf('/') + 1));
            number = number.substring(0, number.indexOf('/')).strip();
        }
        String kind = text("kindName", 100);
        boolean letter = kind != null && TextFold.fold(kind).equals("cong van");
        return new Arrival.Head(
                number,
                symbol,
                issued,
                letter ? null : kind,
                required("subject", LONGEST_SUBJECT),
                text("signer", LONGEST_NAME));
    }

    private Instant arrival(Instant now) {
        String text = value("arrivedAt").strip();
        if (text.isEmpty()) {
            return now;
        }
        try {
            Instant at = LocalDateTime.parse(text).atZone(VIETNAM).toInstant();
            // a field for the minute says less than the clock
            if (at.isAfter(now.plusSeconds(60))) {
                wrong("arrivedAt", "register.arrival.problem.future");
            }
            return at.isAfter(now) ? now : at;
        } catch (DateTimeException e) {
            wrong("arrivedAt", "register.arrival.problem.moment");
            return now;
        }
    }

    private @Nullable LocalDate day(String field) {
        return day(this, field);
    }

    private static @Nullable LocalDate day(ArrivalForm form, String field) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.indexOf('/') > 0 ? LocalDate.parse(text, DAY) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            form.wrong(field, "register.arrival.problem.day");
            return null;
        }
    }

    private @Nullable Integer count(String field) {
        String text = value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) == 0 || Integer.parseInt(text) > MOST_PAGES) {
            wrong(field, "register.arrival.problem.count");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static int orOne(@Nullable Integer count) {
        return count == null ? 1 : count;
    }

    private @Nullable Long id(String field) {
        String text = value(field).strip();
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private @Nullable String text(String field, int longest) {
        String text = Senders.blank(value(field).replaceAll("\\s+", " "));
        if (text != null && text.length() > longest) {
            wrong(field, "register.arrival.problem.long", String.valueOf(longest));
        }
        return text;
    }

    private String required(String field, int longest) {
        String text = text(field, longest);
        if (text == null) {
            wrong(field, "register.arrival.problem.missing." + field);
            return "";
        }
        return text;
    }

    private <E extends Enum<E>> E choice(Class<E> type, String field, E usual) {
        String text = value(field);
        if (text.isBlank()) {
            return usual;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            wrong(field, "register.arrival.problem.choice");
            return usual;
        }
    }
}
