package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.calendar.Rolling;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Two forms with a round each for the running quarter, and an enterprise with a link, for a demonstration. */
@Component
class CollectionDemo {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionDemo.class);
    private static final DueRule TEN_DAYS = new DueRule(10, null, 0, Rolling.ROLL_FORWARD);
    private static final int LINK_DAYS = 365;

    private final CollectionForms forms;
    private final Rounds rounds;
    private final Links links;
    private final Indicators indicators;
    private final Bodies bodies;
    private final CollectionText text;
    private final JdbcClient jdbc;
    private final Clock clock;

    CollectionDemo(
            CollectionForms forms,
            Rounds rounds,
            Links links,
            Indicators indicators,
            Bodies bodies,
            CollectionText text,
            JdbcClient jdbc,
            Clock clock) {
        this.forms = forms;
        this.rounds = rounds;
        this.links = links;
        this.indicators = indicators;
        this.bodies = bodies;
        this.text = text;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "haidang.demo", havingValue = "true")
    static class Start {

        /** After the figures of the demonstration, which come when the application has started. */
        @Bean
        ApplicationListener<ApplicationReadyEvent> collectionDemoStart(ObjectProvider<CollectionDemo> demo) {
            return ready -> demo.getObject().make().ifPresent(address -> LOG.info("{}", address));
        }
    }

    /**
     * Makes them, unless there are forms already or no bodies yet.
     *
     * @return what to tell about the link, whose secret is shown once; empty where nothing was made
     */
    @Transactional
    public Optional<String> make() {
        // two nodes may start at once; one of them does it
        jdbc.sql("select true from pg_advisory_xact_lock(hashtext('haidang.collection-demo'))")
                .query(Boolean.class)
                .single();
        LocalDate today = LocalDate.now(clock);
        List<Integer> units = List.of("OFFICE", "CENTRE").stream()
                .flatMap(code -> bodies.byCode(code, today).stream())
                .map(Body::id)
                .toList();
        if (units.isEmpty() || !forms.all().isEmpty()) {
            return Optional.empty();
        }
        Actor office = office();
        Period quarter = Period.holding(Period.Span.QUARTER, today);
        long budget = form(office, "budget", null, units, row("BUDGET.AUTHORITY", null), row("FEES.CASHLESS", null));
        rounds.open(office, budget, quarter);
        return bodies.on(quarter.lastDay()).all().stream()
                .filter(body -> body.kind() == BodyKind.ENTERPRISE && body.existsIn(quarter))
                .findFirst()
                .map(enterprise -> linked(office, enterprise, quarter));
    }

    private String linked(Actor office, Body enterprise, Period quarter) {
        long form = form(
                office,
                "enterprise",
                unit("LABOUR"),
                List.of(enterprise.id()),
                row("REVENUE", null),
                row("EXPORT", null),
                row("IMPORT", null),
                row("LABOUR.TOTAL", "SEX"));
        rounds.open(office, form, quarter);
        Links.Made made = links.create(
                office,
                enterprise.id(),
                text.text("indicator.collection.demo.holder"),
                "nhan-su@doanh-nghiep.example.vn",
                LocalDate.now(clock).plusDays(LINK_DAYS));
        return text.text("indicator.collection.demo.link", enterprise.name(), "/indicators/link/" + made.secret());
    }

    private long form(
            Actor office, String name, @Nullable Long collector, List<Integer> senders, CollectionForm.Row... rows) {
        return forms.save(
                office,
                new CollectionForm(
                        0,
                        text.text("indicator.collection.demo." + name),
                        text.text("indicator.collection.demo." + name + ".note"),
                        Period.Span.QUARTER,
                        "CALENDAR",
                        TEN_DAYS,
                        false,
                        collector,
                        List.of(),
                        senders,
                        Arrays.asList(rows),
                        null,
                        null,
                        0));
    }

    private CollectionForm.Row row(String indicator, @Nullable String dimension) {
        Integer dimensionId = indicators.dimensions().stream()
                .filter(one -> one.code().equals(dimension))
                .map(Dimension::id)
                .findFirst()
                .orElse(null);
        return new CollectionForm.Row(indicators.byCode(indicator).orElseThrow().id(), dimensionId);
    }

    private Long unit(String code) {
        return jdbc.sql("select id from organisation.shared_units where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private Actor office() {
        List<Actor.Grant> grants = List.of(new Actor.Grant(Role.OFFICE, unit("OFFICE")));
        return jdbc.sql("select id, name from organisation.shared_people where username = 'ha'")
                .query((row, n) -> new Actor(
                        row.getLong("id"), row.getString("name"), grants, "--demo", CollectionText.VIETNAMESE))
                .single();
    }
}
