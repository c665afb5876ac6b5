package org.commend.shell;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.commend.accounts.Speaking;
import org.commend.mail.BaseAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/**
 * Two doors. What is for everybody goes through the first, without a session; all else through the
 * second, where Vaadin's views state who may enter and nothing is open that does not say so.
 */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class Security {
    private static final String KEEP = "/keep/**";

    /** Permissions have names and places for what they are about. */
    @Bean
    static AnnotationTemplateExpressionDefaults permissionsWithPlaces() {
        return new AnnotationTemplateExpressionDefaults();
    }

    @Bean
    @Order(1)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        http.securityMatcher(Addresses.PUBLIC)
                .authorizeHttpRequests(
                        it ->
                                it.requestMatchers(HttpMethod.GET)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD)
                                        .permitAll()
                                        .requestMatchers(Security::typesIntoADraft)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.POST, "/nominate/*/*/*")
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        headers(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain members(
            HttpSecurity http,
            SecurityContextHolderStrategy contexts,
            OneTimeTokenGenerationSuccessHandler letter,
            NavigationAccessControl navigation,
            VaadinDefaultRequestCache pagesAskedFor,
            BaseAddress base,
            Speaking speaking)
            throws Exception {
        SecurityContextHolder.setContextHolderStrategy(contexts);
        pagesAskedFor.setDelegateRequestCache(new OurPaths());
        http.authorizeHttpRequests(
                it ->
                        it.requestMatchers(
                                        "/login",
                                        "/login/ott",
                                        "/login/webauthn",
                                        "/ott/generate",
                                        "/error")
                                .permitAll()
                                .requestMatchers(
                                        "/webauthn/authenticate/options",
                                        "/demo",
                                        "/demo/**",
                                        "/first/**",
                                        "/scripts/**")
                                .permitAll()
                                .requestMatchers(
                                        "/account", "/account/**", "/confirm", "/webauthn/**", KEEP)
                                .authenticated());
        http.oneTimeTokenLogin(
                it ->
                        it.loginPage("/login")
                                .loginProcessingUrl("/login/ott")
                                .tokenGeneratingUrl("/ott/generate")
                                .showDefaultSubmitPage(false)
                                .tokenGenerationSuccessHandler(letter)
                                .successHandler(new AfterSignIn(speaking))
                                .failureUrl("/login?error"));
        URI address = URI.create(base.of("/"));
        http.webAuthn(
                it ->
                        it.rpName("Commend")
                                .rpId(address.getHost())
                                .allowedOrigins(base.of(""))
                                .disableDefaultRegistrationPage(true));
        http.with(VaadinSecurityConfigurer.vaadin(), it -> {});
        http.exceptionHandling(
                it ->
                        it.defaultAuthenticationEntryPointFor(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                        PathPatternRequestMatcher.withDefaults().matcher(KEEP))
                                .defaultAuthenticationEntryPointFor(
                                        new SignInFirst(), AnyRequestMatcher.INSTANCE)
                                .defaultAccessDeniedHandlerFor(new PageTooOld(), Security::isForm));
        // The header below cannot be sent by another site's page without our consent, which no
        // answer gives.
        http.csrf(it -> it.ignoringRequestMatchers(Security::typesByOurPage));
        // What the back button would show goes with the session; what the browser holds of unsent
        // text is its owner's.
        http.logout(
                it ->
                        it.logoutSuccessUrl("/")
                                .addLogoutHandler(
                                        (request, response, who) ->
                                                response.setHeader(
                                                        "Clear-Site-Data", "\"cache\"")));
        navigation.setLoginView("/login");
        headers(http);
        return http.build();
    }

    /** What plain pages send. */
    private static boolean isForm(HttpServletRequest request) {
        return Set.of("ott", "login", "logout", "account").contains(Addresses.first(request));
    }

    private static boolean typesIntoADraft(HttpServletRequest request) {
        return request.getMethod().equals("POST") && Addresses.isTyped(request);
    }

    private static boolean typesByOurPage(HttpServletRequest request) {
        return Addresses.first(request).equals("keep") && "1".equals(request.getHeader("X-Keeper"));
    }

    /** All headers are the gate's, so that no page of whoever makes it lacks one. */
    private static void headers(HttpSecurity http) throws Exception {
        http.headers(AbstractHttpConfigurer::disable);
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }
}
