package vn.haidang.attachment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files and their contents, in SQL. */
@Repository
class FileStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FileRef insert(@Nullable Long personId, String sha256, String name, String mediaType, byte[] content) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean known = jdbc.sql("select exists (select from attachment.blobs where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
        if (!known) {
            jdbc.sql("""
                    insert into attachment.blobs (sha256, size, content, stored_at) values (:sha256, :size, :content, :at)
                    on conflict (sha256) do nothing
                    """)
                    .param("sha256", sha256)
                    .param("size", content.length)
                    .param("content", content)
                    .param("at", now)
                    .update();
        }
        long id = jdbc.sql("""
                insert into attachment.files (sha256, name, media_type, uploaded_by, uploaded_at)
                values (:sha256, :name, :type, :person, :at) returning id
                """)
                .param("sha256", sha256)
                .param("name", name)
                .param("type", mediaType)
                .param("person", personId)
                .param("at", now)
                .query(Long.class)
                .single();
        return new FileRef(id, sha256, name, content.length, mediaType);
    }

    Optional<FileRef> file(long id) {
        return jdbc.sql("select id, sha256, name, size, media_type from attachment.shared_files where id = :id")
                .param("id", id)
                .query(FileRef.class)
                .optional();
    }

    Optional<byte[]> content(long id) {
        return jdbc.sql("""
                select b.content from attachment.files f join attachment.blobs b on b.sha256 = f.sha256 where f.id = :id
                """).param("id", id).query((row, n) -> row.getBytes(1)).optional();
    }
}
