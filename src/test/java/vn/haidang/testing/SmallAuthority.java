package vn.haidang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.haidang.database.Database;

/**
 * The cast: the authority of the sample documents with its named people, the same in every test and never bent for one. People are known by
 * their user names, units by their codes; everybody's password is {@link #PASSWORD}.
 */
public final class SmallAuthority {

    public static final String PASSWORD = "hải-đăng-thử";

    /** Trưởng ban Lê Trung Kiên. */
    public static final String KIEN = "kien";
    /** Phó Trưởng ban Bùi Ngọc Hải, in charge of INVEST, CENTRE, LABOUR, REPOFFICE. */
    public static final String HAI = "hai";
    /** Phó Trưởng ban Đỗ Quang Vinh, in charge of PLANBUILD, ENV, ENTERPRISE. */
    public static final String VINH = "vinh";
    /** Chánh Văn phòng Hoàng Văn Tùng: head of OFFICE, and Office. */
    public static final String TUNG = "tung";
    /** Trần Thu Hà of the Office: reviews, gives out, accepts. */
    public static final String HA = "ha";
    /** Lưu Thị Thảo, the other one of the Office. */
    public static final String THAO = "thao";
    /** Văn thư Vũ Thị Lan. */
    public static final String LAN = "lan";
    /** Quản trị. */
    public static final String QUANTRI = "quantri";
    /** Trưởng phòng Quản lý đầu tư Nguyễn Đức Anh; Lê Thị Mai works for him. */
    public static final String ANH = "anh";

    public static final String MAI = "mai";
    /** Trưởng phòng Tài nguyên và Môi trường Ngô Văn Cường; Đặng Thị Hoa works for him. */
    public static final String CUONG = "cuong";

    public static final String HOA = "hoa";
    /** Trưởng phòng Quản lý lao động Bùi Văn Sơn, his deputy Nguyễn Thị Hà Minh, and Tạ Thị Yến. */
    public static final String SON = "son";

    public static final String MINH = "minh";
    public static final String YEN = "yen";
    /** Giám đốc Trung tâm Mai Thị Quyên, with Phạm Thùy Dương. */
    public static final String QUYEN = "quyen";

    public static final String DUONG = "duong";

    private SmallAuthority() {}

    /** Fills a migrated database with the cast. */
    static void load(Database database) {
        // weak on purpose: tests sign in often
        String hash = new Argon2PasswordEncoder(16, 32, 1, 256, 1).encode(PASSWORD);
        try (Connection connection = database.asOwner();
                var statement = connection.createStatement()) {
            String script =
                    new ClassPathResource("db/demo/organisation.sql").getContentAsString(StandardCharsets.UTF_8);
            statement.execute(script.replace("${passwordHash}", hash));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
