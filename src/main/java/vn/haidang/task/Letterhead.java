package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * Who speaks in official papers of the authority: head of the paper, place, symbol, signer. Names are those of the day; place, symbol and
 * governing body may be set.
 */
@Component
class Letterhead {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Units units;
    private final People people;
    private final Settings settings;
    private final Messages messages;

    Letterhead(Units units, People people, Settings settings, Messages messages) {
        this.units = units;
        this.people = people;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * The elements.
     *
     * @param superior governing body, common words abbreviated
     * @param symbol what follows the number, e.g. BC-BQL
     * @param headTitle title of the head of the authority, for whom a deputy signs
     * @param signer null where the authority has no deputy head on that day
     */
    record Elements(
            String superior,
            String issuer,
            String place,
            String symbol,
            String headTitle,
            @Nullable PersonRef signer) {}

    Elements on(LocalDate day) {
        List<UnitRef> all = units.on(day).all();
        String issuer = first(all, UnitKind.AUTHORITY).map(UnitRef::name).orElseGet(() -> text("platform.name"));
        List<PersonRef> leaders = first(all, UnitKind.LEADERSHIP)
                .map(unit -> people.leadersOf(unit.id(), day))
                .orElse(List.of());
        String deputy = text("task.letterhead.deputy");
        return new Elements(
                setting("task.letterhead.superior"),
                issuer,
                setting("task.letterhead.place"),
                setting("task.letterhead.symbol"),
                text("task.letterhead.head"),
                leaders.stream()
                        .filter(leader -> leader.title().startsWith(deputy))
                        .findFirst()
                        .orElse(null));
    }

    private static java.util.Optional<UnitRef> first(List<UnitRef> units, UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).findFirst();
    }

    /** What the authority has set, else what the message of the same key says. */
    private String setting(String key) {
        return settings.get(key).filter(value -> !value.isBlank()).orElseGet(() -> text(key));
    }

    private String text(String key) {
        return messages.text(VIETNAMESE, key);
    }
}
