package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/** The rules that values are held against; the Office edits them. */
@Component
public class Rules {

    private static final Logger LOG = LoggerFactory.getLogger(Rules.class);

    private final RuleStore store;
    private final RuleResolver resolver;
    private final Indicators indicators;
    private final Audit audit;
    private volatile Kept kept = new Kept("", List.of(), List.of());

    Rules(RuleStore store, RuleResolver resolver, Indicators indicators, Audit audit) {
        this.store = store;
        this.resolver = resolver;
        this.indicators = indicators;
        this.audit = audit;
    }

    private record Kept(String stamp, List<Rule> rules, List<ResolvedRule> resolved) {}

    /** All, the heaviest first. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return current().rules();
    }

    /** @throws NotFound where there is none */
    @Transactional(readOnly = true)
    public Rule rule(int id) {
        return store.find(id).orElseThrow(() -> new NotFound("indicatorRule", id));
    }

    /**
     * Keeps a rule, a new one where its id is 0.
     *
     * @return its id
     * @throws Refused naming what is wrong with it
     * @throws StaleWrite where another changed it meanwhile
     */
    @Transactional
    public int save(Actor actor, Rule rule) {
        RuleFields.check(rule);
        resolver.resolve(rule);
        if (store.isTaken(rule.code(), rule.id())) {
            throw new Refused("indicator.rule.refused.taken", rule.code());
        }
        Rule before = rule.id() == 0 ? null : rule(rule.id());
        int id = rule.id();
        if (before == null) {
            id = store.insert(actor, rule);
        } else if (!store.update(actor, rule)) {
            throw new StaleWrite();
        }
        audit.record(
                actor,
                before == null ? "indicator.ruleMade" : "indicator.ruleChanged",
                new Audit.Subject("indicatorRule", id, rule.code()),
                before == null ? null : Map.of("indicator.rule", RuleFields.line(before)),
                Map.of("indicator.rule", RuleFields.line(rule)),
                null);
        return id;
    }

    List<ResolvedRule> resolved() {
        return current().resolved();
    }

    private Kept current() {
        String stamp = store.stamp() + "/" + indicators.stamp();
        Kept now = kept;
        if (!now.stamp().equals(stamp)) {
            List<Rule> rules = store.all();
            now = new Kept(stamp, rules, resolve(rules));
            kept = now;
        }
        return now;
    }

    /** A rule whose indicator has gone is no reason not to look at the others. */
    private List<ResolvedRule> resolve(List<Rule> rules) {
        List<ResolvedRule> resolved = new ArrayList<>();
        for (Rule rule : rules) {
            try {
                resolved.add(resolver.resolve(rule));
            } catch (Refused broken) {
                LOG.warn("rule {} names what is not there: {}", rule.code(), broken.key());
            }
        }
        return List.copyOf(resolved);
    }
}
