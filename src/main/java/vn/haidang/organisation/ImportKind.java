package vn.haidang.organisation;

import java.util.List;

/** What can be brought in from Excel, and the columns of its template. */
enum ImportKind {
    UNITS(
            "units",
            1_000,
            List.of(
                    new Column("name", true, 50),
                    new Column("code", true, 16),
                    new Column("kind", true, 22),
                    new Column("shortName", false, 22),
                    new Column("parentCode", false, 18),
                    new Column("commonTasks", false, 22),
                    new Column("sortOrder", false, 10),
                    new Column("validFrom", false, 14),
                    new Column("basis", false, 40))),
    PEOPLE(
            "people",
            5_000,
            List.of(
                    new Column("personName", true, 28),
                    new Column("unit", true, 40),
                    new Column("title", true, 28),
                    new Column("rank", false, 14),
                    new Column("email", false, 30),
                    new Column("validFrom", false, 14),
                    new Column("validTo", false, 14),
                    new Column("basis", false, 40)));

    /** @param field heading is the message {@code organisation.field.<field>} */
    record Column(String field, boolean required, int width) {}

    private final String path;
    private final int mostRows;
    private final List<Column> columns;

    ImportKind(String path, int mostRows, List<Column> columns) {
        this.path = path;
        this.mostRows = mostRows;
        this.columns = columns;
    }

    /** Where its pages are: {@code /units} or {@code /people}. */
    String path() {
        return path;
    }

    int mostRows() {
        return mostRows;
    }

    /** Required ones first. */
    List<Column> columns() {
        return columns;
    }

    static ImportKind of(String path) {
        return path.equals(PEOPLE.path) ? PEOPLE : UNITS;
    }
}
