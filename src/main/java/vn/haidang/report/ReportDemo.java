package vn.haidang.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Body;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Role;

/** The half-year report of 2023 for a demonstration, made by the people of the demonstration in the ordinary way, and frozen. */
@Component
public class ReportDemo {

    /** Code of its template; with the period it names the report. */
    public static final String TEMPLATE = "half-year";

    private static final Period PERIOD = Period.half(2023, 1);
    private static final String PARTS = "demo/report-half-year-2023/";

    private final Reports reports;
    private final Parts parts;
    private final TemplateStore templates;
    private final Bodies bodies;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final JdbcOperations operations;

    ReportDemo(
            Reports reports,
            Parts parts,
            TemplateStore templates,
            Bodies bodies,
            Messages messages,
            JdbcClient jdbc,
            JdbcOperations operations) {
        this.reports = reports;
        this.parts = parts;
        this.templates = templates;
        this.bodies = bodies;
        this.messages = messages;
        this.jdbc = jdbc;
        this.operations = operations;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "haidang.demo", havingValue = "true")
    static class Start {

        /** After the figures of the demonstration, which come when the application has started. */
        @Bean
        ApplicationListener<ApplicationReadyEvent> reportDemoStart(ObjectProvider<ReportDemo> demo) {
            return ready -> demo.getObject().make();
        }
    }

    /** The text that comes with the application. */
    static String shipped() {
        return text("templates/reports/half-year-emulation.txt");
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes it, unless there are templates already or no figures yet.
     *
     * @return id of the report, null where nothing was made
     */
    @Transactional
    public @Nullable Long make() {
        Long id = draft();
        if (id == null) {
            return null;
        }
        Actor office = actor("ha");
        reports.step(office, id, null, ReportAction.PRESENT, null);
        reports.step(actor("kien"), id, null, ReportAction.APPROVE, null);
        reports.step(office, id, null, ReportAction.FREEZE, null);
        return id;
    }

    /** The same as far as the draft with all its parts written. */
    @Transactional
    public @Nullable Long draft() {
        // two nodes may start at once; one of them does it
        jdbc.sql("select true from pg_advisory_xact_lock(hashtext('haidang.report-demo'))")
                .query(Boolean.class)
                .single();
        Body authority = bodies.byCode("HEZA", PERIOD.lastDay()).orElse(null);
        if (authority == null || templates.isTaken(TEMPLATE)) {
            return null;
        }
        operations.execute(text("db/demo/report.sql"));
        Actor office = actor("ha");
        String name = messages.text(Locale.forLanguageTag("vi"), "report.demo.name");
        long unit = jdbc.sql("select id from organisation.shared_units where code = 'OFFICE'")
                .query(Long.class)
                .single();
        long template = templates.insert(office, TEMPLATE, name, Period.Span.HALF_YEAR, unit, shipped());
        long id = reports.make(office, template, authority.id(), PERIOD);
        for (Part part : parts.of(id)) {
            parts.write(office, part.id(), null, text(PARTS + part.code() + ".txt"), true);
            parts.take(office, part.id());
        }
        return id;
    }

    private Actor actor(String username) {
        record Person(long id, String name) {}
        Person person = jdbc.sql("select id, name from organisation.shared_people where username = :name")
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
