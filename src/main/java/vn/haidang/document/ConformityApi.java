package vn.haidang.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.haidang.conformity.Conformity;
import vn.haidang.conformity.ConformityRefused;
import vn.haidang.conformity.Deviation;
import vn.haidang.conformity.Element;
import vn.haidang.conformity.Place;
import vn.haidang.conformity.Report;
import vn.haidang.conformity.Severity;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Checks of form for programs. Nothing is kept. */
@RestController
@RequestMapping("/api/v1/conformity")
@Tag(name = "documents")
class ConformityApi {

    private final ConformityChecks checks;
    private final Messages messages;

    ConformityApi(ConformityChecks checks, Messages messages) {
        this.checks = checks;
        this.messages = messages;
    }

    /** Where something is; {@code page} is 0 where the file does not say where its pages begin. */
    record PlaceJson(int paragraph, String excerpt, int page) {}

    /** A rule that is not kept; no places means the document as a whole. */
    record DeviationJson(
            String rule,
            Element element,
            Severity severity,
            String message,
            String expected,
            String found,
            String citation,
            boolean fixable,
            List<PlaceJson> places) {}

    /** An element that was found. */
    record ElementJson(Element element, String text, PlaceJson place) {}

    /** The outcome; {@code conforms} is true where no rule is broken, whatever advice there is. */
    record ConformityJson(
            LocalDate on, int rules, boolean conforms, List<DeviationJson> deviations, List<ElementJson> elements) {}

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Check a DOCX against the decree on the form of administrative documents")
    ConformityJson check(
            Actor actor,
            Locale language,
            @RequestPart MultipartFile file,
            @Parameter(description = "Day whose rules count; today where it is missing") @RequestParam @Nullable
                    LocalDate on)
            throws IOException {
        try {
            return json(Conformity.check(file.getBytes(), on == null ? checks.today() : on), language);
        } catch (ConformityRefused refused) {
            throw ConformityChecks.refusal(refused);
        }
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @PostMapping(
            path = "/corrected",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = ConformityController.DOCX)
    @Operation(summary = "A copy of a DOCX in which these rules are mended where a program can")
    ResponseEntity<byte[]> corrected(
            Actor actor,
            @RequestPart MultipartFile file,
            @Parameter(description = "Ids of rules as the check gives them; all where it is missing")
                    @RequestParam(defaultValue = "")
                    List<String> rule,
            @RequestParam @Nullable LocalDate on)
            throws IOException {
        LocalDate day = on == null ? checks.today() : on;
        byte[] content = file.getBytes();
        List<String> rules = rule.isEmpty()
                ? vn.haidang.conformity.Rules.on(day).stream()
                        .map(vn.haidang.conformity.Rule::id)
                        .toList()
                : rule;
        String name = file.getOriginalFilename();
        return ConformityController.file(
                name == null ? "tep.docx" : name, ConformityChecks.corrected(content, day, rules));
    }

    private ConformityJson json(Report report, Locale language) {
        return new ConformityJson(
                report.on(),
                report.rules(),
                report.broken().isEmpty(),
                report.deviations().stream()
                        .map(deviation -> json(deviation, language))
                        .toList(),
                report.elements().stream()
                        .map(found -> new ElementJson(found.element(), found.text(), json(found.place())))
                        .toList());
    }

    private DeviationJson json(Deviation deviation, Locale language) {
        return new DeviationJson(
                deviation.rule().id(),
                deviation.rule().element(),
                deviation.severity(),
                ConformityPage.say(deviation.message(), messages, language),
                ConformityPage.say(deviation.expected(), messages, language),
                ConformityPage.say(deviation.found(), messages, language),
                deviation.citation(),
                deviation.fixable(),
                deviation.places().stream()
                        .filter(place -> place.paragraph() >= 0)
                        .map(ConformityApi::json)
                        .toList());
    }

    private static PlaceJson json(Place place) {
        return new PlaceJson(place.paragraph(), place.excerpt(), place.page());
    }
}
