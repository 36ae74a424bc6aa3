package vn.haidang.register;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;

/** Whom a document can still be sent to. */
@Component
public class RecipientChoices {

    private final Units units;
    private final RecipientBodies bodies;

    RecipientChoices(Units units, RecipientBodies bodies) {
        this.units = units;
        this.bodies = bodies;
    }

    /** Units and bodies that are not among the recipients; {@code portal} whether the portal is not. */
    public record Choices(List<UnitRef> units, List<RecipientBody> bodies, boolean portal) {}

    @Nullable
    Choices of(Actor actor, OutgoingPage page) {
        if (!page.may(OutgoingAction.EDIT) && !page.may(OutgoingAction.SEND_ON)) {
            return null;
        }
        return new Choices(
                units.today().all().stream()
                        .filter(unit -> switch (unit.kind()) {
                            case AUTHORITY, EXTERNAL_AGENCY, ENTERPRISE -> false;
                            default -> true;
                        })
                        .filter(unit -> !has(page, Recipient.Kind.UNIT, unit.id()))
                        .toList(),
                bodies.current().stream()
                        .filter(body -> !has(page, Recipient.Kind.BODY, body.id()))
                        .toList(),
                page.recipients().stream().noneMatch(one -> one.kind() == Recipient.Kind.PORTAL));
    }

    private static boolean has(OutgoingPage page, Recipient.Kind kind, long id) {
        return page.recipients().stream().anyMatch(one -> one.kind() == kind && Objects.equals(one.targetId(), id));
    }
}
