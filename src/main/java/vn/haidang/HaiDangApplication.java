package vn.haidang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The web application. Started by {@link Main} once the database is there. */
// accounts are our own: Boot's invented user is not wanted
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Hải Đăng")
public class HaiDangApplication {

    public static void main(String[] args) {
        SpringApplication.run(HaiDangApplication.class, args);
    }
}
