package vn.haidang.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.UnitRef;
import vn.haidang.platform.Permit;

/** Lists and counts tasks for programs. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks")
class TaskQueryApi {

    private static final int LARGEST_PAGE = 500;

    private final TaskQueries tasks;
    private final SummaryQueries summaries;
    private final Clock clock;

    TaskQueryApi(TaskQueries tasks, SummaryQueries summaries, Clock clock) {
        this.tasks = tasks;
        this.summaries = summaries;
        this.clock = clock;
    }

    /**
     * A part of a list.
     *
     * @param asOf day as of which the tasks are shown
     * @param next value of {@code after} for the next part; null at the end
     */
    record TaskList(
            LocalDate asOf, List<TaskJson> items, @Nullable String next) {}

    /** The six classes as of a day. */
    record Summary(LocalDate asOf, long assigned, SixClasses.Done done, SixClasses.Running running) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Tasks as of a day, by deadline; those without one last")
    TaskList list(
            @Parameter(description = "Id of the confirmed document they come from") @RequestParam @Nullable
                    String document,
            @Parameter(description = "Code or id of the unit that answers") @RequestParam @Nullable String unit,
            @Parameter(
                            description =
                                    "DONE_ON_TIME, DONE_LATE, DONE_NO_DEADLINE, RUNNING_IN_TIME, RUNNING_OVERDUE, RUNNING_NO_DEADLINE, or a group: "
                                            + "done, running, noDeadline; several separated by commas; absent: all")
                    @RequestParam(name = "class")
                    @Nullable
                    String taskClass,
            @Parameter(description = "Day as of which, e.g. 2024-12-31; absent: today") @RequestParam @Nullable
                    String asOf,
            @Parameter(description = "Words to be found in number, text and source; accents do not matter")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(description = "Kind, document or label of the source") @RequestParam @Nullable String source,
            @Parameter(description = "Id of the person who has it in hand; 0: nobody has") @RequestParam @Nullable
                    String assignee,
            @Parameter(description = "Id of the leader in charge") @RequestParam @Nullable String sponsor,
            @Parameter(description = "First due day") @RequestParam @Nullable String from,
            @Parameter(description = "Last due day") @RequestParam @Nullable String to,
            @Parameter(description = "What the part before gave as next") @RequestParam @Nullable String after,
            @Parameter(description = "How many at most, up to 500") @RequestParam(defaultValue = "50") int limit) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("document", document);
        parameters.add("unit", unit);
        parameters.add("class", taskClass == null ? "" : taskClass);
        parameters.add("asOf", asOf);
        parameters.add("q", q);
        parameters.add("source", source);
        parameters.add("assignee", assignee);
        parameters.add("sponsor", sponsor);
        parameters.add("from", from);
        parameters.add("to", to);
        return list(TaskFilter.of(parameters), after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    private TaskList list(TaskFilter filter, @Nullable String after, int limit) {
        LocalDate day = filter.day(LocalDate.now(clock));
        Map<Long, UnitRef> units = tasks.units(day);
        TaskQueries.Part part = tasks.list(filter, units, after == null || after.isBlank() ? null : after, limit);
        Map<Long, List<Long>> coUnits = tasks.coUnits(
                part.rows().stream().map(TaskRow::directiveId).distinct().toList());
        Function<TaskRow, List<TaskJson.UnitJson>> helpers =
                row -> coUnits.getOrDefault(row.directiveId(), List.of()).stream()
                        .map(units::get)
                        .filter(Objects::nonNull)
                        .map(helper -> new TaskJson.UnitJson(helper.code(), helper.name()))
                        .toList();
        return new TaskList(
                day,
                part.rows().stream().map(row -> json(row, helpers.apply(row))).toList(),
                part.next());
    }

    private static TaskJson json(TaskRow row, List<TaskJson.UnitJson> coUnits) {
        return new TaskJson(
                row.id(),
                row.ref(),
                row.text(),
                new TaskJson.UnitJson(row.unitCode(), row.unitName()),
                coUnits,
                row.documentId(),
                row.source(),
                row.directiveId(),
                row.periodKey(),
                row.openedOn(),
                row.statedOn(),
                row.dueOn(),
                row.status(),
                row.taskClass(),
                row.assigneeId() == null || row.assigneeName() == null
                        ? null
                        : new TaskJson.PersonJson(row.assigneeId(), row.assigneeName()),
                row.submittedOn(),
                row.doneOn(),
                row.version());
    }

    @Permit.SignedIn
    @GetMapping("/summary")
    @Operation(
            summary = "The six classes as of a day",
            description =
                    "Counts tasks: a directive to all units once per unit, a recurring one once per period begun by that day. "
                            + "With count=directives each directive once.")
    Summary summary(
            @Parameter(description = "Day as of which, e.g. 2024-12-31; absent: today") @RequestParam @Nullable
                    String asOf,
            @Parameter(description = "Code or id of the unit that answered") @RequestParam @Nullable String unit,
            @Parameter(description = "Kind, document or label of the source") @RequestParam @Nullable String source,
            @Parameter(description = "obligations or directives") @RequestParam(defaultValue = "obligations")
                    String count) {
        LocalDate asked = TaskFilter.day(asOf);
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        var scope = new SummaryQueries.Scope(day, blankToNull(unit), blankToNull(source));
        SixClasses classes = switch (count) {
            case "directives" -> summaries.directives(scope);
            case "obligations", "" -> summaries.obligations(scope);
            default -> throw new IllegalArgumentException("count: " + count);
        };
        return new Summary(day, classes.assigned(), classes.done(), classes.running());
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
