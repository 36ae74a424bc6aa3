package vn.haidang.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Series of numbers of a year (sổ đăng ký): consecutive from 1, no hole, none twice, however many registrars ask at once. A number is taken in
 * the transaction that registers the document: the row stays locked until that ends, and a transaction that fails gives the number back
 * before anybody else saw it (Nghị định 30/2020, Điều 15 and 22).
 */
@Component
class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a series, at the end of the caller's transaction given for good.
     *
     * @param series e.g. {@code IN}, {@code OUT:TB}, {@code COPY}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int next(int year, String series) {
        return jdbc.sql("""
                        insert into register.number_series as s (year, series, last) values (:year, :series, 1)
                        on conflict (year, series) do update set last = s.last + 1
                        returning last
                        """)
                .param("year", year)
                .param("series", series)
                .query(Integer.class)
                .single();
    }
}
