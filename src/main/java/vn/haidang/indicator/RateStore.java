package vn.haidang.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exchange rates by day. */
@Repository
class RateStore {

    private final JdbcClient jdbc;

    RateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these currencies, the latest first. */
    List<Rate> of(Collection<String> currencies) {
        return jdbc.sql("""
                select id, currency, valid_from, dong, basis from indicator.rates
                where currency = any(:currencies) order by currency, valid_from desc
                """)
                .param("currencies", currencies.toArray(String[]::new))
                .query((row, n) -> rate(row))
                .list();
    }

    List<Rate> all() {
        return jdbc.sql(
                        "select id, currency, valid_from, dong, basis from indicator.rates order by currency, valid_from desc")
                .query((row, n) -> rate(row))
                .list();
    }

    long put(String currency, LocalDate day, BigDecimal dong, String basis) {
        return jdbc.sql("""
                insert into indicator.rates (currency, valid_from, dong, basis) values (:currency, :day, :dong, :basis)
                on conflict (currency, valid_from) do update set dong = excluded.dong, basis = excluded.basis
                returning id
                """)
                .param("currency", currency)
                .param("day", day)
                .param("dong", dong)
                .param("basis", basis)
                .query(Long.class)
                .single();
    }

    static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getLong("id"),
                row.getString("currency"),
                row.getObject("valid_from", LocalDate.class),
                row.getBigDecimal("dong"),
                row.getString("basis"));
    }
}
