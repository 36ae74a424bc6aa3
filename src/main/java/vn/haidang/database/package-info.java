/**
 * The ground under the application: the data folder, the PostgreSQL server (embedded or the user's own), the two roles, migrations,
 * backup and restore. Plain Java. Faces: {@link vn.haidang.database.DatabaseServer}, {@link vn.haidang.database.Migrations},
 * {@link vn.haidang.database.Backup}, {@link vn.haidang.database.Restore}. No events.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Cơ sở dữ liệu",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.haidang.database;
