package org.commend.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-in links: each lives {@link #LIFE}, works once, and is kept as a hash. An address without an
 * account gets a token too, which opens nothing, so that nobody learns who has an account. Nor does
 * one who asks again and again fill somebody's letter box: there are at most {@link #MOST} unused
 * links that still live.
 */
@Component
class OneTimeLinks implements OneTimeTokenService {
    static final Duration LIFE = Duration.ofMinutes(10);

    static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, @Lazy Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        Secret secret = Secret.random();
        Instant now = clock.instant();
        Instant expires = now.plus(LIFE);
        jdbc.sql("delete from sign_in_link where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
        account(request.getUsername())
                .ifPresent(person -> keep(secret, person.id().value(), expires));
        return new DefaultOneTimeToken(secret.value(), request.getUsername(), expires);
    }

    private void keep(Secret secret, UUID account, Instant expires) {
        jdbc.sql(
                        """
                        insert into sign_in_link (token_hash, account_id, expires_at)
                        select ?, ?, ? where (select count(*) from sign_in_link where account_id = ?) < ?
                        """)
                .params(secret.hash(), account, Timestamp.from(expires), account, MOST)
                .update();
    }

    @Override
    @Transactional
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
        String typed = authentication.getTokenValue();
        if (typed == null) {
            return null;
        }
        String value = typed.strip();
        Instant now = clock.instant();
        return jdbc.sql(
                        "delete from sign_in_link where token_hash = ? returning account_id, expires_at")
                .param(new Secret(value).hash())
                .query(
                        (row, n) ->
                                new DefaultOneTimeToken(
                                        value,
                                        row.getObject(1, UUID.class).toString(),
                                        row.getTimestamp(2).toInstant()))
                .optional()
                .filter(token -> now.isBefore(token.getExpiresAt()))
                .orElse(null);
    }

    /** Whom this link lets in; empty for one that opens nothing. */
    Optional<Person> owner(Secret secret) {
        return jdbc.sql("select account_id from sign_in_link where token_hash = ?")
                .param(secret.hash())
                .query(UUID.class)
                .optional()
                .flatMap(accounts::findById)
                .map(Account::person);
    }

    private Optional<Person> account(String typed) {
        try {
            return accounts.findByEmail(new EmailAddress(typed).value()).map(Account::person);
        } catch (InvalidValue notAnAddress) {
            return Optional.empty();
        }
    }
}
