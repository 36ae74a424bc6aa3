package vn.haidang.register;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Jobs;
import vn.haidang.platform.Role;

/** A few outgoing documents for a demonstration, made by the people of the demonstration in the ordinary way, in the background of the start. */
@Component
class OutgoingDemo {

    private static final String NAME = "outgoing-demo";

    private final OutgoingDocuments documents;
    private final OutgoingSigning signing;
    private final OutgoingIssue issue;
    private final Recipients recipients;
    private final RecipientBodies bodies;
    private final SymbolStore symbols;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OutgoingDemo(
            OutgoingDocuments documents,
            OutgoingSigning signing,
            OutgoingIssue issue,
            Recipients recipients,
            RecipientBodies bodies,
            SymbolStore symbols,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.signing = signing;
        this.issue = issue;
        this.recipients = recipients;
        this.bodies = bodies;
        this.symbols = symbols;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Puts the work in the queue once the authority of the demonstration is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "haidang.demo", havingValue = "true")
    static class Start {

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        ApplicationRunner outgoingDemoStart(Jobs jobs, OneTimeTask<Boolean> outgoingDemoTask) {
            return (ApplicationArguments arguments) -> jobs.enqueue(outgoingDemoTask, NAME, Boolean.TRUE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        OneTimeTask<Boolean> outgoingDemoTask(ObjectProvider<OutgoingDemo> demo) {
            // what it calls puts work in the queue itself, so it is there only after the queue
            return Tasks.oneTime(NAME, Boolean.class)
                    .execute((instance, context) -> demo.getObject().make());
        }
    }

    record Plan(List<RecipientBodies.Entry> bodies, List<Planned> documents) {}

    record Planned(
            String kind,
            String drafter,
            String unit,
            String signer,
            String until,
            List<String> recipients,
            List<Integer> outside,
            String subject,
            String addressees,
            String body) {}

    /** Does nothing where there are documents. */
    @Transactional
    public void make() {
        boolean used = jdbc.sql("select exists (select from register.outgoing)")
                .query(Boolean.class)
                .single();
        if (used) {
            return;
        }
        Plan plan = plan();
        Actor clerk = actor("lan");
        List<Long> known =
                plan.bodies().stream().map(entry -> known(clerk, entry)).toList();
        plan.documents().forEach(one -> make(one, known));
    }

    /** The body of this name, which may be there as a sender, with the address of the plan. */
    private long known(Actor clerk, RecipientBodies.Entry entry) {
        return bodies.current().stream()
                .filter(body -> body.name().equals(entry.name())
                        || (body.code() != null && body.code().equals(entry.code())))
                .findFirst()
                .map(body -> {
                    bodies.change(clerk, body.id(), body.version(), entry);
                    return body.id();
                })
                .orElseGet(() -> bodies.add(clerk, entry));
    }

    private Plan plan() {
        try {
            return json.readValue(new ClassPathResource("demo/van-ban-di.json").getContentAsByteArray(), Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Planned plan, List<Long> known) {
        Actor drafter = actor(plan.drafter());
        long id = documents.begin(drafter, draft(plan));
        List<Recipient.Choice> to = new ArrayList<>();
        plan.recipients().forEach(unit -> to.add(new Recipient.Choice(Recipient.Kind.UNIT, unit(unit), true)));
        plan.outside().forEach(place -> to.add(new Recipient.Choice(Recipient.Kind.BODY, known.get(place), true)));
        recipients.add(drafter, id, null, to);
        if (plan.until().isEmpty()) {
            return;
        }
        documents.present(drafter, id, null, null);
        documents.approve(actor(head(plan.unit())), id, null, null);
        documents.checkForm(actor("thao"), id, null, null);
        if (plan.until().equals(OutgoingAction.CHECK_FORM.name())) {
            return;
        }
        signing.sign(actor(plan.signer()), id, null, new OutgoingSigning.Act(null, null, plan.subject(), null));
        Actor clerk = actor("lan");
        issue.number(clerk, id, null);
        if (plan.until().equals(OutgoingAction.ISSUE.name())) {
            issue.seal(clerk, id, null, null);
            issue.issue(clerk, id, null);
        }
    }

    private OutgoingDraft draft(Planned plan) {
        long kind = symbols.kinds(LocalDate.now(clock)).stream()
                .filter(one -> one.code().equals(plan.kind()))
                .findFirst()
                .orElseThrow()
                .id();
        return new OutgoingDraft(
                kind,
                unit(plan.unit()),
                null,
                plan.subject(),
                Urgency.NORMAL,
                plan.addressees(),
                plan.body(),
                1,
                null,
                actor(plan.signer()).personId(),
                null,
                null);
    }

    private long unit(String code) {
        return jdbc.sql("select id from organisation.shared_units where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private String head(String unit) {
        return jdbc.sql("""
                select p.username from organisation.shared_role_grants g join organisation.shared_people p on p.id = g.person_id
                where g.unit_id = :unit and g.role = 'UNIT_HEAD' order by p.id limit 1
                """).param("unit", unit(unit)).query(String.class).single();
    }

    private Actor actor(String username) {
        record Person(long id, String name, @Nullable String language) {}
        Person person = jdbc.sql("select id, name, language from organisation.shared_people where username = :name")
                .param("name", username)
                .query(Person.class)
                .single();
        List<Actor.Grant> grants = jdbc.sql(
                        "select role, unit_id from organisation.shared_role_grants where person_id = :id")
                .param("id", person.id())
                .query((row, n) -> new Actor.Grant(Role.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return new Actor(person.id(), person.name(), grants, "--demo", Locale.forLanguageTag("vi"));
    }
}
