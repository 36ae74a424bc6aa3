package vn.haidang.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Settings;

/**
 * Who speaks in official papers of the authority: governing body, name, place, abbreviation, title of its head. Names are those of the day; the
 * rest is set on the page of settings, else what the message of the same key says.
 */
@Component
public class OutgoingLetterhead {

    static final String SUPERIOR = "register.letterhead.superior";
    static final String PLACE = "register.letterhead.place";
    static final String AGENCY = "register.letterhead.agency";
    static final String HEAD = "register.letterhead.head";
    static final String CODE = "register.letterhead.code";
    static final List<String> KEYS = List.of(SUPERIOR, PLACE, AGENCY, HEAD, CODE);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Units units;
    private final People people;
    private final Settings settings;
    private final Messages messages;

    OutgoingLetterhead(Units units, People people, Settings settings, Messages messages) {
        this.units = units;
        this.people = people;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * The elements.
     *
     * @param superior governing body, common words abbreviated
     * @param issuer name of the authority on that day
     * @param agency abbreviation of the authority in symbols, e.g. BQL
     * @param headTitle title of the head of the authority, for whom a deputy signs
     * @param deputy the first deputy head of that day, null where there is none
     */
    public record Elements(
            String superior,
            String issuer,
            String place,
            String agency,
            String headTitle,
            @Nullable PersonRef deputy) {}

    /** The elements as of a day. */
    public Elements on(LocalDate day) {
        List<UnitRef> all = units.on(day).all();
        List<PersonRef> leaders = first(all, UnitKind.LEADERSHIP)
                .map(unit -> people.leadersOf(unit.id(), day))
                .orElse(List.of());
        String head = setting(HEAD);
        return new Elements(
                setting(SUPERIOR),
                first(all, UnitKind.AUTHORITY).map(UnitRef::name).orElseGet(() -> text("platform.name")),
                setting(PLACE),
                setting(AGENCY),
                head,
                leaders.stream()
                        .filter(leader -> !leader.title().equalsIgnoreCase(head)
                                && leader.title().toLowerCase(VIETNAMESE).endsWith(head.toLowerCase(VIETNAMESE)))
                        .findFirst()
                        .orElse(null));
    }

    /** Identifier of the authority in exchange (mã định danh); null until it is set. */
    @Nullable
    String code() {
        return settings.get(CODE).filter(value -> !value.isBlank()).orElse(null);
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        KEYS.forEach(key -> values.put(key, setting(key)));
        return values;
    }

    private static Optional<UnitRef> first(List<UnitRef> units, UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).findFirst();
    }

    private String setting(String key) {
        return settings.get(key).filter(value -> !value.isBlank()).orElseGet(() -> text(key));
    }

    private String text(String key) {
        return messages.text(VIETNAMESE, key);
    }
}
