package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Actor;

/**
 * An act on values was done, or taken back; heard in the same transaction, within this room.
 *
 * @param points whose values changed
 */
record ActDone(
        Actor actor,
        ApprovalAct act,
        boolean undone,
        Period period,
        List<Point> points,
        @Nullable String note) {

    ActDone {
        points = List.copyOf(points);
    }
}
