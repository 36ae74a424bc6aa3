package vn.haidang.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of the user's own PostgreSQL, in the form {@code jdbc:postgresql://host:port/database?...} or
 * {@code postgresql://user:password@host:port/database?...}, with the credentials taken out of the URL.
 */
record ExternalUrl(String url, String database, String user, String password) {
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?@]+)/(?<database>[^?/]+)(?:\\?(?<query>.*))?");

    static ExternalUrl parse(String url, @Nullable String user, @Nullable String password) {
        Matcher parts = FORM.matcher(url.strip());
        if (!parts.matches()) {
            throw new DatabaseProblem("database.external.url");
        }
        Map<String, String> credentials = new TreeMap<>();
        String query = withoutCredentials(parts.group("query"), credentials);
        String who = firstGiven(
                user, decoded(parts.group("user")), credentials.get("user"), System.getProperty("user.name"));
        String secret = firstGiven(password, decoded(parts.group("password")), credentials.get("password"));
        if (secret.isEmpty()) {
            throw new DatabaseProblem("database.external.no-password");
        }
        String clean = "jdbc:postgresql://" + parts.group("hosts") + "/" + parts.group("database") + query;
        return new ExternalUrl(clean, decoded(parts.group("database")), who, secret);
    }

    private static String withoutCredentials(@Nullable String query, Map<String, String> credentials) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query == null ? List.<String>of() : List.of(query.split("&"))) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && (pair[0].equals("user") || pair[0].equals("password"))) {
                credentials.put(pair[0], decoded(pair[1]));
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static String firstGiven(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String decoded(@Nullable String part) {
        return part == null ? "" : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What the driver's failure means to the person who set the address. */
    static DatabaseProblem explain(ExternalUrl given, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        DatabaseProblem problem = switch (state) {
            case "28P01", "28000" -> new DatabaseProblem("database.external.credentials", given.user(), given.url());
            case "3D000" -> new DatabaseProblem("database.external.no-database", given.database(), given.url());
            case "08001", "08006" -> new DatabaseProblem("database.external.unreachable", given.url());
            default ->
                new DatabaseProblem("database.external.other", given.url(), String.valueOf(failure.getMessage()));
        };
        return problem.because(failure);
    }
}
