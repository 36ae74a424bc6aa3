package vn.haidang.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The application's own role: may log in and do what is granted, nothing else. */
final class DatabaseRoles {
    private static final String LIMITS = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

    private DatabaseRoles() {}

    /** Makes the role of the application, or gives it the password again if it cannot log in. */
    static void ensure(Connection owner, Database database) throws SQLException {
        if (exists(owner, database.appUser())) {
            if (!canLogIn(database)) {
                execute(owner, database, "alter role");
            }
        } else {
            execute(owner, database, "create role");
        }
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whether the role gets in; it need not have the right to connect yet. */
    private static boolean canLogIn(Database database) {
        try (Connection ignored = database.asApp()) {
            return true;
        } catch (SQLException e) {
            return "42501".equals(e.getSQLState());
        }
    }

    private static void execute(Connection owner, Database database, String what) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("%s %s with %s password %s"
                    .formatted(
                            what,
                            statement.enquoteIdentifier(database.appUser(), true),
                            what.startsWith("create") || isSuperuser(owner) ? LIMITS : "login",
                            statement.enquoteLiteral(database.appPassword())));
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new DatabaseProblem("database.role.not-allowed", database.ownerUser(), database.appUser())
                        .because(e);
            }
            throw e;
        }
    }

    private static boolean isSuperuser(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
