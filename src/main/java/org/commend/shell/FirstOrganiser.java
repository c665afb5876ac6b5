package org.commend.shell;

import java.sql.Timestamp;
import java.time.Clock;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.NotFound;
import org.commend.kernel.PersonName;
import org.commend.kernel.Progress;
import org.commend.kernel.Secret;
import org.commend.mail.BaseAddress;
import org.commend.programme.Programmes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first organiser comes in where nobody can appoint them: a link on the terminal, which
 * works once. As long as nobody used it, each start prints a fresh one and the one before is dead.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstOrganiser implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Appointing appointing;
    private final SignedIn signedIn;
    private final BaseAddress base;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    FirstOrganiser(
            JdbcClient jdbc,
            Programmes programmes,
            Appointing appointing,
            SignedIn signedIn,
            BaseAddress base,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${commend.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.appointing = appointing;
        this.signedIn = signedIn;
        this.base = base;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo && !isUsed() && !hasOrganiser()) {
            String address = base.of("/first/" + make().value());
            Progress.show(
                    "Nobody organises here yet. This link makes the first organiser, once: "
                            + address);
        }
    }

    /** A fresh link; one that was made before works no longer. */
    Secret make() {
        Secret secret = Secret.random();
        transaction.executeWithoutResult(
                status ->
                        jdbc.sql(
                                        """
                                        insert into first_link (only_one, token_hash, made_at) values (true, ?, ?)
                                        on conflict (only_one) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
                                        """)
                                .params(secret.hash(), Timestamp.from(clock.instant()))
                                .update());
        return secret;
    }

    @Transactional(readOnly = true)
    public boolean isGood(Secret secret) {
        return jdbc.sql("select count(*) from first_link where token_hash = ? and used_at is null")
                        .param(secret.hash())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Uses the link up and makes an organiser of all programmes.
     *
     * @throws NotFound when the link is not good
     */
    @Transactional
    public void use(Secret secret, EmailAddress email, PersonName name) {
        int used =
                jdbc.sql(
                                "update first_link set used_at = ? where token_hash = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), secret.hash())
                        .update();
        if (used == 0) {
            throw new NotFound();
        }
        signedIn.asOperator(
                () -> {
                    programmes
                            .all()
                            .forEach(
                                    it -> appointing.install(it.id(), email, name, Role.ORGANISER));
                    return true;
                });
    }

    private boolean isUsed() {
        return jdbc.sql("select count(*) from first_link where used_at is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean hasOrganiser() {
        return jdbc.sql("select count(*) from role_held where role = 'ORGANISER'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
