package vn.haidang.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Permit;

/** People for programs. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "people")
class PersonApi {

    private static final int LARGEST_PAGE = 500;

    private final PersonPages pages;
    private final Clock clock;

    PersonApi(PersonPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** @param next value of {@code after} for the next part; null at the end */
    record PersonList(List<PersonView.Row> items, @Nullable Long next) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "People who hold a post today, in Vietnamese order of given names")
    PersonList list(
            @Parameter(description = "Code of the unit where they hold a post") @RequestParam(defaultValue = "")
                    String unit,
            @Parameter(description = "Words in name, title or mail address; accents do not matter")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "What the part before gave as next") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "How many at most, up to 500") @RequestParam(defaultValue = "100") int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<PersonView.Row> rows =
                pages.list(new PersonPages.Filter(q.strip(), unit, false, LocalDate.now(clock), after), size + 1);
        boolean more = rows.size() > size;
        return new PersonList(
                more ? rows.subList(0, size) : rows, more ? rows.get(size - 1).id() : null);
    }
}
