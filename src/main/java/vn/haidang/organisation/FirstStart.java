package vn.haidang.organisation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/**
 * What is done once on a new database, where the start says whether it is for a demonstration ({@code haidang.demo}): the authority of the sample
 * documents, or one administrator who builds up the real one. Accounts are told on standard output. Only a start that people will sign in to asks for
 * it ({@code haidang.first-start}): benches and tests fill their databases themselves.
 */
@Component
@ConditionalOnProperty("haidang.first-start")
@Order(0)
class FirstStart implements ApplicationRunner {

    static final String DEMO_PASSWORD = "haidang-demo";
    private static final String FIRST_USER = "quantri";

    private final boolean demo;
    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final PasswordEncoder passwords;
    private final AccountChanges accounts;
    private final Audit audit;
    private final Wording wording;
    private final TransactionTemplate transactions;

    FirstStart(
            @Value("${haidang.demo}") boolean demo,
            JdbcClient jdbc,
            JdbcOperations operations,
            PasswordEncoder passwords,
            AccountChanges accounts,
            Audit audit,
            Wording wording,
            TransactionTemplate transactions) {
        this.demo = demo;
        this.jdbc = jdbc;
        this.operations = operations;
        this.passwords = passwords;
        this.accounts = accounts;
        this.audit = audit;
        this.wording = wording;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> lines = transactions.execute(status -> {
            // two nodes may start at once; one of them does it
            jdbc.sql("select true from pg_advisory_xact_lock(hashtext('haidang.first-start'))")
                    .query(Boolean.class)
                    .single();
            boolean used = jdbc.sql("select exists (select from organisation.units)")
                    .query(Boolean.class)
                    .single();
            return used ? List.of() : demo ? demo() : empty();
        });
        PrintStream out = System.out;
        lines.forEach(out::println);
    }

    private List<String> demo() {
        String script;
        try {
            script = new ClassPathResource("db/demo/organisation.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        operations.execute(script.replace("${passwordHash}", passwords.encode(DEMO_PASSWORD)));
        List<String> lines = jdbc.sql("""
                select rpad(a.username, 10) as username, p.name, string_agg(distinct g.role, ',') as roles
                from organisation.accounts a join organisation.people p on p.id = a.person_id
                left join organisation.role_grants g on g.person_id = p.id group by a.username, p.name, p.id order by p.id
                """)
                .query((row, n) -> wording.say(
                        "organisation.start.demoLine",
                        row.getString("username"),
                        row.getString("name"),
                        Arrays.stream(row.getString("roles").split(","))
                                .map(role -> wording.say("role." + role))
                                .collect(Collectors.joining(", "))))
                .list();
        lines.addFirst(wording.say("organisation.start.demo", DEMO_PASSWORD));
        return lines;
    }

    private List<String> empty() {
        String password = accounts.temporaryPassword();
        String authority = wording.say("organisation.start.authority");
        long unit = jdbc.sql("""
                insert into organisation.units (code, kind, takes_common_tasks, sort_order) values ('BQL', 'AUTHORITY', false, 0) returning id
                """).query(Long.class).single();
        jdbc.sql("insert into organisation.unit_names (unit_id, name, short_name) values (:unit, :name, :name)")
                .param("unit", unit)
                .param("name", authority)
                .update();
        long person = jdbc.sql("insert into organisation.people (name) values (:name) returning id")
                .param("name", wording.say("organisation.start.administrator"))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into organisation.accounts (person_id, username, password_hash, password_given_by) values (:person, :username, :hash, :by)
                """)
                .param("person", person)
                .param("username", FIRST_USER)
                .param("hash", passwords.encode(password))
                .param("by", Actor.system("").name())
                .update();
        accounts.insertGrant(person, Role.ADMINISTRATOR, unit, Period.ALWAYS);
        audit.record(
                Actor.system("./haidang run"),
                "organisation.started",
                UnitChanges.subject(unit, authority),
                null,
                Map.of("organisation.username", FIRST_USER),
                null);
        return List.of(
                wording.say("organisation.start.first"),
                wording.say("organisation.start.username", FIRST_USER),
                wording.say("organisation.start.password", password));
    }
}
