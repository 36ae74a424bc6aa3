package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;

/**
 * Who enters values: somebody signed in, or the holder of an enterprise's link.
 *
 * @param linkBodyId the one body that the link opens, null for somebody signed in
 */
record Entrant(Actor actor, @Nullable Integer linkBodyId) {

    static Entrant of(Actor actor) {
        return new Entrant(actor, null);
    }

    /** The body itself, whoever collects the form, the Office. */
    boolean mayEnter(CollectionForm form, Body body) {
        if (linkBodyId != null) {
            return linkBodyId == body.id();
        }
        return body.unitId() != null && actor.belongsTo(body.unitId()) || mayCollect(actor, form);
    }

    void requireEnter(CollectionForm form, Body body) {
        if (!mayEnter(form, body)) {
            throw new NotPermitted();
        }
    }

    /** Whoever opens rounds of a form, reminds and sends back: its unit, the Office. */
    static boolean mayCollect(Actor actor, CollectionForm form) {
        return actor.has(Role.OFFICE) || form.collectorId() != null && actor.belongsTo(form.collectorId());
    }

    static void requireCollect(Actor actor, CollectionForm form) {
        if (!mayCollect(actor, form)) {
            throw new NotPermitted();
        }
    }

    Source.Kind kind() {
        return linkBodyId == null ? Source.Kind.FORM : Source.Kind.LINK;
    }
}
