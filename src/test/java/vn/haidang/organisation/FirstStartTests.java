package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Role;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;

@ApplicationTest
class FirstStartTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcOperations operations;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    AccountChanges changes;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    Wording wording;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Cast cast;

    @BeforeEach
    void emptyTheOrganisation() {
        accounts.forget();
        for (String table : new String[] {
            "sponsorships",
            "stand_ins",
            "role_grants",
            "posts",
            "accounts",
            "people",
            "unit_successions",
            "unit_aliases",
            "unit_names"
        }) {
            jdbc.sql("delete from organisation." + table).update();
        }
        jdbc.sql("update organisation.units set parent_id = null").update();
        jdbc.sql("delete from organisation.units").update();
    }

    private String start(boolean demo) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new FirstStart(demo, jdbc, operations, passwords, changes, audit, wording, transactions)
                    .run(new DefaultApplicationArguments());
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void makesOneAdministratorOfAnEmptySystem() {
        String said = start(false);
        Matcher password = Pattern.compile("một lần\\): (\\S+)").matcher(said);
        assertThat(password.find()).isTrue();
        long person = accounts.signIn("quantri", password.group(1), "test").personId();
        assertThat(accounts.mustChoosePassword(person)).isTrue();
        assertThat(cast.actor("quantri").has(Role.ADMINISTRATOR)).isTrue();
        assertThat(start(false)).isEmpty();
    }

    @Test
    void showsTheDemoAccountsWithTheirRoles() {
        String said = start(true);
        assertThat(said).contains("haidang-demo").contains("Trần Thu Hà  (Tổng hợp (Văn phòng), Chuyên viên)");
        assertThat(accounts.signIn("ha", "haidang-demo", "test").personId()).isEqualTo(cast.person("ha"));
        assertThat(start(true)).isEmpty();
    }
}
