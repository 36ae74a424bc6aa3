package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.TextFold;

/** Reads what the pages of accounts show, with a fixed number of statements. */
@Component
class AccountPages {

    private final JdbcClient jdbc;
    private final PersonPages people;

    AccountPages(JdbcClient jdbc, PersonPages people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** In Vietnamese order of given names. @param after id of the last person of the page before, 0 for the first page */
    List<AccountView.Row> list(Page page, String search, long after, int limit) {
        return jdbc.sql("""
                select a.person_id, p.name, a.username, a.disabled_at is not null as disabled,
                    (select max(s.at) from organisation.sign_in_attempts s where s.username = a.username and s.passed) as last_sign_in,
                    (select string_agg(distinct g.role, ',') from organisation.role_grants g where g.person_id = p.id
                       and coalesce(g.valid_from, '-infinity') <= :on and coalesce(g.valid_to, 'infinity') >= :on) as roles
                from organisation.accounts a join organisation.people p on p.id = a.person_id
                where (:search = '' or platform.fold(p.name) like :pattern or a.username like :pattern)
                  and (:after = 0 or (organisation.given_name(p.name) collate platform.vi, p.name collate platform.vi, p.id) >
                        (select organisation.given_name(b.name) collate platform.vi, b.name collate platform.vi, b.id
                         from organisation.people b where b.id = :after))
                order by organisation.given_name(p.name) collate platform.vi, p.name collate platform.vi, p.id limit :limit
                """)
                .param("on", page.today())
                .param("search", search)
                .param("pattern", "%" + TextFold.fold(search).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new AccountView.Row(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("username"),
                        roles(page, row.getString("roles")),
                        moment(row, "last_sign_in"),
                        row.getBoolean("disabled")))
                .list();
    }

    private static String roles(Page page, @Nullable String codes) {
        return codes == null
                ? ""
                : Arrays.stream(codes.split(","))
                        .map(code -> page.t("role." + code))
                        .collect(Collectors.joining(", "));
    }

    AccountView view(long personId, LocalDate day) {
        return jdbc.sql("""
                select p.name, p.version as person_version, a.username, coalesce(a.language, 'vi') as language, coalesce(a.shortcuts, true) as shortcuts,
                    coalesce(a.version, 0) as version, a.disabled_at, a.password_given_by,
                    (select max(s.at) from organisation.sign_in_attempts s where s.username = a.username and s.passed) as last_sign_in
                from organisation.people p left join organisation.accounts a on a.person_id = p.id where p.id = :id
                """)
                .param("id", personId)
                .query((row, n) -> new AccountView(
                        personId,
                        row.getString("name"),
                        row.getInt("person_version"),
                        row.getString("username"),
                        row.getString("language"),
                        row.getBoolean("shortcuts"),
                        row.getInt("version"),
                        moment(row, "disabled_at"),
                        row.getString("password_given_by"),
                        moment(row, "last_sign_in"),
                        people.grants(personId, day),
                        tokens(personId)))
                .optional()
                .orElseThrow(() -> new NotFound("person", personId));
    }

    List<AccountView.Token> tokens(long personId) {
        return jdbc.sql("""
                select id, label, created_at, last_used_at, expires_on, revoked_at from organisation.api_tokens where person_id = :id
                order by revoked_at is not null, created_at desc, id desc limit 200
                """)
                .param("id", personId)
                .query((row, n) -> new AccountView.Token(
                        row.getLong("id"),
                        row.getString("label"),
                        Objects.requireNonNull(moment(row, "created_at")),
                        moment(row, "last_used_at"),
                        row.getObject("expires_on", LocalDate.class),
                        moment(row, "revoked_at")))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
