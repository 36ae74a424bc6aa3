package vn.haidang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The web application. Started by {@link Main} once the database is there. */
// accounts are our own: Boot's invented user is not wanted
// two rooms may use the same word for things of their own, so beans go by their full names
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Hải Đăng")
public class HaiDangApplication {

    public static void main(String[] args) {
        SpringApplication.run(HaiDangApplication.class, args);
    }
}
