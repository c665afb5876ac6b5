package org.commend.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-in links: each lives {@link #LIFE}, works once, and is kept as a hash. Nobody who asks again
 * and again fills somebody's letter box: there are at most {@link #MOST} unused links that still
 * live.
 */
@Component
class OneTimeLinks implements OneTimeTokenService {
    static final Duration LIFE = Duration.ofMinutes(10);

    static final int MOST = 5;

    /** A link and whom it lets in. */
    record Made(Person person, Secret secret) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The same for every address, and asks the database nothing: what is done for those who have an
     * account is done afterwards, by {@link SignInLetter}.
     */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        return new DefaultOneTimeToken(
                Secret.random().value(), request.getUsername(), clock.instant().plus(LIFE));
    }

    /**
     * Makes a link for whoever has an account with this address.
     *
     * @return empty when there is none, or when too many of theirs still live
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Made> make(EmailAddress address) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_link where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
        return accounts.findByEmail(address.value())
                .map(Account::person)
                .flatMap(person -> keep(person, now.plus(LIFE)));
    }

    private Optional<Made> keep(Person person, Instant expires) {
        Secret secret = Secret.random();
        UUID account = person.id().value();
        // Those who ask for the same account at once are counted one after the other.
        jdbc.sql("select id from account where id = ? for update")
                .param(account)
                .query(UUID.class)
                .single();
        int kept =
                jdbc.sql(
                                """
                                insert into sign_in_link (token_hash, account_id, expires_at)
                                select ?, ?, ? where (select count(*) from sign_in_link where account_id = ?) < ?
                                """)
                        .params(secret.hash(), account, Timestamp.from(expires), account, MOST)
                        .update();
        return kept == 1 ? Optional.of(new Made(person, secret)) : Optional.empty();
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
                                        row.getObject("account_id", UUID.class).toString(),
                                        row.getTimestamp("expires_at").toInstant()))
                .optional()
                .filter(token -> now.isBefore(token.getExpiresAt()))
                .orElse(null);
    }

    /** Whom this link lets in now; empty for one that was used, is too old or never was. */
    @Transactional(readOnly = true)
    public Optional<Person> owner(Secret secret) {
        return jdbc.sql(
                        "select account_id from sign_in_link where token_hash = ? and expires_at > ?")
                .params(secret.hash(), Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::findById)
                .map(Account::person);
    }
}
