package vn.haidang.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the database is and the two ways in: the owner (migrations, backup, restore) and the application's own role, which can only do
 * what is granted. URLs are JDBC URLs without credentials.
 */
public record Database(
        String ownerUrl, String ownerUser, String ownerPassword, String appUrl, String appUser, String appPassword) {

    /** The database at this URL; the application's role is named after the database and its password follows from the owner's. */
    static Database of(String url, String name, String ownerUser, String ownerPassword) {
        String appUser = name + "_app";
        return new Database(url, ownerUser, ownerPassword, url, appUser, appPassword(ownerPassword, appUser));
    }

    /** HMAC-SHA256 of the role's name under the owner's password, in hex: nothing more to keep, and not guessable without the owner's. */
    static String appPassword(String ownerPassword, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new connection as the owner. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(ownerUrl, ownerUser, ownerPassword);
    }

    /** A new connection as the application's role. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(appUrl, appUser, appPassword);
    }

    /** Leaves the passwords out. */
    @Override
    public String toString() {
        return ownerUrl + " (" + ownerUser + ", " + appUser + ")";
    }
}
