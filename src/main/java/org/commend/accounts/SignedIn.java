package org.commend.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commend.kernel.NotFound;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Component;

/** The person at the keyboard, by Spring Security's word alone. */
@Component
public class SignedIn {
    private final SecurityContextHolderStrategy contexts;

    SignedIn(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** The account that is signed in, or empty. */
    public Optional<AccountId> id() {
        Authentication authentication = contexts.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccountId(UUID.fromString(authentication.getName())));
        } catch (IllegalArgumentException anonymous) {
            return Optional.empty();
        }
    }

    /**
     * The account that is signed in.
     *
     * @throws NotFound when nobody is
     */
    public AccountId require() {
        return id().orElseThrow(NotFound::new);
    }

    /** When the person signed in last came in by link or passkey. */
    Optional<Instant> confirmedAt() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return authentication == null
                ? Optional.empty()
                : authentication.getAuthorities().stream()
                        .filter(ConfirmedAt.class::isInstance)
                        .map(it -> ((ConfirmedAt) it).at())
                        .findFirst();
    }

    /** The same as {@link #is}, of the bare id. */
    public boolean is(UUID account) {
        return is(new AccountId(account));
    }

    /** Whether this account is the one signed in: for reads that name their reader. */
    public boolean is(AccountId account) {
        return id().filter(account::equals).isPresent();
    }

    /**
     * Does something as an account: for the demo's story and for tests, which go through the real
     * acts.
     */
    public <T> T as(AccountId account, Supplier<T> act) {
        return as(authentication(account), act);
    }

    /**
     * Does something as the operator, who runs this installation: only what happens at its start,
     * never on a request.
     */
    public <T> T asOperator(Supplier<T> act) {
        var operator = List.of(new SimpleGrantedAuthority("ROLE_OPERATOR"));
        return as(
                UsernamePasswordAuthenticationToken.authenticated("operator", null, operator), act);
    }

    private <T> T as(Authentication who, Supplier<T> act) {
        var before = contexts.getContext();
        var context = contexts.createEmptyContext();
        context.setAuthentication(who);
        contexts.setContext(context);
        try {
            return act.get();
        } finally {
            contexts.setContext(before);
        }
    }

    /** As {@link #as(AccountId, Supplier)}, for acts without a result. */
    public void doAs(AccountId account, Runnable act) {
        as(
                account,
                () -> {
                    act.run();
                    return true;
                });
    }

    /**
     * What Spring Security holds of a person who signed in: the id, no address. For the demo and
     * for what is played through the acts, which needs no fresh confirmation.
     */
    public static Authentication authentication(AccountId account) {
        return authentication(account, Instant.MAX);
    }

    /** The same of somebody who came in at an instant. */
    public static Authentication authentication(AccountId account, Instant confirmed) {
        var user = new User(account.value().toString(), "", List.of());
        return UsernamePasswordAuthenticationToken.authenticated(
                user, null, List.of(new ConfirmedAt(confirmed)));
    }
}
