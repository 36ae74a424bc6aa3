package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
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

/** Gathers what the pages of proposals show. */
@Component
class ProposalPages {

    private static final List<Integer> THRESHOLDS = List.of(95, 90, 80, 70, 60);

    /** The certainty that is chosen unless the person chooses another. */
    static final int USUAL = 80;

    private final ProposalStore store;
    private final ProposalCurrent one;
    private final ReadTexts texts;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Messages messages;

    ProposalPages(
            ProposalStore store,
            ProposalCurrent one,
            ReadTexts texts,
            Indicators indicators,
            Bodies bodies,
            Messages messages) {
        this.store = store;
        this.one = one;
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
                groups(read, list, named, language, current),
                checks(all),
                all.stream()
                        .filter(one ->
                                one.content().kind() == Suggestion.Kind.NONE && one.state() == Proposal.State.OPEN)
                        .map(one -> new ProposalPage.Left(
                                one.id(), one.line(), one.printed(), ProposalPlaces.around(read.text(), one.span())))
                        .toList(),
                current == null ? null : this.one.current(actor, read, list, current, typed, errors),
                bulk(list),
                (int) list.stream().filter(one -> !one.isOpen()).count(),
                list.size(),
                !all.isEmpty());
    }

    /** The proposals by the table or paragraph in which they stand. */
    private List<ProposalPage.Group> groups(
            ReadText read, List<Proposal> list, Map<Integer, Body> named, Locale language, @Nullable Proposal current) {
        List<ProposalPage.Group> groups = new ArrayList<>();
        for (ProposalBlock block : ProposalBlock.of(read.text(), read.figures())) {
            List<Proposal> own = list.stream()
                    .filter(one -> one.line() >= block.from() && one.line() <= block.to())
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new ProposalPage.Group(
                        block.from(),
                        block.to(),
                        block.isTable(),
                        (int) own.stream()
                                .filter(one -> ProposalBatches.isSure(one, USUAL / 100.0))
                                .count(),
                        (int) own.stream().filter(Proposal::isOpen).count(),
                        own.stream()
                                .map(one -> row(one, named, language, current))
                                .toList()));
            }
        }
        return groups;
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
                        period.written(),
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
                    .filter(one -> ProposalBatches.isSure(one, percent / 100.0))
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
}
