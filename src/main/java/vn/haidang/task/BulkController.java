package vn.haidang.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;

/** One act on all chosen tasks, or on all that a list means; answers with what came of each. */
@Controller
class BulkController {

    private final BulkTasks bulk;
    private final TaskQueries tasks;

    BulkController(BulkTasks bulk, TaskQueries tasks) {
        this.bulk = bulk;
        this.tasks = tasks;
    }

    /**
     * @param task chosen rows, each {@code id:version}
     * @param all take all that the list of {@code query} means instead
     */
    @Permit.SignedIn
    @PostMapping("/tasks/bulk")
    String act(
            Page page,
            Model model,
            Actor actor,
            @RequestParam BulkAct act,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable Long person,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String until) {
        List<BulkResult.Chosen> chosen = all ? meant(query) : chosen(task == null ? List.of() : task);
        if (chosen.isEmpty()) {
            throw new Refused("task.bulk.nothingChosen");
        }
        BulkResult result = switch (act) {
            case REMIND -> bulk.remind(actor, chosen);
            case ASSIGN -> bulk.assign(actor, chosen, required(person));
            case ACCEPT -> bulk.accept(actor, chosen);
            case RETURN -> bulk.returnForRevision(actor, chosen, reason);
            case EXTEND -> bulk.askExtension(actor, chosen, TaskFilter.day(until), reason);
            case WITHDRAW -> bulk.withdraw(actor, chosen, reason);
        };
        model.addAttribute("act", act);
        model.addAttribute("result", result);
        model.addAttribute("back", "/tasks" + (query.isBlank() ? "" : "?" + query));
        return "task/bulk-result";
    }

    private List<BulkResult.Chosen> meant(String query) {
        MultiValueMap<String, String> raw =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        MultiValueMap<String, String> parameters = new org.springframework.util.LinkedMultiValueMap<>();
        raw.forEach((name, values) -> values.forEach(value -> parameters.add(
                name,
                value == null
                        ? ""
                        : UriUtils.decode(value.replace('+', ' '), java.nio.charset.StandardCharsets.UTF_8))));
        return tasks.chosen(TaskFilter.of(parameters), BulkTasks.MOST + 1);
    }

    private static List<BulkResult.Chosen> chosen(List<String> rows) {
        List<BulkResult.Chosen> chosen = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(":");
            if (parts.length != 2) {
                throw new IllegalArgumentException("task: " + row);
            }
            chosen.add(new BulkResult.Chosen(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
        }
        return chosen;
    }

    private static long required(@Nullable Long person) {
        if (person == null) {
            throw new Refused("task.bulk.personMissing");
        }
        return person;
    }
}
