package vn.haidang.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks made of leaders' opinions, as a document's page and its register show them; given by the room that keeps tasks. */
public interface OpinionTasks {

    /** A task of an opinion; {@code state} is a message key. */
    record OpinionTask(
            long opinionId,
            long taskId,
            String unit,
            String state,
            boolean done,
            @Nullable LocalDate dueOn) {}

    /** The tasks of these opinions, with one statement. */
    List<OpinionTask> of(Collection<Long> opinionIds);
}
