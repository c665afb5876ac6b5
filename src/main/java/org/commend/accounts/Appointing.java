package org.commend.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commend.audit.Actor;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.NotFound;
import org.commend.kernel.PersonName;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.Operator;
import org.commend.kernel.permission.OrganisersOf;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving people a role in a programme. */
@Component
public class Appointing {
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final List<JudgesAtWork> judgesAtWork;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Freshly freshly;
    private final OrganisersLetters letters;
    private final Clock clock;

    Appointing(
            Accounts accounts,
            JdbcClient jdbc,
            // implemented by a module that stands on this one, and needs its parts
            @Lazy List<JudgesAtWork> judgesAtWork,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Freshly freshly,
            OrganisersLetters letters,
            Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.judgesAtWork = judgesAtWork;
        this.acts = acts;
        this.signedIn = signedIn;
        this.freshly = freshly;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Gives a role, making the account where there is none; a role held already stays. A programme
     * that did not know the person knows them by this name from now on, whatever others call them;
     * one that did keeps the name that it knows.
     */
    @OrganisersOf("programme")
    @Transactional
    public AccountId appoint(
            ProgrammeId programme, EmailAddress email, PersonName name, Role role) {
        if (role == Role.ORGANISER) {
            freshly.confirmed().orRefuse();
        }
        return give(programme, email, name, role, signedIn.require().actor());
    }

    /**
     * Makes somebody an organiser and tells them by letter how to come in.
     *
     * @throws org.commend.kernel.RuleRefused for somebody who is one already, and without a fresh
     *     confirmation
     */
    @OrganisersOf("programme")
    @Transactional
    public AccountId invite(ProgrammeId programme, EmailAddress email, PersonName name) {
        freshly.confirmed().orRefuse();
        boolean isOne =
                accounts.findByEmail(email.value())
                        .map(it -> it.person().id())
                        .filter(it -> holds(it, programme, Role.ORGANISER))
                        .isPresent();
        Ruling.allowedIf(!isOne, "organiser.already", name.value()).orRefuse();
        AccountId by = signedIn.require();
        AccountId invited = give(programme, email, name, Role.ORGANISER, by.actor());
        letters.invited(programme, invited, by);
        return invited;
    }

    private boolean holds(AccountId account, ProgrammeId programme, Role role) {
        return jdbc.sql(
                                "select count(*) from role_held where account_id = ? and programme_id = ? and role = ?")
                        .params(account.value(), programme.value(), role.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Gives a role on the word of whoever runs this installation: for the first organiser and for
     * the people of a demo.
     */
    @Operator
    @Transactional
    public AccountId install(
            ProgrammeId programme, EmailAddress email, PersonName name, Role role) {
        return give(programme, email, name, role, Actor.commend());
    }

    /** Takes a role back that was given on the operator's word to somebody who never came in. */
    @Operator
    @Transactional
    public void uninstall(ProgrammeId programme, AccountId account, Role role) {
        int taken =
                jdbc.sql(
                                "delete from role_held where account_id = ? and programme_id = ? and role = ?")
                        .params(account.value(), programme.value(), role.name())
                        .update();
        if (taken > 0) {
            acts.publishEvent(new RoleAct.Taken(programme, Actor.commend(), account, role));
        }
    }

    /**
     * Takes a role away, at once: every page and act asks for it anew. The last organiser stays,
     * and an organiser's part is ended only by somebody who has freshly confirmed who they are.
     */
    @OrganisersOf("programme")
    @Transactional
    public void dismiss(ProgrammeId programme, AccountId account, Role role) {
        if (role == Role.ORGANISER) {
            freshly.confirmed().orRefuse();
            requireAnother(programme, account);
        }
        if (take(programme, account, role) == 0) {
            throw new NotFound();
        }
        if (role == Role.ORGANISER) {
            letters.revoked(programme, account, signedIn.require());
        }
        acts.publishEvent(new RoleAct.Taken(programme, signedIn.require().actor(), account, role));
    }

    /** Two who end each other's part at once come here one after the other. */
    private void requireAnother(ProgrammeId programme, AccountId account) {
        var organisers =
                jdbc.sql(
                                "select account_id from role_held where programme_id = ? and role = 'ORGANISER' order by account_id for update")
                        .param(programme.value())
                        .query(java.util.UUID.class)
                        .list();
        Ruling.allowedIf(
                        !organisers.contains(account.value()) || organisers.size() > 1,
                        "organiser.last")
                .orRefuse();
    }

    private AccountId give(
            ProgrammeId programme, EmailAddress email, PersonName name, Role role, Actor by) {
        Account account =
                accounts.findByEmail(email.value())
                        .orElseGet(() -> accounts.save(new Account(email, name, clock.instant())));
        AccountId id = account.person().id();
        accounts.flush();
        onePart(programme, id, role, by);
        jdbc.sql(
                        """
                        insert into known_person (programme_id, account_id, name) values (?, ?, ?)
                        on conflict (programme_id, account_id) do nothing
                        """)
                .params(programme.value(), id.value(), name.value())
                .update();
        int given =
                jdbc.sql(
                                "insert into role_held (account_id, programme_id, role, given_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                id.value(),
                                programme.value(),
                                role.name(),
                                Timestamp.from(clock.instant()))
                        .update();
        if (given > 0) {
            acts.publishEvent(new RoleAct.Given(programme, by, id, role));
        }
        return id;
    }

    /**
     * Whoever organises sees who nominated and how judging stands, so nobody does both. Who judged,
     * and does so no longer, may organise, and is no judge any more.
     */
    private void onePart(ProgrammeId programme, AccountId account, Role role, Actor by) {
        jdbc.sql("select id from account where id = ? for no key update")
                .param(account.value())
                .query(UUID.class)
                .optional();
        if (role != Role.ORGANISER) {
            Ruling.allowedIf(!holds(programme, account, Role.ORGANISER), "role.organises")
                    .orRefuse();
            return;
        }
        boolean busy = judgesAtWork.stream().anyMatch(it -> it.judges(programme, account));
        Ruling.allowedIf(!busy, "role.judges").orRefuse();
        for (Role given : List.of(Role.JUDGE, Role.CHAIR)) {
            if (holds(programme, account, given)) {
                take(programme, account, given);
                acts.publishEvent(new RoleAct.Taken(programme, by, account, given));
            }
        }
    }

    private boolean holds(ProgrammeId programme, AccountId account, Role role) {
        return jdbc.sql(
                                "select count(*) from role_held where account_id = ? and programme_id = ? and role = ?")
                        .params(account.value(), programme.value(), role.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int take(ProgrammeId programme, AccountId account, Role role) {
        return jdbc.sql(
                        "delete from role_held where account_id = ? and programme_id = ? and role = ?")
                .params(account.value(), programme.value(), role.name())
                .update();
    }
}
