package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.organisation.PersonStore.Person;
import vn.haidang.organisation.PersonStore.Post;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** People and their posts. */
@Controller
class PersonController {

    private static final int PAGE_SIZE = 100;

    private final PersonPages pages;
    private final PersonChanges changes;
    private final Units units;

    PersonController(PersonPages pages, PersonChanges changes, Units units) {
        this.pages = pages;
        this.changes = changes;
        this.units = units;
    }

    @Permit.SignedIn
    @GetMapping("/people")
    String list(
            Page page,
            Actor actor,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(defaultValue = "0") long after) {
        PersonPages.Filter filter = new PersonPages.Filter(q.strip(), unit, everybody, page.today(), after);
        List<PersonView.Row> rows = pages.list(filter, PAGE_SIZE + 1);
        boolean more = rows.size() > PAGE_SIZE;
        model.addAttribute("rows", more ? rows.subList(0, PAGE_SIZE) : rows);
        model.addAttribute("next", more ? rows.get(PAGE_SIZE - 1).id() : 0L);
        model.addAttribute("q", filter.search());
        model.addAttribute("unit", unit);
        model.addAttribute("everybody", everybody);
        model.addAttribute("units", units.all(page.today()));
        model.addAttribute("mayEdit", UnitChanges.permitted(actor));
        return "organisation/people";
    }

    @Permit.SignedIn
    @GetMapping("/people/{id:\\d+}")
    String one(
            Page page,
            Actor actor,
            Model model,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        model.addAttribute("person", pages.view(id, asOf == null ? page.today() : asOf));
        model.addAttribute("mayEdit", UnitChanges.permitted(actor));
        return "organisation/person";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/people/new")
    String newPerson(Page page, Model model, @RequestParam(defaultValue = "") String unit) {
        return creation(page, unit).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/people")
    String create(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam Map<String, String> typed) {
        return creation(page, "").submit(typed, model, response, () -> {
            long id = changes.create(actor, new Typed(typed));
            Flash.success(to, "organisation.person.created", typed.getOrDefault("name", ""));
            return "redirect:/people/" + id;
        });
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/people/{id:\\d+}/edit")
    String edit(Page page, Model model, @PathVariable long id) {
        return edition(changes.person(id)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/people/{id:\\d+}")
    String save(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable long id,
            @RequestParam Map<String, String> typed) {
        Person person = changes.person(id);
        return edition(person).submit(typed, model, response, () -> {
            changes.edit(actor, person, new Typed(typed));
            return saved(id, to);
        });
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/people/{id:\\d+}/posts/new")
    String newPost(Page page, Model model, @PathVariable long id) {
        return posting(page, changes.person(id), null).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/people/{id:\\d+}/posts")
    String addPost(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable long id,
            @RequestParam Map<String, String> typed) {
        Person person = changes.person(id);
        return posting(page, person, null).submit(typed, model, response, () -> {
            changes.addPost(actor, person, new Typed(typed));
            return saved(id, to);
        });
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/people/{id:\\d+}/posts/{postId:\\d+}")
    String post(Page page, Model model, @PathVariable long id, @PathVariable long postId) {
        return posting(page, changes.person(id), changes.post(id, postId)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/people/{id:\\d+}/posts/{postId:\\d+}")
    String savePost(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable long id,
            @PathVariable long postId,
            @RequestParam Map<String, String> typed) {
        Person person = changes.person(id);
        Post post = changes.post(id, postId);
        return posting(page, person, post).submit(typed, model, response, () -> {
            changes.editPost(actor, person, post, new Typed(typed));
            return saved(id, to);
        });
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/people/{id:\\d+}/posts/{postId:\\d+}/removal")
    String removePost(
            Actor actor,
            RedirectAttributes to,
            @PathVariable long id,
            @PathVariable long postId,
            @RequestParam int version) {
        changes.removePost(actor, changes.person(id), changes.post(id, postId), version);
        return saved(id, to);
    }

    private static String saved(long id, RedirectAttributes to) {
        Flash.success(to, "organisation.saved");
        return "redirect:/people/" + id;
    }

    private Form creation(Page page, String unitCode) {
        String unit =
                units.byCode(unitCode).map(found -> String.valueOf(found.id())).orElse(null);
        Form.Builder form = Form.to("/people")
                .title("organisation.person.new", "")
                .intro("organisation.person.newIntro")
                .back("/people")
                .text("name", null, true)
                .label("personName")
                .email("email", null)
                .hint("email")
                .select("unit", unit, unitOptions(page), false)
                .text("title", null, false)
                .select("rank", Rank.MEMBER.name(), ranks(page), true);
        return form.day("validFrom", null, false)
                .hint("validFrom")
                .day("validTo", null, false)
                .text("basis", null, false)
                .build();
    }

    private static Form edition(Person person) {
        return Form.to("/people/" + person.id())
                .title("organisation.person.edit", person.name())
                .back("/people/" + person.id())
                .version(person.version())
                .text("name", person.name(), true)
                .label("personName")
                .email("email", person.email())
                .hint("email")
                .build();
    }

    private Form posting(Page page, Person person, @Nullable Post post) {
        String address = "/people/" + person.id();
        return Form.to(address + "/posts" + (post == null ? "" : "/" + post.id()))
                .title(post == null ? "organisation.post.new" : "organisation.post.edit", person.name())
                .back(address)
                .version(person.version())
                .select("unit", post == null ? null : String.valueOf(post.unitId()), unitOptions(page), true)
                .text("title", post == null ? null : post.title(), true)
                .select("rank", post == null ? Rank.MEMBER.name() : post.rank().name(), ranks(page), true)
                .day("validFrom", post == null ? null : post.validFrom(), false)
                .hint("validFrom")
                .day("validTo", post == null ? null : post.validTo(), false)
                .text("basis", post == null ? null : post.basis(), false)
                .hint("basis")
                .build();
    }

    private List<Form.Option> unitOptions(Page page) {
        return options(units, page.today());
    }

    static List<Form.Option> options(Units units, LocalDate day) {
        return units.snapshot().units().stream()
                .map(unit ->
                        new Form.Option(String.valueOf(unit.id()), unit.on(day).name()))
                .toList();
    }

    private static List<Form.Option> ranks(Page page) {
        List<Form.Option> ranks = new ArrayList<>();
        for (Rank rank : Rank.values()) {
            ranks.add(new Form.Option(rank.name(), page.t("organisation.rank." + rank)));
        }
        return ranks;
    }
}
