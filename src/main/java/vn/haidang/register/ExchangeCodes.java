package vn.haidang.register;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The states that receiving systems send back, as kept in the table of codes. */
@Component
public class ExchangeCodes {

    private final JdbcClient jdbc;

    ExchangeCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code, e.g. 03, and what it says. */
    public record Code(String code, String meaning) {}

    /** All of them, in order. */
    public List<Code> all() {
        return jdbc.sql("select code, meaning from register.exchange_codes order by code")
                .query(Code.class)
                .list();
    }

    /** One by its code. */
    public Optional<Code> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
