package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.document.ReadText;
import vn.haidang.document.ReadTexts;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.text.Span;

/** Gathers what the pages of proposals show. */
@Component
class ProposalPages {

    private static final List<Integer> THRESHOLDS = List.of(95, 90, 80, 70, 60);
    private static final int LINES_AROUND = 1;
    private static final int LONGEST_LINE = 700;

    private final ProposalStore store;
    private final Proposals proposals;
    private final ReadTexts texts;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Messages messages;

    ProposalPages(
            ProposalStore store,
            Proposals proposals,
            ReadTexts texts,
            Indicators indicators,
            Bodies bodies,
            Messages messages) {
        this.store = store;
        this.proposals = proposals;
        this.texts = texts;
        this.indicators = indicators;
        this.bodies = bodies;
        this.messages = messages;
    }

    List<ProposalPage.Listed> list(Actor actor) {
        List<ReadText.WithFigures> documents = texts.withFigures(actor);
        Map<Long, ProposalStore.Progress> progress =
                store.progress(documents.stream().map(ReadText.WithFigures::id).toList());
        return documents.stream()
                .map(document -> {
                    var far = progress.getOrDefault(document.id(), new ProposalStore.Progress(0, 0, 0, 0));
                    return new ProposalPage.Listed(
                            document, far.proposed(), far.open(), far.accepted(), far.corrections());
                })
                .toList();
    }

    /** The bodies of today and of the periods that a document speaks of, for names. */
    private Map<Integer, Body> named(List<Proposal> list) {
        Map<Integer, Body> named = new HashMap<>();
        list.stream()
                .map(proposal -> proposal.content().period())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(period ->
                        bodies.on(period.lastDay()).all().forEach(body -> named.putIfAbsent(body.id(), body)));
        return named;
    }

    /**
     * A document's proposals.
     *
     * @param at which one is looked at, null: the first that nobody has decided
     * @param typed what the person typed, null: as proposed
     */
    ProposalPage page(
            Actor actor, long documentId, @Nullable Long at, @Nullable ProposalForm typed, Map<String, String> errors) {
        ReadText read = texts.of(actor, documentId);
        List<Proposal> all = store.ofDocument(documentId);
        List<Proposal> list = all.stream().filter(Proposal::isForPeople).toList();
        Proposal current = all.stream()
                .filter(one -> at != null && one.id() == at && one.content().kind() != Suggestion.Kind.CHECK)
                .findFirst()
                .or(() -> list.stream()
                        .filter(one -> one.state() == Proposal.State.OPEN)
                        .findFirst())
                .or(() -> list.stream().filter(Proposal::isOpen).findFirst())
                .orElse(list.isEmpty() ? null : list.getFirst());
        Map<Integer, Body> named = named(list);
        Locale language = actor.language();
        return new ProposalPage(
                documentId,
                read.label(),
                list.stream().map(one -> row(one, named, language, current)).toList(),
                checks(all),
                all.stream()
                        .filter(one ->
                                one.content().kind() == Suggestion.Kind.NONE && one.state() == Proposal.State.OPEN)
                        .map(one -> new ProposalPage.Left(
                                one.id(), one.line(), one.printed(), around(read.text(), one.span())))
                        .toList(),
                current == null ? null : current(actor, read, list, current, typed, errors),
                bulk(list),
                (int) list.stream().filter(one -> !one.isOpen()).count(),
                list.size(),
                !all.isEmpty());
    }

    private ProposalPage.Row row(Proposal one, Map<Integer, Body> named, Locale language, @Nullable Proposal current) {
        Proposal.Content content = one.content();
        Indicator indicator = content.indicatorId() == null ? null : indicators.indicator(content.indicatorId());
        Body body = content.bodyId() == null ? null : named.get(content.bodyId());
        String part = content.part().isEmpty() ? "" : " · " + partName(content.part());
        return new ProposalPage.Row(
                one.id(),
                one.line(),
                one.printed(),
                indicator == null ? "" : indicator.name() + part,
                body == null ? "" : body.shortName(),
                period(content.period(), language),
                content.value() == null || indicator == null
                        ? ""
                        : ProposalForm.typed(content.value()) + " "
                                + indicator.measure().name(),
                kind(content, language),
                one.state().name(),
                one.percent(),
                !one.doubts().isEmpty(),
                current != null && current.id() == one.id());
    }

    private String kind(Proposal.Content content, Locale language) {
        return content.kind() == Suggestion.Kind.PLAN
                ? messages.text(language, "indicator.proposals.kind.PLAN")
                : messages.text(language, "indicator.standing." + content.standing());
    }

    private String partName(String part) {
        return indicators.dimensions().stream()
                .flatMap(dimension -> dimension.categories().stream()
                        .filter(category -> part.equals(dimension.code() + "=" + category.code())))
                .map(Dimension.Category::name)
                .findFirst()
                .orElse(part);
    }

    /** Kỳ as people say it. */
    String period(@Nullable Period period, Locale language) {
        return period == null
                ? ""
                : messages.text(
                        language,
                        "indicator.proposals.period." + period.span(),
                        String.valueOf(period.number()),
                        String.valueOf(period.year()));
    }

    private static List<ProposalPage.Check> checks(List<Proposal> all) {
        return all.stream()
                .filter(one -> one.check() != null && one.content().kind() == Suggestion.Kind.CHECK)
                .map(one -> {
                    Suggestion.RatioCheck check = Objects.requireNonNull(one.check());
                    BigDecimal computed = check.computed();
                    String operands =
                            String.join(FigureUnit.of(check.unit()).isRatio() ? " / " : " + ", check.operands());
                    return new ProposalPage.Check(
                            one.line(),
                            one.printed(),
                            check.operands().size() < 2 ? "" : operands,
                            computed == null ? "" : ProposalForm.typed(computed) + " " + check.unit(),
                            check.agrees());
                })
                .toList();
    }

    private static List<ProposalPage.Threshold> bulk(List<Proposal> list) {
        List<ProposalPage.Threshold> bulk = new ArrayList<>();
        for (int percent : THRESHOLDS) {
            long count = list.stream()
                    .filter(one -> one.state() == Proposal.State.OPEN
                            && one.content().isWritable()
                            && one.doubts().isEmpty()
                            && one.percent() >= percent)
                    .count();
            bulk.add(new ProposalPage.Threshold(percent, (int) count));
        }
        return bulk;
    }

    /** Id of the next one that nobody has decided: behind this one, else from the beginning; null where all are decided. */
    @Nullable
    Long after(Actor actor, long documentId, long id) {
        Proposals.requireWorker(actor);
        List<Proposal> list = store.ofDocument(documentId).stream()
                .filter(Proposal::isForPeople)
                .toList();
        int at = 0;
        while (at < list.size() && list.get(at).id() != id) {
            at++;
        }
        return Stream.concat(list.stream().skip(at + 1L), list.stream().limit(at))
                .filter(one -> one.state() == Proposal.State.OPEN)
                .findFirst()
                .map(Proposal::id)
                .orElse(null);
    }

    // ---- the one that is looked at

    private ProposalPage.Current current(
            Actor actor,
            ReadText read,
            List<Proposal> list,
            Proposal one,
            @Nullable ProposalForm typed,
            Map<String, String> errors) {
        int at = list.indexOf(one);
        Locale language = actor.language();
        Map<Integer, Indicator> byId = new HashMap<>();
        indicators.all().forEach(indicator -> byId.put(indicator.id(), indicator));
        Period period = one.content().period();
        ProposalForm form = typed != null ? typed : ProposalForm.of(one, byId, bodies.on(day(period)));
        Indicator indicator = one.content().indicatorId() == null
                ? null
                : byId.get(one.content().indicatorId());
        return new ProposalPage.Current(
                one.id(),
                one.line(),
                one.printed(),
                one.percent(),
                one.state().name(),
                one.isOpen(),
                one.state() == Proposal.State.CORRECTION
                        && one.correctionId() == null
                        && indicator != null
                        && !(one.actedById() != null && actor.is(one.actedById()))
                        && Proposals.mayDecide(actor, indicator),
                one.correctionId(),
                one.actedBy(),
                one.note(),
                place(read, one.span()),
                one.reasons().stream()
                        .map(code -> sentence(language, "reason", code))
                        .toList(),
                one.doubts().stream()
                        .map(code -> sentence(language, "doubt", code))
                        .toList(),
                one.isOpen() || one.state() == Proposal.State.CORRECTION ? stands(one, indicator, language) : null,
                form,
                errors,
                parts(indicator),
                at > 0 ? list.get(at - 1).id() : null,
                at >= 0 && at + 1 < list.size() ? list.get(at + 1).id() : null,
                one.version());
    }

    static LocalDate day(@Nullable Period period) {
        return period == null ? LocalDate.of(9999, 1, 1) : period.lastDay();
    }

    private String sentence(Locale language, String kind, String code) {
        String[] pieces = code.split(":", 2);
        Object[] values = pieces.length < 2
                ? new Object[0]
                : pieces[0].equals("FINDING") ? new Object[] {pieces[1]} : pieces[1].split(":");
        return messages.text(language, "indicator.proposals." + kind + "." + pieces[0], values);
    }

    private ProposalPage.@Nullable StandsAlready stands(Proposal one, @Nullable Indicator indicator, Locale language) {
        Conflict conflict = proposals.conflict(one.content());
        if (conflict.kind() == Conflict.Kind.NONE || indicator == null || conflict.stands() == null) {
            return null;
        }
        String unit = " " + indicator.measure().name();
        String high = conflict.high() == null ? "" : " – " + ProposalForm.typed(conflict.high());
        BigDecimal difference = Objects.requireNonNullElse(conflict.difference(), BigDecimal.ZERO);
        return new ProposalPage.StandsAlready(
                conflict.kind() == Conflict.Kind.SAME,
                ProposalForm.typed(conflict.stands()) + high + unit,
                (difference.signum() > 0 ? "+" : "") + ProposalForm.typed(difference) + unit,
                one.content().kind() == Suggestion.Kind.PLAN
                        ? messages.text(language, "indicator.proposals.kind.PLAN")
                        : messages.text(language, "indicator.state." + conflict.state()),
                conflict.origin());
    }

    private List<ProposalPage.Choice> parts(@Nullable Indicator indicator) {
        List<ProposalPage.Choice> parts = new ArrayList<>();
        if (indicator != null) {
            for (Dimension dimension : indicators.dimensions()) {
                if (indicator.dimensionIds().contains(dimension.id())) {
                    dimension
                            .categories()
                            .forEach(category -> parts.add(new ProposalPage.Choice(
                                    dimension.code() + "=" + category.code(),
                                    dimension.name() + ": " + category.name())));
                }
            }
        }
        return parts;
    }

    private static ProposalPage.Place place(ReadText read, Span span) {
        String text = read.text();
        List<Span> lines = lines(text);
        int at = 0;
        while (at + 1 < lines.size() && lines.get(at).end() < span.start()) {
            at++;
        }
        List<List<ProposalPage.Piece>> shown = new ArrayList<>();
        for (int i = Math.max(0, at - LINES_AROUND); i <= Math.min(lines.size() - 1, at + LINES_AROUND); i++) {
            shown.add(pieces(text, lines.get(i), span));
        }
        List<ReadText.Box> boxes = read.boxes(span);
        return new ProposalPage.Place(
                shown, read.original(around(lines.get(at), span)).orElse(""), boxes, view(boxes));
    }

    /** The line, of a long one what is near the figure. */
    private static Span around(Span line, Span span) {
        return new Span(
                Math.max(line.start(), span.start() - 160),
                Math.max(span.end(), Math.min(line.end(), span.end() + 100)));
    }

    private static List<ProposalPage.Piece> pieces(String text, Span line, Span span) {
        int from = line.end() - line.start() <= LONGEST_LINE
                ? line.start()
                : Math.max(line.start(), span.start() - LONGEST_LINE / 2);
        int to = Math.min(line.end(), from + LONGEST_LINE);
        boolean here = span.start() < to && span.end() > from;
        if (!here) {
            return List.of(new ProposalPage.Piece(text.substring(Math.min(from, to), to), false));
        }
        int start = Math.max(from, span.start());
        int end = Math.min(to, span.end());
        return Stream.of(
                        new ProposalPage.Piece((from > line.start() ? "… " : "") + text.substring(from, start), false),
                        new ProposalPage.Piece(text.substring(start, end), true),
                        new ProposalPage.Piece(text.substring(end, to) + (to < line.end() ? " …" : ""), false))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Span(start, end));
            start = end + 1;
        }
        return lines;
    }

    /** A few words on both sides of a figure. */
    private static String around(String text, Span span) {
        int from = Math.max(text.lastIndexOf('\n', span.start()) + 1, span.start() - 60);
        int newline = text.indexOf('\n', span.end());
        int to = Math.min(newline < 0 ? text.length() : newline, span.end() + 40);
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + " …";
    }

    private static String view(List<ReadText.Box> boxes) {
        if (boxes.isEmpty()) {
            return "0 0 1 1";
        }
        ReadText.Box first = boxes.getFirst();
        int right =
                boxes.stream().mapToInt(box -> box.left() + box.width()).max().orElse(first.left());
        int bottom =
                boxes.stream().mapToInt(box -> box.top() + box.height()).max().orElse(first.top());
        int left = boxes.stream().mapToInt(ReadText.Box::left).min().orElse(0);
        int width = Math.min(first.pageWidth(), Math.max((right - left) * 3, first.pageWidth() / 2));
        int height = Math.min(first.pageHeight(), Math.max((bottom - first.top()) * 4, first.height() * 5));
        int x = Math.clamp((left + right) / 2L - width / 2, 0, Math.max(0, first.pageWidth() - width));
        int y = Math.clamp((first.top() + bottom) / 2L - height / 2, 0, Math.max(0, first.pageHeight() - height));
        return x + " " + y + " " + width + " " + height;
    }

    // ---- what there is to choose from

    List<ProposalPage.Choice> indicatorChoices() {
        return indicators.all().stream()
                .filter(indicator -> !indicator.isComputed())
                .map(indicator -> new ProposalPage.Choice(
                        ProposalForm.choice(indicator), indicator.measure().name()))
                .toList();
    }

    List<ProposalPage.Choice> bodyChoices(@Nullable Period period) {
        return bodies.on(day(period)).all().stream()
                .filter(body -> body.kind() != BodyKind.ENTERPRISE)
                .map(body -> new ProposalPage.Choice(ProposalForm.choice(body), body.shortName()))
                .toList();
    }

    List<ProposalPage.Choice> measureChoices() {
        return indicators.measures().stream()
                .map(measure -> new ProposalPage.Choice(measure.code(), measure.name()))
                .toList();
    }

    List<ProposalPage.Choice> withinChoices(Locale language) {
        List<Integer> within = new ArrayList<>(List.of(40, 31, 32, 21, 22, 23, 24));
        for (int month = 1; month <= 12; month++) {
            within.add(month);
        }
        within.addAll(Arrays.asList(51, 52, 54, 55, 57, 58, 59, 60, 61));
        return within.stream()
                .map(code -> {
                    Period period = new Period(200_000 + code);
                    return new ProposalPage.Choice(
                            String.valueOf(code),
                            messages.text(
                                    language,
                                    "indicator.proposals.within." + period.span(),
                                    String.valueOf(period.number())));
                })
                .toList();
    }
}
