package vn.haidang.platform;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers a load balancer: 200 while the database answers, 503 otherwise. */
@RestController
class Health {

    private final JdbcClient jdbc;

    Health(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // a load balancer has no account; nothing but up or down is said
    @Permit.Anyone
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok(Map.of("status", "UP"));
        } catch (RuntimeException down) {
            return ResponseEntity.status(503).body(Map.of("status", "DOWN"));
        }
    }
}
