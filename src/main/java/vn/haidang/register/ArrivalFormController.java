package vn.haidang.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/** The form of the register: one document after the other, begun with what the reading found; whatever is refused stays as it was typed. */
@Controller
class ArrivalFormController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int QUEUE_SHOWN = 8;

    private final Arrivals arrivals;
    private final ArrivalStore store;
    private final Senders senders;
    private final ExchangeArrivals exchange;
    private final Clock clock;

    ArrivalFormController(
            Arrivals arrivals, ArrivalStore store, Senders senders, ExchangeArrivals exchange, Clock clock) {
        this.arrivals = arrivals;
        this.store = store;
        this.senders = senders;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** @param document the file to register; {@code paper}: none; without: the next one that waits */
    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/arrivals/new")
    String form(Page page, Model model, @RequestParam @Nullable String document) {
        List<ArrivalSource> queue = store.waiting(QUEUE_SHOWN);
        ArrivalSource source = "paper".equals(document)
                ? null
                : document == null || document.isBlank()
                        ? queue.stream().findFirst().orElse(null)
                        : store.source(Long.parseLong(document)).orElse(null);
        if (source != null) {
            Optional<Long> registered = store.ofDocument(source.id());
            if (registered.isPresent()) {
                return "redirect:/arrivals/" + registered.get();
            }
        }
        return show(model, new ArrivalForm(source == null ? blank() : proposed(source)), source, null, null);
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals")
    String register(
            Actor actor,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String then) {
        ArrivalForm form = new ArrivalForm(typed);
        ArrivalForm.Asked asked = form.read(clock.instant());
        ArrivalRepeats repeats = null;
        if (asked != null) {
            try {
                long id = arrivals.register(actor, asked);
                Arrival made = arrivals.arrival(actor, id);
                Flash.success(
                        redirect, "register.arrival.done", String.valueOf(made.number()), String.valueOf(made.year()));
                return "redirect:" + (then.equals("open") ? "/arrivals/" + id : "/arrivals/new");
            } catch (ArrivalRepeats again) {
                repeats = again;
                if (form.checked("repeats")) {
                    form.wrong("repeatsReason", "register.arrival.noReason");
                }
            } catch (NotPermitted no) {
                throw no;
            } catch (Refused refused) {
                refuse(form, refused);
            }
        }
        response.setStatus((repeats == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        return show(model, form, source(form), null, repeats);
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/arrivals/{id:\\d+}/edit")
    String edit(Actor actor, Page page, Model model, @PathVariable long id) {
        Arrival arrival = arrivals.arrival(actor, id);
        return show(model, new ArrivalForm(fields(arrival)), null, arrival, null);
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals/{id:\\d+}")
    String correct(
            Actor actor,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed) {
        ArrivalForm form = new ArrivalForm(typed);
        ArrivalForm.Asked asked = form.read(clock.instant());
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (asked != null) {
            try {
                arrivals.correct(actor, id, version, asked);
                Flash.success(redirect, "register.arrival.corrected");
                return "redirect:/arrivals/" + id;
            } catch (StaleWrite stale) {
                status = HttpStatus.CONFLICT;
                refuse(form, stale);
            } catch (NotPermitted no) {
                throw no;
            } catch (Refused refused) {
                refuse(form, refused);
            }
        }
        response.setStatus(status.value());
        return show(model, form, null, arrivals.arrival(actor, id), null);
    }

    /** Says that a file is no document that came in. */
    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals/set-aside")
    String setAside(Actor actor, @RequestParam long document, RedirectAttributes redirect) {
        arrivals.setAside(actor, document);
        Flash.success(redirect, "register.arrival.asideDone");
        return "redirect:/arrivals/new";
    }

    private static void refuse(ArrivalForm form, Refused refused) {
        String field = switch (refused.key()) {
            case "register.arrival.secret" -> "secrecy";
            case "register.sender.unknown", "register.sender.known", "register.sender.longName" -> "sender";
            case "register.sender.badCode", "register.sender.codeTaken" -> "senderIdentifier";
            default -> "";
        };
        String[] arguments = java.util.Arrays.stream(refused.arguments())
                .map(String::valueOf)
                .toArray(String[]::new);
        form.wrong(field, refused.key(), arguments);
    }

    private @Nullable ArrivalSource source(ArrivalForm form) {
        String id = form.value("document");
        return id.matches("\\d{1,18}") ? store.source(Long.parseLong(id)).orElse(null) : null;
    }

    private String show(
            Model model,
            ArrivalForm form,
            @Nullable ArrivalSource source,
            @Nullable Arrival arrival,
            @Nullable ArrivalRepeats repeats) {
        model.addAttribute("form", form);
        model.addAttribute("source", source);
        model.addAttribute("arrival", arrival);
        model.addAttribute("earlier", repeats == null ? List.of() : repeats.earlier());
        model.addAttribute("queue", store.waiting(QUEUE_SHOWN));
        model.addAttribute("waiting", store.countWaiting());
        return "register/arrival-form";
    }

    private Map<String, String> blank() {
        Map<String, String> fields = new HashMap<>();
        fields.put("arrivedAt", MINUTE.format(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES)));
        fields.put("channel", ArrivalChannel.PAPER.name());
        fields.put("copies", "1");
        return fields;
    }

    private Map<String, String> proposed(ArrivalSource source) {
        Map<String, String> fields = blank();
        fields.put("document", String.valueOf(source.id()));
        fields.put("arrivedAt", MINUTE.format(LocalDateTime.ofInstant(source.uploadedAt(), ArrivalForm.VIETNAM)));
        fields.put("channel", ArrivalChannel.MAIL.name());
        put(fields, "number", source.number());
        put(fields, "symbol", source.symbol());
        put(fields, "issuedOn", source.issuedOn());
        put(fields, "kindName", "CV".equals(source.kind()) ? null : source.kindName());
        put(fields, "subject", source.subject());
        put(fields, "signer", source.signer());
        put(fields, "pages", source.pages());
        fields.put("urgency", source.urgency().name());
        fields.put("secrecy", source.secrecy().name());
        String issuer = source.issuer();
        if (issuer != null) {
            sender(fields, issuer, senders.proposed(issuer).orElse(null));
        }
        exchange.of(source.id()).ifPresent(sent -> exchanged(fields, sent));
        return fields;
    }

    private static void sender(Map<String, String> fields, String printed, @Nullable Sender known) {
        fields.put("sender", known == null ? printed : known.name());
        fields.remove("senderId");
        put(fields, "senderId", known == null ? null : known.id());
    }

    /** What the sending system says of a document is surer than what was read from it. */
    private void exchanged(Map<String, String> fields, ExchangeArrivals.Proposal sent) {
        boolean letter = TextFold.fold(sent.kindName()).equals("cong van");
        fields.put("channel", ArrivalChannel.EXCHANGE.name());
        fields.put("number", sent.number());
        fields.put("symbol", sent.symbol());
        fields.put("issuedOn", sent.dated().toString());
        fields.remove("kindName");
        put(fields, "kindName", letter ? null : sent.kindName());
        fields.put("subject", sent.subject());
        put(fields, "signer", sent.signer());
        put(fields, "pages", sent.pages() == 0 ? null : sent.pages());
        fields.put("copies", String.valueOf(sent.copies()));
        put(fields, "dueOn", sent.dueOn());
        fields.put("urgency", sent.urgency().name());
        put(fields, "senderIdentifier", sent.senderCode());
        String code = sent.senderCode();
        Sender known = code == null ? null : senders.named(code).orElse(null);
        sender(
                fields,
                sent.sender(),
                known != null ? known : senders.proposed(sent.sender()).orElse(null));
        if (fields.get("senderId") == null) {
            fields.put("senderAdd", "on");
        }
    }

    private static Map<String, String> fields(Arrival arrival) {
        Map<String, String> fields = new HashMap<>();
        fields.put("arrivedAt", MINUTE.format(LocalDateTime.ofInstant(arrival.arrivedAt(), ArrivalForm.VIETNAM)));
        fields.put("version", String.valueOf(arrival.version()));
        fields.put("channel", arrival.channel().name());
        fields.put("urgency", arrival.urgency().name());
        fields.put("copies", String.valueOf(arrival.copies()));
        fields.put("sender", arrival.sender().name());
        fields.put("senderId", String.valueOf(arrival.sender().id()));
        put(fields, "number", arrival.head().number());
        put(fields, "symbol", arrival.head().symbol());
        put(fields, "issuedOn", arrival.head().issuedOn());
        put(fields, "kindName", arrival.head().kindName());
        put(fields, "subject", arrival.head().subject());
        put(fields, "signer", arrival.head().signer());
        put(fields, "pages", arrival.pages());
        put(fields, "dueOn", arrival.dueOn());
        put(fields, "note", arrival.note());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
