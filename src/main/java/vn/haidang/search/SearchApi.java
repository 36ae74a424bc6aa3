package vn.haidang.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;

/** Finds things for programs. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "search")
class SearchApi {

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    /**
     * One thing that was found.
     *
     * @param kind DOCUMENT, TASK, PERSON, …
     * @param address its page
     * @param extract the passage that shows why
     */
    record Thing(
            String kind,
            long id,
            String title,
            @Nullable String detail,
            @Nullable String extract,
            @Nullable LocalDate day,
            String address) {}

    /**
     * What was found.
     *
     * @param total how many, as far as they were ranked
     * @param more whether there are more than that
     * @param loosened whether nothing has all the words, and these have some
     * @param notUnderstood filters whose value makes no sense
     */
    record Answer(
            List<Thing> items,
            int total,
            boolean more,
            Map<String, Integer> counts,
            boolean loosened,
            List<String> notUnderstood) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Finds documents, tasks and people; accents do not matter, only what the caller may see")
    Answer search(
            Actor actor,
            @Parameter(description = "Words, \"phrases\", -left out, and fields named as on the page of the search")
                    @RequestParam
                    String q,
            @Parameter(description = "One kind of thing: DOCUMENT, TASK, PERSON") @RequestParam @Nullable String kind,
            @Parameter(description = "Page, from 0") @RequestParam(defaultValue = "0") int page) {
        Found found = searches.find(actor, new Searches.Asked(q, kind, Searches.Order.BEST, page, false));
        return new Answer(
                found.results().stream().map(SearchApi::thing).toList(),
                found.total(),
                found.more(),
                found.counts(),
                found.loosened(),
                found.notUnderstood());
    }

    private static Thing thing(Found.Result result) {
        return new Thing(
                result.kind(),
                result.id(),
                String.valueOf(text(result.title())),
                text(result.detail()),
                text(result.extract()),
                result.day(),
                result.address());
    }

    private static @Nullable String text(List<Found.Piece> pieces) {
        return pieces.isEmpty() ? null : pieces.stream().map(Found.Piece::text).collect(Collectors.joining());
    }
}
