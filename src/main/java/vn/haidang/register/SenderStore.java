package vn.haidang.register;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** The catalogue of senders, in SQL. */
@Repository
class SenderStore {

    private static final String SENDER = "select id, name, short_name, identifier, version from register.senders s ";
    private static final String FOLDED = "regexp_replace(platform.fold(:name), '[^a-z0-9]+', ' ', 'g')";

    private final JdbcClient jdbc;
    private final Clock clock;

    SenderStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Sender> sender(long id) {
        return jdbc.sql(SENDER + "where id = :id")
                .param("id", id)
                .query(Sender.class)
                .optional();
    }

    /** The one with this name or code, or whose letterhead was once printed so; accents do not matter. */
    Optional<Sender> named(String name) {
        return jdbc.sql(SENDER + """
                        where folded = %1$s or upper(identifier) = upper(:name)
                          or id = (select sender_id from register.sender_spellings where folded = %1$s)
                        order by folded = %1$s desc limit 1
                        """.formatted(FOLDED))
                .param("name", name)
                .query(Sender.class)
                .optional();
    }

    /** The one whose name is most like this, where one is like it. */
    Optional<Sender> like(String name) {
        return jdbc.sql(SENDER + """
                        where public.similarity(folded, %1$s) > 0.7 and split_part(folded, ' ', 1) = split_part(%1$s, ' ', 1) order by public.similarity(folded, %1$s) desc, id limit 1
                        """.formatted(FOLDED))
                .param("name", name)
                .query(Sender.class)
                .optional();
    }

    /** Those in whose name, short name or code all the words are found, names that begin so first. */
    List<Sender> search(String words, int most) {
        return jdbc.sql(SENDER + """
                        where (select coalesce(bool_and(s.search like '%' || word || '%'), true)
                               from regexp_split_to_table(replace(replace(replace(trim(platform.fold(:words)), '\\', '\\\\'), '%', '\\%'), '_', '\\_'),
                                    '\\s+') word)
                        order by s.search like platform.fold(:words) || '%' desc, name collate platform.vi, id limit :most
                        """)
                .param("words", words)
                .param("most", most)
                .query(Sender.class)
                .list();
    }

    long insert(Actor actor, String name, @Nullable String shortName, @Nullable String identifier) {
        return jdbc.sql("""
                        insert into register.senders (name, short_name, identifier, added_by, added_at)
                        values (:name, :short, :identifier, :by, :at) returning id
                        """)
                .param("name", name)
                .param("short", shortName)
                .param("identifier", identifier)
                .param("by", actor.personId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void update(Sender sender) {
        int rows = jdbc.sql("""
                        update register.senders set name = :name, short_name = :short, identifier = :identifier, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("name", sender.name())
                .param("short", sender.shortName())
                .param("identifier", sender.identifier())
                .param("id", sender.id())
                .param("version", sender.version())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** Remembers how a letterhead prints this sender's name. */
    void learn(long sender, String printed) {
        jdbc.sql("""
                        insert into register.sender_spellings (folded, sender_id) values (%s, :sender)
                        on conflict (folded) do update set sender_id = excluded.sender_id
                        """.formatted(FOLDED))
                .param("name", printed)
                .param("sender", sender)
                .update();
    }
}
