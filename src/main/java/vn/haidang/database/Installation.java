package vn.haidang.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What one installation remembers of itself, in {@code public.installation}; it stays behind when the rest moves by backup and restore. */
public final class Installation {
    /** Fingerprint of the migrations and grants that were applied last. */
    static final String MIGRATIONS = "migrations";
    /** Set once the application has come up for the first time on this database. */
    static final String OPENED = "opened";

    private static final String UNDEFINED_TABLE = "42P01";

    private Installation() {}

    /** Whether the application has never come up on this database, whose tables exist. */
    public static boolean isNew(Database database) {
        try (Connection owner = database.asOwner()) {
            return get(owner, OPENED).isEmpty();
        } catch (SQLException e) {
            throw new DatabaseProblem("database.server.connect", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** Remembers that the application has come up on this database. */
    public static void markOpened(Database database) {
        try (Connection owner = database.asOwner()) {
            put(owner, OPENED, "true");
        } catch (SQLException e) {
            throw new DatabaseProblem("database.server.connect", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** The value, or "" when there is none. Outside a transaction. */
    static String get(Connection owner, String name) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("select value from public.installation where name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return "";
            }
            throw e;
        }
    }

    static void put(Connection owner, String name, String value) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                insert into public.installation (name, value) values (?, ?)
                on conflict (name) do update set value = excluded.value, changed_at = now()""")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }

    static void create(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    create table if not exists public.installation (
                      name text not null constraint pk_installation primary key,
                      value text not null,
                      changed_at timestamptz not null default now());
                    comment on table public.installation is 'What this installation remembers of itself; not part of a backup';
                    comment on column public.installation.name is 'Name of the fact';
                    comment on column public.installation.value is 'The fact';
                    comment on column public.installation.changed_at is 'When it was written last'""");
        }
    }
}
