package vn.haidang.search;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Who may see a thing that is found, as marks on the thing and on the person; one in common is enough. */
public final class Readers {

    private Readers() {}

    public static String role(Role role) {
        return role.name();
    }

    public static String unit(long unitId) {
        return "unit:" + unitId;
    }

    public static String person(long personId) {
        return "person:" + personId;
    }

    /** Every mark that this person bears. */
    static List<String> of(Actor actor) {
        List<String> marks = new ArrayList<>();
        actor.grants().forEach(grant -> {
            marks.add(role(grant.role()));
            marks.add(unit(grant.unitId()));
        });
        if (actor.personId() != null) {
            marks.add(person(actor.personId()));
        }
        return marks.stream().distinct().toList();
    }
}
