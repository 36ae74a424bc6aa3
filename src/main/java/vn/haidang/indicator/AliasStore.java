package vn.haidang.indicator;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Words of documents that a person took for an indicator. */
@Repository
class AliasStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AliasStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<IndicatorMatching.Alias> aliases() {
        return jdbc.sql("select words, indicator_id from indicator.aliases")
                .query((row, n) -> new IndicatorMatching.Alias(row.getString(1), row.getInt(2)))
                .list();
    }

    void learn(Actor actor, String words, Indicator indicator) {
        jdbc.sql("""
                insert into indicator.aliases (words, dimension, indicator_id, confirmed_at, confirmed_by)
                values (:words, :dimension, :indicator, :now, :person)
                on conflict (words, dimension) do update set indicator_id = excluded.indicator_id, confirmed_at = excluded.confirmed_at,
                    confirmed_by = excluded.confirmed_by,
                    confirmed = case when indicator.aliases.indicator_id = excluded.indicator_id then indicator.aliases.confirmed + 1 else 1 end
                """)
                .param("words", words)
                .param("dimension", indicator.measure().dimension())
                .param("indicator", indicator.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.person())
                .update();
    }
}
