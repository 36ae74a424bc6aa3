package vn.haidang.organisation;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.ProblemWriter;

/** Signing in, sessions, headers. What each handler permits is declared at the handler, see {@link vn.haidang.platform.Permit}. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SecurityConfiguration {

    /** Nothing from elsewhere, nothing inline, nobody may frame us. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Programs: a token with each request, no session, no cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain programsFilter(HttpSecurity http, Accounts accounts, ProblemWriter problems) throws Exception {
        return http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // a token is never sent by a browser on its own
                .addFilterBefore(new TokenFilter(accounts), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    problems.write(HttpStatus.UNAUTHORIZED, "error.token", request, response);
                }))
                .headers(SecurityConfiguration::headers)
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** People: sign in by form, session in the database. */
    @Bean
    @Order(2)
    SecurityFilterChain peopleFilter(HttpSecurity http, Accounts accounts) throws Exception {
        return http.authenticationProvider(new PasswordProvider(accounts))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/css/**",
                                "/js/**",
                                "/img/**",
                                "/lib/**",
                                "/health",
                                "/sign-in",
                                "/error",
                                "/indicators/link/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .defaultSuccessUrl("/", false)
                        .failureHandler(SignInController::refused))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                (request, response, e) -> {
                                    // htmx follows a redirect inside the page; this makes the whole page go to the form
                                    response.setHeader("HX-Redirect", "/sign-in");
                                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                                },
                                request -> "true".equals(request.getHeader("HX-Request")))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(
            org.springframework.security.config.annotation.web.configurers.HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .frameOptions(frame -> frame.deny());
    }

    private record PasswordProvider(Accounts accounts) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication given) {
            String origin = given.getDetails()
                            instanceof org.springframework.security.web.authentication.WebAuthenticationDetails details
                    ? details.getRemoteAddress()
                    : "";
            try {
                SignedIn signedIn = accounts.signIn(given.getName(), String.valueOf(given.getCredentials()), origin);
                return new UsernamePasswordAuthenticationToken(signedIn, null, AuthorityUtils.NO_AUTHORITIES);
            } catch (Accounts.SignInRefused refused) {
                throw new PasswordRefused(refused);
            }
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return authentication == UsernamePasswordAuthenticationToken.class;
        }
    }

    static final class PasswordRefused extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        PasswordRefused(Accounts.SignInRefused cause) {
            super(cause.key(), cause);
        }
    }

    /**
     * Sessions in the database, so that any node serves anybody. The touch at each request does not wait for the disk: losing the last second of
     * "was active" in a crash harms nobody, work itself is written durably.
     */
    @Bean
    JdbcIndexedSessionRepository sessionRepository(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        TransactionOperations unhurried = new TransactionOperations() {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                return transactions.execute(status -> {
                    jdbc.execute("set local synchronous_commit = off");
                    return action.doInTransaction(status);
                });
            }
        };
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(jdbc, unhurried);
        repository.setTableName("platform.sessions");
        repository.setDefaultMaxInactiveInterval(java.time.Duration.ofHours(10));
        repository.setCleanupCron("0 */10 * * * *");
        return repository;
    }

    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName("haidang");
        cookies.setSameSite("Lax");
        cookies.setUseHttpOnlyCookie(true);
        // Secure follows the request: over TLS, also behind a proxy that says so
        return cookies;
    }
}
