package org.commend.shell;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditTrail;
import org.commend.database.Turns;
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
 * works once. Each start prints another until somebody has come in as the organiser who was named;
 * so a mistyped address is mended by starting again and naming the right one instead.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstOrganiser implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Appointing appointing;
    private final People people;
    private final SignedIn signedIn;
    private final Turns turns;
    private final BaseAddress base;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    FirstOrganiser(
            JdbcClient jdbc,
            Programmes programmes,
            Appointing appointing,
            People people,
            SignedIn signedIn,
            Turns turns,
            BaseAddress base,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${commend.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.appointing = appointing;
        this.people = people;
        this.signedIn = signedIn;
        this.turns = turns;
        this.base = base;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            return;
        }
        turns.take(
                "first organiser",
                "Waiting for another node that prints the first organiser’s link",
                () -> {
                    if (isWanted()) {
                        Progress.show(sentence(base.of("/first/" + make().value())));
                    }
                });
    }

    private String sentence(String address) {
        return named().map(
                                it ->
                                        "Nobody has come in as the first organiser yet (%s was named). If the address was wrong, this link names another one instead, once: "
                                                .formatted(it.name()))
                        .orElse(
                                "Nobody organises here yet. This link makes the first organiser, once: ")
                + address;
    }

    /** Another link beside those that other nodes may have printed. */
    Secret make() {
        Secret secret = Secret.random();
        transaction.executeWithoutResult(
                status ->
                        jdbc.sql("insert into first_links (token_hash, made_at) values (?, ?)")
                                .params(secret.hash(), Timestamp.from(clock.instant()))
                                .update());
        return secret;
    }

    @Transactional(readOnly = true)
    public boolean isGood(Secret secret) {
        return isOpen()
                && jdbc.sql("select count(*) from first_links where token_hash = ?")
                                .param(secret.hash())
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /**
     * Uses all links up and makes an organiser of all programmes, instead of one who was named
     * before and never came in.
     *
     * @throws NotFound when the link is not good
     */
    @Transactional
    public void use(Secret secret, EmailAddress email, PersonName name) {
        if (!isGood(secret) || jdbc.sql("delete from first_links").update() == 0) {
            throw new NotFound();
        }
        var before = named();
        signedIn.asOperator(
                () -> {
                    for (var it : programmes.all()) {
                        AccountId made = appointing.install(it.id(), email, name, Role.ORGANISER);
                        remember(made);
                        before.filter(wrong -> !wrong.id().equals(made))
                                .ifPresent(
                                        wrong ->
                                                appointing.uninstall(
                                                        it.id(), wrong.id(), Role.ORGANISER));
                    }
                    return true;
                });
    }

    private void remember(AccountId made) {
        jdbc.sql(
                        """
                        insert into first_organiser (only_one, account_id, named_at, settled) values (true, ?, ?, false)
                        on conflict (only_one) do update set account_id = excluded.account_id, named_at = excluded.named_at
                        """)
                .params(made.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Who was named and has not come in. */
    private Optional<Person> named() {
        return jdbc.sql("select account_id from first_organiser where not settled")
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .flatMap(people::find);
    }

    /** Until somebody who was named has come in. */
    private boolean isOpen() {
        return jdbc.sql(
                        """
                        select not exists (select from first_organiser where settled)
                          and not exists (select from shown_act a join first_organiser f on f.account_id = a.about
                                          where a.programme_id = ? and a.act like 'account.cameIn.%')
                        """)
                .param(AuditTrail.INSTALLATION.value())
                .query(Boolean.class)
                .single();
    }

    /** Nor where others organise already. */
    private boolean isWanted() {
        return isOpen()
                && jdbc.sql(
                                """
                                select not exists (select from shown_role r where r.role = 'ORGANISER'
                                  and not exists (select from first_organiser f where f.account_id = r.account_id))
                                """)
                        .query(Boolean.class)
                        .single();
    }
}
