package vn.haidang.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annexes, in SQL. */
@Repository
class OutgoingAnnexStore {

    private final JdbcClient jdbc;

    OutgoingAnnexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OutgoingAnnex> of(long outgoing) {
        return jdbc.sql("""
                select a.id, a.title, a.body, a.file_id, f.name as file_name
                from register.outgoing_annexes a left join attachment.shared_files f on f.id = a.file_id
                where a.outgoing_id = :id order by a.position, a.id
                """).param("id", outgoing).query(OutgoingAnnex.class).list();
    }

    long insert(long outgoing, String title, @Nullable String body, @Nullable Long file) {
        return jdbc.sql("""
                insert into register.outgoing_annexes (outgoing_id, position, title, body, file_id)
                select :id, coalesce(max(position), 0) + 1, :title, :body, :file from register.outgoing_annexes where outgoing_id = :id
                returning id
                """)
                .param("id", outgoing)
                .param("title", title)
                .param("body", body)
                .param("file", file)
                .query(Long.class)
                .single();
    }

    void delete(long outgoing, long annex) {
        jdbc.sql("delete from register.outgoing_annexes where id = :annex and outgoing_id = :id")
                .param("id", outgoing)
                .param("annex", annex)
                .update();
    }
}
